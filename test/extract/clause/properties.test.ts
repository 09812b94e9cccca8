import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ClauseHit,
  findClauses,
  findLimitLines,
  findStandingRules,
  readPartyCell,
  splitNames,
} from '../../../src/extract/clause/index.ts'
import { clauseRules } from '../../../src/extract/clause/rules.ts'
import { applyStandingRules } from '../../../src/resolve/standing.ts'
import { resolveUnits } from '../../../src/resolve/units.ts'
import { draws } from '../../support/draws.ts'
import { readingOf } from './notation.ts'

const examples = clauseRules.flatMap((rule) => Object.keys(rule.examples))

/** Pieces that clauses are made of, and halves of them. */
const scraps = [
  ...'()〔〕[]【】“”《》、,;:。 \n\t/|等和及与由会各一1县市',
  '（',
  '）',
  '：',
  '，',
  '县财政局',
  '市发改委',
  '各县(市、区)人民政府',
  '管理区',
  '经开区管委会',
  '市直',
  '有关部门',
  '办公室',
  '具有行政许可',
  '责任单位',
  '牵头单位:',
  '责任(配合)单位:',
  '责任领导:',
  '责任单位及责任人:',
  '完成时限:',
  '牵头',
  '负责',
  '配合',
  '按职责分工负责',
  '会同',
  '等部门(单位)',
  '6月底前完成',
  '常务副市长',
  '张云',
  '列第一位者为牵头单位,下同',
  '以下均需各区政府落实,不再列出',
  '无牵头单位的,责任单位即为牵头单位,下同',
  '推进公开。',
  '𬭚镇',
  ...examples,
]
const gluings = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((some) => some.join(''))

test('clauses inside the brackets of a rule do not begin with it', () => {
  const text =
    '(无牵头单位的,责任单位即为牵头单位,下同推进公开。(市财政局长期坚持)推进公开。(法规处室))'
  const hits = findClauses(readingOf(text), { at: 'item' })
  expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual([
    '(市财政局长期坚持)',
    '(法规处室)',
  ])
})

test('a rule that stands round clauses right behind one swallows them', () => {
  const text =
    '推进公开。(市财政局、城关镇)(推进公开。(县财政局、县审计局负责。列第一位者为牵头单位,下同)】'
  const [hit, ...others] = findClauses(readingOf(text), { at: 'item' })
  expect(others).toEqual([])
  expect(hit?.clause.parties.map(({ name }) => name)).toEqual(['市财政局', '城关镇'])
})

test('any gluing of scraps is read, and all that is found stands in it', () => {
  fc.assert(
    fc.property(gluings, fc.constantFrom('item' as const, 'heading' as const), (text, at) => {
      const reading = readingOf(text)
      const hits = findClauses(reading, { at })
      let end = 0
      for (const hit of hits) {
        expect(hit.from).toBeGreaterThanOrEqual(end)
        end = hit.to
        checkHit(text, hit)
      }
      for (const { from, to, value } of findLimitLines(reading)) {
        expect(from <= value.from && value.from <= value.to && value.to <= to).toBe(true)
        expect(text.slice(value.from, value.to).trim()).not.toBe('')
      }
      for (const { from, to } of findStandingRules(reading)) {
        expect(0 <= from && from < to && to <= text.length).toBe(true)
      }
    }),
    { numRuns: 250, ...draws },
  )
})

function checkHit(text: string, hit: ClauseHit) {
  const { clause, from, inner, scopeFrom, scopeTo, to } = hit
  expect(from <= inner.from && inner.from < inner.to && inner.to <= to && to <= text.length).toBe(
    true,
  )
  expect(0 <= scopeFrom && scopeFrom <= scopeTo && scopeTo <= text.length).toBe(true)
  expect(clause.text).toBe(
    text.slice(clause.span.start, clause.span.end).replace(/\s*\n\s*/gu, '\n'),
  )
  for (const { name, span, word } of clause.parties) {
    expect(name.trim()).not.toBe('')
    expect(withoutBlanks(text.slice(span.start, span.end))).toBe(withoutBlanks(name))
    expect(span.start >= clause.span.start && span.end <= clause.span.end).toBe(true)
    if (word !== undefined) expect(text).toContain(word)
  }
  for (const { text: person, span } of clause.persons) {
    expect(withoutBlanks(text.slice(span.start, span.end))).toBe(withoutBlanks(person))
  }
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '')
}

test('cells and lists of names are read whatever they hold', () => {
  fc.assert(
    fc.property(gluings, fc.constantFrom('lead', 'support', 'person'), (text, role) => {
      const reading = readingOf(text)
      for (const { name, span } of readPartyCell(reading, role, {})?.parties ?? []) {
        expect(withoutBlanks(text.slice(span.start, span.end))).toBe(withoutBlanks(name))
        expect(name).not.toBe('')
      }
      let end = 0
      for (const { from, to } of splitNames(reading, 0, text.length)) {
        expect(end <= from && from < to && to <= text.length).toBe(true)
        end = to
      }
    }),
    { numRuns: 200, ...draws },
  )
})

test('every party has one unit, and units hold each other’s names and tasks', () => {
  fc.assert(
    fc.property(fc.array(gluings, { maxLength: 5 }), (texts) => {
      const found = texts.flatMap((text, index) =>
        findClauses(readingOf(text), {}).map(({ clause, rules, scopeFrom, scopeTo }) => ({
          taskId: String(index),
          rules,
          clause: { ...clause, scope: { start: scopeFrom, end: scopeTo } },
        })),
      )
      const clauses = applyStandingRules(found, [])
      const assigned = clauses.map((clause, at) => ({ taskId: found[at]?.taskId ?? '', clause }))
      const { unitIdOf, units } = resolveUnits(assigned)
      expect(new Set(units.map(({ id }) => id)).size).toBe(units.length)
      for (const { taskId, clause } of assigned) {
        for (const party of clause.parties) {
          const unit = units.find(({ id }) => id === unitIdOf(party))
          expect(unit?.names).toContain(party.name)
          expect(unit?.taskIds).toContain(taskId)
        }
      }
    }),
    { numRuns: 100, ...draws },
  )
})
