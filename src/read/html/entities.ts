/** Names of U+00A0 to U+00FF in order; HTML reads them without their semicolon too. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 ' +
  'sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc ' +
  'Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve ' +
  'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute ' +
  'acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
  'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** Names and characters of the others that documents use, in pairs. */
const others =
  'amp & lt < gt > quot " apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ' +
  'Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν ' +
  'Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ ' +
  'delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ ' +
  'sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω ndash – mdash — horbar ― lsquo ‘ rsquo ’ ' +
  'sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … mldr … nldr ‥ permil ‰ pertenk ‱ ' +
  'prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ numero № larr ← uarr ↑ rarr → ' +
  'darr ↓ harr ↔ rArr ⇒ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ ' +
  'sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ ' +
  'cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ ' +
  'sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ star ☆ starf ★ ' +
  'squ □ square □ blk14 ░ cir ○ check ✓ cross ✗ male ♂ female ♀ phone ☎ colon : comma , period . ' +
  'semi ; excl ! quest ? num # dollar $ percnt % lpar ( rpar ) lbrack [ lsqb [ rbrack ] rsqb ] ' +
  'lbrace { lcub { rbrace } rcub } ast * plus + equals = sol / bsol \\ commat @ lowbar _ Hat ^ ' +
  'grave ` verbar | vert | hyphen ‐ dash ‐'

/** Blanks and characters that nobody sees; `latin` holds the others. */
const unseen: readonly (readonly [string, number])[] = [
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['thinsp', 0x2009],
  ['hairsp', 0x200a],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['lrm', 0x200e],
  ['rlm', 0x200f],
  ['Tab', 9],
  ['NewLine', 10],
]

const withoutSemicolon: ReadonlySet<string> = new Set([
  ...latin.split(' '),
  ...['amp', 'lt', 'gt', 'quot', 'AMP', 'LT', 'GT', 'QUOT', 'copy', 'reg'],
])

const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...pairsOf(others.split(' ')),
  ...unseen.map(([name, code]) => [name, String.fromCharCode(code)] as const),
  ...['AMP &', 'LT <', 'GT >', 'QUOT "'].map(
    (pair) => [pair.slice(0, -2), pair.slice(-1)] as const,
  ),
])

function* pairsOf(list: readonly string[]): Generator<[string, string]> {
  for (let index = 0; index + 1 < list.length; index += 2) {
    yield [list[index] ?? '', list[index + 1] ?? '']
  }
}

/** Windows' own characters, which pages number as if they were Unicode's. */
const windows: ReadonlyMap<number, string> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, index) => [
    0x80 + index,
    char,
  ]),
)

const reference = /&(?:#(\d{1,7});?|#[xX]([\da-fA-F]{1,6});?|([a-zA-Z][a-zA-Z\d]{1,31})(;?))/gu

/**
 * Replace the character references of a text: `&nbsp;`, `&#12289;`, `&#x4e00;`.
 *
 * What is no reference stays as it is, an `&` in an address as well.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    reference,
    (whole, decimal?: string, hexadecimal?: string, name = '', semicolon = '') => {
      if (decimal !== undefined) return characterOf(Number(decimal))
      if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16))
      return semicolon ? (named.get(name) ?? whole) : (legacy(name) ?? whole)
    },
  )
}

/** A name without its semicolon may run into the letters behind it: &nbspA. */
function legacy(name: string): string | undefined {
  for (let length = Math.min(name.length, 6); length > 1; length--) {
    const start = name.slice(0, length)
    if (withoutSemicolon.has(start)) return `${named.get(start) ?? ''}${name.slice(length)}`
  }
  return undefined
}

function characterOf(code: number): string {
  const char = windows.get(code)
  if (char !== undefined) return char
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
}
