import type { Language } from '../diagnostics/codes.ts'
import {
  type LedgerStatus,
  type LedgerTask,
  type Light,
  type Progress,
  type ProgressCounts,
  progressKinds,
} from '../model/ledger.ts'
import { cellWidth, fitCells, padCells } from '../text/cells.ts'
import { progressWords, quarterText, remarkText, statusHeads } from './status-words.ts'

/** How the text is put on a terminal. */
export interface StatusTextOptions {
  readonly language: Language
  /** Cells of a line. */
  readonly width: number
  readonly paint: (text: string, light: Light | undefined) => string
}

const blocks: Readonly<Record<Progress, string>> = {
  done: '█',
  inTime: '▓',
  dueSoon: '▒',
  overdue: '░',
  unlimited: '·',
}
const lightsOfBlocks: Readonly<Record<Progress, Light | undefined>> = {
  done: 'green',
  inTime: 'green',
  dueSoon: 'yellow',
  overdue: 'red',
  unlimited: undefined,
}

/** Widest name before a bar, in cells; a longer one is cut. */
const longestName = 24
/** Length of the longest bar: what a terminal has beside names and counts, between these. */
const bars = { shortest: 10, longest: 40, beside: 50 }

/** Print how far a ledger is: counts with bars, the bodies, the quarters, what is late or due soon. */
export function writeStatusText(status: LedgerStatus, options: StatusTextOptions): string {
  const { language } = options
  const { on, title, summary, units, quarters, remarks } = status
  const parts = [
    [`${title}  ${statusHeads.on[language]} ${on}`],
    countLines(summary, options),
    titled(
      'units',
      barLines(
        units.map(({ name, tasks }) => [name, tasks]),
        options,
      ),
      language,
    ),
    titled('quarters', quarterLines(quarters, options), language),
    ...(['overdue', 'dueSoon'] as const).map((kind) => taskLines(status, kind, options)),
    remarks.map((remark) => remarkText(remark, language)),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function titled(
  head: 'units' | 'quarters',
  lines: readonly string[],
  language: Language,
): readonly string[] {
  return lines.length > 0 ? [statusHeads[head][language], ...lines] : []
}

/** One line for each kind: its bar is its share of all. */
function countLines(summary: ProgressCounts, options: StatusTextOptions): readonly string[] {
  const { language, paint } = options
  const width = barWidth(options)
  const names = progressKinds.map((kind) => progressWords[kind][language])
  const nameWidth = Math.max(...names.map(cellWidth))
  const all = `${padCells(progressWords.total[language], nameWidth)}  ${String(summary.total).padStart(4)}`
  const lines = progressKinds.map((kind) => {
    const length = Math.round((summary[kind] / Math.max(1, summary.total)) * width)
    const bar = blocks[kind].repeat(length)
    const share = Math.round((summary[kind] / Math.max(1, summary.total)) * 100)
    const count = `${String(summary[kind]).padStart(4)} ${String(share).padStart(3)}%`
    return `${padCells(progressWords[kind][language], nameWidth)}  ${count}  ${paint(bar, lightsOfBlocks[kind])}`.trimEnd()
  })
  return [all, ...lines]
}

function barWidth({ width }: StatusTextOptions): number {
  return Math.max(bars.shortest, Math.min(bars.longest, width - bars.beside))
}

/** One line for each name: a bar of all kinds, as long as its share of the longest, then the counts. */
function barLines(
  rows: readonly (readonly [name: string, counts: ProgressCounts])[],
  options: StatusTextOptions,
): readonly string[] {
  const nameWidth = Math.min(longestName, Math.max(0, ...rows.map(([name]) => cellWidth(name))))
  const most = Math.max(1, ...rows.map(([, { total }]) => total))
  const width = barWidth(options)
  return rows.map(([name, counts]) => {
    const bar = barOf(counts, (width * counts.total) / most, options)
    return `  ${padCells(fitCells(name, nameWidth), nameWidth)}  ${bar}  ${tally(counts, options.language)}`
  })
}

/** A bar of `length` cells, each kind in its share; every kind that there is has one at least. */
function barOf(counts: ProgressCounts, length: number, { paint }: StatusTextOptions): string {
  return progressKinds
    .map((kind) => {
      if (counts[kind] === 0) return ''
      const cells = Math.max(1, Math.round((counts[kind] / counts.total) * length))
      return paint(blocks[kind].repeat(cells), lightsOfBlocks[kind])
    })
    .join('')
}

function tally(counts: ProgressCounts, language: Language): string {
  const kinds = progressKinds.filter((kind) => counts[kind] > 0)
  const parts = kinds.map((kind) => `${progressWords[kind][language]} ${counts[kind]}`)
  return `${counts.total}: ${parts.join(', ')}`
}

function quarterLines(
  quarters: LedgerStatus['quarters'],
  options: StatusTextOptions,
): readonly string[] {
  const { language } = options
  const lines = barLines(
    quarters.map(({ quarter, due }) => [quarterText(quarter, language), due]),
    options,
  )
  return lines.map(
    (line, index) =>
      `${line}, ${statusHeads.completed[language]} ${quarters[index]?.completed ?? 0}`,
  )
}

function taskLines(
  { tasks, units }: LedgerStatus,
  kind: 'overdue' | 'dueSoon',
  options: StatusTextOptions,
): readonly string[] {
  const { language, width, paint } = options
  const found = tasks
    .filter(({ progress }) => progress === kind)
    .sort((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0))
  if (found.length === 0) return []
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  const lines = found.map((task) => {
    const head = `  ${String(task.number).padStart(3)} ${task.due} ${daysText(task, language)}  `
    const text = `${task.title}  ${leadOf(task, names)}`.trimEnd()
    return paint(fitCells(head + text, width), task.light)
  })
  return [progressWords[kind][language], ...lines]
}

function daysText({ daysLeft = 0 }: LedgerTask, language: Language): string {
  if (language === 'zh') return daysLeft < 0 ? `逾期${-daysLeft}天` : `剩${daysLeft}天`
  return daysLeft < 0 ? `${-daysLeft} days late` : `${daysLeft} days left`
}

/** The bodies that lead a task, else those that answer for it. */
export function leadOf({ units }: LedgerTask, names: ReadonlyMap<string, string>): string {
  const lead = units.filter(({ role }) => role === 'lead')
  const first = lead.length > 0 ? lead : units.filter(({ role }) => role === 'responsible')
  return first.map(({ unitId }) => names.get(unitId) ?? unitId).join('、')
}
