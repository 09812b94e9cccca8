import { describe } from 'vitest'
import { createLedger } from '../../src/ledger/create.ts'
import { openLedger } from '../../src/ledger/open.ts'
import { ledgerStatus } from '../../src/ledger/status.ts'
import { writeStatusText } from '../../src/ledger/status-text.ts'
import type { Task } from '../../src/model/task.ts'
import { addDays } from '../../src/text/days.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { clauseOf, dateOf, planOf, span, taskOf } from '../support/plan.ts'
import { openHands, rowsOf, sheetsOf, write } from './workbook.ts'

/** How far a ledger of one task is on a day. */
function statusOn(on: string, parts: Partial<Task>) {
  const plan = planOf({ meta: { ...planOf().meta, planYear: 2023 }, tasks: [taskOf(parts)] })
  const open = openHands(write(createLedger(plan, rowsOf(plan), '2023-01-10')))
  if (!open.memory) throw new Error('the memory is lost')
  return ledgerStatus(open, open.memory, { source: '台账.xlsx', on })
}

/** Whether a task is due soon some days before its limit of 30 June. */
function isSoon(days: number, deadline: Task['deadlines'][number]): boolean {
  const { tasks } = statusOn(addDays('2023-06-30', -days), { deadlines: [deadline] })
  return tasks[0]?.progress === 'dueSoon'
}

const date = dateOf('6月底前', '2023-06-30')
const recurring = (every: string) =>
  ({ text: '定期', kind: 'recurring', every, span: span(0, 2) }) as const

describe('when a limit is soon', () => {
  const bands: Record<string, Band> = {
    // A month is what a body has to report before it is late.
    'days before it': { yes: 30, no: 31, isTaken: (size) => isSoon(size, date) },
    // What recurs every month would be soon always.
    'days before the end of a month in which it recurs': {
      yes: 10,
      no: 11,
      isTaken: (size) => isSoon(size, recurring('P1M')),
    },
    'days before the end of a half-year in which it recurs': {
      yes: 30,
      no: 31,
      isTaken: (size) => isSoon(size, recurring('P6M')),
    },
  }
  showBands(bands)
})

describe('how wide a report is', () => {
  const report = (name: string, width: number) =>
    writeStatusText(
      statusOn('2023-06-15', { deadlines: [date], responsibilities: [clauseOf(`${name}*`)] }),
      { language: 'zh', width, paint: (text) => text },
    )
  /** Cells of the longest bar. */
  const bar = (width: number) =>
    Math.max(...Array.from(report('县财政局', width).matchAll(/[█▓▒░]+/gu), ([one]) => one.length))
  const bands: Record<string, Band> = {
    // 县城镇化和市民化工作领导小组 and its office have more; a column of them leaves no room for bars.
    'cells of a body’s name': {
      yes: 24,
      no: 26,
      isTaken: (size) => {
        const name = `${words(size / 2 - 1)}局`
        const status = statusOn('2023-06-15', { deadlines: [date] })
        const counts = { total: 1, done: 0, inTime: 0, dueSoon: 1, overdue: 0, unlimited: 0 }
        const units = [{ unitId: name, name, tasks: counts }]
        const text = writeStatusText({ ...status, units } as unknown as typeof status, {
          language: 'zh',
          width: 120,
          paint: (line) => line,
        })
        return text.includes(name)
      },
    },
    'the narrowest terminal whose bars are longer than ten cells': {
      yes: 61,
      no: 60,
      isTaken: (size) => bar(size) > 10,
    },
    'cells of a bar on the narrowest terminal': {
      yes: 10,
      no: 11,
      isTaken: (size) => bar(20) >= size,
    },
    'cells of a bar on the widest terminal': {
      yes: 40,
      no: 41,
      isTaken: (size) => bar(300) >= size,
    },
  }
  showBands(bands)
})

describe('how a ledger is known', () => {
  const bands: Record<string, Band> = {
    // 序号 and 责任单位 head a table of any kind.
    'its headers in one row': {
      yes: 3,
      no: 2,
      isTaken: (size) => {
        const cells = [
          ['序号', '责任单位', '完成时限'].slice(0, size),
          ['1', '县财政局', '6月底前'],
        ]
        const hand = {
          name: '任务',
          hidden: false,
          cells,
          widths: [],
          hiddenColumns: new Set<number>(),
          merges: [],
        }
        return openLedger(sheetsOf([hand])) !== undefined
      },
    },
  }
  showBands(bands)
})
