import { describe, expect, test } from 'vitest'
import { outlineOf, treeOf } from './tree.ts'

describe('levels come from evidence', () => {
  test('a numbering restarts in each section', () => {
    expect(treeOf('一、目录\n(一)梳理。\n(二)更新。\n二、接口\n(一)开放。')).toEqual([
      '一、 目录',
      '  (一) 梳理',
      '  (二) 更新',
      '二、 接口',
      '  (一) 开放',
    ])
  })

  test('a numbering runs on over sections', () => {
    const { diagnostics } = outlineOf('一、目录\n(一)梳理。\n(二)更新。\n二、接口\n(三)开放。')
    expect(treeOf('一、目录\n(一)梳理。\n(二)更新。\n二、接口\n(三)开放。\n(四)管理。')).toEqual([
      '一、 目录',
      '  (一) 梳理',
      '  (二) 更新',
      '二、 接口',
      '  (三) 开放',
      '  (四) 管理',
    ])
    expect(diagnostics).toEqual([])
  })

  test('what stands below a label of a clause is no heading', () => {
    const text = '一、目录\n1.梳理。\n责任单位:\n县数据局\n完成时限:\n2023年底前\n2.更新。'
    expect(treeOf(text)).toEqual(['一、 目录', '  1. 梳理 +4', '  2. 更新'])
  })

  test('a short line behind a whole label line is a heading, unless it is more of its value', () => {
    const text = '目录\n1、梳理。\n完成时限:3月底前\n接口\n1、开放。\n2、管理。'
    expect(treeOf(text.replace('接口', '开放数据接口'))).toContain('开放数据接口')
    for (const value of ['青石县财政局', '力争在4月底前']) {
      const lines = `目录\n1、梳理。\n责任单位:县数据局\n${value}\n2、管理。`
      expect(treeOf(lines)).not.toContain(value)
    }
  })

  test('full-width labels nest alike', () => {
    expect(treeOf('一、目录\n（一）梳理。\n１．编制。\n２．公开。')).toEqual([
      '一、 目录',
      '  (一) 梳理',
      '    1. 编制',
      '    2. 公开',
    ])
  })

  test('arabic may stand above bracketed Chinese', () => {
    expect(treeOf('1.目录\n(一)梳理。\n(二)更新。\n2.接口\n(一)开放。\n(二)管理。')).toEqual([
      '1. 目录',
      '  (一) 梳理',
      '  (二) 更新',
      '2. 接口',
      '  (一) 开放',
      '  (二) 管理',
    ])
  })

  test('chapters hold articles', () => {
    expect(
      treeOf('第一章 总则\n第一条 为推进共享。\n第二条 共享目录。\n第二章 职责\n第三条 编制目录。'),
    ).toEqual([
      '第一章 总则',
      '  第一条 为推进共享',
      '  第二条 共享目录',
      '第二章 职责',
      '  第三条 编制目录',
    ])
  })

  test('1.1 stands in 1.', () => {
    expect(treeOf('1.目录\n1.1 梳理资源。\n1.2 更新目录。\n2.接口\n2.1 开放接口。')).toEqual([
      '1. 目录',
      '  1.1 梳理资源',
      '  1.2 更新目录',
      '2. 接口',
      '  2.1 开放接口',
    ])
  })

  test('numbered words are labels', () => {
    expect(
      treeOf(
        '行动1:数据共享\n任务1:梳理资源。\n任务2:更新目录。\n行动2:数据开放\n任务3:开放接口。',
      ),
    ).toEqual([
      '行动1 数据共享',
      '  任务1 梳理资源',
      '  任务2 更新目录',
      '行动2 数据开放',
      '  任务3 开放接口',
    ])
  })
})

