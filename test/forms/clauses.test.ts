import { describe, expect, test } from 'vitest'
import { drawClauses, head, read } from './draw.ts'

/** A text that ends its one task, and the clauses that come out. */
type Case = readonly [form: string, text: string, drawn: string]

const places: readonly Case[] = [
  [
    'brackets behind 。',
    '更新目录。(县财政局、县审计局负责)',
    '县财政局 responsible, 县审计局 responsible',
  ],
  [
    'brackets before the final 。',
    '更新目录(机关各科室、委属各单位)。',
    '机关各科室* responsible, 委属各单位* responsible',
  ],
  [
    'several bracketed clauses in one task',
    '更新目录。(办公室负责)办好公报。(宣传科负责)',
    '办公室 responsible | 宣传科 responsible',
  ],
  [
    'lines of their own below the task',
    '更新目录。\n牵头单位:县政府办\n责任单位:县财政局、各乡镇',
    '县政府办 lead | 县财政局 responsible, 各乡镇* responsible',
  ],
  [
    'a line of its own, a sentence without a label',
    '更新目录。\n由县财政局、农业农村局负责落实。',
    '县财政局 responsible, 农业农村局 responsible',
  ],
  [
    'label line, value line, no colon',
    '更新目录。\n责任单位\n县卫健局、县文旅局\n配合单位\n各乡镇',
    '县卫健局 responsible, 县文旅局 responsible | 各乡镇* support',
  ],
  [
    'label line, value line, brackets inside a name',
    '更新目录。\n责任单位\n县水利局(能源局)、各县(市、区)人民政府',
    '县水利局(能源局) responsible, 各县(市、区)人民政府* responsible',
  ],
  [
    'the sentence that is the task',
    '关于“修缮水渠”的问题,由县水务局会同县农业农村局等部门负责落实。',
    '县水务局 lead, 县农业农村局 support, …',
  ],
  [
    'a bare bracket without label or verb',
    '地区生产总值增长11%。 (县发展改革局)',
    '县发展改革局 responsible',
  ],
  [
    'running prose 由A会同B…具体实施',
    '由县农业农村局会同县发展改革局、县财政局等部门具体实施。',
    '县农业农村局 lead, 县发展改革局 support, 县财政局 support, …',
  ],
  ['no clause at all', '更新目录,按时报送进展情况。', ''],
]

const labels: readonly Case[] = [
  ['责任单位', '更新目录。(责任单位:县财政局)', '县财政局 responsible'],
  ['牵头单位', '更新目录。(牵头单位:县财政局)', '县财政局 lead'],
  [
    '牵头单位;责任单位',
    '更新目录。(牵头单位:县财政局;责任单位:县审计局)',
    '县财政局 lead, 县审计局 responsible',
  ],
  [
    '牵头单位;配合单位',
    '更新目录。(牵头单位:县财政局;配合单位:县审计局)',
    '县财政局 lead, 县审计局 support',
  ],
  [
    '牵头单位,责任单位: a comma between roles',
    '更新目录。(牵头单位:各区〔市、县〕政府、开发区管委会,责任单位:市委编办、市财政局)',
    '各区〔市、县〕政府* lead, 开发区管委会 lead, 市委编办 responsible, 市财政局 responsible',
  ],
  ['参与单位', '更新目录。(参与单位:县财政局)', '县财政局 support'],
  ['责任部门', '更新目录。(责任部门:县财政局)', '县财政局 responsible'],
  ['责任科室', '更新目录。(责任科室:办公室)', '办公室 responsible'],
  ['责任处室', '更新目录。(责任处室:综合处)', '综合处 responsible'],
  ['牵头责任单位', '更新目录。(牵头责任单位:县财政局)', '县财政局 lead'],
  [
    '主要责任单位 / 协同配合单位',
    '更新目录。(主要责任单位:县财政局;协同配合单位:县审计局)',
    '县财政局 lead, 县审计局 support',
  ],
  ['牵头部门', '更新目录。(牵头部门:县财政局)', '县财政局 lead'],
  [
    '主责单位 / 协办单位 / 完成时限',
    '更新目录。(主责单位:县财政局;协办单位:县审计局;完成时限:2023年6月底前)',
    '县财政局 responsible, 县审计局 support',
  ],
  ['牵头负责部门', '更新目录。(牵头负责部门:县财政局)', '县财政局 lead'],
  [
    '责任领导, a post',
    '更新目录。\n责任领导:常务副县长\n责任单位:县财政局',
    '@常务副县长 | 县财政局 responsible',
  ],
]

