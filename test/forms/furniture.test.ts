import { describe, expect, test } from 'vitest'
import { read } from './draw.ts'

const body = `青石县2023年重点工作要点
一、推进公开。更新目录。
二、优化服务。减少材料。
`

/** A document, and fields of its `meta`. */
type Case = readonly [form: string, text: string, meta: Readonly<Record<string, unknown>>]

const number = { text: '青政办〔2023〕4号', issuerCode: '青政办', year: 2023, serial: 4 }

const cases: readonly Case[] = [
  [
    'index block, one field on each line',
    `索引号:000014349/2023-00012\n发文机关:青石县人民政府办公室\n成文日期:2023年3月1日\n发布日期:2023年3月5日\n发文字号:青政办〔2023〕4号\n主题分类:政务公开\n有效性:有效\n${body}`,
    {
      indexNumber: '000014349/2023-00012',
      issuers: ['青石县人民政府办公室'],
      issuedOn: '2023-03-01',
      publishedOn: '2023-03-05',
      documentNumber: number,
      topic: '政务公开',
      validity: '有效',
    },
  ],
  [
    'index block with bars, on one line',
    `索引号:|000014349/2023-00012|发文机关:|青石县人民政府办公室|成文日期:|2023年3月1日\n${body}`,
    {
      indexNumber: '000014349/2023-00012',
      issuers: ['青石县人民政府办公室'],
      issuedOn: '2023-03-01',
    },
  ],
  [
    'names of fields with blanks inside',
    `索 引 号:000014349/2023-00012\n发 布 日 期:2023-03-05\n${body}`,
    { indexNumber: '000014349/2023-00012', publishedOn: '2023-03-05' },
  ],
  [
    'an index in columns, its last field empty',
    `索 引 号:\t000014349/2023-00012\t发文日期:\t2023-03-01\n文 号:\t青政办〔2023〕4号\t主题词:\n${body}`,
    { keywords: [], documentNumber: number, issuedOn: '2023-03-01' },
  ],
  [
    'fields of a site as a list',
    `- 发布日期:2023-03-05\n- 浏览次数:12\n${body}`,
    { publishedOn: '2023-03-05' },
  ],
  [
    'a table that divides the work and sets its course',
    '青石县2023年公开工作任务分工及进度安排表\n一、推进公开。更新目录。',
    { title: '青石县2023年公开工作任务分工及进度安排表', genre: '分工' },
  ],
  [
    'a table that is a plan of the course of work',
    '青石县2023年公开工作推进计划表\n一、推进公开。更新目录。',
    { title: '青石县2023年公开工作推进计划表', genre: '计划' },
  ],
  [
    'letterhead, number before the title',
    `青石县人民政府办公室文件\n青政办〔2023〕4号\n${body}`,
    { documentNumber: number },
  ],
  [
    'the number behind the title',
    `青石县2023年重点工作要点\n青政办〔2023〕4号\n一、推进公开。更新目录。`,
    {
      title: '青石县2023年重点工作要点',
      documentNumber: number,
    },
  ],
  [
    'the number in brackets behind the title',
    `青石县2023年重点工作要点\n(青政办〔2023〕4号)\n一、推进公开。更新目录。`,
    { title: '青石县2023年重点工作要点', documentNumber: number },
  ],
  [
    'recipients, a bracket and a comma inside',
    `青石县人民政府办公室关于印发《青石县2023年重点工作要点》的通知\n各乡、镇人民政府,各办事处,县政府各部门:\n现印发给你们,请认真贯彻执行。\n青石县人民政府办公室\n2023年3月1日\n${body}`,
    {
      recipients: ['各乡、镇人民政府', '各办事处', '县政府各部门'],
      issuers: ['青石县人民政府办公室'],
      issuedOn: '2023-03-01',
    },
  ],
  [
    'addressees glued to a title of two genre words',
    '青石县2023年重点任务分工方案各乡镇人民政府、县直各单位:为做好2023年重点工作,现提出如下意见。一、推进公开。更新目录,做到应公开尽公开。二、优化服务。减少材料,压缩时限。三、加强管理。健全制度,严格考核。',
    { title: '青石县2023年重点任务分工方案', recipients: ['各乡镇人民政府', '县直各单位'] },
  ],
  [
    'a day in brackets glued to a title, above the number',
    '青石县人民政府关于推进公开的实施意见(2023年3月1日)青政发〔2023〕8号各乡镇人民政府、县直各单位:为做好公开工作,现提出如下意见。一、推进公开。更新目录,做到应公开尽公开。二、优化服务。减少材料,压缩时限。三、加强管理。健全制度,严格考核。',
    {
      title: '青石县人民政府关于推进公开的实施意见',
      documentNumber: { text: '青政发〔2023〕8号' },
      issuedOn: '2023-03-01',
    },
  ],
  [
    'addressees glued to a title that goes on behind its genre word',
    '关于青石县2023年重点工作任务分工的意见各乡镇人民政府、县直各单位:为做好2023年重点工作,现提出如下意见。一、推进公开。更新目录,做到应公开尽公开。二、优化服务。减少材料,压缩时限。三、加强管理。健全制度,严格考核。',
    {
      title: '关于青石县2023年重点工作任务分工的意见',
      recipients: ['各乡镇人民政府', '县直各单位'],
    },
  ],
  [
    'a signature of several bodies',
    `关于印发《青石县2023年重点工作要点》的通知\n各乡镇:\n现印发给你们。\n青石县财政局\n青石县审计局\n2023年3月1日\n${body}`,
    { issuers: ['青石县财政局', '青石县审计局'], issuedOn: '2023-03-01' },
  ],
  [
    'only the date',
    `关于印发《青石县2023年重点工作要点》的通知\n各乡镇:\n现印发给你们。\n2023年3月1日\n${body}`,
    { issuedOn: '2023-03-01' },
  ],
  [
    'a publicity note behind the date',
    `关于印发《青石县2023年重点工作要点》的通知\n各乡镇:\n现印发给你们。\n青石县财政局\n2023年3月1日\n(此件公开发布)\n${body}`,
    { disclosure: '(此件公开发布)' },
  ],
  [
    'copies behind the plan',
    `${body}抄送:县委办公室,县人大常委会办公室。\n青石县人民政府办公室2023年3月2日印发\n`,
    { copies: ['县委办公室', '县人大常委会办公室'], printedOn: '2023-03-02' },
  ],
  [
    'attachments in a list',
    `关于印发《青石县2023年重点工作要点》的通知\n各乡镇:\n现印发给你们。\n附件:1.青石县2023年重点工作要点\n2.任务分工表\n青石县财政局\n2023年3月1日\n${body}`,
    { attachments: ['青石县2023年重点工作要点', '任务分工表'] },
  ],
  [
    'the title over two lines',
    '青石县2023年重点工作\n任务分解和责任分工方案\n一、推进公开。更新目录。\n二、优化服务。减少材料。',
    { title: '青石县2023年重点工作任务分解和责任分工方案' },
  ],
  [
    'the title printed twice',
    `青石县2023年重点工作要点\n${body}`,
    { title: '青石县2023年重点工作要点' },
  ],
  [
    'a breadcrumb, tools and links of a site',
    `首页 > 政务公开 > 政策文件\n字体:[ 大 中 小 ]\n打印本页 关闭窗口\n${body}上一篇:通知公告\n下一篇:部门动态\n`,
    { title: '青石县2023年重点工作要点' },
  ],
]

