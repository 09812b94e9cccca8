import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LimitError } from '../../src/read/errors.ts'
import { blocksOf, readWith } from '../support/blocks.ts'

const markdown = (source: string) => blocksOf(source, { from: 'markdown' })

describe('blocks', () => {
  test.each([
    ['headings', '# 要点\n\n## 一、目标 ##\n公开\n', ['h1 要点', 'h2 一、目标', '公开']],
    ['headings under a line', '要点\n===\n\n一、目标\n---\n', ['h1 要点', 'h2 一、目标']],
    // A crawler's header above a line of dashes.
    [
      'no heading of several lines',
      '发布日期: 2023-03-01\n来源: 县政府\n---\n',
      ['发布日期: 2023-03-01', '来源: 县政府'],
    ],
    [
      'each line is a paragraph',
      '一、目标\n加大公开。  \n更新目录。\n',
      ['一、目标', '加大公开。', '更新目录。'],
    ],
    [
      'an indented paragraph is no code',
      '公开\n\n    一、**目标**\n\n　　二、公开\n',
      ['公开', '一、<目标>', '二、公开'],
    ],
    ['labels of the source', '3. 目标\n7. 公开\n\n1) 目录\n', ['3. 目标', '7. 公开', '1) 目录']],
    // The library takes the second line for a part of the entry.
    ['a paragraph behind a list', '1. 目标\n  二、公开\n', ['1. 目标', '二、公开']],
    ['a label alone', '1.\n2. 公开\n', ['1.', '2. 公开']],
    ['bullets', '- 目标\n  公开\n* 目录\n- [ ] 清单\n', ['* 目标', '公开', '* 目录', '* 清单']],
    ['numbers of pages', '加大公\n\n- 2 -\n\n开\n', ['加大公', '- 2 -', '开']],
    ['a list in a list', '1. 目标\n   1. 公开\n   2. 目录\n', ['1. 目标', '1. 公开', '2. 目录']],
    ['quotes', '> 一、目标\n> 公开\n>\n>> 目录\n', ['一、目标', '公开', '目录']],
    // The library takes such a line for the address of a link.
    ['a note in brackets', '[注]: 说明\n', ['[注]: 说明']],
    ['lines between', '目标\n\n---\n\n***\n\n公开\n', ['目标', '公开']],
    ['fenced code', '```text\n一、目标\n公开\n```\n', ['一、目标', '公开']],
    ['Windows line ends', '# 要点\r\n\r\n一、目标\r\n公开\r\n', ['h1 要点', '一、目标', '公开']],
  ])('%s', async (_, source, blocks) => {
    expect(await markdown(source)).toEqual(blocks)
  })
})

describe('inline marks are not in the layer', () => {
  test.each([
    ['bold', '**一、目标。**公开', ['<一、目标。>公开']],
    ['bold around the label', '**一、** 目标\n', ['<一、>目标']],
    ['bold with blanks around it', '按 **目标** 和 **公开**落实', ['按<目标>和<公开>落实']],
    ['bold names apart', '**甲局** **乙局**', ['<甲局> <乙局>']],
    // CommonMark leaves these marks: no Latin word ends there.
    [
      'bold before a Han character',
      '加强**“一网通办”**建设,**(一)目录。**公开',
      ['加强<“一网通办”>建设,<(一)目录。>公开'],
    ],
    ['bold with blanks inside', '** 一、目标 **公开', ['<一、目标 >公开']],
    ['one bold after another', '**一、****目标**公开', ['<一、目标>公开']],
    ['bold over two lines', '**一、目标\n公开**目录\n', ['<一、目标>', '<公开>目录']],
    ['emphasis', '*目标*和 _公开_ 以及~~目录~~', ['目标和 公开 以及目录']],
    ['bold and emphasis', '***目标***公开', ['<目标>公开']],
    ['code', '按`公开`办理', ['按公开办理']],
    [
      'links',
      '按[《目录》](https://example.com/a_b "目录")和<https://example.com>办理',
      ['按《目录》和https://example.com办理'],
    ],
    ['a link in bold', '**[目录](/a.html)**', ['<目录>']],
    ['images', '公开![图](a.png)目录', ['公开目录']],
    ['escapes and entities', '\\*注 A&amp;B&nbsp;&#12289;&#x4e00;', ['*注 A&B 、一']],
    ['line breaks of HTML', '甲局<br>乙局<br/>丙局', ['甲局', '乙局', '丙局']],
    ['tags', '<u>目标</u>和<span style="color:red">公开</span><!-- 略 -->', ['目标和公开']],
  ])('%s', async (_, source, blocks) => {
    expect(await markdown(source)).toEqual(blocks)
  })

  test.each([
    '许政[2020](试行)20号',
    '云政办[2023]16号',
    '《<政府工作报告>任务分解》',
    '3*4*5和20_年、20__年',
    '*注:公开',
    '**一、目标',
    '[目录]',
    '公开`目录',
    '10%～20%&更多',
  ])('what is no mark stays: %s', async (source) => {
    expect(await markdown(source)).toEqual([source])
  })
})

