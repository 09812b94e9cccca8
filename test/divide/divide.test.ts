import { describe, expect, test } from 'vitest'
import { divide } from '../../src/divide/index.ts'
import type { Block, SourceDocument } from '../../src/model/block.ts'
import { divided, documentOf } from './divided.ts'

const head = `青石县人民政府办公室文件
青政办〔2023〕7号
青石县人民政府办公室
关于印发《青石县2023年数据共享工作要点》的通知
各乡镇人民政府,县级各部门:
现将《青石县2023年数据共享工作要点》印发给你们,请认真落实。
`
const body = [
  '一、完善共享目录',
  '(一)梳理数据资源。6月底前完成梳理。',
  '二、强化保障',
  '(一)加强督查。开展专项督查。',
]
const title = '青石县2023年数据共享工作要点'

test('a list that a notice hands on is a plan, its title over three lines', () => {
  const { titles, notice } = divided(`各乡镇人民政府:
现将《青石县2023年度重大决策事项目录》印发给你们。
一、严格程序。承办单位要履行程序。
青石县人民政府办公室
2023年3月1日
青石县2023 年度
重大
决策事项目录
序号 | 事项 | 承办单位 |
1 | 停车收费 | 县发改局 |`)
  expect(titles).toEqual(['青石县2023 年度|重大|决策事项目录'])
  expect(notice).toContain('一、严格程序。承办单位要履行程序。')
})

test.each([
  ['云溪县民政局信息公开目录\n(2016年更新)', '云溪县民政局信息公开目录|(2016年更新)'],
  ['云溪县民政局信息公开目录。\n(2016年更新)', ''],
])('an edition in brackets belongs to the title above it: %s', (top, expected) => {
  expect(divided(`${top}\n一、编制说明\n(一)编制目录。6月底前完成。`).title).toBe(expected)
})

test('a notice without items ends above the mark of its table', () => {
  const { attachments, attached, copies, issuedOn, printedOn } =
    divided(`云溪县人民政府关于重点推进重大项目的通知
各乡镇人民政府:
经研究,决定对青禾湖景区等2个项目予以重点推进。
附件:云溪县重大项目情况表
2024年3月1日
抄送:县委办,县人大办。
云溪县人民政府办公室 2024年3月2日印
(共印30份)
附件
云溪县重大项目情况表
序号 | 项目 | 责任单位 |
1 | 青禾湖景区 | 县文旅局 |`)
  expect({ attachments, copies, issuedOn, printedOn }).toEqual({
    attachments: ['云溪县重大项目情况表'],
    copies: '县委办,县人大办。',
    issuedOn: '2024-03-01',
    printedOn: '2024-03-02',
  })
  expect(attached[0]?.[0]).toBe('云溪县重大项目情况表')
})

test.each([
  ['and a date', '2024年3月1日\n附件', true],
  ['and no date', '附件', false],
  ['and a sentence', '请抓好落实。\n2024年3月1日\n附件', false],
])('only a list that is dated ends a notice without items: a list %s', (_, below, isEnd) => {
  const { attached } = divided(`云溪县人民政府关于重点推进重大项目的通知
各乡镇人民政府:
经研究,决定对青禾湖景区等2个项目予以重点推进。
附件:云溪县重大项目情况表
${below}
云溪县重大项目情况表
序号 | 项目 | 责任单位 |
1 | 青禾湖景区 | 县文旅局 |`)
  expect(attached.flat().length > 0).toBe(isEnd)
})

test('a list below the mark 附件: stands above the signature', () => {
  const { attachments, issuers, issuedOn } = divided(`关于制定抽查计划的通知
各股室:
一、抽查比例。不低于5%。
二、抽查时间。3月至11月。
附件:
1. 云溪县教育局联合抽查计划
云溪县教育局
2024年2月24日`)
  expect({ attachments, issuers, issuedOn }).toEqual({
    attachments: ['云溪县教育局联合抽查计划'],
    issuers: ['云溪县教育局'],
    issuedOn: '2024-02-24',
  })
})

describe('a covering notice with items of its own', () => {
  const document = divided(`${head}一、加强领导。各单位要明确专人负责。
二、按时报送。各单位要于每月底前报送进展。
附件:1.青石县2023年数据共享任务清单
2.青石县数据目录
青石县人民政府办公室
2023年3月1日
${title}
为推进数据共享,制定本要点。
${body.join('\n')}
抄送:县委办公室,县人大常委会办公室。
青石县人民政府办公室2023年3月2日印发
`)

  test('its 一、二、 are not the plan’s', () => {
    expect(document.flows).toEqual([['为推进数据共享,制定本要点。', ...body]])
    expect(document.notice).toEqual([
      '现将《青石县2023年数据共享工作要点》印发给你们,请认真落实。',
      '一、加强领导。各单位要明确专人负责。',
      '二、按时报送。各单位要于每月底前报送进展。',
    ])
  })

  test('the head is read', () => {
    expect(document).toMatchObject({
      title,
      number: '青政办〔2023〕7号',
      issuers: ['青石县人民政府办公室'],
      recipients: '各乡镇人民政府,县级各部门',
      issuedOn: '2023-03-01',
    })
    expect(document.noticeTitle).toContain('关于印发《青石县2023年数据共享工作要点》的通知')
  })

  test('a list of attachments on several lines gives their titles', () => {
    expect(document.attachments).toEqual(['青石县2023年数据共享任务清单', '青石县数据目录'])
  })

  test('copies have a line for each level, and who drew the plan up stands above them', () => {
    const plan = `${title}\n一、完善目录\n(一)梳理资源。`
    const rule = '━━━━━━━━'
    const { copies, flows, printedOn } = divided(
      `${plan}\n${rule}\n主办:县数据局　　督办:县政府办公室三科\n抄送:县委各部门,县人武部。\n　　　县人大办公室,县政协办公室。\n${rule}\n青石县人民政府办公室　　2023年3月1日印发`,
    )
    expect(copies).toBe('县委各部门,县人武部。|县人大办公室,县政协办公室。')
    expect(printedOn).toBe('2023-03-01')
    expect(flows[0]?.at(-1)).toBe('(一)梳理资源。')
    // A sentence below is none, nor is a host without a colophon below it.
    expect(divided(`${plan}\n抄送:县委办公室。\n各单位要抓好落实。`).copies).toBe('')
    expect(divided(`${plan}\n主办:县数据局`).flows[0]?.at(-1)).toBe('主办:县数据局')
  })

  test('copies and print line stand at the end', () => {
    expect(document.copies).toContain('县委办公室,县人大常委会办公室')
    expect(document.printedOn).toBe('2023-03-02')
  })
})

test('full-width print reads alike', () => {
  expect(
    divided(`青石县人民政府办公室
关于印发《青石县2023年数据共享工作要点》的通知
各乡镇人民政府，县级各部门：
现将《青石县2023年数据共享工作要点》印发给你们，请认真落实。
青石县人民政府办公室
２０２３年３月１日
${title}
一、完善共享目录
（一）梳理数据资源。６月底前完成。
`),
  ).toMatchObject({
    title,
    recipients: '各乡镇人民政府，县级各部门',
    issuers: ['青石县人民政府办公室'],
    issuedOn: '2023-03-01',
    flows: [['一、完善共享目录', '（一）梳理数据资源。６月底前完成。']],
  })
})

