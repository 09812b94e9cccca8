import { describe, expect, test } from 'vitest'
import { headOfBody } from '../../src/lexicon/bodies.ts'
import { rolesOfHeader } from '../../src/lexicon/columns.ts'
import { bareLimitLabels, limitLabels } from '../../src/lexicon/limits.ts'
import { isMeasureUnit } from '../../src/lexicon/measures-units.ts'
import { labels } from '../../src/lexicon/roles.ts'

describe('a word for a time limit is one before a colon and above a column', () => {
  test.each([...limitLabels, ...bareLimitLabels])('%s', (word) => {
    expect(labels.get(word)?.kind).toBe('limit')
    expect(rolesOfHeader(word)).toEqual(['deadline'])
  })
})

describe('a body is known by the end of its name, or by its name', () => {
  test.each([
    ['云溪县财政局', '局'],
    ['云溪县第一中学', '中学'],
    ['云溪县一中', '一中'],
    ['新华社', '新华社'],
    ['总体布局', undefined],
    ['研究其中', undefined],
  ])('%s', (name, head) => {
    expect(headOfBody(name)).toBe(head)
  })
})

describe('a header is the role of its words', () => {
  test.each([
    ['任务编号', ['number']],
    ['序时进度', ['note']],
    ['责任县领导', ['person']],
    ['牵头县级领导', ['person']],
    // Both stand below it.
    ['责任单位及责任人', ['responsible', 'person']],
    ['责任单位/责任人', ['responsible', 'person']],
    ['责任分工牵头单位', ['lead']],
    ['配合/责任单位', ['support', 'responsible']],
    ['点位长', ['person']],
    ['普法对象', ['other']],
    // What the second noun says of the first stands below it.
    ['项目地点', ['other']],
    ['任务实施时段', ['deadline']],
    ['任务及地点', ['task', 'other']],
    ['问题类型', ['category']],
    ['问题编号', ['number']],
    // 序 counts by itself only.
    ['时序进度', ['note']],
    ['施工工序', []],
    ['分管副县长', ['person']],
    ['办理情况', ['note']],
  ])('%s', (header, roles) => {
    expect(rolesOfHeader(header)).toEqual(roles)
  })
})

describe('a unit of measure', () => {
  test.each([
    ['亿元', true],
    ['%', true],
    ['元/人', true],
    ['万平方米', true],
    ['县财政局', false],
    ['', false],
  ])('%s', (text, isUnit) => {
    expect(isMeasureUnit(text)).toBe(isUnit)
  })
})
