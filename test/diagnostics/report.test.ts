import { expect, test } from 'vitest'
import { collect } from '../../src/diagnostics/report.ts'

test('diagnostics come in the order in which they are reported', () => {
  const { report, diagnostics } = collect()
  report('no-tasks', undefined, {})
  report('text-unread', { start: 3, end: 9 }, {})
  report('deadline-impossible', { start: 1, end: 5 }, { text: '2月30日' })
  expect(diagnostics).toEqual([
    { code: 'no-tasks', severity: 'warning', data: {} },
    { code: 'text-unread', severity: 'warning', data: {}, span: { start: 3, end: 9 } },
    {
      code: 'deadline-impossible',
      severity: 'warning',
      data: { text: '2月30日' },
      span: { start: 1, end: 5 },
    },
  ])
})

test('reports of two documents stay apart', () => {
  const [one, other] = [collect(), collect()]
  one.report('no-tasks', undefined, {})
  expect(other.diagnostics).toEqual([])
})
