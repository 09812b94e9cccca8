import { describe, expect, test } from 'vitest'
import { divide } from '../../src/divide/index.ts'
import { findDamage } from '../../src/text/damage.ts'
import { divided, documentOf } from './divided.ts'

const title = '青石县2023年数据共享工作要点'

describe('a signature glued to the last sentence', () => {
  const body = `${title}\n一、完善目录\n(一)梳理资源。`
  test.each([
    // name and date behind a clause in other brackets
    ['6月底前完成。[县财政局负责]青石县人民政府2023年3月5日', ['青石县人民政府'], '2023-03-05'],
    // nothing but the date, in figures or characters, with a note of publicity
    ['6月底前完成。2023年3月5日', [], '2023-03-05'],
    ['6月底前完成。二〇二三年三月五日 (此件公开发布)', [], '2023-03-05'],
    // a limit is no signature
    ['力争完成2023年3月5日', [], '-'],
    ['(县财政局)完成2023年3月5日', [], '-'],
  ])('%s', (end, issuers, issuedOn) => {
    expect(divided(body + end)).toMatchObject({ issuers, issuedOn })
  })
})

describe('items in a paragraph of which most close with a clause', () => {
  const [one, two, three] = [
    '(1)梳理资源。编制目录。(县数据局负责)',
    '(2)更新目录。按月更新。(县数据局负责)',
    '(3)公布目录。公布在网上。',
  ]
  const flowOf = (text: string) =>
    divided(`${title}\n一、主要任务\n1.完善目录。${text}\n2.开放接口。(县数据局负责)`).flows[0]

  test('one without it is an item as well', () => {
    expect(flowOf(one + two + three)).toEqual(
      expect.arrayContaining([one, two, three, '2.开放接口。(县数据局负责)']),
    )
  })

  test('where most have none they are a list that runs on', () => {
    const list = `${three}(4)校核数据。逐项核对。(5)通报情况。`
    expect(flowOf(one + two + list)).not.toContain(three)
  })
})