test('a title over several lines, with a bracketed line under it', () => {
  expect(
    divided(`2021-2023年数据共享
三年行动计划
(试行)
青政发〔2021〕3号
${body.join('\n')}
`),
  ).toMatchObject({
    title: '2021-2023年数据共享|三年行动计划|(试行)',
    number: '青政发〔2021〕3号',
    flows: [body],
  })
})

test('several plans in one notice, by its list of attachments', () => {
  const first = [
    '一、梳理资源',
    '(一)编制目录。6月底前完成。',
    '二、加强共享',
    '(一)开放接口。年底前完成。',
  ]
  const second = [
    '一、健全制度',
    '(一)制定办法。6月底前完成。',
    '二、加强检查',
    '(一)开展抽查。每季度一次。',
  ]
  expect(
    divided(`青石县数据局关于印发《青石县数据共享工作方案》等两个方案的通知
青数发〔2023〕5号
各乡镇人民政府:
现将两个方案印发给你们,请遵照执行。
附件:1.青石县数据共享工作方案
2.青石县数据安全工作方案
青石县数据局
2023年4月6日
附件1
青石县数据共享工作方案
${first.join('\n')}
附件2
青石县数据安全工作方案
${second.join('\n')}
`),
  ).toMatchObject({
    titles: ['青石县数据共享工作方案', '青石县数据安全工作方案'],
    attachments: ['青石县数据共享工作方案', '青石县数据安全工作方案'],
    issuers: ['青石县数据局'],
    issuedOn: '2023-04-06',
    flows: [first, second],
  })
})

describe('paragraphs', () => {
  test('two ideographic spaces are the indent of a lost paragraph', () => {
    const { flows } = divided(`${title}\n　　${body.join('　　')}`)
    expect(flows).toEqual([body])
  })

  test('a label alone in its paragraph belongs to the next', () => {
    const { flows } = divided(`${title}
一、
完善共享目录
(一)
梳理数据资源。6月底前完成梳理。
(二)
更新目录。每季度更新。
`)
    expect(flows).toEqual([
      ['一、完善共享目录', '(一)梳理数据资源。6月底前完成梳理。', '(二)更新目录。每季度更新。'],
    ])
  })

  test('a line that a label begins stays one, however wide the line above it', () => {
    const document = divided(`青石县2023年实事方案
一、教育惠民
目标任务:新建幼儿园三所。
牵头领导:县委常委、副县长周云
责任单位:县教育局
配合单位:县住建局、县资规局
完成时限:2023年12月底前
二、健康提升
(责任单位:各有关单位、县卫健局、各乡镇人民政府、县医保局)
`)
    expect(document.flows[0]).toContain('牵头领导:县委常委、副县长周云')
    expect(document.flows[0]).toContain('完成时限:2023年12月底前')
    expect(document.flows[0]).toContain('(责任单位:各有关单位、县卫健局、各乡镇人民政府、县医保局)')
  })

  test('a label line behind a sentence ends with the whole name that it ends in', () => {
    const plan = (end: string) =>
      divided(`青石县2023年公开要点
一、公开目录
(一)公开招投标信息。及时公开结果。责任单位:县公共资源${end}
以上信息每季度更新一次,由县政府办公室督促检查落实情况。
`).flows[0]?.at(-1)
    expect(plan('交易中心')).toBe('以上信息每季度更新一次,由县政府办公室督促检查落实情况。')
    expect(plan('交易')).toContain('县公共资源交易以上信息')
  })

  test('hard-wrapped lines are glued', () => {
    const { flows } = divided(`${title}
一、完善共享目录
(一)梳理数据资源。县数据局会同有关部门对全
县数据资源开展全面梳理,形成数据资源目录并
按照规定向社会公开,六月底前完成全部工作任
务。
(二)更新共享目录。县数据局按季度更新目录内
容,及时补充新增数据资源,对失效的数据资源
予以清理,保证目录内容准确完整和及时有效可
用。
(三)开放数据接口。县数据局组织各部门开放接
口,为企业和群众办事提供便利条件,年底前开
放接口不少于五十个,并建立接口管理制度办法
。
责任单位:县数据局、县财政局、各县(市、区)
人民政府
二、强化保障
`)
    expect(flows).toEqual([
      [
        '一、完善共享目录',
        '(一)梳理数据资源。县数据局会同有关部门对全县数据资源开展全面梳理,形成数据资源目录并按照规定向社会公开,六月底前完成全部工作任务。',
        '(二)更新共享目录。县数据局按季度更新目录内容,及时补充新增数据资源,对失效的数据资源予以清理,保证目录内容准确完整和及时有效可用。',
        '(三)开放数据接口。县数据局组织各部门开放接口,为企业和群众办事提供便利条件,年底前开放接口不少于五十个,并建立接口管理制度办法。',
        '责任单位:县数据局、县财政局、各县(市、区)人民政府',
        '二、强化保障',
      ],
    ])
  })

  test.each(['— 1 —', '- 1 -', '－１－'])(
    'the page number %s inside a sentence stays aside',
    (page) => {
      const { flows, furniture } = divided(`${title}
一、完善共享目录
(一)梳理数据资源。县数据局会同有关部门开展全
${page}
面梳理,六月底前完成。
(二)更新目录。每季度更新。
`)
      expect(flows).toEqual([
        [
          '一、完善共享目录',
          '(一)梳理数据资源。县数据局会同有关部门开展全面梳理,六月底前完成。',
          '(二)更新目录。每季度更新。',
        ],
      ])
      expect(furniture).toEqual([page])
    },
  )

  test('nothing is the rest of a line that shows that it has ended', () => {
    const text = `${title}
一、完善共享目录
(一)梳理全县各部门数据资源
- 1 -
开展全面梳理,六月底前完成。
(二)更新目录。每季度更新。
`
    const whole = documentOf(text)
    const isHeading = ({ start }: Block) => text.startsWith('(一)', start)
    const blocks = whole.blocks.map((one) => (isHeading(one) ? { ...one, ended: true } : one))
    const flowOf = (document: SourceDocument) =>
      divide(document).plans[0]?.flow.flatMap((item) =>
        'reading' in item ? item.reading.text : [],
      )
    expect(flowOf(whole)?.[1]).toBe('(一)梳理全县各部门数据资源开展全面梳理,六月底前完成。')
    expect(flowOf({ ...whole, blocks })?.[1]).toBe('(一)梳理全县各部门数据资源')
  })

  test('a signature at the top of the last page is no running head', () => {
    const { issuers, issuedOn, furniture } = divided(`${title}
青石县人民政府
一、完善共享目录。6月底前完成。
- 1 -
二、强化保障。每季度更新。
- 2 -
青石县人民政府
2023年3月1日
- 3 -
`)
    expect(issuers).toEqual(['青石县人民政府'])
    expect(issuedOn).toBe('2023-03-01')
    expect(furniture).toEqual(['- 1 -', '- 2 -', '- 3 -'])
  })

  test('a body that every page prints beside its number is a running head', () => {
    const { furniture } = divided(`${title}
一、完善共享目录。6月底前完成。
青石县人民政府
- 1 -
二、强化保障。每季度更新。
青石县人民政府
- 2 -
三、加强督查。年底前完成。
青石县人民政府
- 3 -
`)
    const name = '青石县人民政府'
    expect(furniture).toEqual(['- 1 -', name, '- 2 -', name, '- 3 -'])
  })

  test('a signature behind a table stands at the top of the next page', () => {
    const { issuers, issuedOn } = divided(`${title}
一、完善共享目录。6月底前完成。
附件
重点工作任务分工表
1 | 改造管网 | 县水务局 |
2 | 清理目录 | 县数据局 |
- 1 -
青石县人民政府
2023年3月1日
- 2 -
`)
    expect(issuers).toEqual(['青石县人民政府'])
    expect(issuedOn).toBe('2023-03-01')
  })

  test('a heading at the foot of a page is no part of its text, as others stand on lines of their own', () => {
    const { flows } = divided(`${title}
(一)梳理各部门共享数据资源
县数据局开展梳理,编制目录。
(二)更新各部门共享数据资源
县数据局更新目录,公布清单。
(三)公布各部门共享数据资源
- 1 -
县数据局公布目录,接受监督。
`)
    expect(flows[0]?.at(-1)).toBe('县数据局公布目录,接受监督。')
  })

  test('a title at the foot of a page is no part of the first sentence', () => {
    const { flows, titles } = divided(`关于印发《云溪县数据共享实施方案》的通知
各乡镇:
现将《云溪县数据共享实施方案》印发给你们,请遵照执行。
2023年3月1日
云溪县数据共享实施方案
- 1 -
为做好数据共享工作,制定本方案。
一、完善共享目录
二、强化保障
`)
    expect(titles).toEqual(['云溪县数据共享实施方案'])
    expect(flows[0]?.[0]).toBe('为做好数据共享工作,制定本方案。')
  })
})

