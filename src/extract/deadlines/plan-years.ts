import { endOfWord, skipBlanks } from '../scan.ts'

/** First years of the five-year plans (五年规划) by their name. */
const firstYears: Readonly<Record<string, number>> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
}
const closers = ['”', '"', '」', '’'] as const
const openers = new Set([...'“"「‘'].map((mark) => mark.charCodeAt(0)))
/** Every name of a plan begins with 十. */
const ten = '十'.charCodeAt(0)

/** The years of a five-year plan as a limit. */
export interface PlanYears {
  readonly from: number
  readonly to: number
  readonly start?: string
  readonly due: string
}

/** Whether the name of a five-year plan begins at `at`, with or without an opening quote: “十四五. */
export function namesPlan(text: string, at: number): boolean {
  const from = openers.has(text.charCodeAt(at)) ? at + 1 : at
  return firstYears[text.slice(from, from + 3)] !== undefined
}

/**
 * Read the years of a five-year plan (“十四五”期间) that begin at `at`, with or without quotes.
 *
 * ```text
 * “十四五”期间 → 2021-01-01 … 2025-12-31    “十四五”末 → 2025-12-31
 * ```
 */
export function readPlanYears(text: string, at: number): PlanYears | undefined {
  const quoted = openers.has(text.charCodeAt(at))
  if (text.charCodeAt(quoted ? at + 1 : at) !== ten) return undefined
  const name = text.slice(quoted ? at + 1 : at, quoted ? at + 4 : at + 3)
  const first = firstYears[name]
  if (first === undefined) return undefined
  let to = (quoted ? at + 1 : at) + 3
  if (quoted) {
    const closed = endOfWord(text, to, closers)
    if (closed === undefined) return undefined
    to = closed
  }
  to = skipBlanks(text, to)
  const due = `${first + 4}-12-31`
  const whole = endOfWord(text, to, ['期间', '时期'])
  if (whole !== undefined) return { from: at, to: whole, start: `${first}-01-01`, due }
  const end = endOfWord(text, to, ['期末', '末期', '末'])
  return end === undefined ? undefined : { from: at, to: end, due }
}
