import { describe, expect, test } from 'vitest'
import { isParted, isTornList, nameRooms, namesIn } from '../../src/lexicon/name-lines.ts'

describe('a body on each line of a cell', () => {
  test.each<[lines: string, begins: readonly number[]]>([
    ['县发改局/县水利局', [1]],
    ['县发改局/县生态环/境局/县科协', [1, 3]],
    ['县（市、区）政府/县水利局', [1]],
    ['县发改局/县直有关部门、单/位', [1]],
    // One name, or words that are none.
    ['县生态环/境局', []],
    ['改造农村公路/完善设施', []],
    ['县水利局/改造公路', []],
    ['县水利局/县直有关部/门', [1]],
    ['县水利局/开发区管委/会', [1]],
    ['县水利局/县委/宣传部', [1]],
    // A part of the body above it; another body names its level.
    ['县公安局/交警大队', []],
    ['县政府/办公室', []],
    ['县水利局/县政府办公室', [1]],
    // An office (科室) has no office of its own; what stands in one may.
    ['投资科/法规科/综合业/务科室', [1, 2]],
    ['督查室/财务科', [1]],
    ['县政府办公室/秘书科', []],
    ['机关党委/财务科', []],
    // A name goes on in the next line.
    ['县水利局/各乡镇党委/和政府', [1]],
    ['县水利局/各县、区人民政府/（管委会）', [1]],
    ['县水利局/相关园区/管委会', [1]],
    ['县水利局/县融媒体/中心', [1]],
  ])('%s', (lines, begins) => expect([...namesIn(lines.split('/'))]).toEqual(begins))

  test.each<[lines: string, parted: boolean]>([
    ['县发改局、县水/利局', true],
    ['县发改局，县水/利局', true],
    ['县水利局和县委/宣传部', true],
    ['县住房和城乡/建设局', false],
    ['各县党委和/政府', false],
    ['县（市、区）/政府', false],
    ['县直有关部门、单/位', false],
    ['各县（市）、区/人民政府', false],
    ['各有关部门和/单位', false],
  ])('%s is parted by marks: %s', (lines, parted) =>
    expect(isParted(lines.split('/'))).toBe(parted),
  )

  test('in a column of offices none is part of another', () => {
    expect([...namesIn(['机关党委', '财务科'], true)]).toEqual([1])
    expect(nameRooms(['机关党委', '财务科', '投资科'])).toBe(true)
    expect(nameRooms(['机关党委', '财务科'])).toBe(false)
    expect(nameRooms(['县公安局', '治安科', '法制科'])).toBe(false)
    expect(nameRooms(['市委办', '财务科', '投资科'])).toBe(false)
  })

  test.each<[line: string, next: string, torn: boolean]>([
    ['县财政局、', '县水利局', true],
    ['县财政局和', '水利局', true],
    ['县财政局、县自然资', '源局', true],
    ['县财政局', '县水利局', false],
    ['县财政局，县水利局', '民政局', false],
    ['改造农村公', '路', false],
    ['推进建设', '县水利局', false],
  ])('%s above %s is torn: %s', (line, next, torn) => expect(isTornList(line, next)).toBe(torn))
})