test('a text below a site’s line is no footer where it ends with a clause in brackets', () => {
  const text = '改进服务,完善数据目录【县数据局负责】'
  const { flows } = divided(`${title}\n一、完善目录\n${text}\n版权所有:青石县人民政府\n`)
  expect(flows[0]?.at(-1)).toBe(text)
})

test('a second copy of a text is no second plan', () => {
  const copy = [
    '一、完善共享目录',
    '(一)梳理数据资源。县数据局会同有关部门开展全面梳理,六月底前完成目录编制工作。',
    '(二)更新目录。县数据局按季度更新目录内容,及时补充新增数据资源并向社会公开。',
    '二、强化保障',
    '(一)加强督查。县政府督查室对各部门工作开展专项督查,督查结果向县政府报告。',
  ]
  const once = [title, ...copy].join('\n')
  expect(divided(`${once}\n${once}\n`).flows).toEqual([copy])
})

describe('the signature', () => {
  test('of several bodies is parted at blanks', () => {
    expect(
      divided(
        `${title}\n${body.join('\n')}\n青石县数据局　青石县财政局　青石县审计局\n2023年3月1日\n`,
      ),
    ).toMatchObject({
      issuers: ['青石县数据局', '青石县财政局', '青石县审计局'],
      issuedOn: '2023-03-01',
      flows: [body],
    })
  })

  test.each([
    ['2021年5月31日', '2021-05-31'],
    ['２０２１年５月３１日', '2021-05-31'],
    ['二〇二一年五月三十一日', '2021-05-31'],
    // 年月日 dropped out: 2021-53-1 is no day, 2021-5-31 is one.
    ['2021531', '2021-05-31'],
  ])('%s is %s', (date, iso) => {
    const { issuedOn, flows } = divided(`${title}\n${body.join('\n')}\n青石县数据局\n${date}\n`)
    expect(issuedOn).toBe(iso)
    expect(flows).toEqual([body])
  })
})

test('a site’s header and footer are furniture', () => {
  const {
    title: read,
    publishedOn,
    issuers,
    flows,
    furniture,
  } = divided(`首页>政务公开>文件
标题:${title}
发布时间:2023-03-05
来源:青石县人民政府网
${title}
${body.join('\n')}
上一篇:青石县通告
版权所有:青石县人民政府办公室
青ICP备12345678号
`)
  expect(read).toBe(title)
  expect(publishedOn).toBe('2023-03-05')
  expect(issuers).not.toContain('青石县人民政府网')
  expect(flows).toEqual([body])
  expect(furniture).toEqual([
    '首页>政务公开>文件',
    `标题:${title}`,
    '发布时间:2023-03-05',
    '来源:青石县人民政府网',
    '上一篇:青石县通告',
    '版权所有:青石县人民政府办公室',
    '青ICP备12345678号',
  ])
})

test.each([
  ['', []],
  [' \n　\n', []],
  ['今天天气很好。', ['今天天气很好。']],
])('a text without a plan is one flow: %j', (text, flow) => {
  expect(divided(text)).toMatchObject({ title: '', noticeTitle: '', flows: [flow], asides: [] })
})

test('every block comes out once', () => {
  const text = `${head}一、加强领导。各单位要明确专人负责。
青石县人民政府办公室
2023年3月1日
${title}
${body.join('\n')}
抄送:县委办公室。
`
  const { flows, asides } = divided(text)
  const lines = documentOf(text).blocks.map(({ start, end }) => text.slice(start, end))
  expect([...flows.flat(), ...asides].sort()).toEqual([...lines].sort())
})

describe('a covering notice whose plan prints no title', () => {
  test('ends with its date; a title in 《》 is read without them', () => {
    expect(
      divided(`《云溪市人民政府办公厅关于印发〈云溪市2024年数据共享工作要点〉的通知》
云政办发〔2024〕6号
各区人民政府,市政府各委、办、局:
《云溪市2024年数据共享工作要点》已经市政府同意,现印发给你们,请认真落实。
云溪市人民政府办公厅
2024年5月8日
(此件公开发布)
2024年是关键之年。今年的总体要求是完善制度。
${body.join('\n')}
`),
    ).toMatchObject({
      noticeTitle: '云溪市人民政府办公厅关于印发〈云溪市2024年数据共享工作要点〉的通知',
      number: '云政办发〔2024〕6号',
      issuers: ['云溪市人民政府办公厅'],
      issuedOn: '2024-05-08',
      flows: [['2024年是关键之年。今年的总体要求是完善制度。', ...body]],
    })
  })

  const alone = (hands: string) =>
    divided(`云溪市人民政府办公厅关于印发2024年重点工作责任分解的通知
各区人民政府,市政府各部门:
《2024年重点工作责任分解》已经市政府同意,现印发给你们,${hands}。
一、提高站位。各部门要强化责任。
二、加强督查。第一位的责任单位为牵头单位。
云溪市人民政府办公厅
2024年5月8日
`)

  test('may hold nothing but requirements of its own', () => {
    expect(alone('请结合以下要求认真执行').flows).toEqual([[]])
  })

  // 以下 and 要求 further apart are two things: 以下各级各部门各单位要求.
  test.each([
    ['请结合以下山水田林山水要求认真执行', true],
    ['请结合以下山水田林山水田要求认真执行', false],
    ['有关要求山水田林山水如下', true],
    ['有关要求山水田林山水田如下', false],
  ])('says so within six characters: %s', (hands, isOwn) => {
    expect(alone(hands).flows[0]).toHaveLength(isOwn ? 0 : 3)
  })

  test('leaves items to the plan where it does not call them its own', () => {
    expect(alone('请认真执行').flows[0]).toContain('一、提高站位。各部门要强化责任。')
  })

  test('without date or items is a notice to its end', () => {
    const { notice, attachments } = divided(`各乡镇人民政府,县级各部门:
现将《数据共享任务分解表》印发给你们。请抓好落实。
附件:数据共享任务分解表
`)
    expect(notice).toEqual(['现将《数据共享任务分解表》印发给你们。请抓好落实。'])
    expect(attachments).toEqual(['数据共享任务分解表'])
  })
})

