import { readLabel } from '../lexicon/labels.ts'
import type { Passage } from '../model/passage.ts'
import { isUnitLine } from './caption.ts'
import type { FlowItem, TableRegion } from './region.ts'

type Flow = readonly (FlowItem | TableRegion)[]

const noteMark = /^(?:注释?|备注|附注|说明)\d{0,2} ?[:.、]/u

/** What stands around the tables of a flow. */
export interface Surroundings {
  /** The flow without the notes. */
  readonly flow: Flow
  /** Notes right below a table (注:…), and the unit of its amounts right above it. */
  readonly notes: readonly Passage[]
}

/**
 * Take the notes right below a table (注:…) and the unit right above it out of the prose: they speak of the table, not of a task. A
 * list of notes (注:1.…⏎2.…) goes on while its numbers do.
 */
export function withoutNotes(items: Flow): Surroundings {
  const notes: Passage[] = []
  let count: number | undefined
  const flow = items.filter((item, index) => {
    const above = items[index - 1]
    const isBelow = above && (above.type !== 'passage' || above === notes.at(-1))
    const number = item.type === 'passage' && isBelow ? noteNumber(item, count) : undefined
    if (item.type === 'passage' && isUnitAbove(item, items[index + 1])) {
      notes.push(item)
      return false
    }
    count = number
    if (item.type !== 'passage' || number === undefined) return true
    notes.push(item)
    return false
  })
  return { flow, notes }
}

function isUnitAbove({ reading }: Passage, below: Flow[number] | undefined): boolean {
  return below !== undefined && below.type !== 'passage' && isUnitLine(reading.text)
}

/** Number of a note that begins with its mark (0 without one), or of an entry that follows the last. */
function noteNumber({ reading }: Passage, before: number | undefined): number | undefined {
  const mark = noteMark.exec(reading.text)?.[0].length
  if (mark !== undefined) return readLabel(reading.text.slice(mark).trimStart())?.ordinal ?? 0
  if (before === undefined) return undefined
  return readLabel(reading.text)?.ordinal === before + 1 ? before + 1 : undefined
}

/** The prose of a flow. */
export function passagesOf(flow: Flow): Passage[] {
  return flow.filter((item): item is Passage => item.type === 'passage')
}

/** The passages right above a table. */
export function aboveTables(flow: Flow): ReadonlySet<Passage> {
  return new Set(
    flow.flatMap((item, index) =>
      item.type === 'passage' && flow[index + 1] && flow[index + 1]?.type !== 'passage'
        ? [item]
        : [],
    ),
  )
}
