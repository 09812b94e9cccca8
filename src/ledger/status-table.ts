import type { Language } from '../diagnostics/codes.ts'
import type { LedgerStatus, LedgerTask, Light, ProgressCounts } from '../model/ledger.ts'
import { officeStyle, pageFooter, rowHeight } from '../sheet/office-style.ts'
import type { Cell, CellStyle, CellValue, Sheet } from '../sheet/workbook.ts'
import { countKeys } from './status.ts'
import { leadOf } from './status-text.ts'
import { lightWords, progressWords, quarterText, statusHeads } from './status-words.ts'

type TaskColumn = Exclude<
  keyof typeof statusHeads,
  'unit' | 'quarter' | 'completed' | 'on' | 'units' | 'quarters' | 'tasks' | 'summary'
>

const taskColumns: readonly TaskColumn[] = [
  'number',
  'task',
  'lead',
  'progress',
  'light',
  'state',
  'limit',
  'due',
  'daysLeft',
  'doneOn',
  'late',
]

/** A status as a table: one row for each task. */
export interface StatusTable {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly (CellValue | undefined)[])[]
}

/** Lay the tasks of a status out as a table, for csv and the sheet of tasks. */
export function statusTable({ tasks, units }: LedgerStatus, language: Language): StatusTable {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  return {
    headers: taskColumns.map((id) => statusHeads[id][language]),
    rows: tasks.map((task) => taskColumns.map((id) => cellOf(id, task, names, language))),
  }
}

function cellOf(
  id: TaskColumn,
  task: LedgerTask,
  names: ReadonlyMap<string, string>,
  language: Language,
): CellValue | undefined {
  const values: Readonly<Record<TaskColumn, CellValue | undefined>> = {
    number: task.number,
    task: task.title,
    lead: leadOf(task, names),
    progress: progressWords[task.progress][language],
    light: task.light && lightWords[task.light][language],
    state: task.state,
    limit: task.limits.map(({ text }) => text).join('；'),
    due: dayOf(task.due),
    daysLeft: task.daysLeft,
    doneOn: dayOf(task.doneOn),
    late: task.late && (language === 'zh' ? '是' : 'yes'),
  }
  return values[id]
}

function dayOf(day: string | undefined): CellValue | undefined {
  return day === undefined ? undefined : { date: day }
}

const fills: Readonly<Record<Light, string>> = {
  green: 'C6EFCE',
  yellow: 'FFEB9C',
  red: 'FFC7CE',
}

/** The workbook of a status: counts, bodies and quarters, and all tasks in their colours. */
export function statusSheets(status: LedgerStatus, language: Language): readonly Sheet[] {
  return [summarySheet(status, language), taskSheet(status, language)]
}

const widths = [6, 44, 20, 11, 7, 10, 18, 12, 10, 12, 10] as const

function taskSheet(status: LedgerStatus, language: Language): Sheet {
  const { headers, rows } = statusTable(status, language)
  const lightAt = taskColumns.indexOf('light')
  const cells = rows.map((row, index) => {
    const { light } = status.tasks[index] as LedgerTask
    return row.map((value, column): Cell => {
      const style: CellStyle = styleOf(value, column === taskColumns.indexOf('task'))
      return {
        value,
        style: column === lightAt && light ? { ...style, fill: fills[light] } : style,
      }
    })
  })
  return {
    name: statusHeads.tasks[language],
    cells: [headers.map(head), ...cells],
    columns: widths.map((width) => ({ width })),
    rows: [
      undefined,
      ...rows.map((row) => ({
        height: rowHeight(
          row.map((value) => (typeof value === 'string' ? value : '')),
          widths,
        ),
      })),
    ],
    frozen: { rows: 1 },
    filter: { row: 0, column: 0, lastRow: rows.length, lastColumn: headers.length - 1 },
    printTitles: { first: 0, last: 0 },
    orientation: 'landscape',
    footer: pageFooter,
  }
}

function summarySheet(status: LedgerStatus, language: Language): Sheet {
  const { title, on, summary, units, quarters } = status
  const counts = countKeys.map((key) => progressWords[key][language])
  const { completed } = statusHeads
  const width = counts.length + 2
  const cells: (readonly (Cell | undefined)[])[] = [
    [{ value: title, style: officeStyle.title }],
    [
      {
        value: `${statusHeads.on[language]} ${on}`,
        style: { ...officeStyle.note, horizontal: 'center' },
      },
    ],
    ['', ...counts].map(head),
    line(progressWords.total[language], summary),
    [],
    [statusHeads.unit[language], ...counts].map(head),
    ...units.map(({ name, tasks }) => line(name, tasks)),
    [],
    [statusHeads.quarter[language], ...counts, completed[language]].map(head),
    ...quarters.map(({ quarter, due, completed: done }) => [
      ...line(quarterText(quarter, language), due),
      { value: done, style: officeStyle.center },
    ]),
  ]
  return {
    name: statusHeads.summary[language],
    cells,
    columns: [{ width: 30 }, ...Array.from({ length: width - 1 }, () => ({ width: 12 }))],
    rows: [{ height: 34 }],
    merges: [0, 1].map((row) => ({ row, column: 0, rowSpan: 1, columnSpan: width })),
    orientation: 'landscape',
    footer: pageFooter,
  }
}

function head(value: string): Cell {
  return { value, style: officeStyle.head }
}

function line(name: string, counts: ProgressCounts): readonly Cell[] {
  const numbers = countKeys.map((key): Cell => {
    const light = key === 'overdue' ? 'red' : key === 'dueSoon' ? 'yellow' : undefined
    const style: CellStyle = officeStyle.center
    return {
      value: counts[key],
      style: light && counts[key] > 0 ? { ...style, fill: fills[light] } : style,
    }
  })
  return [{ value: name, style: officeStyle.text }, ...numbers]
}

function styleOf(value: CellValue | undefined, isText: boolean): CellStyle {
  if (typeof value === 'object') return officeStyle.date
  return isText ? officeStyle.text : officeStyle.center
}