test('a site’s line 来自:… above the addressees gives the date of publication', () => {
  expect(
    divided(`云溪市2024年数据共享实施方案
来自:云溪门户网 时间:2024-01-12
各区人民政府,市直各单位:
制定本方案。
${body.join('\n')}
`),
  ).toMatchObject({ publishedOn: '2024-01-12', recipients: '各区人民政府,市直各单位' })
})

describe('an index table without colons', () => {
  const text = (rows: string) => `${rows}
云溪市2024年数据共享任务清单
一、完善共享目录
(一)梳理数据资源。6月底前完成梳理。
`
  test('parts names and values by blanks', () => {
    const {
      indexNumber,
      disclosure,
      issuedOn,
      furniture,
      title: name,
    } = divided(
      text(`索  引  号 QS001/2024-05704 公开方式 主动公开
发布机构 云溪市农业农村局 组配分类 政策和解读
成文日期 2024-04-20 废止日期
有效性`),
    )
    expect({ indexNumber, disclosure, issuedOn, name }).toEqual({
      indexNumber: 'QS001/2024-05704',
      disclosure: '主动公开',
      issuedOn: '2024-04-20',
      name: '云溪市2024年数据共享任务清单',
    })
    expect(furniture).toContain('有效性')
  })

  test('parts them by bars', () => {
    expect(
      divided(
        text(`文号 | 云政办〔2024〕68号 | 索引号 | 005/2024-98 | 关键词 | |
主题分类 | 政府办文件 | 体裁分类 | 服务对象 |`),
      ),
    ).toMatchObject({ number: '云政办〔2024〕68号', indexNumber: '005/2024-98', keywords: [] })
  })

  test('is none where a line only begins with a field’s name', () => {
    expect(divided(text('发布机构 负责解释本清单')).furniture).toEqual([])
  })
})

test('a site’s line that begins with the time to the minute is no text', () => {
  expect(
    divided(`云溪要闻
2024-04-07 10:34:55 作者:甲乙 来源: 云溪网
云溪市出台《关于做好2024年数据共享的实施意见》,全文如下。
一、完善共享目录
(一)梳理数据资源。6月底前完成梳理。
`),
  ).toMatchObject({
    title: '关于做好2024年数据共享的实施意见',
    publishedOn: '2024-04-07',
    furniture: ['2024-04-07 10:34:55 作者:甲乙 来源: 云溪网'],
  })
})

test('a title inside another title is none of the document’s, blanks or not', () => {
  const { title, notice } = divided(`各县市人民政府:
为落实《省人民政府关于推进数据共享的意见》和《市人民政府关于印发 < 省人民政府关于推进数据共享的意见>分工方案的通知》,现将 《云溪市数据共享分工方案》(以下简称 《方案》)印发给你们。
一、完善共享目录
(一)梳理数据资源。6月底前完成梳理。
`)
  expect(title).toBe('云溪市数据共享分工方案')
  expect(notice.join('')).toContain('为落实《省人民政府关于推进数据共享的意见》')
})

test('a notice is found below a site’s headline that names its plan', () => {
  expect(
    divided(`云溪市2024年数据共享行动方案
日前获悉,全文如下:
关于印发《云溪市2024年数据共享行动方案》的通知
各区人民政府:
现将《云溪市2024年数据共享行动方案》印发给你们,请遵照执行。
云溪市人民政府
2024年10月30日
云溪市2024年数据共享行动方案
一、完善共享目录
(一)梳理数据资源。6月底前完成梳理。
`),
  ).toMatchObject({
    title: '云溪市2024年数据共享行动方案',
    noticeTitle: '关于印发《云溪市2024年数据共享行动方案》的通知',
    recipients: '各区人民政府',
    issuers: ['云溪市人民政府'],
  })
})

test('the sentence that hands on is the notice where it has no date', () => {
  expect(
    divided(`云溪市人民政府关于印发云溪市2024年数据共享计划的通知
现将《云溪市2024年数据共享计划》印发给你们,请认真实施。
2024年是关键之年,编制本计划。
(一)梳理数据资源。6月底前完成梳理。
`),
  ).toMatchObject({
    notice: ['现将《云溪市2024年数据共享计划》印发给你们,请认真实施。'],
    flows: [['2024年是关键之年,编制本计划。', '(一)梳理数据资源。6月底前完成梳理。']],
  })
})

test('the mark 附件 between a headline and the title is a note', () => {
  const { notes, flows } = divided(`云溪市2024年任务分解表
附件
云溪市2024年任务分解表
一、完善共享目录
(一)梳理数据资源。
`)
  expect(notes).toContain('附件')
  expect(flows).toEqual([['一、完善共享目录', '(一)梳理数据资源。']])
})

test('addressees stand below the title, a site’s greeting above it', () => {
  expect(
    divided(`欢迎访问云溪市人民政府网站,
云溪市人民政府关于印发《云溪市任务分解表》的通知
各县(市、区)人民政府:
经市人民政府同意,现将任务分解到各单位。请抓好落实。
云溪市人民政府
2024年4月29日
`),
  ).toMatchObject({ recipients: '各县(市、区)人民政府', issuedOn: '2024-04-29' })
})

test('a site may name its fields in two languages', () => {
  expect(
    divided(`云溪市2024年任务分解方案
来源 Source:云溪咨询 日期 Date:2024-05-30 点击 Hits:5863
一、完善共享目录
(一)梳理数据资源。6月底前完成。
`),
  ).toMatchObject({ publishedOn: '2024-05-30' })
})

test('the last print of a title above the text is the document’s own', () => {
  expect(
    divided(`返回首页
云溪市人民政府关于落实重点工作分工的意见
云溪政府网
云溪市人民政府关于落实重点工作分工的意见
云政发〔2024〕6号
各县(市、区)人民政府:
提出分工意见如下。
一、完善共享目录
(一)梳理数据资源。6月底前完成。
`),
  ).toMatchObject({
    title: '云溪市人民政府关于落实重点工作分工的意见',
    number: '云政发〔2024〕6号',
    recipients: '各县(市、区)人民政府',
  })
})

test('a plan may be sent down, its date may have lost 日', () => {
  expect(
    divided(`云溪县2024年发展计划
云溪县人民政府
关于下达云溪县2024年发展计划的通知
各镇政府,县政府各部门:
现将云溪县2024年发展计划下达给你们,请认真实施。
云溪县人民政府
2024年2月22
云溪县2024年发展计划
一、完善共享目录
(一)梳理数据资源。6月底前完成。
`),
  ).toMatchObject({
    title: '云溪县2024年发展计划',
    noticeTitle: '关于下达云溪县2024年发展计划的通知',
    issuers: ['云溪县人民政府'],
    issuedOn: '2024-02-22',
  })
})

test('a field without a value takes no sentence for one', () => {
  const { flows } = divided(`云溪市2024年行动方案
发布日期: 2024- 04- 27 浏览次数:
为加快建设,制定本行动方案。
一、完善共享目录
(一)梳理数据资源。6月底前完成。
`)
  expect(flows[0]?.[0]).toBe('为加快建设,制定本行动方案。')
})

