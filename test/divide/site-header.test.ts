import { describe, expect, test } from 'vitest'
import { divided } from './divided.ts'

const title = '云溪县2023年数据共享工作要点'
const body = '一、编制目录。6月底前完成。\n二、公布目录。9月底前完成。'

test('fields of a site that are printed as a list', () => {
  const head = '- 信息来源:县政府\n- 发布日期:2023-02-18 16:13\n- 浏览次数:\n各乡镇人民政府:'
  expect(divided(`${head}\n现将要点印发给你们。\n${title}\n${body}`)).toMatchObject({
    publishedOn: '2023-02-18',
    recipients: '各乡镇人民政府',
    titles: [title],
  })
})

test('a blank before the colon of a field', () => {
  const index = '索引号 : QS001/2023-0007 文       号 :\n有效性: 有效 发文日期:'
  expect(divided(`${title}\n${index}\n各乡镇人民政府:\n${body}`).indexNumber).toBe(
    'QS001/2023-0007',
  )
})

test('what a site prints between its fields and the addressees is no text', () => {
  const site = '首页 > 法规\n热点专题\n数据法规汇编(2023)\n发文标题: 云溪县2023年数据共享工作要点'
  const tools = '发文日期: 2023-02-18\n所属行业: 所有行业\n加入收藏\n发文内容:'
  const read = divided(`${site}\n${tools}\n各乡镇人民政府:\n为推进共享,制定要点。\n${body}`)
  expect(read.recipients).toBe('各乡镇人民政府')
  expect(read.furniture).toContain('热点专题')
  // Without any field they may be the text's own.
  const bare = divided(`热点专题\n所有行业\n各乡镇人民政府:\n为推进共享,制定要点。\n${body}`)
  expect(bare.furniture).toEqual([])
})

describe('a day right below the title of a notice', () => {
  const notice = `关于印发${title}的通知`
  const read = (day: string, below = '各乡镇人民政府:\n现将要点印发给你们。') =>
    divided(`${notice}\n云数发〔2023〕7号\n${day}\n${below}\n${title}\n${body}`)

  test('is the one on which it was issued', () => {
    expect(read('2023年2月17日')).toMatchObject({
      issuedOn: '2023-02-17',
      recipients: '各乡镇人民政府',
    })
  })

  test.each([
    // A site prints its own in figures; below it addressees must follow.
    ['2023-02-17', '各乡镇人民政府:\n现将要点印发给你们。'],
    ['2023年2月17日', '现将要点印发给你们。'],
  ])('%s above %s is none', (day, below) => {
    expect(read(day, below).issuedOn).toBe('-')
  })
})

test('a day without its marks, in the line of who printed it', () => {
  const end = '云溪县数据局\n2023217\n信息公开选项:主动公开\n云溪县数据局 2023217日印发'
  const notice = `关于印发${title}的通知\n各乡镇人民政府:\n现将要点印发给你们。`
  expect(divided(`${notice}\n${end}\n${title}\n${body}`)).toMatchObject({
    issuedOn: '2023-02-17',
    issuers: ['云溪县数据局'],
  })
})

test('a list of attachments below the signature', () => {
  const list = '附件:云溪县数据共享任务分工表'
  const notice = `关于印发${title}的通知\n各乡镇人民政府:\n现将要点印发给你们。`
  const sign = '云溪县数据局\n2023年2月17日'
  expect(divided(`${notice}\n${sign}\n${list}\n${title}\n${body}`)).toMatchObject({
    issuedOn: '2023-02-17',
    issuers: ['云溪县数据局'],
    attachments: ['云溪县数据共享任务分工表'],
  })
})

test('a day that a copying site prints in a notice', () => {
  const notice = `关于印发${title}的通知\n 2023-02-18 413\n各乡镇人民政府:\n现将要点印发给你们。`
  expect(divided(`${notice}\n${title}\n${body}`).publishedOn).toBe('2023-02-18')
})

