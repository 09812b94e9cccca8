import { expect, test } from 'vitest'
import { assemble } from '../../src/resolve/assemble.ts'
import { resolveReach } from '../../src/resolve/reach.ts'
import { itemsOf } from '../extract/item-notation.ts'

const text = `一、目录(县数据局牵头)
(一)梳理资源。县有关部门:
一是清理事项(县财政局负责)。
二是公布目录(县审计局负责)。
(二)更新目录。`
const { sections, tasks } = itemsOf(text)
const assembled = assemble(sections, tasks, [], resolveReach(sections, tasks, []), {
  lexicon: undefined,
  step: undefined,
})

test('every party has its unit', () => {
  const parties = assembled.tasks.flatMap(({ responsibilities }) =>
    responsibilities.flatMap((clause) => clause.parties),
  )
  const ids = new Set(assembled.units.map(({ id }) => id))
  expect(parties.length).toBeGreaterThan(0)
  for (const { unitId } of parties) expect(ids).toContain(unitId)
})

test('sections keep their own clauses', () => {
  const [section] = assembled.sections
  expect(section?.responsibilities.map((clause) => clause.text)).toEqual(['县数据局牵头'])
  expect(section).not.toHaveProperty('clauses')
})

test('a task has all clauses in order, its measures the ones printed in them', () => {
  const [task] = assembled.tasks
  expect(task?.responsibilities.map((clause) => [clause.text, clause.inherited ?? false])).toEqual([
    ['县数据局牵头', true],
    ['县财政局负责', false],
    ['县审计局负责', false],
  ])
  expect(
    task?.measures.map(({ responsibilities }) => responsibilities.map((clause) => clause.text)),
  ).toEqual([['县财政局负责'], ['县审计局负责']])
})

test('units count inherited clauses', () => {
  const unit = assembled.units.find(({ name }) => name === '县数据局')
  expect(unit).toMatchObject({ counts: { lead: 2 }, taskIds: ['1.1', '1.2'] })
})