describe('document furniture', () => {
  test.each(cases)('%s', async (_, text, meta) => {
    const plan = await read(text)
    expect(plan.meta).toMatchObject(meta)
    expect(plan.tasks.map(({ title }) => title)).toContain('推进公开')
  })

  test('several plans on one line, their paragraphs parted by indents', async () => {
    const { meta, parts, tasks } = await read(
      '　　青政发〔2023〕5号　　青石县人民政府　　关于印发《青石县2023年重点工作方案》的通知　　各乡镇：　　现印发给你们，请认真贯彻落实。　　附件：1.青石县公开实施方案　　2.青石县服务实施方案　　青石县人民政府　　2023年4月20日　　附件1　　青石县公开实施方案　　一、更新目录。每月更新。　　二、办好公报。每月编印。　　附件2　　青石县服务实施方案　　一、减少材料。减少三成。　　二、压缩时限。压缩一半。',
    )
    expect(meta.issuedOn).toBe('2023-04-20')
    expect(parts.map(({ title }) => title)).toEqual(['青石县公开实施方案', '青石县服务实施方案'])
    expect(tasks.map(({ part, title }) => `${part} ${title}`)).toEqual([
      '0 更新目录',
      '0 办好公报',
      '1 减少材料',
      '1 压缩时限',
    ])
  })

  test.each([
    ['2021年6月11日', '2021-06-11'],
    ['2021 年 6 月 11 日', '2021-06-11'],
    ['2021531', '2021-05-31'],
    ['二○○六年四月二十八日', '2006-04-28'],
    ['二〇一二年三月二十二日', '2012-03-22'],
    ['二OO七年四月二十四日', '2007-04-24'],
    ['2009-12-07', '2009-12-07'],
    ['2014- 07- 25', '2014-07-25'],
    ['2018年03月27', '2018-03-27'],
    ['二O二五年九月二十二日 (此件公开发布)', '2025-09-22'],
  ])('the date line %s', async (date, issuedOn) => {
    const { meta } = await read(
      `关于印发《青石县重点工作要点》的通知\n各乡镇:\n现印发给你们。\n青石县财政局\n${date}\n青石县重点工作要点\n一、推进公开。更新目录。\n二、优化服务。减少材料。`,
    )
    expect(meta.issuedOn).toBe(issuedOn)
  })

  test('the items of a notice are no sections of its plan', async () => {
    const { sections, tasks } = await read(
      `关于印发《青石县2023年重点工作要点》的通知\n各乡镇:\n现印发给你们,并提出以下要求。\n一、提高认识。加强领导。\n二、落实责任。明确分工。\n青石县财政局\n2023年3月1日\n${body}`,
    )
    expect(sections).toEqual([])
    expect(tasks.map(({ title }) => title)).toEqual(['推进公开', '优化服务'])
  })
})

describe('what stands above a site’s last lines', () => {
  const footer = '打印本页 关闭窗口\n上一篇:通知公告\n'

  test('a label line, a value line, no colon', async () => {
    const { tasks } = await read(
      `青石县2023年重点工作要点\n一、推进公开。更新目录。\n二、优化服务。减少材料。\n责任单位\n县财政局\n县审计局\n${footer}`,
    )
    const names = tasks[1]?.responsibilities.flatMap(({ parties }) =>
      parties.map(({ name }) => name),
    )
    expect(names).toEqual(['县财政局', '县审计局'])
  })

  test('the text below a last heading', async () => {
    const { tasks } = await read(
      `青石县2023年重点工作要点\n一、推进公开\n更新目录\n二、优化服务\n减少材料\n${footer}`,
    )
    expect(tasks.map(({ body }) => body)).toEqual(['更新目录', '减少材料'])
  })

  test('a name below a whole sentence is the site’s', async () => {
    const { tasks, rest } = await read(
      `青石县2023年重点工作要点\n一、推进公开。更新目录。\n主办单位\n青石县人民政府\n${footer}`,
    )
    expect(tasks[0]?.body).toBe('更新目录。')
    expect(rest.map(({ kind }) => kind)).toContain('furniture')
  })
})
