import { readLabel } from '../lexicon/labels.ts'
import { squeeze } from '../text/letters.ts'
import type { Line } from './line.ts'

/** A copy repeats at least this many paragraphs in a row. */
const copyLines = 5
/** The paragraph that a copy is found by is at least this long: short lines recur by nature. */
const anchorLength = 30

/**
 * Mark the second copy of a text that a page prints twice: it is a note, not a second plan.
 *
 * A copy is a run of paragraphs each equal to the one the same number of lines above it.
 */
export function markRepeated(lines: readonly Line[]) {
  markTwins(lines)
  const texts = lines.map(({ text, part }) => (part === 'body' ? squeeze(text) : ''))
  const first = new Map<string, number>()
  for (let index = 0; index < lines.length; index++) {
    const text = texts[index] ?? ''
    if (text.length < anchorLength) continue
    const above = first.get(text)
    if (above === undefined) first.set(text, index)
    else index = markRun(lines, texts, above, index)
  }
}

/** An item right below the same item: a page prints its lines twice. */
function markTwins(lines: readonly Line[]) {
  let above: Line | undefined
  for (const line of lines) {
    const isTwin = line.part === 'body' && above?.part === 'body' && line.text === above.text
    if (isTwin && isItem(line.text)) line.part = 'note'
    else above = line
  }
}

function isItem(text: string): boolean {
  const label = readLabel(text)
  return label !== undefined && text.length > label.to
}

/** Mark the run around a repeated paragraph; returns its last line, or `at` when it is too short. */
function markRun(
  lines: readonly Line[],
  texts: readonly string[],
  above: number,
  at: number,
): number {
  const shift = at - above
  const same = (index: number) => texts[index] === texts[index - shift]
  let from = at
  while (from - 1 > above && from - 1 - shift >= 0 && same(from - 1)) from--
  let to = at + 1
  while (to < lines.length && to - shift < from && same(to)) to++
  if (to - from < copyLines) return at
  for (const line of lines.slice(from, to)) line.part = line.part === 'body' ? 'note' : line.part
  return to - 1
}
