/**
 * Numbers by a priority, the least first (binary heap).
 *
 * The same number may stand in it several times; who asks knows which entry is stale.
 */
export interface Queue {
  readonly values: number[]
  readonly priorities: number[]
}

export function newQueue(): Queue {
  return { values: [], priorities: [] }
}

export function push(queue: Queue, value: number, priority: number) {
  const { values, priorities } = queue
  let at = values.length
  values.push(value)
  priorities.push(priority)
  while (at > 0) {
    const above = (at - 1) >> 1
    if ((priorities[above] ?? 0) <= priority) break
    copy(queue, above, at)
    at = above
  }
  values[at] = value
  priorities[at] = priority
}

/** Take the value of least priority out; `undefined` when there is none. */
export function pop(queue: Queue): number | undefined {
  const { values, priorities } = queue
  const first = values[0]
  const value = values.pop()
  const priority = priorities.pop()
  if (value === undefined || priority === undefined || values.length === 0) return first
  let at = 0
  for (let below = lesserBelow(queue, at); below !== -1; below = lesserBelow(queue, at)) {
    if ((priorities[below] ?? 0) >= priority) break
    copy(queue, below, at)
    at = below
  }
  values[at] = value
  priorities[at] = priority
  return first
}

/** The lesser of the two entries below one; -1 where there is none. */
function lesserBelow({ values, priorities }: Queue, at: number): number {
  const left = 2 * at + 1
  if (left >= values.length) return -1
  const right = priorities[left + 1] ?? Number.POSITIVE_INFINITY
  return right < (priorities[left] ?? 0) ? left + 1 : left
}

function copy({ values, priorities }: Queue, from: number, to: number) {
  values[to] = values[from] ?? 0
  priorities[to] = priorities[from] ?? 0
}
