import { describe, expect, test } from 'vitest'
import { findClauses } from '../../src/extract/clause/index.ts'
import type { ClauseDraft } from '../../src/model/draft.ts'
import type { UserLexicon } from '../../src/model/lexicon.ts'
import { type AssignedClause, resolveUnits } from '../../src/resolve/units.ts'
import { readingOf } from '../extract/clause/notation.ts'

/** Clauses of several tasks, one text each. */
function assign(...inner: readonly string[]): AssignedClause[] {
  return inner.flatMap((text, index) =>
    findClauses(readingOf(`推进第${index + 1}项工作。\n${text}`), {}).map(({ clause }) => ({
      taskId: String(index + 1),
      clause: { ...clause, scope: { start: index, end: index } } satisfies ClauseDraft,
    })),
  )
}

/** Each unit as `id: names`. */
function unitsOf(texts: readonly string[], lexicon?: UserLexicon): string[] {
  return resolveUnits(assign(...texts), lexicon).units.map(
    ({ id, names }) => `${id}: ${names.join(' ')}`,
  )
}

describe('a prefix goes on', () => {
  test.each([
    [['(省商务厅、财政厅负责)'], ['省商务厅: 省商务厅', '省财政厅: 财政厅']],
    [
      ['(市发改委、国土房管局负责)'],
      ['市发展改革委: 市发改委', '市国土资源和房屋管理局: 国土房管局'],
    ],
    // 市场监管局 begins with no level: it is the 市's.
    [
      ['(市生态环境局、市场监管局负责)', '(市市场监管局负责)'],
      ['市生态环境局: 市生态环境局', '市市场监督管理局: 市场监管局 市市场监管局'],
    ],
    [['(县财政局、乡村振兴局负责)'], ['县财政局: 县财政局', '县乡村振兴局: 乡村振兴局']],
    [['(云溪县财政局、审计局负责)'], ['云溪县财政局: 云溪县财政局', '云溪县审计局: 审计局']],
    [['(省发改委牵头,财政厅配合)'], ['省发展改革委: 省发改委', '省财政厅: 财政厅']],
    [
      ['(市委宣传部、组织部、文旅局负责)'],
      ['市委宣传部: 市委宣传部', '市委组织部: 组织部', '市文化和旅游局: 文旅局'],
    ],
    [['牵头单位:省商务厅\n责任单位:财政厅'], ['省商务厅: 省商务厅', '省财政厅: 财政厅']],
  ])('%j', (texts, expected) => {
    expect(unitsOf(texts)).toEqual(expected)
  })
})

describe('a prefix does not go on', () => {
  test.each([
    [
      'onto a class',
      '(市财政局、各区政府、有关部门负责)',
      ['市财政局: 市财政局', '各区人民政府: 各区政府', '有关部门: 有关部门'],
    ],
    [
      'onto another level',
      '(市财政局、县审计局负责)',
      ['市财政局: 市财政局', '县审计局: 县审计局'],
    ],
    [
      'onto a customs house',
      '(省商务厅、云溪海关负责)',
      ['省商务厅: 省商务厅', '云溪海关: 云溪海关'],
    ],
    ['onto a bank', '(市财政局、人民银行负责)', ['市财政局: 市财政局', '人民银行: 人民银行']],
    [
      'onto a company',
      '(市财政局、国网云溪供电公司负责)',
      ['市财政局: 市财政局', '国网云溪供电公司: 国网云溪供电公司'],
    ],
    [
      'onto a name with a place',
      '(县交通运输局、云溪公路养护中心负责)',
      ['县交通运输局: 县交通运输局', '云溪公路养护中心: 云溪公路养护中心'],
    ],
    ['from the state', '(国家能源局、财政部负责)', ['国家能源局: 国家能源局', '财政部: 财政部']],
    ['from a zone', '(高新区管委会、财政局负责)', ['高新区管委会: 高新区管委会', '财政局: 财政局']],
    [
      'onto an office inside',
      '(市发改委、综合处负责)',
      ['市发展改革委: 市发改委', '综合处: 综合处'],
    ],
  ])('%s', (_, text, expected) => {
    expect(unitsOf([text])).toEqual(expected)
  })
})

describe('short and full forms are one unit', () => {
  test.each([
    [['市发改委', '市发展改革委', '市发展和改革委员会', '市发展和改革局'], '市发展改革委'],
    [['县人社局', '县人力资源和社会保障局', '县人力资源社会保障局'], '县人力资源社会保障局'],
    [['市住建局', '市住房和城乡建设局', '市住房城乡建设局'], '市住房城乡建设局'],
    [['市卫健委', '市卫生健康委', '市卫生健康委员会'], '市卫生健康委'],
    [['县市监局', '县市场监管局', '县市场监督管理局'], '县市场监督管理局'],
    [['省工信厅', '省工业和信息化厅'], '省工业和信息化厅'],
    [['市经信委', '市经济信息化委', '市经济和信息化委员会'], '市经济和信息化委'],
    [['市文旅局', '市文化和旅游局', '市文化旅游局'], '市文化和旅游局'],
    [['市农委', '市农业农村委', '市农业农村委员会'], '市农业农村委'],
    [['市教委', '市教育委员会'], '市教育委'],
    [['县政府', '县人民政府'], '县人民政府'],
    [['县妇联', '县妇女联合会'], '县妇女联合会'],
    [['县政府办', '县政府办公室', '县人民政府办公室'], '县政府办'],
    [['市委编办', '市编办', '市委机构编制委员会办公室'], '市委机构编制委员会办'],
    [['团县委', '共青团县委'], '县团委'],
    [['高新区管委会', '高新区管理委员会'], '高新区管委会'],
    [['县供销社', '县供销合作社', '县供销联社'], '县供销合作社'],
  ])('%j', (names, id) => {
    const { units, unitIdOf } = resolveUnits(assign(...names.map((name) => `(${name}负责)`)))
    expect(units.map((unit) => unit.id)).toEqual([id])
    expect(units[0]?.names).toEqual(names)
    const [first] = assign(`(${names[0]}负责)`)
    expect(first?.clause.parties.map(unitIdOf)).toEqual([id])
  })

  test.each([
    ['another level', '市财政局', '县财政局'],
    ['another place', '云溪县财政局', '青岭县财政局'],
    ['another head', '县财政局', '县财政所'],
    ['another office', '市发改委', '市工信局'],
    ['an office of a body', '市发改委', '市发改委办公室'],
    ['办 and 局', '市扶贫办', '市扶贫局'],
  ])('but not of %s', (_, one, other) => {
    expect(unitsOf([`(${one}负责)`, `(${other}负责)`])).toHaveLength(2)
  })
})