test('the issue of a gazette above a title', () => {
  const notice = `关于印发《${title}》的通知\n各乡镇人民政府:\n现将要点印发给你们。`
  expect(divided(`2023年第04期\n${notice}\n${title}\n${body}`).noticeTitle).toBe(
    `关于印发《${title}》的通知`,
  )
})

test('the channels of a site are no addressees', () => {
  const read = divided(`省政府信息:\n${title}\n为推进共享,制定要点。\n${body}`)
  expect(read.recipients).toBe('-')
})

test('a word that ends as a body’s name does is none', () => {
  const { issuers } = divided(`洞察市场格局\n云溪县数据局\n${title}\n${body}`)
  expect(issuers).toEqual(['云溪县数据局'])
})

test('addressees in groups of which the first names areas', () => {
  const groups = '各市、区人民政府,云溪开发区管委会;市各委办局,各直属单位:'
  const text = '现将任务下达给你们,请认真组织实施。\n云溪市人民政府\n2023年2月17日'
  expect(divided(`${groups}\n${text}`).recipients).toBe(groups.slice(0, -1))
})

test('what a site says between a title and the addressees is a note', () => {
  const notes = '某网®提示:根据2020年的清理结果,继续有效\n(2023年2月17日)'
  const number = '云数发〔2023〕7号'
  const read = divided(
    `${title}\n${number}\n${notes}\n各乡镇人民政府:\n为推进共享,制定要点。\n${body}`,
  )
  expect(read).toMatchObject({ number, recipients: '各乡镇人民政府', issuedOn: '2023-02-17' })
  expect(read.flows[0]?.[0]).toBe('为推进共享,制定要点。')
})

test('an index table whose title goes on below, and that holds the beginning of the text', () => {
  const whole = '“十四五”云溪数据共享和开放发展规划'
  const index =
    '索  引  号 QS001/2023-0007 分        类 计划总结\n标        题 “十四五”云溪数据共享'
  const rest =
    '和开放发展规划\n文        号 云数发〔2023〕7号\n内容概述 当前,数据工作面临新的形势。\n时效'
  const read = divided(`${index}\n${rest}\n${whole}\n当前,数据工作面临新的形势。\n${body}`)
  expect(read).toMatchObject({ titles: [whole], indexNumber: 'QS001/2023-0007', validity: '-' })
})

test('an office and its duty are no addressee', () => {
  const duties = '县财政局:负责安排信息化建设资金,并为各项工作提供保障,协助申报项目。'
  expect(divided(`${duties}\n${body}`).recipients).toBe('-')
})

test('a number that has lost its 号 yields to the one in the headline', () => {
  const headline = `关于印发${title}的通知(云数发〔2023〕7号)`
  const notice = `云数发〔2023〕7\n关于印发${title}的通知\n各乡镇人民政府:\n现将要点印发给你们。`
  expect(divided(`${headline}\n${notice}\n${title}\n${body}`).number).toBe('云数发〔2023〕7号')
})

test('two bodies of one place that are glued before 关于', () => {
  const { issuers } = divided(`云溪县商务局云溪县财政局关于开展促消费活动的通知\n各乡镇:\n${body}`)
  expect(issuers).toEqual(['云溪县商务局', '云溪县财政局'])
})

test('addressees that stand over two lines', () => {
  const above = '各县、区人民政府,云溪开发区、滨湖开发区、青石'
  const below = '  云溪工业园区,市各委、办、局,市各直属单位:'
  const body = `为推进共享,制定要点。\n${'一、编制目录。6月底前完成。'}`
  expect(divided(`${title}\n\n${above}\n${below}\n${body}`).recipients).toBe(
    `${above}${below.trimStart().slice(0, -1)}`,
  )
  // Prose that ends in a colon stands below them.
  const prose = `为推进共享,现提出要点:\n${'一、编制目录。6月底前完成。'}`
  const whole = '各县、区人民政府,云溪开发区、青石工业园区,市各直属单位,'
  expect(divided(`${title}\n\n${whole}\n${prose}`).recipients).not.toContain('推进')
  // A title, and bodies that have signed, are no first line of theirs.
  const named = '云溪县防汛、抗旱、防灾、救援、减灾重点工作'
  expect(divided(`${named}\n云溪工业园区,市各委:\n${body}`).recipients).not.toContain('抗旱')
})

