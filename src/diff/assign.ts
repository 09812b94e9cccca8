import { newQueue, pop, push, type Queue } from './queue.ts'

/** A possible pair: row and column count from 0; a weight above 0 says how much it is worth. */
export interface Edge {
  readonly row: number
  readonly column: number
  readonly weight: number
}

/**
 * Find the pairs of greatest weight in sum, each row and each column being in at most one (最优指派).
 *
 * ```text
 * A–X 9, A–Y 8, B–X 8 → A–Y, B–X: greedy would take A–X and leave B alone
 * ```
 *
 * Shortest augmenting paths on the edges that there are, with a column of its own for each row that
 * stays alone: memory grows with the edges, time with the rows times the edges that a path looks at.
 *
 * @returns For each row its column, or -1.
 * @see R. Jonker, A. Volgenant, “A Shortest Augmenting Path Algorithm for Dense and Sparse Linear
 *   Assignment Problems”, Computing 38 (1987)
 */
export function assignPairs(
  rowCount: number,
  columnCount: number,
  edges: readonly Edge[],
): Int32Array {
  const graph = buildGraph(rowCount, columnCount, edges)
  const state: State = {
    graph,
    columnOf: new Int32Array(rowCount).fill(-1),
    rowOf: new Int32Array(columnCount + rowCount).fill(-1),
    prices: new Float64Array(columnCount + rowCount),
    distances: new Float64Array(columnCount + rowCount),
    sources: new Int32Array(columnCount + rowCount),
    stamps: new Int32Array(columnCount + rowCount),
  }
  for (let row = 0; row < rowCount; row++) augment(state, row)
  return state.columnOf.map((column) => (column >= columnCount ? -1 : column))
}

/** Edges of each row, its column for staying alone included; costs are weights with the sign turned. */
interface Graph {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly costs: Float64Array
}

interface State {
  readonly graph: Graph
  readonly columnOf: Int32Array
  readonly rowOf: Int32Array
  /** What a column costs beside its edge, so that no reduced cost of a settled pair is below 0. */
  readonly prices: Float64Array
  readonly distances: Float64Array
  /** Row from which the shortest path comes to a column. */
  readonly sources: Int32Array
  /** Row + 1 of the search that last saw a column; negative when it is settled in it. */
  readonly stamps: Int32Array
}

function buildGraph(rowCount: number, columnCount: number, edges: readonly Edge[]): Graph {
  const starts = new Int32Array(rowCount + 1)
  for (const { row } of edges) starts[row + 1] = (starts[row + 1] ?? 0) + 1
  for (let row = 0; row < rowCount; row++) {
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0) + 1
  }
  const filled = starts.slice(0, rowCount)
  const columns = new Int32Array(edges.length + rowCount)
  const costs = new Float64Array(edges.length + rowCount)
  const add = (row: number, column: number, cost: number) => {
    const at = filled[row] ?? 0
    columns[at] = column
    costs[at] = cost
    filled[row] = at + 1
  }
  for (const { row, column, weight } of edges) add(row, column, -weight)
  for (let row = 0; row < rowCount; row++) add(row, columnCount + row, 0)
  return { starts, columns, costs }
}

/** Give `row` a column by the cheapest chain of changes to what was given before. */
function augment(state: State, row: number) {
  const { rowOf, distances } = state
  const stamp = row + 1
  const queue = newQueue()
  const settled: number[] = []
  look(state, queue, row, 0, stamp)
  for (
    let column = nextColumn(state, queue, stamp);
    column !== undefined;
    column = nextColumn(state, queue, stamp)
  ) {
    const distance = distances[column] ?? 0
    const owner = rowOf[column] ?? -1
    if (owner === -1) {
      reprice(state, settled, distance)
      hand(state, row, column)
      return
    }
    settled.push(column)
    look(state, queue, owner, distance - reducedCost(state, owner, column), stamp)
  }
}

/** The nearest column that is not settled yet, settling it. */
function nextColumn({ stamps }: State, queue: Queue, stamp: number): number | undefined {
  let column = pop(queue)
  while (column !== undefined && stamps[column] === -stamp) column = pop(queue)
  if (column !== undefined) stamps[column] = -stamp
  return column
}

/** Keep the reduced costs of the settled pairs at 0 and of all others above. */
function reprice({ prices, distances }: State, settled: readonly number[], distance: number) {
  for (const column of settled) {
    prices[column] = (prices[column] ?? 0) + (distances[column] ?? 0) - distance
  }
}

/** Look from a row at its columns: is the way over it shorter than those known? */
function look(state: State, queue: Queue, row: number, base: number, stamp: number) {
  const { graph, distances, prices, sources, stamps } = state
  const end = graph.starts[row + 1] ?? 0
  for (let at = graph.starts[row] ?? 0; at < end; at++) {
    const column = graph.columns[at] ?? 0
    if (stamps[column] === -stamp) continue
    const distance = base + (graph.costs[at] ?? 0) - (prices[column] ?? 0)
    if (stamps[column] === stamp && distance >= (distances[column] ?? 0)) continue
    stamps[column] = stamp
    distances[column] = distance
    sources[column] = row
    push(queue, column, distance)
  }
}

function reducedCost({ graph, prices }: State, row: number, column: number): number {
  const end = graph.starts[row + 1] ?? 0
  for (let at = graph.starts[row] ?? 0; at < end; at++) {
    if (graph.columns[at] === column) return (graph.costs[at] ?? 0) - (prices[column] ?? 0)
  }
  return 0
}

/** Walk the path back from a free column, handing each column on the way to the row before it. */
function hand({ columnOf, rowOf, sources }: State, start: number, free: number) {
  for (let column = free; ; ) {
    const row = sources[column] ?? start
    const given = columnOf[row] ?? -1
    columnOf[row] = column
    rowOf[column] = row
    if (row === start) return
    column = given
  }
}
