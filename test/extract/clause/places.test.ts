import { describe, expect, test } from 'vitest'
import {
  findClauses,
  findLimitLines,
  readPartyCell,
  splitNames,
} from '../../../src/extract/clause/index.ts'
import type { CellRole, ClauseContext } from '../../../src/extract/clause/types.ts'
import { clausesOf, notationOf, readingOf } from './notation.ts'

/** Where each clause stands, what it prints, and what it governs. */
function placesOf(text: string, context: ClauseContext = {}) {
  const reading = readingOf(text)
  return findClauses(reading, context).map((hit) => ({
    place: hit.place,
    text: hit.clause.text,
    cut: text.slice(hit.from, hit.to),
    scope: text.slice(hit.scopeFrom, hit.scopeTo),
  }))
}

describe('places and scopes', () => {
  test('a bracket goes with the mark right behind it', () => {
    expect(placesOf('推进公开(办公室)。完善平台。(信息中心)')).toEqual([
      { place: 'bracket', text: '办公室', cut: '(办公室)。', scope: '推进公开' },
      { place: 'bracket', text: '信息中心', cut: '(信息中心)', scope: '完善平台。' },
    ])
  })

  test('the final 。 inside the brackets is not of the text', () => {
    expect(placesOf('推进公开。(责任单位:县财政局。)')[0]?.text).toBe('责任单位:县财政局')
  })

  test('full width is printed and read', () => {
    expect(placesOf('推进公开。（牵头单位：市商务局；责任单位：市财政局）')).toEqual([
      {
        place: 'bracket',
        text: '牵头单位：市商务局；责任单位：市财政局',
        cut: '（牵头单位：市商务局；责任单位：市财政局）',
        scope: '推进公开。',
      },
    ])
  })

  test('label lines are a clause each and share their scope', () => {
    expect(
      placesOf(
        '推进公开。\n牵头单位:县财政局\n完成时限:6月底\n配合单位:县审计局。\n再推进。\n责任单位:县民政局',
      ),
    ).toEqual([
      { place: 'line', text: '牵头单位:县财政局', cut: '牵头单位:县财政局', scope: '推进公开。\n' },
      {
        place: 'line',
        text: '配合单位:县审计局',
        cut: '配合单位:县审计局。',
        scope: '推进公开。\n',
      },
      { place: 'line', text: '责任单位:县民政局', cut: '责任单位:县民政局', scope: '\n再推进。\n' },
    ])
  })

  test('a label line with its value on the next', () => {
    expect(placesOf('推进公开。\n责任单位\n县财政局、县审计局')).toEqual([
      {
        place: 'line',
        text: '责任单位\n县财政局、县审计局',
        cut: '责任单位\n县财政局、县审计局',
        scope: '推进公开。\n',
      },
    ])
  })

  test('a closing sentence', () => {
    expect(placesOf('推进公开。由市商务局牵头,市财政局配合。')).toEqual([
      {
        place: 'sentence',
        text: '由市商务局牵头,市财政局配合',
        cut: '由市商务局牵头,市财政局配合。',
        scope: '推进公开。',
      },
    ])
  })

  test('a heading governs all that stands below it', () => {
    expect(placesOf('推进能源转型(县能源局牵头)\n发展风电。\n发展光伏。(县林业局)')).toEqual([
      {
        place: 'heading',
        text: '县能源局牵头',
        cut: '(县能源局牵头)',
        scope: '推进能源转型(县能源局牵头)\n发展风电。\n发展光伏。(县林业局)',
      },
      { place: 'bracket', text: '县林业局', cut: '(县林业局)', scope: '\n发展风电。\n发展光伏。' },
    ])
    expect(placesOf('推进能源转型(县能源局总牵头)', { at: 'heading' })).toEqual([
      { place: 'heading', text: '县能源局总牵头', cut: '(县能源局总牵头)', scope: '推进能源转型' },
    ])
  })

  test('brackets side by side share their scope', () => {
    expect(
      placesOf('推进公开。(牵头单位:县财政局)(配合单位:县审计局)').map(({ scope }) => scope),
    ).toEqual(['推进公开。', '推进公开。'])
  })
})

