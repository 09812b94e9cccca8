import { describe, expect, test } from 'vitest'
import { isParted, namesIn } from '../../src/lexicon/name-lines.ts'

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
  ])('%s is parted by marks: %s', (lines, parted) =>
    expect(isParted(lines.split('/'))).toBe(parted),
  )
})