describe('on one line', () => {
  test('a list of attachments is glued to the last sentence, and its entries to each other', () => {
    const plan = `${title}一、完善目录1.梳理资源。开展清查。2.更新目录。按月更新。二、有关要求1.加强领导。抓好落实。2.及时报送。`
    const list = '附件:1.2023年青石县任务清单2.青石县统计表3.青石县12类数据目录'
    const { attachments, flows } = divided(`${plan}每季度报送情况。${list}`)
    expect(attachments).toEqual(['2023年青石县任务清单', '青石县统计表', '青石县12类数据目录'])
    expect(flows[0]?.at(-1)).toBe('2.及时报送。每季度报送情况。')
    // What goes on in sentences is no list.
    expect(divided(`${plan}详见目录。附件:1.梳理资源。2.更新目录。`).attachments).toEqual([])
  })

  test('a single attachment is glued to the last sentence, and a signature to it', () => {
    const plan = `${title}一、完善目录1.梳理资源。开展清查。2.更新目录。按月更新。二、有关要求1.加强领导。抓好落实。2.及时报送。`
    const list = '附件:青石县政府工作报告重点任务分解表'
    const attachments = ['青石县政府工作报告重点任务分解表']
    expect(divided(plan + list)).toMatchObject({ attachments })
    // 规划 and 报告 are words for documents as well.
    expect(divided(`${plan}${list}青石县规划和自然资源局2023年3月5日`)).toMatchObject({
      attachments,
      issuers: ['青石县规划和自然资源局'],
      issuedOn: '2023-03-05',
    })
    // What goes on in sentences, or names no document, is none.
    for (const other of ['附件:青石县任务分解表。另行印发', '附件:青石县河道情况'])
      expect(divided(plan + other).attachments).toEqual([])
  })

  test('an indent is a lost break, also behind a comma and among other blanks', () => {
    const line = [
      `关于印发《${title}》的通知`,
      '各有关单位,',
      `现将《${title}》印发给你们,请认真执行。`,
      `${title} 一、完善目录。梳理全县各单位的数据资源,按照统一标准编制目录并逐年更新。 二、加强协作。建立部门之间的数据共享机制,定期通报进展,及时解决问题。 三、有关要求。各单位明确一名联络员,每季度报送一次进展情况,重要情况随时报告。`,
    ].join('　　')
    expect(divided(line)).toMatchObject({ recipients: '各有关单位' })
  })

  test('labelled lines of items stand on lines of their own', () => {
    const flow = divided(
      `${title}(一)推进三年行动牵头单位:县数据局配合单位:县财政局、各镇(街道)主要内容:梳理资源。完成时限:6月底前(二)更新目录牵头单位:县档案局配合单位:县司法局主要内容:按月更新。完成时限:长期`,
    ).flows[0]
    expect(flow).toEqual([
      '(一)推进三年行动',
      '牵头单位:县数据局',
      '配合单位:县财政局、各镇(街道)',
      '主要内容:梳理资源。',
      '完成时限:6月底前',
      '(二)更新目录',
      '牵头单位:县档案局',
      '配合单位:县司法局',
      '主要内容:按月更新。',
      '完成时限:长期',
    ])
    // In a bracket they are a clause; a label that names nobody parts nothing.
    expect(
      divided(
        `${title}一、梳理资源。(牵头单位:县数据局;完成时限:6月)二、更新目录。(牵头单位:县档案局;完成时限:9月)三、编目主要内容:甲。四、共享主要内容:乙。`,
      ).flows[0],
    ).toEqual([
      '一、梳理资源。(牵头单位:县数据局;完成时限:6月)',
      '二、更新目录。(牵头单位:县档案局;完成时限:9月)',
      '三、编目主要内容:甲。',
      '四、共享主要内容:乙。',
    ])
  })

  test('a section opens with its first item, whatever stands before it', () => {
    expect(
      divided(
        `${title}一、组织机构成立专班。组长:李青山成员:各单位负责人二、重点任务1、梳理资源。开展清查。2、更新目录。按月更新“一张图”三、工作要求(一)抓好落实。(二)开展督查。`,
      ).flows[0],
    ).toEqual([
      '一、组织机构成立专班。组长:李青山成员:各单位负责人',
      '二、重点任务',
      '1、梳理资源。开展清查。',
      '2、更新目录。按月更新“一张图”',
      '三、工作要求',
      '(一)抓好落实。',
      '(二)开展督查。',
    ])
  })

  test('sections (节) stand in chapters', () => {
    expect(
      divided(
        `${title}第一章 总体要求第一节 指导思想以共享为重。第二节 主要目标建成平台。第二章 重点任务第一节 梳理资源开展清查。第二节 更新目录按月更新。`,
      ).flows[0],
    ).toEqual([
      '第一章 总体要求',
      '第一节 指导思想以共享为重。',
      '第二节 主要目标建成平台。',
      '第二章 重点任务',
      '第一节 梳理资源开展清查。',
      '第二节 更新目录按月更新。',
    ])
  })

  test('a plan counts anew behind the items of its notice, and may have one section', () => {
    expect(
      divided(
        `有关事项通知如下:一、抓好落实。每月调度。二、按时报送。县数据局汇总。全县共享工作要点一、完善目录(一)梳理资源。开展清查。(二)更新目录。按月更新。二、加强协作(一)开展督查。抓好整改。`,
      ).flows.flat(),
    ).toContain('一、完善目录')
    const lone = `${title}为推进共享,制定本要点。一、完善目录(一)梳理资源。开展清查。(二)更新目录。按月更新。`
    expect(divided(lone).flows[0]).toContain('一、完善目录')
  })

  test('copies and printer are glued to the date', () => {
    const plan = `${title}一、完善目录。梳理资源。二、加强协作。开展督查。青石县人民政府2023年3月6日`
    const { issuers, issuedOn, flows } = divided(
      `${plan}抄送:县委办公室。青石县数据局2023年3月7日印发`,
    )
    expect({ issuers, issuedOn }).toEqual({ issuers: ['青石县人民政府'], issuedOn: '2023-03-06' })
    expect(flows[0]?.at(-1)).toBe('二、加强协作。开展督查。')
    expect(divided(`${plan}抄送:县委办公室。`).issuedOn).toBe('2023-03-06')
  })

  test('labels with a blank before their mark begin paragraphs', () => {
    expect(
      divided(
        `${title}一、完善目录1 .梳理资源。开展清查。2 .更新目录。按月更新。二、加强协作( 一 )抓好落实。各乡镇负责。( 二)开展督查。`,
      ).flows[0],
    ).toEqual([
      '一、完善目录',
      '1 .梳理资源。开展清查。',
      '2 .更新目录。按月更新。',
      '二、加强协作',
      '( 一 )抓好落实。各乡镇负责。',
      '( 二)开展督查。',
    ])
  })

  test('a label before a year or a month begins a paragraph', () => {
    expect(
      divided(
        `${title}一、完善目录1.2023年6月底前,梳理资源。2.9月底前,更新目录。二、加强协作1.按1.5亿元安排。2.开展督查。`,
      ).flows[0],
    ).toEqual([
      '一、完善目录',
      '1.2023年6月底前,梳理资源。',
      '2.9月底前,更新目录。',
      '二、加强协作',
      '1.按1.5亿元安排。',
      '2.开展督查。',
    ])
  })
})