const roles: readonly Case[] = [
  ['A负责', '更新目录。(县财政局负责)', '县财政局 responsible'],
  [
    'A等负责',
    '更新目录。(县发改局、县文化局等负责)',
    '县发改局 responsible, 县文化局 responsible, …',
  ],
  ['A牵头', '更新目录。(县农业农村局牵头)', '县农业农村局 lead'],
  [
    'A牵头,B配合',
    '更新目录。(区国土分局牵头,区规划分局、区级相关部门配合)',
    '区国土分局 lead, 区规划分局 support, 区级相关部门* support',
  ],
  [
    'A牵头,B参与,C负责落实',
    '更新目录。(市生态环境局牵头,市财政局参与,各县、区负责落实)',
    '市生态环境局 lead, 市财政局 support, 各县、区* responsible',
  ],
  [
    'A牵头;B配合;C落实',
    '更新目录。(省医保局牵头;省财政厅配合;各州(市)党委和政府落实)',
    '省医保局 lead, 省财政厅 support, 各州(市)党委和政府* responsible',
  ],
  [
    'A牵头,B按职责分工负责',
    '更新目录。(县财政局牵头,县审计局、各乡镇按职责分工负责)',
    '县财政局 lead, 县审计局 responsible, 各乡镇* responsible',
  ],
  [
    'A等按职责分工负责',
    '更新目录。(县财政局、县审计局等按职责分工负责)',
    '县财政局 responsible, 县审计局 responsible, …',
  ],
  ['等按职责分工落实', '更新目录。(基层科等按职责分工落实)', '基层科 responsible, …'],
  ['分别负责', '更新目录。(县政府各部门分别负责,年内持续推进)', '县政府各部门* responsible'],
  [
    'A会同B等部门负责落实',
    '更新目录。(县财政局会同县审计局等部门负责落实)',
    '县财政局 lead, 县审计局 support, …',
  ],
  [
    'A牵头,会同B落实',
    '更新目录。(由县财政局牵头,会同县审计局等部门落实)',
    '县财政局 lead, 县审计局 support, …',
  ],
  ['会 alone', '更新目录。(宣传科会办公室)', '宣传科 lead, 办公室 support'],
  [
    'A牵头会同B负责',
    '更新目录。(高技科牵头会同各有关科室负责)',
    '高技科 lead, 各有关科室* support',
  ],
  [
    '负责落实',
    '更新目录。(县政府各有关部门,各乡镇负责落实)',
    '县政府各有关部门* responsible, 各乡镇* responsible',
  ],
  [
    '牵头督导',
    '更新目录。(市工业和信息化局牵头督导,市公安局、各县区落实)',
    '市工业和信息化局 lead, 市公安局 responsible, 各县区* responsible',
  ],
  ['总牵头', '更新目录。(省发展改革委总牵头)', '省发展改革委 lead'],
  ['主办 / 会办', '更新目录。(县财政局主办,县审计局会办)', '县财政局 lead, 县审计局 support'],
]

const lists: readonly Case[] = [
  [
    '、 between equals, a comma before the territorial tail',
    '更新目录。(市工业和信息化局、市财政局,各区人民政府负责)',
    '市工业和信息化局 responsible, 市财政局 responsible, 各区人民政府* responsible',
  ],
  [
    '及 as a separator',
    '更新目录。(州司法局、州委编办及州直相关单位负责)',
    '州司法局 responsible, 州委编办 responsible, 州直相关单位* responsible',
  ],
  [
    '和 as a separator',
    '更新目录。(市财政局等市有关部门和各县级人民政府负责)',
    '市财政局 responsible, 各县级人民政府* responsible, …',
  ],
  [
    '和 inside a name',
    '更新目录。(各县(市、区)党委和人民政府负责)',
    '各县(市、区)党委和人民政府* responsible',
  ],
  [
    '、 inside one name',
    '更新目录。(各县、区人民政府(管委会),各县(市)、区人民政府,市直有关部门、单位负责)',
    '各县、区人民政府(管委会)* responsible, 各县(市)、区人民政府* responsible, 市直有关部门、单位* responsible',
  ],
  [
    'brackets inside a name',
    '更新目录。(规划信息科(爱卫办)、县发改局(县粮食局)、各镇人民政府(街道办事处)负责)',
    '规划信息科(爱卫办) responsible, 县发改局(县粮食局) responsible, 各镇人民政府(街道办事处)* responsible',
  ],
  ['〔 〕 inside ( )', '更新目录。(各区〔市、县〕政府负责)', '各区〔市、县〕政府* responsible'],
  [
    'the whole clause in 〔 〕',
    '更新目录。〔县财政局牵头,县审计局配合〕',
    '县财政局 lead, 县审计局 support',
  ],
  [
    'the whole clause in [ ]',
    '更新目录。[责任单位:县财政局、县审计局]',
    '县财政局 responsible, 县审计局 responsible',
  ],
  [
    'a prefix printed once',
    '更新目录。(省商务厅、财政厅、发展改革委负责)',
    '省商务厅 responsible, 财政厅 responsible, 发展改革委 responsible',
  ],
  [
    'a suffix printed once',
    '更新目录。(城乡一体化示范区、高新区党工委和管委会负责)',
    '城乡一体化示范区、高新区党工委和管委会* responsible',
  ],
  ['等 at the end', '更新目录。(县财政局等)', '县财政局 responsible, …'],
  [
    '等 in the middle',
    '更新目录。(市工信局、市财政局等有关部门,各县区人民政府负责)',
    '市工信局 responsible, 市财政局 responsible, 各县区人民政府* responsible, …',
  ],
  [
    'bodies that are no offices',
    '更新目录。(青石国控集团、县护城河指挥部、人行青石中心支行、税务局负责)',
    '青石国控集团 responsible, 县护城河指挥部 responsible, 人行青石中心支行 responsible, 税务局 responsible',
  ],
  [
    'bodies that are no offices: task forces, members',
    '更新目录。(全区经济运行各专班、联席会议成员单位负责)',
    '全区经济运行各专班* responsible, 联席会议成员单位* responsible',
  ],
  [
    'groups without 各',
    '更新目录。(县(市、区)政府、园区管委会、街道办事处、区级相关部门负责)',
    '县(市、区)政府* responsible, 园区管委会* responsible, 街道办事处* responsible, 区级相关部门* responsible',
  ],
  ['a clause that ends in 。', '更新目录。(县财政局负责。)', '县财政局 responsible'],
]

