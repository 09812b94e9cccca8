import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignPairs, type Edge } from '../../src/diff/assign.ts'

const edge = (row: number, column: number, weight: number): Edge => ({ row, column, weight })

test('the greatest sum wins over the greatest pair', () => {
  // A–X 9, A–Y 8, B–X 8: greedy would take A–X and leave B alone.
  expect([...assignPairs(2, 2, [edge(0, 0, 9), edge(0, 1, 8), edge(1, 0, 8)])]).toEqual([1, 0])
})

test('a row without an edge stays alone', () => {
  expect([...assignPairs(2, 1, [edge(1, 0, 1)])]).toEqual([-1, 0])
})

test('nothing gives nothing', () => {
  expect([...assignPairs(0, 0, [])]).toEqual([])
})

/** Greatest sum by trying everything. */
function bestSum(
  rows: number,
  weights: readonly (readonly number[])[],
  taken: readonly number[] = [],
): number {
  const row = taken.length
  if (row === rows) return 0
  const alone = bestSum(rows, weights, [...taken, -1])
  const options = (weights[row] ?? []).map((weight, column) =>
    weight === 0 || taken.includes(column)
      ? 0
      : weight + bestSum(rows, weights, [...taken, column]),
  )
  return Math.max(alone, ...options)
}

test('no other choice of pairs is worth more', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    )
  fc.assert(
    fc.property(matrix, (weights) => {
      const columns = weights[0]?.length ?? 0
      const edges = weights.flatMap((row, at) =>
        row.flatMap((weight, column) => (weight > 0 ? [edge(at, column, weight)] : [])),
      )
      const assigned = [...assignPairs(weights.length, columns, edges)]
      const used = assigned.filter((column) => column !== -1)
      expect(new Set(used).size).toBe(used.length)
      const sum = assigned.reduce((total, column, row) => total + (weights[row]?.[column] ?? 0), 0)
      expect(sum).toBe(bestSum(weights.length, weights))
    }),
  )
})