describe('a page’s width cuts', () => {
  const wide = (text: string) => text.replace(/.{30}/gu, '$&\n')
  const prose = '梳理数据资源并且建立统一的共享目录,按季度更新目录内容。'.repeat(30)

  test('the line of an index table', () => {
    const index =
      '索引号:00123 | 主题分类:综合政务\n | 发布日期:2023-12-07 | 成文日期:2023年3月5日\n'
    expect(divided(`${index}${title}\n一、完善目录\n梳理资源。`)).toMatchObject({
      publishedOn: '2023-12-07',
      issuedOn: '2023-03-05',
    })
    const inside =
      '索引号:00123/2023-00045 | 发文机关:青石县人民政府办公室 | 主题分类:综合\n政务 | 发布日期:2023-12-07\n'
    const text = `${inside}${title}\n${wide(`一、完善目录\n(一)梳理资源。${prose}`)}`
    expect(divided(text).publishedOn).toBe('2023-12-07')
  })

  test('a list before its next number', () => {
    const text = `${title}\n一、完善目录\n1.梳理资源。(1)建立台账;(2)更新目录;\n(3)开放接口。\n2.开展督查。`
    expect(divided(text).flows[0]).toEqual([
      '一、完善目录',
      '1.梳理资源。(1)建立台账;(2)更新目录;(3)开放接口。',
      '2.开展督查。',
    ])
  })
})

test('items right behind a heading, which count on, begin paragraphs', () => {
  const plan = `${title}\n一、完善目录 1.梳理资源。责任单位:县财政局 2.更新目录。责任单位:县水务局`
  expect(divided(plan).flows[0]).toEqual([
    '一、完善目录',
    '1.梳理资源。责任单位:县财政局',
    '2.更新目录。责任单位:县水务局',
  ])
  const run = `${title}\n一、完善目录。一年内1.梳理资源;2.更新目录。`
  expect(divided(run).flows[0]).toHaveLength(1)
})

describe('lines of a wrapped page', () => {
  const line = '梳理全县数据资源,建立统一共享目录,并且按照季度更新目录内容。'
  const filler = `　　做好目录编制,做好目录编制,做好目录编制,做好目录编制,\n做好目录编制,做好目录编制。\n`

  test('go on without an indent behind a full line that ends a sentence', () => {
    const text = `${title}\n　　一、完善目录\n${filler.repeat(9)}　　(一)抓落实。${line.slice(8)}\n开放接口,做好培训。\n　　二、强化保障\n`
    expect(divided(text).flows[0]?.at(-2)).toBe(`(一)抓落实。${line.slice(8)}开放接口,做好培训。`)
  })
})