const more: readonly Case[] = [
  ['6月底完成 as the last item', '更新目录。(县财政局,6月底完成)', '县财政局 responsible'],
  ['年内持续推进', '更新目录。(县财政局负责,年内持续推进)', '县财政局 responsible'],
  [
    'a clause broken over two lines',
    '更新目录。(责任单位:县财政\n局、县审计局)',
    '县财政局 responsible, 县审计局 responsible',
  ],
  [
    'names of persons',
    '更新目录。\n责任领导:周 青\n责任单位:县财政局',
    '@周青 | 县财政局 responsible',
  ],
]

describe.each([
  ['where they stand', places],
  ['label words', labels],
  ['role words', roles],
  ['lists and names', lists],
  ['what else they carry', more],
])('clauses: %s', (_, cases) => {
  test.each(cases)('%s', async (_form, text, drawn) => {
    const { tasks } = await read(`${head}一、推进公开。${text}\n二、优化服务。减少材料。`)
    expect(drawClauses(tasks[0]?.responsibilities ?? [])).toBe(drawn)
  })
})

describe('clauses: standing rules', () => {
  test.each([
    [
      'the first body leads',
      '(县财政局、县审计局负责。列第一位者为牵头单位,下同)',
      '县财政局 lead, 县审计局 responsible',
      '县民政局 lead, 县教育局 responsible',
    ],
    [
      '以下均需…落实,不再列出',
      '(县财政局、县审计局负责;以下各项工作均需各乡镇人民政府落实,不再列出)',
      '县财政局 responsible, 县审计局 responsible',
      '县民政局 responsible, 县教育局 responsible, 各乡镇人民政府*^ responsible',
    ],
    [
      'without a lead the responsible one leads',
      '(责任单位:县财政局。无牵头单位的,责任单位即为牵头单位,下同)',
      '县财政局 lead',
      '县民政局 lead, 县教育局 lead',
    ],
  ])('%s', async (_, clause, first, second) => {
    const { tasks } = await read(
      `${head}一、推进公开。更新目录。${clause}\n二、优化服务。减少材料。(县民政局、县教育局负责)`,
    )
    expect(tasks.map(({ responsibilities }) => drawClauses(responsibilities))).toEqual([
      first,
      second,
    ])
  })

  test('a clause in the heading holds for what stands below', async () => {
    const { tasks } = await read(
      `${head}一、推进公开(县财政局总牵头)\n1.更新目录。每月更新。\n2.办好公报。每月编印。`,
    )
    expect(tasks.map(({ responsibilities }) => drawClauses(responsibilities))).toEqual([
      '县财政局 lead',
      '县财政局 lead',
    ])
  })

  test('one clause behind the sub-items', async () => {
    const { tasks } = await read(
      `${head}一、推进公开\n1.更新目录。(1)每月更新。(2)按时核对。(县财政局负责)\n2.办好公报。每月编印。`,
    )
    expect(tasks.map(({ responsibilities }) => drawClauses(responsibilities))).toEqual([
      '县财政局 responsible',
      '',
    ])
  })
})
