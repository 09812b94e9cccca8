import type { ChalkInstance } from 'chalk'
import type { Language } from '../../diagnostics/codes.ts'
import type { Unit } from '../../model/plan.ts'
import { cellWidth, fitCells, padCells } from '../../text/cells.ts'

const heads = {
  zh: ['单位', '牵头', '责任', '配合', '任务'],
  en: ['Body', 'Lead', 'Resp.', 'Supp.', 'Tasks'],
} as const

/** Draw who has how many tasks, the busiest first. */
export function drawUnits(
  units: readonly Unit[],
  width: number,
  language: Language,
  colors: ChalkInstance,
): readonly string[] {
  const rows = [...units]
    .sort((a, b) => b.taskIds.length - a.taskIds.length)
    .map(({ name, counts, taskIds }) => [
      name,
      ...[counts.lead, counts.responsible, counts.support, taskIds.length].map(String),
    ])
  const [, ...numbers] = heads[language]
  const widths = numbers.map((head) => Math.max(cellWidth(head), 4) + 2)
  const room = width - widths.reduce((sum, one) => sum + one, 0)
  const names = Math.min(
    Math.max(...rows.map(([name = '']) => cellWidth(name)), 8),
    Math.max(room, 8),
  )
  const line = ([name = '', ...cells]: readonly string[]) =>
    padCells(fitCells(name, names), names) +
    cells.map((cell, index) => alignRight(cell === '0' ? '·' : cell, widths[index] ?? 0)).join('')
  return [colors.dim(line(heads[language])), ...rows.map(line)]
}

function alignRight(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cellWidth(text))) + text
}
