import { expect, test } from 'vitest'
import { findNeighbours } from '../../src/diff/neighbours.ts'
import { countGrams, newGramTable, vectorOf, weighGrams } from '../../src/text/similarity.ts'

/** Pairs that are told of two lists of texts, each as `row>column`. */
function neighbours(left: readonly string[], right: readonly string[], most: number): string[] {
  const table = newGramTable()
  const grams = [left, right].map((texts) => texts.map((text) => countGrams(text, table)))
  const rarity = weighGrams(grams.flat(), table)
  const [old = [], next = []] = grams.map((list) => list.map((one) => vectorOf(one, rarity)))
  const depths = [left, right].map((list) => Float64Array.from(list, (_, at) => at / list.length))
  const [above = new Float64Array(), below = new Float64Array()] = depths
  const told: string[] = []
  findNeighbours(
    [old, next],
    { gramCount: table.numbers.size, depths: [above, below], most },
    (row, column) => told.push(`${row}>${column}`),
  )
  return told
}

test('the text that shares most', () => {
  const told = neighbours(['道路养护', '校舍维修'], ['校舍修缮', '道路养护工程'], 1)
  expect(new Set(told)).toEqual(new Set(['0>1', '1>0']))
})

test('of texts that share as much the one at the same place', () => {
  const texts = Array.from({ length: 30 }, () => '道路养护')
  expect(new Set(neighbours(texts, texts, 1))).toEqual(new Set(texts.map((_, at) => `${at}>${at}`)))
})

test('where very many share as much, those at about the same place are looked at', () => {
  const texts = Array.from({ length: 2000 }, () => '道路养护')
  const told = neighbours(texts, texts, 2)
  expect(told.length).toBeLessThanOrEqual(2 * 2 * texts.length)
  const apart = told.map((pair) => {
    const [row = 0, column = 0] = pair.split('>').map(Number)
    return Math.abs(row - column)
  })
  expect(Math.max(...apart)).toBeLessThanOrEqual(2)
})