test('a headline says that the text is no longer in force', () => {
  const own = '关于数据共享管理的通知'
  const number = '云数发〔2019〕7号'
  const { titles, number: read } = divided(`${own}(废止)\n云溪县数据局\n${own}\n${number}\n${body}`)
  expect([titles, read]).toEqual([[own], number])
})

test('the name of a file that goes on with the list of attachments', () => {
  const list = '附件:1.云溪县数据目录\n2.云溪县共享清单.doc'
  const notice = `各乡镇人民政府:\n现将要点印发给你们。\n${list}\n云溪县数据局\n2023年2月17日`
  const read = divided(`关于印发要点的通知\n${notice}\n${title}\n${body}\n3.其他文件.doc`)
  expect(read.attachments).toEqual(['云溪县数据目录', '云溪县共享清单.doc'])
})

test.each([
  ['(此件公开发布)', '(此件公开发布)'],
  ['(云溪县数据局代章)', '-'],
  ['(本文有删减)', '-'],
  ['(联系人:张伟,联系电话:5550100)', '-'],
])('what %s says of how public a document is', (note, disclosure) => {
  const notice = `各乡镇人民政府:\n现将要点印发给你们。\n云溪县数据共享领导小组办公室\n2023年2月17日`
  expect(divided(`${notice}\n${note}\n${title}\n${body}`)).toMatchObject({
    disclosure,
    issuedOn: '2023-02-17',
  })
})

test.each([
  ['【文章来源:】 【作者:林泉】 【发布时间:2023-02-18】 【点击量:', { publishedOn: '2023-02-18' }],
  ['发布部门:云溪县数据局\n发布文号:云数发[2023]7号', { number: '云数发[2023]7号' }],
  [
    '发布日期:2023年02月18日时效性:现行有效文号 :云数发〔2023〕7号',
    {
      number: '云数发〔2023〕7号',
      publishedOn: '2023-02-18',
    },
  ],
])('a header of a site: %s', (header, expected) => {
  const notice = '各乡镇人民政府:\n现将要点印发给你们。'
  expect(divided(`${title}\n${header}\n${notice}\n${body}`)).toMatchObject({
    ...expected,
    recipients: '各乡镇人民政府',
  })
})

test('bullets of an index without names are no letterhead', () => {
  const index = '• 550100/2023-1\n• 云溪县数据局\n• 通知\n• 2023-02-18'
  expect(divided(`${index}\n云溪县数据局关于数据共享的意见\n${body}`)).toMatchObject({
    issuers: ['云溪县数据局'],
  })
})

test('a notice that leaves out whose plan its site’s headline names', () => {
  const headline = '云溪县教育局2023年工作要点'
  const notice = '云溪县教育局关于印发2023年工作要点的通知'
  expect(
    divided(
      `${headline}\n${notice}\n各学校:\n现将《${headline}》印发给你们。\n2023年2月17日\n${headline}\n${body}`,
    ),
  ).toMatchObject({ noticeTitle: notice, titles: [headline] })
})

test('fields of an index that stand between brackets, each value on its own line', () => {
  const index =
    '[ 索引号 ]\n5501/2023-7\n[ 主题分类 ]\n数据管理\n[ 有效性 ]\n[ 成文日期 ]\n2023-02-17'
  expect(divided(`${index}\n${title}\n${body}`)).toMatchObject({
    indexNumber: '5501/2023-7',
    issuedOn: '2023-02-17',
    titles: [title],
  })
})

test('an index that is printed twice between title and addressees', () => {
  const names = ['索引号', '发布机构', '公开日期', '公开范围', '著录日期', '组配分类', '公开方式']
  const once = names.map((name) => `${name}:`).join('\n')
  const head = `云溪县数据局关于数据共享的意见\n${once}\n${once}\n各乡镇人民政府,县直各单位:`
  expect(divided(`${head}\n为推进数据共享,提出意见。\n${body}`)).toMatchObject({
    recipients: '各乡镇人民政府,县直各单位',
  })
})