describe('no labels', () => {
  test.each([
    ['第五条规定的事项由县数据局办理。'],
    ['第三条第二款所列事项由县数据局办理。'],
    ['3.5亿元用于目录建设。'],
    ['2023年完成目录建设。'],
  ])('%s', (line) => {
    expect(treeOf(`一、目录\n(一)梳理。\n${line}\n(二)更新。`)).toEqual([
      '一、 目录',
      '  (一) 梳理 +1',
      '  (二) 更新',
    ])
  })

  test('a number far out of the numbering is none', () => {
    expect(treeOf('一、目录\n1.梳理。\n2.更新。\n19.公开。\n3.开放。')).toEqual([
      '一、 目录',
      '  1. 梳理',
      '  2. 更新 +1',
      '  3. 开放',
    ])
  })

  test('a list that runs on in its paragraph is no level', () => {
    expect(treeOf('一、目录\n(一)梳理。做到:\n(1)改造平台;(2)新建接口。\n(二)更新。')).toEqual([
      '一、 目录',
      '  (一) 梳理 +1',
      '  (二) 更新',
    ])
  })
})

test('a label out of order is reported', () => {
  const { diagnostics } = outlineOf('一、目录\n(一)梳理。\n(三)更新。')
  expect(diagnostics).toEqual([
    {
      code: 'label-out-of-order',
      severity: 'warning',
      data: { label: '(三)', before: 1 },
      span: { start: 12, end: 15 },
    },
  ])
})

test('a first label beside one of its list is reported, a restart in a new section is not', () => {
  const repeated = outlineOf('一、目录\n(一)梳理。\n(一)更新。\n二、公开\n(一)开放。')
  expect(repeated.diagnostics).toEqual([
    {
      code: 'label-out-of-order',
      severity: 'warning',
      data: { label: '(一)', before: 1 },
      span: { start: 12, end: 15 },
    },
  ])
})

describe('headings without a number', () => {
  test('stand over the items that follow', () => {
    expect(
      treeOf('推进共享,制定本要点。\n完善共享目录\n1.梳理。\n2.更新。\n开放数据接口\n1.开放。'),
    ).toEqual([
      '= 推进共享,制定本要点。',
      '完善共享目录',
      '  1. 梳理',
      '  2. 更新',
      '开放数据接口',
      '  1. 开放',
    ])
  })

  test('stand over a paragraph too where others stand over items', () => {
    const text =
      '重点内容\n1.梳理资源。\n2.更新目录。\n时间安排\n工作分两个阶段进行,各乡镇抓好落实。\n(一)部署。\n(二)总结。'
    expect(treeOf(text)).toEqual([
      '重点内容',
      '  1. 梳理资源',
      '  2. 更新目录',
      '时间安排 +1',
      '  (一) 部署',
      '  (二) 总结',
    ])
    expect(treeOf(`${text}\n督促检查\n县数据局定期通报进展情况。`).at(-1)).toBe('督促检查 +1')
  })

  test.each([
    ['the items go on behind it', '1.梳理资源。\n时间安排\n工作分两个阶段进行。\n2.更新目录。'],
    ['no sentence ends before it', '1.梳理资源\n时间安排\n工作分两个阶段进行。\n(一)部署。'],
    ['it is a body', '1.梳理资源。\n县数据局\n工作分两个阶段进行。\n(一)部署。'],
    ['no sentence follows', '1.梳理资源。\n时间安排\n工作分两个阶段进行\n(一)部署。'],
  ])('a line is none of them where %s', (_, text) => {
    const tree = treeOf(`重点内容\n${text}`)
    expect(tree.filter((line) => /^(?:时间安排|县数据局)/u.test(line))).toEqual([])
  })

  test('where none has been told, a line above a paragraph is no heading', () => {
    expect(treeOf('一、梳理资源。\n时间安排\n工作分两个阶段进行。\n(一)部署。')).toEqual([
      '一、 梳理资源 +2',
      '  (一) 部署',
    ])
  })

  test('of the container stand where it says so', () => {
    expect(treeOf('#完善共享目录\n编制目录。\n#开放接口\n提供便利。')).toEqual([
      '完善共享目录 +1',
      '开放接口 +1',
    ])
  })

  test('in a plan without labels stand over paragraphs', () => {
    expect(
      treeOf(
        '完善共享目录\n县数据局编制目录,6月底前完成。\n开放数据接口\n县数据局开放接口,年底前完成。',
      ),
    ).toEqual(['完善共享目录 +1', '开放数据接口 +1'])
  })
})

