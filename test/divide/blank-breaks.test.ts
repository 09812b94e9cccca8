import { describe, expect, test } from 'vitest'
import { findBlankBreaks } from '../../src/divide/blank-breaks.ts'
import { words } from '../support/bands.ts'

/** Where a line is cut, shown as its pieces. */
function piecesOf(text: string): string[] {
  const edges = [0, ...findBlankBreaks(text), text.length]
  return edges.slice(0, -1).map((from, index) => text.slice(from, edges[index + 1]).trimEnd())
}

const filler = `${words(220)}。`

describe('a line whose paragraphs single blanks part', () => {
  test('titles, headings, items and a signature', () => {
    const lines = [
      '青禾县护林方案',
      '各乡镇人民政府:',
      '一、总体要求',
      `以青山为重。${filler}`,
      '二、重点任务',
      '(一)巡山护林。2023 年底前,巡山10次。',
      '(二)植树造林。植树3万亩。(责任单位:县林业局)',
      '青禾县人民政府',
      '2023年3月1日',
      '2023年护林要点',
    ]
    expect(piecesOf(lines.join(' '))).toEqual(lines)
  })

  test('a blank in a sentence, a number, a spelled word or beside a bar parts nothing', () => {
    const lines = [
      `一、总体要求。${filler}`,
      '二、重点任务。',
      '(一)巡山护林。落实《护林办法》(青政发〔2021〕 5 号), 巡山10次。',
      '(二)使用 App 巡山 5 次、10 次以上。',
      '(三)植树造林。',
      '县 林 业 局 1 | 植树 | 县林业局',
    ]
    expect(piecesOf(lines.join(' '))).toEqual(lines)
  })

  test('cells behind the head of a table, whatever stands above it', () => {
    const head = ['序号', '重点任务', '责任单位', '完成时限']
    const rows = [
      '1',
      '清理河道;修复湿地',
      '县水利局',
      '2023年6月底',
      '2',
      '植树,护林',
      '县林业局',
      '年底',
    ]
    expect(piecesOf(['护河方案', ...head, ...rows].join(' '))).toEqual([
      '护河方案',
      ...head,
      ...rows,
    ])
    expect(piecesOf([...head, ...rows, words(40)].join(' '))).toEqual([...head, ...rows, words(40)])
  })
})

describe('a line whose blanks say nothing', () => {
  test.each([
    ['short', '一、总体要求。 二、重点任务。 三、工作要求。'],
    ['items that stand behind a sentence', `一、山。二、水。三、林。 四、田。 五、湖。${filler}`],
    ['one item alone', `${filler} 一、总体要求。${filler}`],
    [
      'blanks in sentences',
      `一、山。 二、水。 三、${'青山,绿水。青 山 绿 水青山 绿水'.repeat(20)}`,
    ],
    ['headers without cells', `任务 措施 责任单位 完成时限 ${words(60)}`],
    ['headers without anybody to answer', `序号 名称 类别 备注 1 2 3 4 5 6 7 8 9 10 ${words(60)}`],
  ])('%s', (_, text) => {
    expect(findBlankBreaks(text)).toEqual([])
  })
})