test('the printed role word', () => {
  const words = (inner: string) =>
    findClauses(readingOf(`推进。(${inner})`), {}).flatMap(({ clause }) =>
      clause.parties.map(({ name, word }) => `${name} ${word ?? '-'}`),
    )
  expect(words('甲局牵头,乙局配合,丙局指导')).toEqual(['甲局 牵头', '乙局 配合', '丙局 指导'])
  expect(words('责任单位:甲局、乙局')).toEqual(['甲局 责任单位', '乙局 责任单位'])
  expect(words('甲局会同乙局按职责分工负责')).toEqual(['甲局 按职责分工负责', '乙局 会同'])
  expect(words('办公室会同信息中心')).toEqual(['办公室 -', '信息中心 会同'])
  expect(words('办公室')).toEqual(['办公室 -'])
  const lines = '推进。\n牵头单位:甲局\n【配合单位】乙局\n责任单位 丙局'
  const ofLines = findClauses(readingOf(lines), {}).flatMap(({ clause }) => clause.parties)
  expect(ofLines.map(({ word }) => word)).toEqual(['牵头单位', '配合单位', '责任单位'])
})

test('persons with post and name where print tells them apart', () => {
  const persons = (text: string) =>
    findClauses(readingOf(`推进。\n${text}`), {}).flatMap(({ clause }) =>
      clause.persons.map(({ text: printed, post, name }) => [printed, post, name]),
    )
  expect(persons('责任领导:常务副市长')).toEqual([['常务副市长', '常务副市长', undefined]])
  expect(persons('责任人:张云、李小云')).toEqual([
    ['张云', undefined, '张云'],
    ['李小云', undefined, '李小云'],
  ])
  expect(persons('分管领导:副县长张云')).toEqual([['副县长张云', '副县长', '张云']])
  expect(persons('牵头领导:张云副县长')).toEqual([['张云副县长', '副县长', '张云']])
  expect(persons('责任领导:俞 云')).toEqual([['俞 云', undefined, '俞云']])
  expect(persons('分管县领导:陆 明俞 云')).toEqual([
    ['陆 明', undefined, '陆明'],
    ['俞 云', undefined, '俞云'],
  ])
})

describe('cells', () => {
  const cell = (text: string, role: CellRole) => {
    const clause = readPartyCell(readingOf(text), role, {})
    return clause ? notationOf(clause) : undefined
  }
  test.each<[string, CellRole, string | undefined]>([
    ['县财政局', 'lead', '县财政局 lead'],
    ['根据需要', 'support', undefined],
    ['视工作情况而定', 'support', undefined],
    ['同上', 'responsible', undefined],
    [
      '县水务局\n县住建局\n县护城河指挥部',
      'responsible',
      '县水务局 responsible, 县住建局 responsible, 县护城河指挥部 responsible',
    ],
    ['公安\n教育\n财政', 'responsible', '公安 responsible, 教育 responsible, 财政 responsible'],
    ['县财政局、县审计局等', 'support', '县财政局 support, 县审计局 support, …'],
    ['县自然资\n源局', 'responsible', '县自然资源局 responsible'],
    ['省食品药品\n监管局\n省财政厅', 'lead', '省食品药品监管局 lead, 省财政厅 lead'],
    ['省“互联网+政务服务”\n联席办', 'lead', '省“互联网+政务服务”联席办 lead'],
    ['县创建\n办公室', 'lead', '县创建办公室 lead'],
    ['县财政\n办公室', 'lead', '县财政 lead, 办公室 lead'],
    ['云溪开发区\n办公室', 'lead', '云溪开发区 lead, 办公室 lead'],
    ['区投资促进中心。', 'responsible', '区投资促进中心 responsible'],
    ['县财政局牵头,县审计局配合', 'responsible', '县财政局 lead, 县审计局 support'],
    ['县财政局(牵头)\n县审计局', 'responsible', '县财政局 lead, 县审计局 responsible'],
    [
      '各乡镇人民政府、街道办事处',
      'responsible',
      '各乡镇人民政府* responsible, 街道办事处* responsible',
    ],
    ['县委宣传部 县教育局', 'support', '县委宣传部 support, 县教育局 support'],
    ['/', 'support', undefined],
    ['无', 'support', undefined],
    ['——', 'support', undefined],
    ['', 'lead', undefined],
    [' \n', 'lead', undefined],
    ['张云', 'person', '@张云'],
    ['俞 云', 'person', '@俞 云'],
    ['张云\n李小云', 'person', '@张云, @李小云'],
    ['常务副县长', 'person', '@常务副县长'],
  ])('%j as %s', (text, role, expected) => {
    expect(cell(text, role)).toBe(expected)
  })
})