test('a name without a prefix belongs to the only body of its office', () => {
  expect(unitsOf(['(财政局负责)', '(市财政局负责)'])).toEqual(['市财政局: 财政局 市财政局'])
  // Two bodies that it may be: it stays alone.
  expect(unitsOf(['(财政局负责)', '(市财政局负责)', '(县财政局负责)'])).toHaveLength(3)
})

test('the name is the fullest form that is printed', () => {
  const { units } = resolveUnits(assign('(市发改委负责)', '(市发展和改革委员会负责)'))
  expect(units[0]).toMatchObject({ id: '市发展改革委', name: '市发展和改革委员会' })
})

test('a class is its words, whatever marks stand between them', () => {
  expect(unitsOf(['(各县(市、区)政府负责)', '(各县市区人民政府负责)'])).toHaveLength(1)
  expect(unitsOf(['(各区政府负责)', '(区政府负责)'])).toHaveLength(2)
})

test('neither width nor script nor pinyin makes another body', () => {
  const texts = [
    '(各县（市、区）政府，县发改委（县粮食局）)',
    '(各县(市、区)政府,县发展改革委(县粮食局))',
  ]
  expect(unitsOf(texts)).toEqual([
    '各县(市、区)人民政府: 各县（市、区）政府 各县(市、区)政府',
    '县发展改革委(县粮食局): 县发改委（县粮食局） 县发展改革委(县粮食局)',
  ])
  const damaged = assign('(縣財(cái)政局、审计局)', '(县财政局、審計局)')
  const { units, unitIdOf } = resolveUnits(damaged, {}, (name) =>
    name.replace('縣財(cái)', '县财').replace('審計', '审计'),
  )
  expect(units.map(({ id, name, names }) => [id, name, ...names])).toEqual([
    ['县财政局', '縣財(cái)政局', '縣財(cái)政局', '县财政局'],
    ['县审计局', '县审计局', '审计局', '審計局'],
  ])
  expect(damaged[1]?.clause.parties.map(unitIdOf)).toEqual(['县财政局', '县审计局'])
})

test('a second name in brackets is brought into its normal form too', () => {
  expect(unitsOf(['(省商务厅、发改委(省能源局)负责)', '(省发展和改革委员会(能源局))'])).toEqual([
    '省商务厅: 省商务厅',
    '省发展改革委(省能源局): 发改委(省能源局)',
    '省发展改革委(能源局): 省发展和改革委员会(能源局)',
  ])
})

test('a task counts once for each role', () => {
  const { units } = resolveUnits(
    assign(
      '(县财政局牵头,县审计局配合)',
      '(县审计局负责)(县审计局、县财政局负责)',
      '(县财政局牵头)',
    ),
  )
  expect(units).toEqual([
    {
      id: '县财政局',
      name: '县财政局',
      names: ['县财政局'],
      group: false,
      counts: { lead: 2, responsible: 1, support: 0 },
      taskIds: ['1', '2', '3'],
    },
    {
      id: '县审计局',
      name: '县审计局',
      names: ['县审计局'],
      group: false,
      counts: { lead: 0, responsible: 1, support: 1 },
      taskIds: ['1', '2'],
    },
  ])
})

test("a section's own clause names units and counts no task", () => {
  const [one] = assign('(县财政局牵头)')
  const clause = one?.clause as ClauseDraft
  const { units } = resolveUnits([{ clause }, { taskId: '1.1', clause }])
  expect(units.map(({ counts, taskIds }) => [counts.lead, taskIds])).toEqual([[1, ['1.1']]])
})

test("a user's bodies and abbreviations", () => {
  const lexicon: UserLexicon = {
    bodies: [{ name: '云溪县护城河指挥部', aliases: ['护城河办'] }],
    abbreviations: { 文广新旅: '文化广电新闻出版旅游' },
  }
  expect(unitsOf(['(护城河办负责)', '(云溪县护城河指挥部负责)'], lexicon)).toEqual([
    '云溪县护城河指挥部: 护城河办 云溪县护城河指挥部',
  ])
  expect(unitsOf(['(县文广新旅局负责)', '(县文化广电新闻出版旅游局负责)'], lexicon)).toHaveLength(1)
})
