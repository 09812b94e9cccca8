import { diffArrays } from 'diff'
import type { Stretch } from './normal.ts'

/** Stretches of two lists that stand for each other; one of them may be empty. */
export interface Run {
  readonly old: Stretch
  readonly next: Stretch
}

/** Something with a text; where two lists are compared, equal texts are the same. */
interface Part {
  readonly text: string
}

/** Place of something that is in both lists. */
type Kept = readonly [old: number, next: number]

/**
 * Find where two lists differ, so that as much text as may be is in both.
 *
 * ```text
 * 甲 乙 丙 丁
 * 甲 戊 丙    → 乙 for 戊, 丁 for nothing
 * ```
 */
export function findRuns(old: readonly Part[], next: readonly Part[]): Run[] {
  return withinEnds(old, next, (before, after) => {
    const [left, right] = numberParts(before, after)
    const shared = new Set(left)
    if (!right.some((number) => shared.has(number))) return []
    const isSmall = (left.length + 1) * (right.length + 1) <= mostCells
    return isSmall ? keptByTable(left, right, before) : keptByEdits(left, right)
  })
}

/** Shorter texts stand in one place as well as in another. */
const shortestAnchor = 4

/**
 * Find roughly where two lists differ: between texts that stand in each once, are long enough, and
 * come in the same order in both. Where the order is another, all between the ends is one run.
 */
export function findRoughRuns(old: readonly Part[], next: readonly Part[]): Run[] {
  return withinEnds(old, next, (before, after) => {
    const places = placesOf(after)
    const kept: Kept[] = []
    for (const [text, row] of placesOf(before)) {
      const column = places.get(text) ?? -1
      const isTelling = text === '' || text.length >= shortestAnchor
      if (row === -1 || column === -1 || !isTelling) continue
      if (column < (kept.at(-1)?.[1] ?? 0)) return []
      kept.push([row, column])
    }
    return kept
  })
}

/** Where each text stands, in order; -1 where it stands several times. */
function placesOf(parts: readonly Part[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [at, { text }] of parts.entries()) places.set(text, places.has(text) ? -1 : at)
  return places
}

/** Runs between what `keep` finds to be in both lists, behind the start and before the end they share. */
function withinEnds(
  old: readonly Part[],
  next: readonly Part[],
  keep: (old: readonly Part[], next: readonly Part[]) => readonly Kept[],
): Run[] {
  const least = Math.min(old.length, next.length)
  let from = 0
  while (from < least && old[from]?.text === next[from]?.text) from++
  let end = 0
  while (end < least - from && old.at(-1 - end)?.text === next.at(-1 - end)?.text) end++
  const [before, after] = [old.slice(from, old.length - end), next.slice(from, next.length - end)]
  const isOneSided = before.length === 0 || after.length === 0
  return gapsBetween(isOneSided ? [] : keep(before, after), [before.length, after.length], from)
}

/** What stands between entries that are in both lists, each place moved on by `from`. */
function gapsBetween(kept: readonly Kept[], ends: Kept, from: number): Run[] {
  const runs: Run[] = []
  let [row, column] = [0, 0]
  for (const [old, next] of [...kept, ends]) {
    if (old > row || next > column) {
      runs.push({
        old: { from: from + row, to: from + old },
        next: { from: from + column, to: from + next },
      })
    }
    row = old + 1
    column = next + 1
  }
  return runs
}

/** A number for each text, the same for equal ones: numbers compare faster than texts. */
function numberParts(old: readonly Part[], next: readonly Part[]): readonly [number[], number[]] {
  const numbers = new Map<string, number>()
  const number = ({ text }: Part) => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
  return [old.map(number), next.map(number)]
}

/** More places of a table than this are left to a way that takes less memory. */
const mostCells = 1_000_000

let table = new Uint32Array(4096)

/** A table of zeros; the one of before is used again. */
function newTable(size: number): Uint32Array {
  if (table.length < size) table = new Uint32Array(2 * size)
  else table.fill(0, 0, size)
  return table
}

/** The longest text that both lists have in common, by a table of all places (最长公共子序列). */
function keptByTable(left: readonly number[], right: readonly number[], old: readonly Part[]) {
  const width = right.length + 1
  const most = newTable((left.length + 1) * width)
  for (let row = left.length - 1; row >= 0; row--) {
    fillRow(most, row * width, right, left[row] ?? 0, 1 + (old[row]?.text.length ?? 0))
  }
  const kept: Kept[] = []
  let [row, column] = [0, 0]
  while (row < left.length && column < right.length) {
    const at = row * width + column
    if (left[row] === right[column]) kept.push([row++, column++])
    else if (isAtLeast(most, at + width, at + 1)) row++
    else column++
  }
  return kept
}

/** Fill a row of the table from its end: how much the rest of both lists can have in common. */
function fillRow(
  most: Uint32Array,
  start: number,
  right: readonly number[],
  number: number,
  weight: number,
) {
  const width = right.length + 1
  for (let column = right.length - 1; column >= 0; column--) {
    const at = start + column
    const best = isAtLeast(most, at + width, at + 1) ? at + width : at + 1
    most[at] = right[column] === number ? (most[at + width + 1] ?? 0) + weight : (most[best] ?? 0)
  }
}

function isAtLeast(values: Uint32Array, one: number, other: number): boolean {
  return (values[one] ?? 0) >= (values[other] ?? 0)
}

/** More edits than this are not worth telling one by one; the whole is then one difference. */
const mostEdits = 1000

/** What is left where as few entries as may be are taken out and put in. */
function keptByEdits(left: number[], right: number[]): Kept[] {
  const kept: Kept[] = []
  let [row, column] = [0, 0]
  for (const part of diffArrays(left, right, { maxEditLength: mostEdits }) ?? []) {
    const { added, removed, count } = part
    if (added) column += count
    else if (removed) row += count
    else for (let passed = 0; passed < count; passed++) kept.push([row++, column++])
  }
  return kept
}