test('the last cells of a table in lines are no footer of the site below them', () => {
  const { flows, furniture } = divided(`云溪市2024年任务分解表
一、完善共享目录
(一)梳理数据资源。6月底前完成。
省科学技术厅
2024年6月底前
扫一扫在手机上查看当前页面
`)
  expect(flows[0]?.slice(-2)).toEqual(['省科学技术厅', '2024年6月底前'])
  expect(furniture).toEqual(['扫一扫在手机上查看当前页面'])
})

test('a bar below the date is a leftover of the page', () => {
  expect(
    divided(`云溪市2024年任务分解方案
一、完善共享目录
(一)梳理数据资源。6月底前完成。
附件:云溪市2024年任务分解表
二〇二四年四月十三日
|
`),
  ).toMatchObject({ issuedOn: '2024-04-13', attachments: ['云溪市2024年任务分解表'] })
})

describe('a month below a name at the end', () => {
  const text = (name: string) => `云溪县人民政府关于加强数据共享的实施意见
一、完善共享目录
(一)梳理数据资源。年底前完成。
${name}
2024年3月
`
  test('is the signature’s where the head names that body', () => {
    const { issuers, issuedOn, flows } = divided(text('云溪县人民政府'))
    expect({ issuers, issuedOn }).toEqual({ issuers: ['云溪县人民政府'], issuedOn: '-' })
    expect(flows[0]).toHaveLength(2)
  })

  test('is the signature’s where the head begins with its place', () => {
    const { issuers, flows } = divided(text('云溪县教育局'))
    expect(issuers).toEqual(['云溪县教育局'])
    expect(flows[0]).toHaveLength(2)
    expect(divided(text('云溪市教育局')).flows[0]?.at(-1)).toBe('2024年3月')
  })

  test('may be a table’s cell', () => {
    expect(divided(text('县水务局')).flows[0]?.at(-1)).toBe('2024年3月')
  })
})

test('a site’s headline of the notice stands above its own, whose body has a line of its own', () => {
  expect(
    divided(`返回首页
云溪县人民政府办公室关于印发《政府工作报告》重点任务分工的通知
综合政务
2024-04-01
云溪县人民政府办公室
关于印发《政府工作报告》重点任务分工的通知
云政办字〔2024〕3号
各街道办事处、镇人民政府,区政府各部门(单位
重点任务分工已经县政府同意,现印发给你们,并提出以下意见。
一、提高站位。各部门要强化责任。
云溪县人民政府办公室
2024年4月1日
《政府工作报告》重点任务分工
一、完善共享目录
1.梳理数据资源。年底前完成。
`),
  ).toMatchObject({
    title: '《政府工作报告》重点任务分工',
    noticeTitle: '关于印发《政府工作报告》重点任务分工的通知',
    number: '云政办字〔2024〕3号',
    issuers: ['云溪县人民政府办公室'],
    issuedOn: '2024-04-01',
    flows: [['一、完善共享目录', '1.梳理数据资源。年底前完成。']],
  })
})

test('a plan above the first named one, under a mark and over items, is a plan', () => {
  const { flows } = divided(`现将《2024年云溪县任务分解》《云溪县2024年实事任务分解》印发给你们。
附件:1.2024年云溪县重点任务清单
2.云溪县2024年实事任务分解
云溪县人民政府办公室
2024年5月18日
附件1
2024年云溪县重点任务清单
一、数据局牵头的任务
1.梳理数据资源。
附件2
云溪县2024年实事任务分解
1.修缮校舍5所。
2.新建泊位20个。
`)
  expect(flows).toEqual([
    ['一、数据局牵头的任务', '1.梳理数据资源。'],
    ['1.修缮校舍5所。', '2.新建泊位20个。'],
  ])
})

test('plans that a notice names are each cut out of one line', () => {
  const [first, second] = ['云溪县2024年重点任务分解', '云溪县2024年民生实事任务分解']
  const { flows } = divided(
    `各乡镇人民政府: 《${first}》和《${second}》已经县政府同意,现印发给你们。 云溪县人民政府办公室 2024年3月10日 ${first} 一、梳理资源。年底前完成。 ${second} 一、修缮校舍。5所。`,
  )
  expect(flows).toEqual([['一、梳理资源。年底前完成。'], ['一、修缮校舍。5所。']])
})

test('attachments, signature and date behind the last sentence are parted', () => {
  expect(
    divided(`关于印发《云溪县2024年共享要点》的通知
各乡镇人民政府:
现将要点印发给你们,请贯彻执行。 附件:云溪县2024年共享要点 云溪县数据局 2024年3月10日
附件
云溪县2024年共享要点
一、梳理资源
`),
  ).toMatchObject({ issuers: ['云溪县数据局'], issuedOn: '2024-03-10' })
})

test('a day beside the site that prints it is the day of publication', () => {
  expect(
    divided(`云溪县2024年共享要点
2024-03-07 来源:本站 点击数:12
一、梳理资源`).publishedOn,
  ).toBe('2024-03-07')
})

test('标    题, set apart with blanks, names the value behind it', () => {
  expect(
    divided(`标     题 云溪县人民政府关于印发2024年重点任务分解方案的通知
云溪县人民政府
关于印发2024年重点任务分解方案的通知
各乡镇人民政府:
现将方案印发给你们。
云溪县人民政府
2024年1月5日
2024年重点任务分解方案
一、梳理资源
`).noticeTitle,
  ).not.toContain('标')
})

describe('a notice that does not say what it hands on', () => {
  const head = ['云溪县人民政府办公室关于分解落实重点工作的通知', '各乡镇人民政府,县政府各部门:']
  const text = '现将县政府确定的重点工作进行责任分解,请抓好落实。'
  const plan = ['云溪县2024年重点工作责任分解', '一、完善共享目录', '1.梳理数据资源。']

  test('ends at its date, where a title of another kind stands behind it', () => {
    expect(divided([...head, text, '2024年1月13日', ...plan].join('\n'))).toMatchObject({
      title: plan[0],
      noticeTitle: head[0],
      issuedOn: '2024-01-13',
      flows: [plan.slice(1)],
    })
  })

  test.each([
    ['no date', [...head, text, ...plan]],
    ['no addressee', [head[0], text, '2024年1月13日', ...plan]],
    ['a date behind the first item', [...head, ...plan.slice(1), '2024年1月13日', plan[0]]],
    ['another notice behind the date', [...head, text, '2024年1月13日', head[0], plan[1]]],
  ])('is the plan itself with %s', (_, lines) => {
    expect(divided(lines.join('\n'))).toMatchObject({ title: head[0], noticeTitle: '' })
  })
})

test('items of a notice that hands on a table are the notice’s', () => {
  const { flows, recipients, notice } = divided(`索引号: | QS1/2024-003 | 信息分类: | 规范性文件 |
标 题: | 云溪县人民政府办公室关于印发2024年重点任务分解表的通知 | ||
政策咨询机关: | 政策咨询电话: |
各乡镇人民政府,县政府各部门:
现将《云溪县2024年重点任务分解表》印发给你们,请抓好落实。
一、高度重视。各单位要细化任务。
二、强化协作。各单位要加强联系。
云溪县人民政府办公室
2024年4月8日
`)
  expect({ flows, recipients }).toEqual({ flows: [[]], recipients: '各乡镇人民政府,县政府各部门' })
  expect(notice).toContain('二、强化协作。各单位要加强联系。')
})

