import { expect, test } from 'vitest'
import { isHanNumeral, readNumeral } from '../../src/text/numerals.ts'

const digits = '零一二三四五六七八九'

/** 一千零五, written the way that the schools teach. */
function write(value: number): string {
  const places = ['千', '百', '十', '']
  const [figures, written] = [String(value).padStart(4, '0'), [] as string[]]
  let gap = false
  for (const [index, figure] of [...figures].entries()) {
    if (figure === '0') {
      gap = written.length > 0
      continue
    }
    if (gap) written.push('零')
    gap = false
    written.push(digits.charAt(Number(figure)), places[index] ?? '')
  }
  const text = written.join('')
  return value >= 10 && value < 20 ? text.slice(1) : text
}

test('every numeral from 1 to 9999 is read back', () => {
  for (let value = 1; value < 10_000; value++) expect(readNumeral(write(value))).toBe(value)
})

test('every year is read back digit by digit', () => {
  for (let year = 1949; year <= 2100; year++) {
    const han = [...String(year)].map((figure) => digits.charAt(Number(figure)))
    expect(readNumeral(han.join(''))).toBe(year)
    expect(readNumeral(han.join('').replaceAll('零', '〇'))).toBe(year)
    expect(readNumeral(String(year))).toBe(year)
  }
})

test.each([
  ['两', 2],
  ['〇', 0],
  ['零', 0],
  ['廿一', 21],
  ['卅', 30],
  ['一十二', 12],
  ['两百', 200],
  ['三万五千', 35_000],
  ['一亿二千万', 120_000_000],
  ['十万', 100_000],
  ['贰拾叁', 23],
  ['3.5', 3.5],
  ['12,000', 12_000],
  ['007', 7],
])('%s is %d', (text, value) => {
  expect(readNumeral(text)).toBe(value)
})

test.each([
  '',
  '百',
  '十十',
  '二百五',
  '一千二',
  '三个',
  '3万',
  '1,2',
  '1.',
  '一二十',
  '万',
  '亿一',
  '一'.repeat(16),
])('%j is no numeral', (text) => {
  expect(readNumeral(text)).toBeUndefined()
})

test('characters of numerals are known', () => {
  expect([...'一〇万廿贰', '', '月', '1'].map(isHanNumeral)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
