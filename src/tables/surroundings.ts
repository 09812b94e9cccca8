import type { Passage } from '../model/passage.ts'
import type { FlowItem, TableRegion } from './region.ts'

type Flow = readonly (FlowItem | TableRegion)[]

const noteMark = /^(?:注|备注|附注|说明)\d{0,2} ?[:.、]/u

/** What stands around the tables of a flow. */
export interface Surroundings {
  /** The flow without the notes. */
  readonly flow: Flow
  /** Notes right below a table (注:…). */
  readonly notes: readonly Passage[]
}

/** Take the notes right below a table (注:…) out of the prose: they speak of the table, not of a task. */
export function withoutNotes(items: Flow): Surroundings {
  const notes: Passage[] = []
  const flow = items.filter((item, index) => {
    const above = items[index - 1]
    const isBelow = above && (above.type !== 'passage' || above === notes.at(-1))
    if (item.type !== 'passage' || !isBelow || !noteMark.test(item.reading.text)) return true
    notes.push(item)
    return false
  })
  return { flow, notes }
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