describe('recipients', () => {
  const names = (text: string) =>
    splitNames(readingOf(text), 0, text.length).map(({ from, to }) => text.slice(from, to))
  test.each<[string, string[]]>([
    [
      '各县(区、市)人民政府,各管理区、经开区管委会,市直和中央、省驻云有关单位:',
      ['各县(区、市)人民政府', '各管理区、经开区管委会', '市直和中央、省驻云有关单位'],
    ],
    ['机关各处室、委属各单位:', ['机关各处室', '委属各单位']],
    ['各乡镇人民政府、街道办事处,县级各部门:', ['各乡镇人民政府', '街道办事处', '县级各部门']],
    [
      '各市、自治州人民政府,青岭新区管委会,省政府各部门、各直属机构:',
      ['各市、自治州人民政府', '青岭新区管委会', '省政府各部门', '各直属机构'],
    ],
    [
      '各省、自治区、直辖市人民政府,国务院各部委、各直属机构:',
      ['各省、自治区、直辖市人民政府', '国务院各部委', '各直属机构'],
    ],
    ['各县区人民政府,市政府各委、办、局:', ['各县区人民政府', '市政府各委、办、局']],
    ['各乡、镇人民政府,各办事处、场:', ['各乡、镇人民政府', '各办事处、场']],
    ['各区人民政府,政府各部门并有关单位:', ['各区人民政府', '政府各部门', '有关单位']],
    [
      '各县(市)、区人民政府,市直各单位,有关中央企业:',
      ['各县(市)、区人民政府', '市直各单位', '有关中央企业'],
    ],
    ['市发展改革委、市财政局、云溪海关:', ['市发展改革委', '市财政局', '云溪海关']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

test('labelled limits', () => {
  const limits = (text: string) =>
    findLimitLines(readingOf(text)).map(({ from, to, value }) => [
      text.slice(from, to),
      text.slice(value.from, value.to),
    ])
  expect(limits('推进。\n责任单位:县财政局\n完成时限:2023年6月底前')).toEqual([
    ['完成时限:2023年6月底前', '2023年6月底前'],
  ])
  expect(limits('推进。(责任单位:县财政局;时限要求:长期坚持)')).toEqual([
    ['时限要求:长期坚持', '长期坚持'],
  ])
  expect(limits('推进。(完成时限:每季度末)再推进。完成时间:年底前。')).toEqual([
    ['完成时限:每季度末', '每季度末'],
    ['完成时间:年底前', '年底前'],
  ])
  expect(limits('完成时限\n6月底')).toEqual([['完成时限\n6月底', '6月底']])
  expect(limits('上班时间:严格遵守。')).toEqual([])
})

test("a user's words", () => {
  const lexicon = {
    bodies: [{ name: '云溪、青岭联合调度组' }, { name: '五老', group: true }],
    labels: [{ word: '兜底单位', role: 'support' as const }],
  }
  expect(clausesOf('推进。(责任单位:县财政局、云溪、青岭联合调度组、五老)', { lexicon })).toBe(
    '县财政局 responsible, 云溪、青岭联合调度组 responsible, 五老* responsible',
  )
  expect(clausesOf('推进。(兜底单位:县财政局)', { lexicon })).toBe('县财政局 support')
})
