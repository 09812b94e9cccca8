import { expect, test } from 'vitest'
import { findDocumentNumbers, readDocumentNumber } from '../../src/lexicon/document-number.ts'

test.each([
  ['东府办〔2023〕41号', '东府办 2023 41'],
  ['东科教【2017】6号', '东科教 2017 6'],
  ['东政办发(2009)7号', '东政办发 2009 7'],
  ['东政 [2020] 20号', '东政 2020 20'],
  ['东政办字 〔2023〕1号', '东政办字 2023 1'],
  ['东府函〔2019〕55 号', '东府函 2019 55'],
  ['东政发﹝2021﹞3号', '东政发 2021 3'],
  ['东政发〔2021年〕第3号', '东政发 2021 3'],
  ['东山县人民政府公告2021年第13号', '东山县人民政府公告 2021 13'],
  // damage: a lost bracket, a lost 号
  ['东政发〔20233', '东政发 2023 3'],
  ['东政发〔2019〕1 ', '东政发 2019 1'],
])('%s', (text, expected) => {
  const number = readDocumentNumber(text, 0)
  expect(number && `${number.issuerCode} ${number.year} ${number.serial}`).toBe(expected)
})

test.each([
  '国发〔〕33号',
  '〔2023〕41号',
  '东政发〔1023〕41号',
  '(2021年)',
  '东山县公告2021年',
  ' 东政发〔2021〕3号',
])('%s begins with no number', (text) => {
  expect(readDocumentNumber(text, 0)).toBeUndefined()
})

test('a number in running text begins with its issuer code', () => {
  const text =
    '根据东审报〔2022〕3号文要求,关于改革的实施意见东府发〔2019〕17号各县 东政发〔2020〕1号,东 办〔2021〕2号,和政发〔2021〕3号和东政发〔2021〕4号'
  const found = findDocumentNumbers(text).map(({ end, start }) => text.slice(start, end))
  expect(found).toEqual([
    '东审报〔2022〕3号',
    '东府发〔2019〕17号',
    '东政发〔2020〕1号',
    '东 办〔2021〕2号',
    '和政发〔2021〕3号',
    '东政发〔2021〕4号',
  ])
})

test.each([
  ['和政发〔2021〕3号', '和政发〔2021〕3号'],
  ['和政规划〔2021〕3号', '和政规划〔2021〕3号'],
  ['东规划更〔2026〕83号', '东规划更〔2026〕83号'],
])('%s alone on its line is all code', (text, expected) => {
  expect(findDocumentNumbers(text).map(({ end, start }) => text.slice(start, end))).toEqual([
    expected,
  ])
})
