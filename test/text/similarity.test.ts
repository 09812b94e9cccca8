import { describe, expect, test } from 'vitest'
import {
  containmentOf,
  cosineOf,
  countGrams,
  newGramTable,
  vectorOf,
  weighGrams,
} from '../../src/text/similarity.ts'

function vectors(texts: readonly string[], common: readonly string[] = []) {
  const table = newGramTable()
  const grams = texts.map((text) => countGrams(text, table))
  const rarity = weighGrams(grams, table, common)
  return grams.map((one) => vectorOf(one, rarity))
}

function pair(one: string, other: string, further: readonly string[] = []) {
  const [left, right] = vectors([one, other, ...further])
  if (!left || !right) throw new Error('two texts give two vectors')
  return [left, right] as const
}

describe('likeness of two texts', () => {
  test.each([
    ['道路养护', '道路养护', 1],
    ['道路养护', '校舍维修', 0],
    ['', '道路养护', 0],
    // Whatever the number, the same is spoken of.
    ['改造3户', '改造12户', 1],
    ['路', '路', 1],
  ])('%s and %s: %d', (one, other, expected) => {
    expect(cosineOf(...pair(one, other))).toBeCloseTo(expected)
  })

  test('a rare word counts more than one that every text has', () => {
    const further = ['推进养老', '推进供水', '推进绿化']
    const rare = cosineOf(...pair('推进道路', '规范道路', further))
    const common = cosineOf(...pair('推进道路', '推进校舍', further))
    expect(rare).toBeGreaterThan(common)
  })

  test('words that are common anywhere count less even where no other text has them', () => {
    const [one, other, third] = vectors(['推进道路', '推进校舍', '规范道路'], ['推进', '规范'])
    if (!one || !other || !third) throw new Error('three texts give three vectors')
    expect(cosineOf(one, third)).toBeGreaterThan(cosineOf(one, other))
  })
})

describe('what a part has in common with a whole', () => {
  test('all of it', () => {
    const [part, whole] = pair('道路养护', '道路养护与校舍维修')
    expect(containmentOf(part, whole)).toBe(1)
    expect(containmentOf(whole, part)).toBeLessThan(0.6)
  })

  test('nothing of an empty text', () => {
    expect(containmentOf(...pair('', '道路'))).toBe(0)
  })

  test('one rare word that is said often is no large share', () => {
    const [part, whole] = pair('茶园茶园茶园茶园修枝除草采摘', '茶园茶园茶园茶园')
    expect(containmentOf(part, whole)).toBeLessThan(0.5)
  })
})