test('who issued it stands in a site’s headline alone', () => {
  const headline = '云溪县人民政府关于印发云溪县数据共享方案(2021--2025年)的通知'
  const notice = '关于印发云溪县数据共享方案(2021—2025年)的通知'
  const own = '云溪县数据共享方案(2021—2025年)'
  const handing = `各乡镇人民政府:\n现将《${own}》印发给你们。\n2023年2月17日`
  expect(divided([headline, '来源:县政府', notice, handing, own, body].join('\n'))).toMatchObject({
    noticeTitle: notice,
    issuers: ['云溪县人民政府'],
    titles: [own],
  })
})

test('the number is printed on its own line, not in a site’s headline', () => {
  const notice = '云溪县数据局关于印发云溪县数据共享方案的通知'
  const own = '云数发〔2023〕7号           2023-02-17'
  const handing = '各乡镇人民政府:\n现将《云溪县数据共享方案》印发给你们。'
  const text = [`云数发[2023]7号 ${notice}`, notice, own, handing, '云溪县数据共享方案', body].join(
    '\n',
  )
  expect(divided(text)).toMatchObject({ number: '云数发〔2023〕7号', noticeTitle: notice })
})

test.each(['朗读', '• 长辈版', '返回首页', '无障碍浏览 长者模式'])(
  'a button of a site: %s',
  (line) => {
    const text = `${line}\n各乡镇人民政府:\n为推进数据共享,提出意见。\n${body}`
    expect(divided(text)).toMatchObject({ recipients: '各乡镇人民政府' })
  },
)

test.each([
  '云溪县人民政府 2023年2月17日',
  '云溪县人民政府2023年2月17日',
  '云溪县人民政府 2023217',
])('signature and day on one line: %s', (line) => {
  const notice = '各乡镇人民政府:\n现将《云溪县数据共享方案》印发给你们。'
  expect(divided(`${notice}\n${line}\n云溪县数据共享方案\n${body}`)).toMatchObject({
    issuers: ['云溪县人民政府'],
    issuedOn: '2023-02-17',
  })
})

test('fields of an index that are glued to each other', () => {
  const index = '索引号:0120主题分类:数据管理来源:县数据局发布时间:2023-02-22 19:26:54浏览次数:45'
  expect(divided(`${title}\n${index}\n各乡镇人民政府:\n${body}`)).toMatchObject({
    indexNumber: '0120',
    publishedOn: '2023-02-22',
    recipients: '各乡镇人民政府',
  })
})

describe('a bracket under the title that tells a day', () => {
  test.each([
    ['(2023年2月17日县人民政府常务会议通过)', '2023-02-17'],
    ['(2023年2月17日)', '2023-02-17'],
    ['(2021年3月1日印发 2023年2月17日修订)', '-'],
  ])('is no part of it: %s', (note, issuedOn) => {
    expect(divided(`${title}\n${note}\n各乡镇人民政府:\n${body}`)).toMatchObject({
      issuedOn,
      recipients: '各乡镇人民政府',
      titles: [title],
    })
  })

  test('but a year is', () => {
    expect(divided(`${title}\n(2023年修订)\n${body}`).titles).toEqual([`${title}|(2023年修订)`])
  })
})

test('who signs and when below the title', () => {
  expect(divided(`${title}\n云溪县数据局 2023.2.17\n${body}`)).toMatchObject({
    issuers: ['云溪县数据局'],
    issuedOn: '2023-02-17',
    publishedOn: '-',
  })
})