describe('tables', () => {
  test('a table is a grid', async () => {
    const source =
      '| 序号 | **任务** | 责任单位 |\n|---|:-:|---|\n| 1 | 公开 | 甲局<br>乙局 |\n| 2 | | /\n'
    expect(await markdown(source)).toEqual([
      '0.0H 序号 | 0.1H 任务 | 0.2H 责任单位 | 1.0 1 | 1.1 公开 | 1.2 甲局/乙局 | 2.0 2 | 2.1  | 2.2 /',
    ])
  })

  test('a line without a bar ends it', async () => {
    const blocks = await markdown(
      '文号 | 甲发〔2024〕1号\n---|---\n状态 | 有效\n关于印发的通知\n各乡镇:\n# 要点\n一、目标\n',
    )
    expect(blocks.slice(-4)).toEqual(['关于印发的通知', '各乡镇:', 'h1 要点', '一、目标'])
  })

  test('a table of HTML keeps its merges, blank lines or not', async () => {
    const source =
      '要点\n\n<table>\n<tr><th>任务</th><th>责任单位</th></tr>\n\n<tr><td rowspan="2">公开</td><td>甲&amp;乙局</td></tr>\n<tr><td>丙局</td></tr>\n</table>\n\n完\n'
    expect(await markdown(source)).toEqual([
      '要点',
      '0.0H 任务 | 0.1H 责任单位 | 1.0+2+1 公开 | 1.1 甲&乙局 | 2.1 丙局',
      '完',
    ])
    const { document } = await readWith(source, { from: 'markdown' })
    const at = (word: string) => document.place(document.layer.text.indexOf(word))
    expect([at('公开'), at('丙局'), at('完')]).toEqual([
      { line: 6, column: 21 },
      { line: 7, column: 9 },
      { line: 10, column: 1 },
    ])
  })
})

