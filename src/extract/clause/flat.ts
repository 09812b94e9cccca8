import { createFinder } from '../../text/finder.ts'
import { isBlank } from '../../text/reading.ts'
import { type Bracket, matchBrackets, outermost } from './brackets.ts'

/** Stands in a flat text for each character that belongs to a name whatever it is. */
export const shade = '\uE000'
const quotes: Readonly<Record<string, string>> = {
  '“': '”',
  '《': '》',
  '「': '」',
  '‘': '’',
  // 各县<市、区>人民政府
  '<': '>',
  '〈': '〉',
}
const nextOpener = createFinder(`(〔[【{${Object.keys(quotes).join('')}`)
const longestQuote = 40
/** Stands in for the bracket before a role that belongs to one name: 县财政局(牵头). */
export const ownMark = '\uE001'
const shades = /[\uE000\uE001\s]+/gu
const shadeCode = shade.charCodeAt(0)
const ownCode = ownMark.charCodeAt(0)

/** What becomes of one pair of brackets inside a clause. */
export type BracketUse =
  /** Part of the name round it: 各县(市、区)人民政府. */
  | 'keep'
  /** A clause in a clause: (县财政局配合) parts from what stands before it. */
  | 'open'
  /** Role of the name before it: 县财政局(牵头). */
  | 'role'
  /** Names nobody: a limit, a standing rule. */
  | 'drop'

/**
 * Copy a stretch so that no mark inside brackets or quotes can be taken for a separator.
 *
 * ```text
 * 各县(市、区)人民政府、公安局 → 各县□□□□□人民政府、公安局
 * ```
 *
 * The copy is as long as the stretch.
 *
 * @param useOf - Decides on each outermost pair inside the stretch.
 */
export function flatten(
  text: string,
  useOf: (inside: string, pair: Bracket) => BracketUse,
): string {
  if (nextOpener(text, 0) < 0) return text
  const chars = text.split('')
  const pairs = matchBrackets(text)
  const todo = outermost(pairs, 0, text.length)
  for (let pair = todo.pop(); pair; pair = todo.pop()) {
    const use = useOf(text.slice(pair.open + 1, pair.close), pair)
    useBracket(chars, pair, use)
    if (use === 'open') todo.push(...outermost(pairs, pair.open + 1, pair.close))
  }
  return shadeQuotes(chars.join(''))
}

function useBracket(chars: string[], { open, close }: Bracket, use: BracketUse) {
  if (use === 'keep') chars.fill(shade, open, close + 1)
  else if (use === 'drop') chars.fill(';', open, close + 1)
  else {
    chars[open] = use === 'role' ? ownMark : ';'
    chars[close] = use === 'role' ? ' ' : ';'
  }
}

function shadeQuotes(flat: string): string {
  let result = ''
  let done = 0
  for (let at = nextOpener(flat, 0); at >= 0; at = nextOpener(flat, at + 1)) {
    const closer = quotes[flat.charAt(at)]
    const end = closer ? flat.slice(at, at + longestQuote).indexOf(closer) : -1
    if (end <= 0) continue
    result += flat.slice(done, at) + shade.repeat(end + 1)
    at += end
    done = at + 1
  }
  return result + flat.slice(done)
}

/** The letters of a stretch of a flat text: what a name is judged by. */
export function lettersOf(flat: string): string {
  // Nearly every name is letters alone, and told so faster than by the pattern.
  for (let at = 0; at < flat.length; at++) {
    const code = flat.charCodeAt(at)
    if (isBlank(code) || code === shadeCode || code === ownCode) return flat.replace(shades, '')
  }
  return flat
}

/**
 * The letters that a name is judged by. Quotes are left out, unless nothing but a bare head stands
 * outside them: “双高”办.
 */
export function nameLetters(text: string, flat: string, from: number, to: number): string {
  const letters = lettersOf(flat.slice(from, to))
  if (letters.length > 1 || to - from < 2) return letters
  const whole = text.slice(from, to)
  return quoted.test(whole) ? whole.replace(quoteMarks, '') : letters
}

const quoted = /[“”"]/u
const quoteMarks = /[“”"\s]/gu
