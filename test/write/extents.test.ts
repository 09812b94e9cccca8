import { describe } from 'vitest'
import type { Deadline } from '../../src/model/task.ts'
import { drawColumns } from '../../src/write/changes/columns.ts'
import { writeChangesText } from '../../src/write/changes/text.ts'
import type { EntryView } from '../../src/write/changes/view.ts'
import { icsWriter } from '../../src/write/ics.ts'
import { findRecurrences } from '../../src/write/recurrence.ts'
import { buildPlan } from '../diff/build-plan.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { dateOf, planOf, span, taskOf } from '../support/plan.ts'
import { plain } from '../support/write-options.ts'
import { compared } from './changes/compared.ts'

const paint = {
  added: (text: string) => text,
  removed: (text: string) => text,
  bold: (text: string) => text,
  dim: (text: string) => text,
}

/** Both sides of a task whose text has changed before and behind `size` characters. */
function sidesAround(size: number): string {
  const body = [{ text: '修', change: 0 }, { text: words(size) }, { text: '桥', change: 1 }]
  const view = { old: [{ title: [], body, parties: [] }], new: [] } as unknown as EntryView
  return drawColumns(view, 300, paint).join('')
}

/** A plan of one task that has to go on for as long as some words say. */
const planUntil = (text: string) =>
  buildPlan({
    sections: [
      {
        title: '主要任务',
        tasks: [{ title: '清理边沟', body: `${text}。`, deadlines: [{ text, kind: 'ongoing' }] }],
      },
    ],
  })

describe('how much is shown on a line', () => {
  const bands: Record<string, Band> = {
    // A row of a table has no title, and its text is a sentence; a calendar shows one line.
    'characters of an event’s title': {
      yes: 60,
      no: 61,
      isTaken: async (size) => {
        const task = taskOf({ title: words(size), deadlines: [dateOf('6月底前', '2023-06-30')] })
        const text = String(await icsWriter.write([planOf({ tasks: [task] })], plain))
        return !text.replaceAll('\r\n ', '').includes('…')
      },
    },
    // Two columns of 25 characters each: in narrower ones a text breaks at every word.
    'cells of a terminal on which both texts stand side by side': {
      yes: 110,
      no: 109,
      isTaken: (size) =>
        writeChangesText(compared(), { language: 'zh', width: size, paint }).includes(' │ '),
    },
    // Sixteen characters on either side of a change tell where it is.
    'characters between two changes that are shown whole': {
      yes: 32,
      no: 33,
      isTaken: (size) => !sidesAround(size).includes('…'),
    },
    'characters beside a change where a stretch is cut short': {
      yes: 16,
      no: 17,
      isTaken: (size) => sidesAround(90).includes(`修${words(90).slice(0, size)}`),
    },
    // On a terminal of any width ten characters stand on a line.
    'cells of a line on the narrowest terminal': {
      yes: 20,
      no: 22,
      isTaken: (size) => {
        const limit = words(size / 2 - 1)
        const changes = compared(planUntil('长期坚持'), planUntil(limit))
        const text = writeChangesText(changes, { language: 'zh', width: 1, paint })
        return text.split('\n').some((line) => line.endsWith(`+ ${limit}`))
      },
    },
  }
  showBands(bands)
})

describe('which rhythm a calendar can keep', () => {
  const rulesOf = (parts: Partial<Deadline>) =>
    findRecurrences(
      { text: '定期', kind: 'recurring', span: span(0, 2), every: 'P1M', ...parts },
      { from: '2023-01-01' },
    ).length
  const bands: Record<string, Band> = {
    // No month is sure to have more than twenty working days.
    'the last working day of a month': {
      yes: 20,
      no: 21,
      isTaken: (size) => rulesOf({ on: { day: 1, workdays: size } }) > 0,
    },
    'working days behind the end of a month': {
      yes: 20,
      no: 21,
      isTaken: (size) => rulesOf({ within: { count: size, unit: 'workday' } }) > 0,
    },
    // In 31 days the next month is over.
    'days behind the end of a month': {
      yes: 30,
      no: 31,
      isTaken: (size) => rulesOf({ within: { count: size, unit: 'day' } }) > 0,
    },
  }
  showBands(bands)
})