describe('a site’s own day among what else it prints on its line', () => {
  test.each([
    '云溪县人民政府网 2023-02-18 10:22 来源:县政府办 作者:林泉 点击:12次',
    '来源:云溪示范区网 2023-02-18 14:19 作者:县政府办公室 浏览次数:',
    '信息来源:办公室 | 编辑:林泉 | 2023-02-18',
    '[云溪县数据局]  [手机版本]  发布时间:2023年2月18日',
    '稿件来源:云溪县政府办 发布时间:2023-02-18 10:22 【字体:大 中 小】',
    '发布者:管理员 发布时间:2023/02/18 浏览:33',
    '更新日期:2023-02-18 作者:县政府办 来源:本站原创',
    '录入时间:2023-02-18 点击率:10',
  ])('%s', (line) => {
    const notice = '各乡镇人民政府:\n为推进共享,制定要点。'
    for (const head of [`${title}\n${line}`, `${line}\n${title}`]) {
      expect(divided(`${head}\n${notice}\n${body}`)).toMatchObject({
        publishedOn: '2023-02-18',
        recipients: '各乡镇人民政府',
        titles: [title],
        furniture: expect.arrayContaining([expect.stringContaining('2023')]),
      })
    }
  })

  test('when a site published a text goes before when it changed it', () => {
    for (const line of [
      '更新时间:2024-05-01 发布时间:2023-02-18 来源:县政府办',
      '录入时间:2024-05-01\n发布日期:2023-02-18',
    ])
      expect(divided(`${line}\n${title}\n${body}`).publishedOn).toBe('2023-02-18')
  })

  test('a day that another field names is none', () => {
    const line = '文号: | 云数发〔2023〕7号 | 成文日期: | 2023-02-17 |'
    expect(divided(`${title}\n${line}\n${body}`)).toMatchObject({
      issuedOn: '2023-02-17',
      publishedOn: '-',
    })
  })

  test('a day in a sentence is none', () => {
    const line = '县政府2023-02-18 10:22召开会议'
    expect(divided(`${title}\n${line}\n${body}`).publishedOn).toBe('-')
  })
})

describe('headings above the text that are all printed once more', () => {
  const text = '一、编制目录\n6月底前完成。\n二、公布目录\n9月底前完成。\n三、加强保障\n落实经费。'

  test.each([
    '一、编制目录\n二、公布目录\n三、加强保障',
    '一、编制目录 1\n二、公布目录 2\n三、加强保障 5',
    `一、编制目录\n二、公布目录\n三、加强保障\n${title}`,
  ])('are a list of contents: %s', (contents) => {
    const read = divided(`${title}\n${contents}\n为推进共享,制定要点。\n${text}`)
    expect(read.flows[0]?.slice(-6)).toEqual(text.split('\n'))
    expect(read.furniture.length).toBe(3)
  })

  test.each([
    // One is not printed again, a sentence stands between them, no text follows.
    '一、编制目录\n二、公布目录\n三、开展培训',
    '一、编制目录\n为此要抓好落实。\n二、公布目录\n三、加强保障',
  ])('are none: %s', (lines) => {
    expect(divided(`${title}\n${lines}\n${text}`).furniture).toEqual([])
  })
})

test('the body in a site’s index is no issuer where one opens the heading', () => {
  const index = '云溪县人民政府办公室关于印发数据共享任务分工的通知\n云溪县政府\n2023-02-18\n有效'
  const heading = '云溪县人民政府办公室\n关于印发数据共享任务分工的通知'
  expect(divided(`${index}\n${heading}\n各乡镇人民政府:\n${body}`).issuers).toEqual([
    '云溪县人民政府办公室',
  ])
})

test('a list of attachments between the last item and a site’s links', () => {
  const links =
    '文件下载:云溪县数据共享方案.docx\n解读链接:《云溪县数据共享方案》解读\n【打印】【关闭】'
  expect(divided(`${title}\n${body}\n附件:数据共享分工表\n${links}`)).toMatchObject({
    attachments: ['数据共享分工表'],
    furniture: links.split('\n'),
  })
})

test('items that a page prints twice, one right below the other', () => {
  const [first = '', second = ''] = body.split('\n')
  const read = divided(`${title}\n${first}\n${first}\n${second}\n${second}\n推进甲乡。\n推进甲乡。`)
  expect(read.flows[0]).toEqual([first, second, '推进甲乡。', '推进甲乡。'])
  expect(read.notes).toEqual([title, first, second])
})
