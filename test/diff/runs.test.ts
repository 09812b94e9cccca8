import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findRoughRuns, findRuns, type Run } from '../../src/diff/runs.ts'
import { draws } from '../support/draws.ts'

const parts = (texts: readonly string[]) => texts.map((text) => ({ text }))
const listOf = (line: string) => parts(line.split(' ').filter((text) => text !== ''))

/** Each run as `what was>what is`. */
function shown(runs: readonly Run[], old: string, next: string): string[] {
  const cut = (line: string, { from, to }: Run['old']) =>
    listOf(line)
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ')
  return runs.map((run) => `${cut(old, run.old)}>${cut(next, run.next)}`)
}

test.each([
  ['甲 乙 丙 丁', '甲 戊 丙', ['乙>戊', '丁>']],
  ['甲 乙', '甲 乙', []],
  ['', '甲', ['>甲']],
  ['甲 乙', '丙 丁', ['甲 乙>丙 丁']],
  // A long text that stays is worth more than two short ones.
  ['甲乙丙丁戊 甲 乙', '甲 乙 甲乙丙丁戊', ['>甲 乙', '甲 乙>']],
])('%s and %s differ in %j', (old, next, expected) => {
  expect(shown(findRuns(listOf(old), listOf(next)), old, next)).toEqual(expected)
})

describe('roughly', () => {
  test.each([
    ['between long texts', '甲 清理边沟 乙', '丙 清理边沟 丁', ['甲>丙', '乙>丁']],
    ['short ones are no anchors', '甲 边沟 乙', '丙 边沟 丁', ['甲 边沟 乙>丙 边沟 丁']],
    [
      'nor those that stand several times',
      '甲 清理边沟 清理边沟 乙',
      '丙 清理边沟 丁',
      ['甲 清理边沟 清理边沟 乙>丙 清理边沟 丁'],
    ],
    [
      'another order makes one run',
      '甲 清理边沟 修补坑槽 乙',
      '丙 修补坑槽 清理边沟 丁',
      ['甲 清理边沟 修补坑槽 乙>丙 修补坑槽 清理边沟 丁'],
    ],
    ['what both begin and end with stays', '甲 乙 丙', '甲 丁 丙', ['乙>丁']],
  ])('%s', (_, old, next, expected) => {
    expect(shown(findRoughRuns(listOf(old), listOf(next)), old, next)).toEqual(expected)
  })
})

/** Two lists with what the runs name taken out. */
function rest(texts: readonly string[], stretches: readonly Run['old'][]): string[] {
  return texts.filter((_, at) => !stretches.some(({ from, to }) => at >= from && at < to))
}

const words = fc.array(fc.constantFrom('甲', '乙', '丙', '清理边沟', '修补坑槽', ''), {
  maxLength: 12,
})

test('what stands in no run is the same in both lists', () => {
  fc.assert(
    fc.property(words, words, fc.constantFrom(findRuns, findRoughRuns), (old, next, find) => {
      const runs = find(parts(old), parts(next))
      expect(
        rest(
          old,
          runs.map((run) => run.old),
        ),
      ).toEqual(
        rest(
          next,
          runs.map((run) => run.next),
        ),
      )
    }),
    draws,
  )
})

test('lists too long for a table are compared as well', () => {
  const old = Array.from({ length: 1500 }, (_, index) => `词${index}`)
  const next = old.map((text, index) => (index % 300 === 7 ? '新' : text))
  const runs = findRuns(parts(old), parts(next))
  expect(runs.map(({ old: { from } }) => from)).toEqual([7, 307, 607, 907, 1207])
})

test('and are one difference where nearly all of them is another', () => {
  const old = Array.from({ length: 1500 }, (_, index) => `旧${index}`)
  const next = Array.from({ length: 1500 }, (_, index) => `新${index}`)
  const [same, ...more] = findRuns(parts([...old, '甲', '乙']), parts([...next, '甲', '丙']))
  expect([same, more]).toEqual([{ old: { from: 0, to: 1502 }, next: { from: 0, to: 1502 } }, []])
})