describe('titles', () => {
  test.each([
    ['一、完善共享目录', '完善共享目录'],
    ['(一)梳理资源。6月底前完成。', '梳理资源'],
    ['(一)梳理资源:6月底前完成。', '梳理资源'],
    ['(一)梳理资源：6月底前完成。', '梳理资源'],
    ['1.按1:2的比例配套。年底前完成。', '按1:2的比例配套'],
    ['1.落实《目录:办法》要求。年底前完成。', '落实《目录:办法》要求'],
    ['1、完善目录;', '完善目录'],
    ['任务1:完善目录', '完善目录'],
    ['(一)问题一:梳理不全。限期整改。', '问题一:梳理不全'],
    ['(二)问题二十一:更新不勤。', '问题二十一:更新不勤'],
    ['(三)问题导向一:更新不勤。', '问题导向一'],
  ])('%s', (line, title) => {
    const [item] = outlineOf(line).outline.items
    const text = item?.passages[0]?.reading.text ?? ''
    expect(text.slice(item?.title.from, item?.title.to)).toBe(title)
  })

  test('what follows a title is its body', () => {
    const [one, other] = outlineOf('1.梳理资源。 6月底前完成。\n2.更新目录').outline.items
    expect(one?.passages[0]?.reading.text.slice(one.bodyFrom)).toBe('6月底前完成。')
    expect(one?.headed).toBe(false)
    expect(other?.headed).toBe(true)
  })
})

test('paragraphs above the first item are the preamble', () => {
  expect(treeOf('推进共享,制定本要点。\n一、目录\n编制目录。')).toEqual([
    '= 推进共享,制定本要点。',
    '一、 目录 +1',
  ])
})

test('a text without items is preamble alone', () => {
  expect(treeOf('今天天气很好。')).toEqual(['= 今天天气很好。'])
  expect(treeOf('')).toEqual([])
})

describe('numbers without a mark', () => {
  test('are labels where they count on', () => {
    expect(treeOf('1 公开目录\n年底前公布。\n2 优化服务\n2.1 办好窗口。')).toEqual([
      '1 公开目录 +1',
      '2 优化服务',
      '  2.1 办好窗口',
    ])
  })

  test('are none alone, or beside numbers with a mark', () => {
    expect(treeOf('一、目录\n1 公开目录')).toEqual(['一、 目录 +1'])
    expect(treeOf('1.目录\n2.接口\n1 公开目录')).toEqual(['1. 目录', '2. 接口 +1'])
  })
})

describe('titles that begin with digits', () => {
  test('the number that counts on ends at its point', () => {
    const first = '1.推进清单。全部公开。'
    const lines = [
      '2.5G基站建设。新建基站10座。',
      '3.12345热线提质。按期办结。',
      '4.24小时自助区。增设自助区。',
      '5.1+N制度体系。出台制度。',
      '6.100%公示。公示结果。',
    ]
    expect(treeOf([first, ...lines].join('\n'))).toEqual([
      '1. 推进清单',
      '2. 5G基站建设',
      '3. 12345热线提质',
      '4. 24小时自助区',
      '5. 1+N制度体系',
      '6. 100%公示',
    ])
  })

  test('so does one with the mark 、', () => {
    const lines = ['1、推进清单。全部公开。', '2、3月1日前报送报告。', '3、12345热线提质。']
    expect(treeOf(lines.join('\n'))).toEqual([
      '1、 推进清单',
      '2、 3月1日前报送报告',
      '3、 12345热线提质',
    ])
    expect(treeOf('1、推进清单。\n3、4月份开展检查。')).toEqual(['1、 推进清单 +1'])
  })

  test('a first number shows by the second', () => {
    const first = '1.12345热线提质。按期办结。'
    expect(treeOf(`${first}\n2.推进清单。全部公开。`)).toEqual(['1. 12345热线提质', '2. 推进清单'])
    expect(treeOf(first)).toEqual([`= ${first}`])
  })

  test('labels of two parts stay whole, and a quantity is no label', () => {
    expect(treeOf('1.推进清单\n1.1编目录\n2.5建接口\n2.6办窗口')).toEqual([
      '1. 推进清单',
      '  1.1 编目录',
      '  2.5 建接口',
      '  2.6 办窗口',
    ])
    expect(treeOf('1.推进清单\n2.5亿元')).toEqual(['1. 推进清单 +1'])
  })
})
