import type { Layer } from '../model/block.ts'
import type { Item } from '../model/outline.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import { type Reading, type ReadingStep, rangeOf, readStretches } from '../text/reading.ts'

/** An item's own text without its label, read as one: title, body, clauses, a line for each paragraph. */
export interface OwnText {
  readonly reading: Reading
  /** End of the title and begin of what follows its mark, in the reading. */
  readonly titleTo: number
  readonly bodyFrom: number
  /** Where each own paragraph begins in the reading. */
  readonly starts: readonly number[]
}

/** By an item's list of passages, which no other item has: several steps ask for the same text. */
const known = new WeakMap<readonly Passage[], OwnText>()

/** Read the own text of an item from some of its passages (a closing paragraph may be left out). */
export function readOwnText(
  layer: Layer,
  item: Item,
  passages: readonly Passage[],
  step: ReadingStep | undefined,
): OwnText {
  const last = known.get(passages)
  if (last) return last
  const own = readAnew(layer, item, passages, step)
  known.set(passages, own)
  return own
}

function readAnew(
  layer: Layer,
  item: Item,
  passages: readonly Passage[],
  step: ReadingStep | undefined,
): OwnText {
  const [first, ...others] = passages
  const { title, bodyFrom } = item
  const head = first ? rangesFrom(first, title.from) : []
  const stretches = [head, ...others.map(({ ranges }) => ranges)].filter((list) => list.length > 0)
  const reading = readStretches(layer, stretches, step)
  return {
    reading,
    titleTo: title.to - title.from,
    bodyFrom: Math.min(bodyFrom - title.from, reading.text.length),
    starts: lineStarts(reading.text),
  }
}

/** Ranges of a passage from an offset of its reading on: line by line, so that no wrap stays in them. */
function rangesFrom({ ranges, reading }: Passage, from: number): readonly Range[] {
  const { start: first } = rangeOf(reading, from, reading.text.length)
  return ranges
    .filter(({ end }) => end > first)
    .map(({ start, end }) => ({ start: Math.max(start, first), end }))
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