describe('what is signed and addressed', () => {
  test('names glued to each other begin with the same place', () => {
    const text = `${title}\n一、完善目录\n梳理资源。\n青石县水务局青石县财政局\n2023年3月5日`
    expect(divided(text).issuers).toEqual(['青石县水务局', '青石县财政局'])
  })

  test('addressees end before a heading, and a notice’s heading before them', () => {
    const to = '各县(市、区)人民政府,市直有关单位,'
    expect(divided(`${title}\n${to}\n推进数据共享\n1.梳理资源。\n`).recipients).toBe(
      to.slice(0, -1),
    )
  })

  test('a first sentence that is cut behind a comma addresses nobody', () => {
    const text = `${title}\n为加快推进政府建设,提升政府服务水平,\n结合实际,制定本方案。\n一、完善目录\n`
    expect(divided(text).recipients).toBe('-')
  })

  test('a number stands behind 文件 of the letterhead', () => {
    const text = `青石县人民政府文件青政发〔2023〕7号${title}各乡镇人民政府:为做好全县数据共享工作,根据上级部署,结合实际,制定本方案。`
    expect(divided(text)).toMatchObject({ title, number: '青政发〔2023〕7号' })
  })

  test('a page’s number parts no names from their date', () => {
    const text = `${title}\n一、完善目录\n梳理资源。\n青石县人民政府办公室　青石县人民政府信访局\n- 6 -\n2023年3月5日`
    expect(divided(text)).toMatchObject({
      issuers: ['青石县人民政府办公室', '青石县人民政府信访局'],
      issuedOn: '2023-03-05',
    })
  })

  test('the name of an aim is no title', () => {
    const text =
      '各科室:\n为做好工作,制定本方案。\n总体要求和目标\n服务群众。\n完善目录\n1.梳理资源。'
    expect(divided(text).title).toBe('')
  })
})

describe('a page’s number', () => {
  test('stands before no heading', () => {
    const prose = `(1)梳理资源。${'建立统一共享目录,'.repeat(9)}按季更新。[县财政局、县数据局]`
    const items = [1, 2, 3, 4].map((number) => `${number}、完善第${number}类目录\n${prose}`)
    const [flow] = divided(`${title}\n一、完善目录\n${items.join('\n')}`).flows
    expect(flow?.[1]).toBe('1、完善第1类目录')
  })

  test('glues no site’s line to the date above it', () => {
    const text = `${title}\n一、完善目录\n梳理资源。\n青石县人民政府\n2023 年 3 月 15 日\n- 3 -\n打印本页 关闭窗口`
    expect(divided(text)).toMatchObject({ issuers: ['青石县人民政府'], issuedOn: '2023-03-15' })
  })

  test('makes no running head of a label or of what it labels', () => {
    const task =
      '1.梳理资源。\n责任单位\n县财政局\n- 1 -\n2.更新目录。\n责任单位\n- 2 -\n县财政局\n'
    expect(divided(`${title}\n一、完善目录\n${task}`).flows[0]?.slice(1)).toEqual([
      '1.梳理资源。',
      '责任单位',
      '县财政局',
      '2.更新目录。',
      '责任单位',
      '县财政局',
    ])
  })
})

describe('a line', () => {
  test('is whole behind the 等 of a list', () => {
    const end = '责任人:王平。责任单位:县委组织部、县财政局等\n各乡镇、各部门要结合实际抓好落实。'
    expect(divided(`${title}\n一、完善目录\n1.梳理资源。\n${end}`).flows[0]?.slice(2)).toEqual(
      end.split('\n'),
    )
  })

  test('is whole behind a limit, and before what speaks of the whole plan', () => {
    const limit = '责任单位:县财政局、县科协、县残联、县数据局;完成时限:持续推进'
    const open = '牵头单位:县科协。责任单位:县财政局、县数据局等县相关部门(单位)'
    for (const line of [limit, open, `${open.slice(0, -14)}、县供排水公司等各类机构`]) {
      const end = `${line}\n本方案由县数据局负责解释。`
      expect(divided(`${title}\n一、完善目录\n1.梳理资源。\n${end}`).flows[0]?.slice(2)).toEqual(
        end.split('\n'),
      )
    }
  })

  test('goes on inside a bracket, whatever label its next one seems to begin with', () => {
    const text = `${title}\n一、完善目录\n1.梳理资源(详见附件\n2),更新目录。\n2.开展督查。`
    expect(divided(text).flows[0]?.[1]).toBe('1.梳理资源(详见附件2),更新目录。')
  })

  test('that holds all begins its items behind a bracket of the title', () => {
    const text = `青石县教育局关于数据共享的实施意见(试行)一、指导思想坚持服务群众。二、完善目录(一)梳理资源。开展梳理。(二)更新目录。按季更新。`
    expect(divided(text).flows[0]?.slice(0, 2)).toEqual([
      '一、指导思想坚持服务群众。',
      '二、完善目录',
    ])
    const dashed = `青石县2023年数据共享工作要点—、指导思想坚持服务群众。二、完善目录(—)梳理资源。开展梳理。(二)更新目录。按季更新。`
    expect(divided(dashed).flows[0]).toContain('(—)梳理资源。开展梳理。')
  })
})

