import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalAt, normalise, normalText, printedAt } from '../../src/diff/normal.ts'

describe('a normal form leaves out what is never a change', () => {
  test.each([
    ['width', '（一）公开：50％', '(一)公开:50%'],
    ['script', '務必公開臺賬', '务必公开台账'],
    ['white space', '限 时\n办\u3000结', '限时办结'],
    ['punctuation', '“放管服”、《条例》。', '放管服条例'],
    ['radicals of a PDF', '⼈⺠政府', '人民政府'],
    ['pinyin in brackets', '任務(wù)分(fēn)工', '任务分工'],
    ['the circle for a zero', '二○三一年', '二〇三一年'],
    ['thousands', '12,000户', '12000户'],
    ['wide digits', '２０３１年', '2031年'],
    ['a dash of another length', '2031—2033年', '2031-2033年'],
  ])('%s', (_, one, other) => {
    expect(normalText(one)).toBe(normalText(other))
  })
})

describe('and keeps what may be one', () => {
  test.each([
    ['a decimal point', '3.5万户', '35万户'],
    ['the parts of a document number', '国办〔2031〕5号', '国办〔203〕15号'],
    ['a range', '3-5个', '35个'],
    ['a list of numbers', '3、4月', '34月'],
    ['signs of quantities', '5%', '5'],
    ['letters of an abbreviation in brackets', '平台(APP)', '平台'],
  ])('%s', (_, one, other) => {
    expect(normalText(one)).not.toBe(normalText(other))
  })
})

test('stretches that the caller leaves out go as well', () => {
  const print = '(1)改造道路;(2)新建桥梁'
  expect(
    normalise(print, [
      { from: 0, to: 3 },
      { from: 8, to: 11 },
    ]).text,
  ).toBe('改造道路新建桥梁')
})

test('every character of the normal form leads back to its print', () => {
  const scraps = ['公开', '（一）', ' ', '３.５', '務', '𬭚镇', '。', '\n', '(wù)', '12,000', '⺠']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 30 }), (some) => {
      const print = some.join('')
      const normal = normalise(print)
      expect(normal.starts).toHaveLength(normal.text.length)
      for (let at = 0; at < normal.text.length; at++) {
        const { from, to } = printedAt(normal, { from: at, to: at + 1 })
        expect(to).toBeGreaterThan(from)
        expect(normalAt(normal, { from, to }).from).toBeLessThanOrEqual(at)
      }
      expect(normalText(normal.text)).toBe(normal.text)
    }),
  )
})
