import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/diagnostics/input-error.ts'
import { readUserLexicon } from '../../src/lexicon/user.ts'
import { readYaml, readYamls } from '../../src/yaml/read.ts'
import { writeYaml } from '../../src/yaml/write.ts'

function errorOf(work: () => unknown): InputError {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error
  }
  throw new Error('no InputError was thrown')
}

describe('a lexicon', () => {
  test('adds bodies, labels and abbreviations', () => {
    const text = `
bodies:
  - { name: 青石县数据资源管理局, aliases: [县数据局], group: false }
labels:
  - { word: 主抓单位, role: lead }
abbreviations: { 数据局: 数据资源管理局 }
`
    expect(readUserLexicon(text, 'lexicon.yaml')).toEqual({
      bodies: [{ name: '青石县数据资源管理局', aliases: ['县数据局'], group: false }],
      labels: [{ word: '主抓单位', role: 'lead' }],
      abbreviations: { 数据局: '数据资源管理局' },
    })
  })

  test.each(['', '# nothing yet\n', '{}'])('%j adds nothing', (text) => {
    expect(readUserLexicon(text, 'lexicon.yaml')).toEqual({})
  })

  test.each([
    [
      'labels:\n  - { word: 主抓, role: main }',
      'a:2:23: role must be one of lead, responsible, support (found "main")',
      'a:2:23: role 必须是 lead, responsible, support 之一（现为 "main"）',
    ],
    [
      'bodies:\n  - nam: x',
      'a:2:5: name must be a text that is not empty (found nothing)',
      undefined,
    ],
    ['bodies: 3', 'a:1:9: bodies must be a list (found 3)', 'a:1:9: bodies 必须是列表（现为 3）'],
    ['bodies: [x]', 'a:1:10: bodies[] must be a mapping of keys to values (found "x")', undefined],
    ['bodies: [{ name: x, size: 3 }]', 'a:1:21: unknown key size (found 3)', undefined],
    ['labels: []\nroles:\n  - { word: 统揽 }', 'a:2:1: unknown key roles', undefined],
    ['- x', 'a:1:1: the file must be a mapping of keys to values', 'a:1:1: 文件 必须是键值表'],
    [
      'abbreviations: { 数据局: 3 }',
      'a:1:23: 数据局 must be a text that is not empty (found 3)',
      undefined,
    ],
    ['a: [', /^a:1:5: no valid YAML: /u, /^a:1:5: 不是有效的 YAML：/u],
  ])('%j names the mistake and its place', (text, en, zh = /./u) => {
    const { message, wording } = errorOf(() => readUserLexicon(text, 'a'))
    expect(message).toBe(wording.en)
    expect(wording.en).toMatch(en)
    expect(wording.zh).toMatch(zh)
  })
})

test('dates stay strings, and strings that look like dates are quoted', () => {
  expect(readYaml('due: 2023-06-30', 'a').value).toEqual({ due: '2023-06-30' })
  expect(writeYaml({ due: '2023-06-30', word: 'yes' })).toBe('due: "2023-06-30"\nword: "yes"\n')
})

test('no line is folded and nothing becomes an alias', () => {
  const text = '加强公开。'.repeat(60)
  const shared = { text }
  expect(writeYaml([shared, shared])).toBe(`- text: ${text}\n- text: ${text}\n`)
})

test('several documents are read one by one, with their places in the file', () => {
  const [first, second] = readYamls('a: 1\n---\nb: [2]\n', 'a')
  expect([first?.value, second?.value]).toEqual([{ a: 1 }, { b: [2] }])
  expect(second?.placeOf(['b', 0])).toEqual({ line: 3, column: 5 })
  expect(second?.placeOf(['none', 3])).toEqual({ line: 3, column: 1 })
})