describe('a notice with items of its own above the list of its plans', () => {
  const notice = (name: string) => `青石县人民政府
关于印发《${name}》的通知
各乡镇人民政府:
现将《${name}》印发给你们,请认真落实。
`
  const items = '一、加强领导。各单位要明确专人。\n二、按时报送。各单位要报送进展。\n'
  const list = '附件:1.青石县数据共享实施方案\n2.青石县数据开放行动计划\n'
  const signed = '青石县人民政府\n2023年3月5日\n'
  const plans = `附件1
青石县数据共享实施方案
一、完善目录
(一)梳理资源。开展梳理。
附件2
青石县数据开放行动计划
一、开放接口
(一)开展培训。组织培训。
`

  test('hands them on together', () => {
    const { titles } = divided(notice('青石县数据工作要点') + items + list + signed + plans)
    expect(titles).toEqual(['青石县数据共享实施方案', '青石县数据开放行动计划'])
  })

  test('a plan that is printed keeps its own attachments', () => {
    const name = '青石县数据工作要点'
    const { titles } = divided(`${notice(name)}${name}\n${items}${list}${signed}${plans}`)
    expect(titles).toEqual([name])
  })
})

describe('pinyin in brackets', () => {
  test('is left out of the lengths by which a line is cut', async () => {
    const text = `青政發(fā)〔2023〕7號${title.replace('据', '據(jù)')}各鄉(xiāng)鎮(zhèn)人民政府:爲做好工作,現(xiàn)提出意見。`
    const { step } = (await findDamage(text)) ?? {}
    const { head } = divide(documentOf(text), step)
    expect(head.recipients && head.documentNumber).toBeDefined()
  })
})

describe('a short document on one line', () => {
  test.each([
    [
      '一、主要任务 (一)编制目录。建立台账。(县数据局)(二)归集数据。',
      ['一、主要任务', '(一)编制目录。建立台账。(县数据局)', '(二)归集数据。'],
    ],
    [
      '一、主要任务 1.编制目录。建立台账。2.归集数据。',
      ['一、主要任务', '1.编制目录。建立台账。', '2.归集数据。'],
    ],
    ['1.编制目录。建立台账。2.归集数据。', ['1.编制目录。建立台账。', '2.归集数据。']],
  ])('is cut by its labels behind the title: %s', (body, flow) => {
    const { flows, titles } = divided(`${title} ${body}`)
    expect(titles).toEqual([title])
    expect(flows[0]).toEqual(flow)
  })

  test('is cut behind a preamble, at its only section', () => {
    const { flows } = divided(
      `${title}\n为推进共享,提出以下意见: 一、主要任务 1.编制目录。建立台账。2.归集数据。`,
    )
    expect(flows[0]?.slice(1)).toEqual(['一、主要任务', '1.编制目录。建立台账。', '2.归集数据。'])
  })

  test('is not cut at one label alone', () => {
    const text = `${title} 1.编制目录。建立台账。归集数据。`
    expect(divided(text).flows[0]).toEqual([text])
  })

  test('is none where the line is one of many', () => {
    const { flows } = divided(
      `${title}\n一、主要任务\n推进云溪县数据共享工作要点 1.编制目录。2.归集数据。\n二、加强保障\n${'建立统一的共享目录。'.repeat(9)}`,
    )
    expect(flows[0]).toContain('推进云溪县数据共享工作要点 1.编制目录。2.归集数据。')
  })
})

test('a title goes no further than the year that its preamble begins with', () => {
  const { titles } = divided(
    `${title} 2023年是共享之年。${'建立统一的共享目录,归集各部门的数据。'.repeat(12)} 一、完善目录 1.编制目录。2.更新目录。`,
  )
  expect(titles).toEqual([title])
})