test('behind the first item a body and a colon address nobody', () => {
  const duty = '县公安局:负责维护现场秩序,依法处置阻碍执法的行为,提供技术支持。'
  const { flows, furniture } = divided(
    `云溪县治理方案\n一、职责分工\n县城管局:负责组织协调。\n${duty}\n`,
  )
  expect(flows[0]).toContain(duty)
  expect(furniture).toEqual([])
})

test('a sentence without its marks is no name of a body, though it ends in 行', () => {
  expect(
    divided(`云溪县委办公室 云溪县人民政府办公室关于印发《云溪县建设行动计划》的通知
各乡党委政府县委各部门各企事业单位
云溪县建设行动计划》已经县委同意现印发给你们请认真贯彻执行
云溪县委办公室
云溪县人民政府办公室
2024年4月16日
云溪县建设行动计划
一、完善共享目录
(一)梳理数据资源。年底前完成。
`).issuers,
  ).toEqual(['云溪县委办公室', '云溪县人民政府办公室'])
})

describe('a signature behind the attached table', () => {
  const rows =
    '附件\n重点任务分工表\n序号 | 任务 | 责任单位 | 时限 |\n1 | 改造管网 | 县水务局 | 年底前 |\n'
  const plan = `${title}\n${body.join('\n')}\n`

  test('is the document’s own where none stands above', () => {
    expect(
      divided(`${plan}${rows}青石县人民政府\n2023年3月1日\n(此件公开发布)\n抄送:县委办公室。\n`),
    ).toMatchObject({ issuers: ['青石县人民政府'], issuedOn: '2023-03-01' })
    expect(divided(`${plan}${rows}2023年3月1日\n`).issuedOn).toBe('2023-03-01')
    expect(divided(`${plan}${rows}版权所有 青石县人民政府\n`).issuedOn).toBe('-')
  })

  test('is the table’s where one stands above', () => {
    expect(
      divided(`${plan}青石县教育局\n2023年2月1日\n${rows}青石县人民政府\n2023年3月1日\n`),
    ).toMatchObject({ issuers: ['青石县教育局'], issuedOn: '2023-02-01' })
  })

  test('is no last cell of a table in lines', () => {
    const cells = '附件\n任务\n责任单位\n时限\n改造管网。\n'
    expect(divided(`${plan}${cells}县水务局\n2023年3月1日\n`).issuedOn).toBe('-')
    expect(divided(`${plan}${cells}县水务局\n年底前\n青石县水务局\n2023年3月1日\n`)).toMatchObject({
      issuers: ['青石县水务局'],
      issuedOn: '2023-03-01',
    })
  })
})

describe('a site’s headline above the document’s own title', () => {
  const rest = [
    '各乡镇人民政府:',
    '现将《云溪县2023年公开工作要点》印发给你们。',
    '云溪县人民政府办公室',
    '2023年3月1日',
    '云溪县2023年公开工作要点',
    '一、主要任务',
    '1.编制目录。',
  ]
  const own = '关于印发《云溪县2023年公开工作要点》的通知'

  test.each([
    `云溪县人民政府 政策文件 ${own}`,
    `20230301 云溪县人民政府办公室 ${own}`,
    `云政办〔2023〕6号${own}`,
  ])('gives way to the print below it: %s', (headline) => {
    const { issuers, noticeTitle, recipients } = divided(
      [headline, '来源:县政府办 浏览次数:3', '云溪县人民政府办公室', own, ...rest].join('\n'),
    )
    expect({ issuers, noticeTitle, recipients }).toEqual({
      issuers: ['云溪县人民政府办公室'],
      noticeTitle: own,
      recipients: '各乡镇人民政府',
    })
  })

  test.each([
    `【规范性文件】云溪县人民政府办公室${own}`,
    `[云政办〔2023〕6号]云溪县人民政府办公室${own}`,
    `云溪县人民政府办公室${own} 云政办〔2023〕6号 |`,
  ])('is read without its mark: %s', (headline) => {
    expect(divided([headline, '|||', ...rest].join('\n')).noticeTitle).toBe(
      `云溪县人民政府办公室${own}`,
    )
  })

  test('may write its body short or its quotation marks otherwise', () => {
    const read = (headline: string, own: readonly string[]) =>
      divided([headline, '来源:县政府办 浏览次数:3', ...own, ...rest].join('\n'))
    expect(
      read('县政府关于做好公开工作的意见', ['云溪县人民政府关于做好公开工作的意见']).titles,
    ).toContain('云溪县2023年公开工作要点')
    expect(
      read('云溪县人民政府办公室关于印发〈云溪县2023年公开工作要点〉的通知', [
        '云溪县人民政府办公室',
        own,
      ]).noticeTitle,
    ).toBe(own)
    const plan = divided(
      '首页 公开政策 公开要点\n县政府关于做好公开工作的意见\n政策原文\n云政发〔2023〕7号\n云溪县人民政府关于做好公开工作的意见\n各乡镇人民政府:\n一、主要任务\n1.编制目录。',
    )
    expect({ titles: plan.titles, number: plan.number }).toEqual({
      titles: ['云溪县人民政府关于做好公开工作的意见'],
      number: '云政发〔2023〕7号',
    })
  })

  test('goes on behind a blank, whatever document of its name the text cites', () => {
    const { titles } = divided(
      '云溪县人民政府 关于做好公开工作的意见\n各乡镇人民政府:\n为落实《关于做好公开工作的意见》,提出以下意见: 一、主要任务 1.编制目录。建立台账。2.更新目录。按季更新。',
    )
    expect(titles).toEqual(['云溪县人民政府 关于做好公开工作的意见'])
  })

  test('may name a notice whose heading lies in broken lines', () => {
    const { noticeTitle, recipients } = divided(
      [
        '云政办〔2023〕6号云溪县推进义务教育均衡发展督导评估实施细则的通知',
        '时间:2023-03-01 来源:',
        '云溪县人民政府办公室关于印发云溪县推进',
        '义务教育均衡发展督导评估',
        '实施细则的通知',
        '云溪开发区管委会,各乡镇人民政府(街道办事处),县直有关单位',
        '现将《云溪县推进义务教育均衡发展督导评估实施细则》印发给你们。',
        '云溪县人民政府办公室',
        '2023年3月1日',
        '云溪县推进义务教育均衡发展督导评估实施细则',
        '一、主要任务',
        '1.编制目录。',
      ].join('\n'),
    )
    expect({ noticeTitle, recipients }).toEqual({
      noticeTitle: '云溪县人民政府办公室关于印发云溪县推进|义务教育均衡发展督导评估|实施细则的通知',
      recipients: '云溪开发区管委会,各乡镇人民政府(街道办事处),县直有关单位',
    })
  })

  test('and its sentence about the text stand above the title', () => {
    const { recipients, titles } = divided(
      [
        '云溪县法治建设意见',
        '前言:本站整理了云溪县法治建设意见范文,供参考。',
        '云溪县法治建设意见',
        '各乡镇人民政府,县直各部门:',
        '为推进法治建设,提出以下意见。',
        '一、主要任务',
        '1.编制目录。',
      ].join('\n'),
    )
    expect({ recipients, titles }).toEqual({
      recipients: '各乡镇人民政府,县直各部门',
      titles: ['云溪县法治建设意见'],
    })
  })

  test('is no headline of a title that is another', () => {
    const { titles } = divided(
      ['云溪县2023年公开工作安排', '重点工作安排', '一、主要任务', '1.编制目录。'].join('\n'),
    )
    expect(titles).toEqual(['云溪县2023年公开工作安排'])
  })
})

