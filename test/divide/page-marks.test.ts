import { describe, expect, test } from 'vitest'
import { divided } from './divided.ts'

const title = '青石县2023年数据共享工作方案'
const pages = [
  `1、${title}为推进数据共享,结合我县实际,制定本方案。一、总体要求(一)指导思想。坚持统筹推进,坚持需求导向,坚持安全可控,建立健全数据共享机制,推动数据依法`,
  '2、有序流动。(二)工作目标。到2023年底,建成统一的数据目录,实现部门数据应归尽归,数据质量明显提升。二、主要任务(一)编制目录。组织各部门梳理数据资源,建立数据目录,明',
  '3、确更新周期。(县数据局牵头,各部门配合)(二)归集数据。完成归集。(县财政局负责)',
]

describe('numbers of pages before their stretches of text', () => {
  test('are no labels, and the sentences that they part are one', () => {
    const { flows, titles } = divided(pages.join('\n'))
    expect(titles).toEqual([title])
    expect(flows[0]).toEqual([
      '为推进数据共享,结合我县实际,制定本方案。',
      '一、总体要求',
      '(一)指导思想。坚持统筹推进,坚持需求导向,坚持安全可控,建立健全数据共享机制,推动数据依法有序流动。',
      '(二)工作目标。到2023年底,建成统一的数据目录,实现部门数据应归尽归,数据质量明显提升。',
      '二、主要任务',
      '(一)编制目录。组织各部门梳理数据资源,建立数据目录,明确更新周期。(县数据局牵头,各部门配合)',
      '(二)归集数据。完成归集。(县财政局负责)',
    ])
  })

  test('are labels where each line ends its sentence, or is short', () => {
    const items = ['梳理', '编制', '公布'].map(
      (word, index) => `${index + 1}、${word}目录。${'建立统一的共享目录,'.repeat(8)}按季更新。`,
    )
    expect(divided(`${title}\n${items.join('\n')}`).flows[0]).toEqual(items)
    const headings = ['1、梳理目录', '2、编制目录', '3、公布目录']
    expect(divided(`${title}\n${headings.join('\n')}`).flows[0]).toEqual(headings)
  })
})

describe('numbers of pages inside the text', () => {
  test.each([
    [
      '1.编制目录,明确更新- 2 -周期。\n2.归集数据,推进- 3 -共享。',
      ['1.编制目录,明确更新周期。', '2.归集数据,推进共享。'],
    ],
    [
      '1.编制目录,明确更新第2页周期和第3页责任。\n2.归集数据。',
      ['1.编制目录,明确更新周期和责任。', '2.归集数据。'],
    ],
    // before an item, behind a line
    [
      '1.编制目录,明确更新周期。— 2 —2.归集数据。— 3 —\n3.开放数据。',
      ['1.编制目录,明确更新周期。', '2.归集数据。', '3.开放数据。'],
    ],
    // one alone, or such as do not count on
    [
      '1.编制目录,明确更新- 2 -周期。\n2.归集数据。',
      ['1.编制目录,明确更新- 2 -周期。', '2.归集数据。'],
    ],
    [
      '1.编制目录,见第5页说明。\n2.归集数据,见第2页说明。',
      ['1.编制目录,见第5页说明。', '2.归集数据,见第2页说明。'],
    ],
  ])('are set aside where they count on: %j', (text, flow) => {
    expect(divided(`${title}\n${text}`).flows[0]).toEqual(flow)
  })
})

test('headings below 目录 that end in their page are no text', () => {
  const { flows } = divided(
    `${title}\n目 录\n第一章 总体要求4\n第一节 指导思想4\n第二章 主要任务10\n第一章 总体要求\n第一节 指导思想\n坚持统筹推进。\n第二章 主要任务\n新增平台10`,
  )
  expect(flows[0]).toEqual([
    '第一章 总体要求',
    '第一节 指导思想',
    '坚持统筹推进。',
    '第二章 主要任务',
    '新增平台10',
  ])
})
