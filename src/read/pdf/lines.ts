import { fewestSpread, isWide, type Run } from './runs.ts'

/** A printed line: the runs on one base line, put together with the blanks that are seen there. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Size of most of its characters, in points. */
  readonly size: number
  /** Sizes of its first and of its last characters. */
  readonly firstSize: number
  readonly lastSize: number
  readonly page: number
}

/** Runs on one base line, from left to right. */
export type Row = readonly Run[]

/**
 * Put runs into rows by their base lines, from top to bottom.
 *
 * A smaller run that is raised or lowered (a note's number) belongs to the row that it touches.
 */
export function findRows(runs: readonly Run[]): readonly Row[] {
  const sorted = runs.toSorted((one, other) => one.baseline - other.baseline)
  const rows: { baseline: number; size: number; runs: Run[] }[] = []
  for (const run of sorted) {
    const row = rows.at(-1)
    if (row && run.baseline - row.baseline < nearness * Math.max(row.size, run.size)) {
      row.runs.push(run)
      if (run.size > row.size) Object.assign(row, { baseline: run.baseline, size: run.size })
    } else rows.push({ baseline: run.baseline, size: run.size, runs: [run] })
  }
  return rows.map((row) => row.runs.toSorted((one, other) => one.left - other.left))
}

/** Part of the size by which base lines of one row may differ. */
export const nearness = 0.4

/** Put the runs of a row together. */
export function lineOf(row: Row, page: number): Line {
  let text = ''
  let before: Run | undefined
  const isFilled = row.length >= fewestSpread && row.every((run) => run.text.length === 1)
  for (const run of row) {
    text += before && !isFilled ? `${blanksBetween(before, run)}${run.text}` : run.text
    before = run
  }
  return {
    text: tighten(text),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    baseline: mainRun(row)?.baseline ?? 0,
    size: mainRun(row)?.size ?? 0,
    firstSize: row[0]?.size ?? 0,
    lastSize: row.at(-1)?.size ?? 0,
    page,
  }
}

function mainRun(row: Row): Run | undefined {
  return row.toSorted((one, other) => other.text.length - one.text.length)[0]
}

/** Gaps, in parts of the size, from which on a blank is seen: between Latin letters, else. */
const latinGap = 0.15
const mixedGap = 0.6
const wideGap = 0.8
/** Wide blanks that stand for a gap at most: names at both sides of a page. */
const longestBlank = 20

function blanksBetween(before: Run, after: Run): string {
  const size = Math.max(before.size, after.size)
  const gap = (after.left - before.right) / size
  const wide = Number(isWide(before.text.at(-1))) + Number(isWide(after.text[0]))
  const least = [latinGap, mixedGap, wideGap][wide] ?? wideGap
  if (gap < least) return ''
  return gap < wideGap ? ' ' : '\u3000'.repeat(Math.min(Math.max(Math.round(gap), 1), longestBlank))
}

const han = /[\u3400-\u9fff]/u
const latin = /[\dA-Za-z%]/u
const openingMark = /[(（《〈「『【〔“‘]/u
const closingMark = /[、。,，;；:：!！?？)）》〉」』】〕”’]/u

/** Drop the single blanks that programs set by themselves: between Han and figures, beside a mark. */
function tighten(text: string): string {
  if (!text.includes(' ')) return text
  let tight = ''
  for (let at = 0; at < text.length; at++) {
    const isSet = text[at] === ' ' && isSetBlank(text[at - 1] ?? ' ', text[at + 1] ?? ' ')
    if (!isSet) tight += text[at]
  }
  return tight
}

function isSetBlank(before: string, after: string): boolean {
  if (before === ' ' || after === ' ') return false
  if (openingMark.test(before) || closingMark.test(after)) return true
  if (isWide(before) && (closingMark.test(before) || openingMark.test(after))) return true
  return han.test(before) ? latin.test(after) : latin.test(before) && han.test(after)
}
