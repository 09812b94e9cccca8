import { describe, expect, test } from 'vitest'
import type { Gold } from './gold.ts'
import { readLabels, writeLabels } from './labels.ts'

const gold: Gold = {
  doc: 'invented',
  meta: {
    title: '青河县2031年工作要点',
    noticeTitle: null,
    documentNumber: null,
    issuers: ['青河县人民政府'],
    recipients: [],
    issuedOn: '2031-02-03',
    publishedOn: null,
    planYear: 2031,
    attachments: [],
  },
  sections: [{ label: '一、', level: 1, title: '修路' }],
  tasks: [
    {
      label: '1.',
      path: ['一、', '1.'],
      title: '修北路',
      clauses: [
        {
          text: '县交通局',
          parties: [{ name: '县交通局', role: 'responsible', group: false }],
          open: false,
        },
      ],
      deadlines: [{ text: '年底前', kind: 'date', due: '2031-12-31' }],
      citations: [],
      enumerations: 0,
      lastWords: '(县交通局)',
    },
  ],
  tables: [
    {
      caption: null,
      columns: ['事项', '备注'],
      rows: [{ cells: { 事项: '修南路', 备注: '' } }],
    },
  ],
  notes: ['No difference.'],
}

const plain =
  '青河县2031年\n工作要点\n青河县人民政府\n一、修路\n1.修北路。年底前完成。(县交通局)\n事项|备注\n修南路|'
const html =
  '<h1 title="修路">青河县2031年<br>工作&#35201;点</h1><p>青河县&nbsp;人民政府<p>一、修路<p>1.修<b>北路</b>。年底前完成。(县交通局)<table><td>事项<td>备注<tr><td>修南路<td></table>'

describe('labels', () => {
  test.each([
    ['plain', plain],
    ['html', html],
  ] as const)('a %s document gives the gold strings back', (markup, text) => {
    const labels = writeLabels(gold, text, markup)
    expect(readLabels(JSON.parse(JSON.stringify(labels)), text)).toEqual(gold)
  })

  test('no word of the document stands in them', () => {
    expect(JSON.stringify(writeLabels(gold, plain, 'plain'))).not.toMatch(/\p{Script=Han}/u)
  })

  test('a string that the document does not print is refused', () => {
    expect(() => writeLabels(gold, '青河县', 'plain')).toThrow('Not in the document')
  })
})