test('a site’s line that closes with a colon addresses nobody', () => {
  const { publishedOn, recipients } = divided(
    [
      '关于印发《云溪县公开工作方案》的通知',
      '发表日期: 2023-03-05 来源:县政府办 作者:政府办公室 该信息已被浏览:',
      '各乡镇党委、政府:',
      '现将《云溪县公开工作方案》印发给你们。',
      '云溪县公开工作方案',
      '一、主要任务',
      '1.编制目录。',
    ].join('\n'),
  )
  expect({ publishedOn, recipients }).toEqual({
    publishedOn: '2023-03-05',
    recipients: '各乡镇党委、政府',
  })
})

test('names of fields in brackets stand above their values', () => {
  const { issuedOn, issuers, noticeTitle, number, publishedOn } = divided(
    [
      '[ 发文字号 ]',
      '[ 主题分类 ]',
      '综合政务',
      '[ 成文日期 ]',
      '2023-03-01',
      '[ 发布日期 ]',
      '2023-03-05',
      '学校',
      '云溪县人民政府关于印发《云溪县公开工作方案》的通知',
      '各乡镇人民政府:',
      '现将《云溪县公开工作方案》印发给你们。',
      '云溪县公开工作方案',
      '一、主要任务',
      '1.编制目录。',
    ].join('\n'),
  )
  expect({ issuedOn, issuers, noticeTitle, number, publishedOn }).toEqual({
    issuedOn: '2023-03-01',
    issuers: ['云溪县人民政府'],
    noticeTitle: '云溪县人民政府关于印发《云溪县公开工作方案》的通知',
    number: '-',
    publishedOn: '2023-03-05',
  })
})

test('a site’s line of tags addresses nobody', () => {
  const { recipients } = divided(
    '县农业局冬季农业工作方案\n县农业局冬季农业工作方案,标签:\n县农业局冬季农业工作方案\n一、主要任务\n1.编制目录。',
  )
  expect(recipients).toBe('-')
})

test('a row of an index table in bars may hold the title alone', () => {
  const { noticeTitle, issuedOn, issuers } = divided(
    [
      '发文字号 | 云政发〔2023〕3号 | 成文日期 | 2023-03-01 |',
      '标 题 | 云溪县人民政府关于印发《云溪县公开工作方案》的通知 |',
      '各乡镇人民政府:',
      '现将《云溪县公开工作方案》印发给你们。',
      '云溪县公开工作方案',
      '一、主要任务',
      '1.编制目录。',
    ].join('\n'),
  )
  expect({ noticeTitle, issuedOn, issuers }).toEqual({
    noticeTitle: '云溪县人民政府关于印发《云溪县公开工作方案》的通知',
    issuedOn: '2023-03-01',
    issuers: ['云溪县人民政府'],
  })
})

describe('issuers', () => {
  const body = ['一、主要任务', '1.编制目录。']

  test.each([
    ['中共云溪县委云溪县人民政府关于推进公开的实施意见', ['中共云溪县委', '云溪县人民政府']],
    ['云溪县教育局、财政局2023年公开工作要点', ['云溪县教育局', '财政局']],
    ['云溪县住房、城市管理局2023年公开工作要点', ['云溪县住房、城市管理局']],
  ])('of %s', (title, issuers) => {
    expect(divided([title, ...body].join('\n')).issuers).toEqual(issuers)
  })

  test('glued in a signature are two, and a note may stand before the date', () => {
    const { issuers, issuedOn } = divided(
      [
        '关于印发《云溪县公开工作方案》的通知',
        '现将《云溪县公开工作方案》印发给你们。',
        '中共云溪县委办公室云溪县人民政府办公室',
        '(此件发至乡)      2023年3月1日',
        '云溪县公开工作方案',
        ...body,
      ].join('\n'),
    )
    expect({ issuers, issuedOn }).toEqual({
      issuers: ['中共云溪县委办公室', '云溪县人民政府办公室'],
      issuedOn: '2023-03-01',
    })
  })
})

test('a notice’s heading goes on to its 的通知, its contact stands below the date', () => {
  const { attachments, issuedOn, noticeTitle, recipients } = divided(
    [
      '云溪县人民政府办公室',
      '关于印发2023年《政府工作报告》',
      '重点任务责任分工的通知',
      '各乡镇人民政府:',
      '现将《2023年政府工作报告重点任务责任分工》印发给你们。',
      '一、主要领导要亲自抓。',
      '附件:重点任务推进情况表',
      '2023年2月21日',
      '(联系人:王晓明、李小云,联系电话:0000-8812000,电子邮箱:yunxi-ducha@example.com)',
      '(此件公开发布)',
      '用微信扫描二维码分享至好友和朋友圈',
    ].join('\n'),
  )
  expect({ attachments, issuedOn, noticeTitle, recipients }).toEqual({
    attachments: ['重点任务推进情况表'],
    issuedOn: '2023-02-21',
    noticeTitle: '关于印发2023年《政府工作报告》|重点任务责任分工的通知',
    recipients: '各乡镇人民政府',
  })
})

test('a draft stands below the notice that asks for opinions on it', () => {
  const { issuedOn, noticeTitle, titles } = divided(
    [
      '关于公开征求《云溪县制造业三年行动计划(征求意见稿)》意见的公告',
      '现将我局起草的行动计划公开征求意见。',
      '云溪县工业和信息化局',
      '2023年3月1日',
      '云溪县制造业三年行动计划',
      '(征求意见稿)',
      '一、主要任务',
      '1.做强产业。',
    ].join('\n'),
  )
  expect({ issuedOn, noticeTitle, titles }).toEqual({
    issuedOn: '2023-03-01',
    noticeTitle: '关于公开征求《云溪县制造业三年行动计划(征求意见稿)》意见的公告',
    titles: ['云溪县制造业三年行动计划|(征求意见稿)'],
  })
})

test('years alone in brackets below a title belong to it', () => {
  const { titles } = divided(
    '云溪县数据共享三年行动计划\n(2019—2021)\n一、完善目录\n(一)梳理资源。开展清查。',
  )
  expect(titles).toEqual(['云溪县数据共享三年行动计划|(2019—2021)'])
})

test('a remark in brackets behind 附件: is no attachment', () => {
  const { attachments } = divided(
    '云溪县数据共享工作方案\n一、完善目录\n(一)梳理资源。开展清查。\n附件:(下载链接)\n1.云溪县任务清单\n2.云溪县指标分解表',
  )
  expect(attachments).toEqual(['云溪县任务清单', '云溪县指标分解表'])
})

test('the title of a contingency plan stands over two lines below its notice', () => {
  const { noticeTitle, titles } = divided(
    [
      '云溪县应急管理局关于印发本县避难场所启用预案的通知',
      '各乡镇人民政府:',
      '《云溪县突发事件转移安置和避难场所启用预案》已经县政府同意,现印发给你们。',
      '云溪县应急管理局',
      '2024年8月27日',
      '云溪县突发事件转移安置和',
      '避难场所启用预案',
      '1.总则',
      '1.1编制目的',
      '为保障安全,制定本预案。',
    ].join('\n'),
  )
  expect(noticeTitle).toBe('云溪县应急管理局关于印发本县避难场所启用预案的通知')
  expect(titles).toEqual(['云溪县突发事件转移安置和|避难场所启用预案'])
})

