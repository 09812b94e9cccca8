import { expect, test } from 'vitest'
import { daysOf, findDates, isoDate, readDamagedDate } from '../../src/text/dates.ts'

const days = [2023, 2024].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) =>
    Array.from(
      { length: daysOf(year, month + 1) },
      (_, day) => [year, month + 1, day + 1] as const,
    ),
  ).flat(),
)
const figures = '〇一二三四五六七八九'
const han = (value: number) => {
  if (value <= 10) return value === 10 ? '十' : figures.charAt(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens === 1 ? '' : figures.charAt(tens)}十${ones === 0 ? '' : figures.charAt(ones)}`
}
const hanYear = (year: number, zero: string) =>
  [...String(year)]
    .map((one) => figures.charAt(Number(one)))
    .join('')
    .replaceAll('〇', zero)

test('a year and a leap year have their days', () => {
  expect(days).toHaveLength(365 + 366)
})

test.each([
  ['2023年6月1日', (y: number, m: number, d: number) => `${y}年${m}月${d}日`],
  [
    '2023年06月01日',
    (y: number, m: number, d: number) =>
      `${y}年${String(m).padStart(2, '0')}月${String(d).padStart(2, '0')}日`,
  ],
  ['2023 年 6 月 1 日', (y: number, m: number, d: number) => `${y} 年 ${m} 月 ${d} 日`],
  ['2023-6-1', (y: number, m: number, d: number) => `${y}-${m}-${d}`],
  ['2023/6/1', (y: number, m: number, d: number) => `${y}/${m}/${d}`],
  ['2023.6.1', (y: number, m: number, d: number) => `${y}.${m}.${d}`],
  ['2023- 06- 01', (y: number, m: number, d: number) => `${y}- ${m}- ${d}`],
  [
    '二〇二三年六月一日',
    (y: number, m: number, d: number) => `${hanYear(y, '〇')}年${han(m)}月${han(d)}日`,
  ],
  [
    '二○二三年六月一日',
    (y: number, m: number, d: number) => `${hanYear(y, '○')}年${han(m)}月${han(d)}日`,
  ],
  [
    '二O二三年六月一日',
    (y: number, m: number, d: number) => `${hanYear(y, 'O')}年${han(m)}月${han(d)}日`,
  ],
  [
    '二0二三年六月一日',
    (y: number, m: number, d: number) => `${hanYear(y, '0')}年${han(m)}月${han(d)}日`,
  ],
  ['2023年6月1 at the end of a line', (y: number, m: number, d: number) => `${y}年${m}月${d}`],
])('every day reads back from %s', (_, print) => {
  for (const [year, month, day] of days) {
    const text = `于${print(year, month, day)}`
    const iso = isoDate(year, month, day)
    expect(findDates(text)).toEqual([{ start: 1, end: text.length, iso }])
  }
})

test('a date stands where it is printed', () => {
  const text = '东山县 2021年6月11日,清河镇2021-06-12印发'
  const found = findDates(text).map(({ end, start }) => text.slice(start, end))
  expect(found).toEqual(['2021年6月11日', '2021-06-12'])
})

test.each([
  '2021年2月30日',
  '2023年2月29日',
  '2021年13月1日',
  '2021年6月',
  '6月11日',
  '1.2.2021.3',
  '2021-06-11-03',
])('%s is no full date', (text) => {
  expect(findDates(text)).toEqual([])
})

test.each([
  ['2021531', '2021-05-31'],
  ['20211130', '2021-11-30'],
  ['20210601', '2021-06-01'],
  ['202153', '2021-05-03'],
  ['2021 5 31', '2021-05-31'],
  // 1 November or 11 January
  ['2021111', undefined],
  ['2021', undefined],
  ['20215', undefined],
  ['20211345', undefined],
  ['1021531', undefined],
  ['电话2021531', undefined],
])('the line %s is %s', (line, iso) => {
  expect(readDamagedDate(line)).toBe(iso)
})

test.each([
  [2024, 2, 29, '2024-02-29'],
  [2023, 2, 29, undefined],
  [1900, 2, 29, undefined],
  [2000, 2, 29, '2000-02-29'],
  [2023, 0, 1, undefined],
  [2023, 1, 0, undefined],
  [999, 1, 1, undefined],
])('%d-%d-%d is %s', (year, month, day, iso) => {
  expect(isoDate(year, month, day)).toBe(iso)
})