describe('places and address', () => {
  test('a place is the line and column of the file', async () => {
    const source = '---\ntitle: 要点\n---\n\n## **一、** 目标\n\n1. 公开[目录](/a)和&amp;更新\n'
    const { document } = await readWith(source, { from: 'markdown' })
    const { text } = document.layer
    expect(text).toBe('title: 要点\n一、目标\n1. 公开目录和&更新')
    const places = ['要点', '一、', '目标', '1.', '目录', '&', '更新'].map((word) => {
      const { line, column } = document.place(text.indexOf(word)) as {
        line: number
        column: number
      }
      return `${line}:${column}`
    })
    expect(places).toEqual(['2:8', '5:6', '5:11', '7:1', '7:7', '7:15', '7:20'])
  })

  test.each([
    [
      'front matter',
      '---\ntitle: 要点\nurl: https://example.com/a.html\n---\n一、目标\n',
      'https://example.com/a.html',
    ],
    [
      'a crawler’s header',
      '# 要点\n\n**原文链接**: [http://example.com/b](http://example.com/b)\n',
      'http://example.com/b',
    ],
    ['no address', '# 要点\n\n来源:县政府\n', undefined],
  ])('%s', async (_, source, url) => {
    expect((await readWith(source, { from: 'markdown' })).document.url).toBe(url)
  })

  test.each([
    [
      'front matter stays',
      '---\n标题: 要点\n日期: 2023-03-01\n---\n一、目标\n',
      ['标题: 要点', '日期: 2023-03-01', '一、目标'],
    ],
    ['a line of dashes is none', '---\n一、目标\n---\n公开\n', ['h2 一、目标', '公开']],
  ])('%s', async (_, source, blocks) => {
    expect(await markdown(source)).toEqual(blocks)
  })

  test('every character stands where its place says', async () => {
    const source =
      '# **云溪县**2023年\\*要点\n\n> 一、[目标](/a)\n> **公开。**`目录`\n\n|任务|单位|\n|-|-|\n|**甲**|乙<br>丙|\n'
    const { document } = await readWith(source, { from: 'markdown' })
    const lines = source.split('\n')
    for (const [offset, char] of [...document.layer.text].entries()) {
      if (char.trim() === '') continue
      const { line, column } = document.place(offset) as { line: number; column: number }
      expect(lines[line - 1]?.charAt(column - 1)).toBe(char)
    }
  })
})

describe('limits', () => {
  test.each([
    ['depth', '>'.repeat(5000)],
    ['depth', `${'- '.repeat(2000)}公开`],
    ['characters', `# ${'字'.repeat(60)}`],
    ['seconds', '公开。\n\n'.repeat(20_000)],
  ])('%s', async (limit, source) => {
    const limits = {
      ...(limit === 'characters' ? { characters: 50 } : {}),
      ...(limit === 'seconds' ? { seconds: 0 } : {}),
    }
    const read = readWith(source, { from: 'markdown', limits })
    await expect(read).rejects.toThrow(LimitError)
    await expect(read).rejects.toMatchObject({ limit, format: 'markdown' })
  })

  test.each([
    ['opening brackets', '['.repeat(100_000)],
    ['stars', '**a'.repeat(30_000)],
    ['lone stars', '*a '.repeat(30_000)],
    ['back quotes', '`a``'.repeat(20_000)],
    ['angle brackets', '<a '.repeat(30_000)],
    ['entities', '&amp'.repeat(30_000)],
  ])('%s hold nothing up', async (_, source) => {
    await expect(readWith(source, { from: 'markdown' })).resolves.toHaveProperty('document')
  })
})

describe('any soup of marks', () => {
  const marks = fc.constantFrom(
    '**',
    '*',
    '_',
    '`',
    '[',
    ']',
    '](/a)',
    '# ',
    '- ',
    '1. ',
    '> ',
    '|',
    '\n',
    '\n\n',
    '    ',
    '---\n',
    '|-|-|\n',
    '<b>',
    '<br>',
    '&amp;',
    '\\',
    '~~',
    '```\n',
    '<div>\n',
  )
  const words = fc.constantFrom('一、', '公', '开', '。', '𬭚', '(二)', '<要点>')
  const soup = fc
    .array(fc.oneof(marks, words, words), { maxLength: 60 })
    .map((list) => list.join(''))
  const han = (text: string) => text.replace(/[^\p{Script=Han}]/gu, '')

  test('loses no word, and each stands where its place says', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (source) => {
        const { document } = await readWith(`公开${source}`, { from: 'markdown' })
        const { text } = document.layer
        expect(han(text)).toBe(han(`公开${source}`))
        const lines = `公开${source}`.split('\n')
        for (const { index, 0: char } of text.matchAll(/\p{Script=Han}/gu)) {
          const { line, column } = document.place(index) as { line: number; column: number }
          expect(lines[line - 1]?.startsWith(char, column - 1)).toBe(true)
        }
      }),
    )
  })
})