test('a heading that ends in 行动 stands before the number of its first item', () => {
  const items =
    '1.严控新增项目。实行减量替代。(县发改局)2.淘汰落后产能。完成六台锅炉改造。(县工信局)'
  const { flows, titles } = divided(
    `云溪县2022年攻坚方案一、主要目标优良天数达到八成。二、重点任务(一)产业优化行动${items}(二)面源治理行动3.深化扬尘治理。实行调度。(县住建局)4.全面禁烧秸秆。实行巡查。(县农业局)`,
  )
  expect(titles).toEqual(['云溪县2022年攻坚方案'])
  expect(flows[0]?.slice(1, 5)).toEqual([
    '二、重点任务',
    '(一)产业优化行动',
    '1.严控新增项目。实行减量替代。(县发改局)',
    '2.淘汰落后产能。完成六台锅炉改造。(县工信局)',
  ])
})

test('a heading below the title is no part of it, though a year stands behind it', () => {
  const items = '(一)严控新增。实行减量替代。(县发改局)(二)淘汰落后。完成改造。(县工信局)'
  const { titles } = divided(
    `云溪县2022年攻坚行动方案一、主要目标2022年,优良天数达到八成。二、重点任务${items}三、保障措施(一)加强调度。${'每月通报一次排名,'.repeat(12)}年底考核。`,
  )
  expect(titles).toEqual(['云溪县2022年攻坚行动方案'])
})

test.each([
  '2022年是全面落实规划之年。为做好工作,制定本计划。',
  '2022年全县数据工作的总体要求是:坚持统筹推进。',
])('the title ends before what the preamble says of its year: %s', (preamble) => {
  const items =
    '1.梳理目录。编制数据共享目录,明确更新周期。(县数据局)2.归集数据。完成归集。(县财政局)'
  const { titles, flows } = divided(
    `云溪县数据局2022年数据工作计划${preamble}一、完善目录${items}二、强化保障3.加强培训。${'每年组织两次业务培训,'.repeat(10)}提升能力。(县人社局)`,
  )
  expect(titles).toEqual(['云溪县数据局2022年数据工作计划'])
  expect(flows[0]?.[0]).toBe(preamble)
})

test('a body and a colon behind the first heading of one line address nobody', () => {
  const { titles, recipients } = divided(
    '云溪县治理行动方案一、职责分工县城管局:负责牵头组织协调,制定年度计划。县公安局:负责维护现场秩序。二、工作要求(一)高度重视。各单位要明确专人。(二)严肃纪律。严肃问责。',
  )
  expect({ titles, recipients }).toEqual({ titles: ['云溪县治理行动方案'], recipients: '-' })
})

test('a gap parts lines also where single blanks part others', () => {
  const text =
    '　　云溪县护林方案　　各乡镇人民政府，县级有关部门，　　现将《云溪县护林方案》印发给你们。　　云溪县人民政府　　2023年3月1日　　'
  const items =
    '第一章　总　则　　第一条 林业局：负责巡山。 第二条 水利局：负责护河。 第三条 财政局：负责资金。 第四条 教育局：负责宣传。 第五条 公安局：负责防火。 第六条 民政局：负责抚恤。'
  const { recipients } = divided(
    `${text}云溪县护林方案　　${'为护好青山。'.repeat(20)}　　${items}`,
  )
  expect(recipients).toBe('各乡镇人民政府，县级有关部门')
})

describe('a short text whose lines are as wide as the page', () => {
  const notice = [
    '关于印发《青石县冬春火灾防控工作',
    '方案》的通知',
    '各乡镇人民政府、街道办事处,县直',
    '有关单位:',
    '《青石县冬春火灾防控工作方案》已',
    '经县政府同意,现印发给你们,请认',
    '真贯彻执行。',
  ]

  test('is joined', () => {
    expect(divided(notice.join('\n')).recipients).toBe('各乡镇人民政府、街道办事处,县直有关单位')
  })

  test('is not where what stands below such a line is a name', () => {
    const rows = [
      '推进老旧小区改造,完善配套设施',
      '青石县住房和城乡建设局',
      '推进农村道路建设,完善养护机制',
      '青石县交通运输局',
      '推进高标准农田建设,提升产能',
      '青石县农业农村局',
    ]
    expect(divided(rows.join('\n')).flows[0]).toEqual(rows)
  })
})
