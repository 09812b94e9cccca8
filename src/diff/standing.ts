import type { Plan } from '../model/plan.ts'
import { readNumeral } from '../text/numerals.ts'
import type { Stretch } from './normal.ts'

/**
 * A phrase that every year's plan words anew (年度套话): its year, the last party congress.
 *
 * Two phrases with one `key` say the same in two years; an empty key says nothing of this task.
 */
export interface StandingPhrase extends Stretch {
  readonly key: string
}

/** The year that a plan is for, as far as it says so. */
export function yearOf({ meta }: Plan): number | undefined {
  const { planYear, issuedOn, documentNumber } = meta
  if (planYear !== undefined) return planYear
  return issuedOn === undefined ? documentNumber?.year : Number(issuedOn.slice(0, 4))
}

interface Rule {
  readonly pattern: RegExp
  /** A text without any of these holds no such phrase: most are passed by without a search. */
  readonly signs: readonly string[]
  /** What the phrase says in a plan of `year`; `undefined` when it is no standing phrase there. */
  readonly key: (match: RegExpMatchArray, year: number | undefined) => string | undefined
  /** Texts in normal form and their keys in a plan for 2031. Run by `test/diff/standing.test.ts`. */
  readonly examples: Readonly<Record<string, string>>
}

const ordinal = '[一二三四五六七八九十]'
const guidance = () => ''

/** In the order in which they are tried at one place. They run on the normal form, without punctuation. */
export const standingRules: readonly Rule[] = [
  {
    pattern: /(?<!\d)(?<year>(?:19|20)\d\d)(?=年|-(?:19|20)\d\d)年?/gu,
    signs: ['年', '-'],
    key: ({ groups }, year) => yearKey(Number(groups?.year), year),
    examples: { '2031年': '', '2032年': 'year 1', '2029年': 'year -2' },
  },
  {
    pattern: /(?<year>[一二][〇一二三四五六七八九]{3})年/gu,
    signs: ['年'],
    key: ({ groups }, year) => yearKey(digitsOf(groups?.year ?? ''), year),
    examples: { 二〇三一年: '', 二〇三〇年: 'year -1' },
  },
  {
    pattern: /今年|本年度|去年|上年度|明年|下年度/gu,
    signs: ['年'],
    key: ([text]) => ({ 今: '', 本: '', 去: 'year -1', 上: 'year -1' })[text.charAt(0)] ?? 'year 1',
    examples: { 今年: '', 去年: 'year -1', 明年: 'year 1' },
  },
  {
    pattern: new RegExp(
      `(?<number>${ordinal}{1,2})五(?=规划|计划|时期|期间|开局|收官|发展|末)`,
      'gu',
    ),
    signs: ['五'],
    key: ({ groups }, year) => fiveYearKey(readNumeral(groups?.number ?? ''), year),
    examples: { 十五五规划: 'five years -1', 十六五时期: '' },
  },
  {
    pattern:
      /习近平(?:总书记|新时代)[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}0-9]{0,24}?(?:思想|精神|论述|批示|指示|讲话)/gu,
    signs: ['习近平'],
    key: guidance,
    examples: { 习近平新时代中国特色社会主义思想: '' },
  },
  {
    pattern: new RegExp(
      `(?:党的)?${ordinal}?十${ordinal}?大(?=精神|报告|以来|召开|胜利|和|及|$)`,
      'gu',
    ),
    signs: ['大'],
    key: guidance,
    examples: { 党的二十大精神: '' },
  },
  {
    pattern: new RegExp(
      `(?:党的|中共|中央|省委|市委|县委|区委|省|市|县|区)?${ordinal}{1,3}届(?:中央|人大|政协)?(?:${ordinal}|历|次|中){1,14}(?:全体会议|全会|会议)`,
      'gu',
    ),
    signs: ['届'],
    key: guidance,
    examples: { 党的二十届二中三中全会精神: '', 县委八届五次全会: '' },
  },
  {
    pattern: /(?:建党|建国|建军|成立)(?<count>\d{1,3})周年/gu,
    signs: ['周年'],
    key: ({ groups }, year) => `founded ${(year ?? 0) - Number(groups?.count)}`,
    examples: { 建党110周年: 'founded 1921' },
  },
  {
    pattern: /(?:开局|收官|关键|攻坚|起步|决胜|奠基|开启|承上启下)之年/gu,
    signs: ['之年'],
    key: guidance,
    examples: { 开局之年: '' },
  },
]

function yearKey(found: number, year: number | undefined): string | undefined {
  if (year === undefined) return undefined
  return found === year ? '' : `year ${found - year}`
}

function digitsOf(text: string): number {
  return [...text].reduce((sum, digit) => sum * 10 + '〇一二三四五六七八九'.indexOf(digit), 0)
}

/** 十四五 is 2021 to 2025. */
function fiveYearKey(number: number | undefined, year: number | undefined): string | undefined {
  if (number === undefined || year === undefined) return undefined
  const own = Math.floor((year - 1951) / 5)
  return number === own ? '' : `five years ${number - own}`
}

/**
 * Find the standing phrases of the year in a text.
 *
 * @param text - In normal form.
 * @param year - Year of the plan; without it a printed year is no standing phrase.
 * @returns In order, without overlap.
 */
export function findStandingPhrases(text: string, year: number | undefined): StandingPhrase[] {
  const found: StandingPhrase[] = []
  for (const { pattern, signs, key } of standingRules) {
    if (!signs.some((sign) => text.includes(sign))) continue
    for (const match of text.matchAll(pattern)) {
      const said = key(match, year)
      if (said === undefined || match[0] === '') continue
      found.push({ from: match.index, to: match.index + match[0].length, key: said })
    }
  }
  if (found.length < 2) return found
  found.sort((one, other) => one.from - other.from || other.to - one.to)
  let end = 0
  return found.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}

/** Words around guiding phrases that go with them: 以…为指导, 全面贯彻…精神. */
const frameWords: ReadonlySet<string> = new Set(
  '坚持 以 为 指导 全面 深入 认真 学习 学习贯彻 贯彻 贯彻落实 落实 精神 和 及 与 以及 以来 的 历次 报告 重要 决策 部署'.split(
    ' ',
  ),
)

/** A word of a text with the key of the standing phrase that it is, if it is one. */
export interface KeyedWord {
  readonly text: string
  readonly key?: string | undefined
}

/**
 * Whether two stretches differ in nothing but standing phrases (仅年度套话变化).
 *
 * ```text
 * 2031年 … → 2032年 … in the plans of these years: true
 * 党的十九大 → 党的二十大和二十届二中全会: true
 * ```
 */
export function differsByYearOnly(old: readonly KeyedWord[], next: readonly KeyedWord[]): boolean {
  const has = (words: readonly KeyedWord[]) => words.some(({ key }) => key !== undefined)
  if (!has(old) && !has(next)) return false
  return substanceOf(old) === substanceOf(next)
}

function substanceOf(words: readonly KeyedWord[]): string {
  return words
    .map(({ text, key }) => key ?? (frameWords.has(text) ? '' : text))
    .filter((text) => text !== '')
    .join(' ')
}