test('attachments that each carry the mark and a number stand in one list', () => {
  const { attachments, flows } = divided(
    `云溪县建筑垃圾管理工作方案\n一、规范处置\n由县城管局牵头处置。\n二、实施时间\n本方案自2023年10月1日起实施。
附件1：云溪县运输申报表；\n附件2：云溪县处置申报表；\n附件3：云溪县消纳申报表。`,
  )
  expect(attachments).toEqual(['云溪县运输申报表', '云溪县处置申报表', '云溪县消纳申报表'])
  expect(flows.flat().join('')).not.toContain('申报表')
})

test('a text below a mark with its number and title is no list', () => {
  const { attachments, attached } = divided(
    `云溪县建筑垃圾管理工作方案\n一、规范处置\n由县城管局牵头处置。\n附件1：云溪县运输申报表\n一、填写要求\n如实填写。
附件2：云溪县处置申报表\n一、填写要求\n如实填写。`,
  )
  expect(attachments).toEqual([])
  expect(attached.join('')).toContain('云溪县处置申报表')
})

test('one title without a number below 附件: and above the signature is the list', () => {
  const { attachments, flows } = divided(
    `云溪县燃气整治工作方案\n一、严查违法行为\n每月5日前报送进展情况表。\n附件：\n燃气整治进展情况表\n云溪县市场监督管理局\n2022年9月13日`,
  )
  expect(attachments).toEqual(['燃气整治进展情况表'])
  expect(flows.flat().join('')).not.toContain('监督管理局')
})

test('the plan’s title right below a list of attachments is no more of the list', () => {
  const { attachments, titles } = divided(
    [
      '关于印发《云溪县建筑安全工作方案》的通知',
      '各乡镇人民政府:',
      '现将《云溪县建筑安全工作方案》印发给你们。',
      '附件:1.云溪县建筑安全工作方案',
      '2.云溪县建筑安全考核评分细则表(试行)',
      '云溪县建筑安全工作方案',
      '一、完善目录',
      '(一)梳理资源。开展清查。',
      '云溪县建筑安全考核评分细则表(试行)',
      '项目',
    ].join('\n'),
  )
  expect(attachments).toEqual(['云溪县建筑安全工作方案', '云溪县建筑安全考核评分细则表(试行)'])
  expect(titles).toEqual(['云溪县建筑安全工作方案'])
})

test.each([
  ['云 溪县人民政府办公室关于推进数据共享的实施意见', ['云 溪县人民政府办公室']],
  ['中共云溪县委 云溪县人民政府关于推进数据共享的实施意见', ['中共云溪县委', '云溪县人民政府']],
  ['云溪县财政局、 云溪县水利局关于推进数据共享的实施意见', ['云溪县财政局', '云溪县水利局']],
])('a blank inside the name of a body parts no two: %s', (line, issuers) => {
  expect(divided(`${line}\n一、完善目录\n(一)梳理资源。开展清查。`).issuers).toEqual(issuers)
})

test('one ministry may be addressed', () => {
  const { recipients } = divided(
    '云溪省人民政府关于建立联席会议制度的函\n民政部:\n现函复如下。\n一、主要职能\n统筹协调。',
  )
  expect(recipients).toBe('民政部')
})

test('a row of an index table may begin with its bar', () => {
  const {
    issuedOn,
    issuers,
    titles,
    title: named,
  } = divided(
    [
      '| 索引号:0012/2023-7 | |',
      '| 发文字号: | 发文时间:2023-01-05 |',
      '| 发文机关:云溪镇人民政府 | 主题词:工作计划 |',
      '| 标题:云溪镇人民政府2023年工作计划 | |',
      '(一)种植产业园项目:计划5月开工。',
      '(二)蔬菜产业园项目:计划6月开工。',
    ].join('\n'),
  )
  expect({ issuedOn, issuers, titles, named }).toEqual({
    issuedOn: '2023-01-05',
    issuers: ['云溪镇人民政府'],
    titles: [''],
    named: '云溪镇人民政府2023年工作计划',
  })
})

test('a notice’s heading may lack 的通知, its seal may be another body’s', () => {
  const { issuers, noticeTitle, titles } = divided(
    [
      '云溪县人民政府办公室关于印发云溪县公开工作方案',
      '各乡镇人民政府:',
      '现将《云溪县公开工作方案》印发给你们。',
      '云溪县公开工作联席会议办公室',
      '(云溪县财政局代章)',
      '2023年3月1日',
      '云溪县公开工作方案',
      '一、主要任务',
      '1.编制目录。',
    ].join('\n'),
  )
  expect({ issuers, noticeTitle, titles }).toEqual({
    issuers: ['云溪县公开工作联席会议办公室'],
    noticeTitle: '云溪县人民政府办公室关于印发云溪县公开工作方案',
    titles: ['云溪县公开工作方案'],
  })
})

test('a title may name a dozen bodies before 关于', () => {
  const bodies = [
    ...['民政厅', '高级人民法院', '人民检察院', '发展改革委', '教育厅', '公安厅', '司法厅'],
    ...['财政厅', '人力资源和社会保障厅', '卫生健康委员会', '医疗保障局', '妇女联合会'],
  ].map((name) => `云溪省${name}`)
  const headline = `${bodies.join(' ')}关于加强儿童保障工作的实施意见`
  const { issuers, titles } = divided(
    `${headline}\n云民规字〔2019〕10号\n各市民政局、教育局:\n一、保障对象\n本省户籍的儿童。`,
  )
  expect({ issuers, titles }).toEqual({ issuers: bodies, titles: [headline] })
  // What is no body makes a line of that length no title.
  const prose = `${'为了加强儿童保障 '.repeat(14)}关于加强儿童保障工作的实施意见`
  expect(divided(`${prose}\n一、保障对象\n本省户籍的儿童。`).titles).toEqual([''])
})

test.each([
  ['云溪学院2023年信息公开工作要点', ['云溪学院']],
  ['云溪县人民医院2023年普法工作计划', ['云溪县人民医院']],
  ['云溪县2023年普法工作计划', []],
])('the body right before the year of %s issues it', (title, issuers) => {
  const { issuers: found } = divided(`${title}\n一、公开数据\n1.公开预算。\n2.公开决算。\n`)
  expect(found).toEqual(issuers)
})

test('a plan right below a list of attachments is none of them', () => {
  const { titles, attachments } = divided(`关于印发《云溪县数据共享实施方案》的通知
各乡镇:
现将《云溪县数据共享实施方案》印发给你们,请遵照执行。
附件:1.数据目录
云溪县数据共享实施方案
一、完善共享目录。6月底前完成。
二、强化保障。每季度更新。
`)
  expect(titles).toEqual(['云溪县数据共享实施方案'])
  expect(attachments).toEqual(['数据目录'])
})

test('whose words a title carries out is no issuer of it', () => {
  const { issuers } = divided(`青石县贯彻落实国务院稳增长政策措施责任分工方案
一、加快项目建设。开工项目30个。
二、扩大消费。发放消费券。`)
  expect(issuers).toEqual([])
})
