import { describe } from 'vitest'
import { compareRecords } from '../../src/diff/records.ts'
import type { Span } from '../../src/model/place.ts'
import type { Task } from '../../src/model/task.ts'
import { type Band, showBands } from '../support/bands.ts'

const place = { line: 1, column: 1 }
const span: Span = { start: 0, end: 1, place, endPlace: place }

/** Words that no other number gives: `length` characters. */
const wordsOf = (at: number, length: number) =>
  Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + at * 60 + index)).join('')

describe('how alike two records are of which one took the place of the other', () => {
  const isTaken = (old: Partial<Task>, next: Partial<Task>) => {
    const task = (given: Partial<Task>) =>
      ({ deadlines: [], targets: [], citations: [], ...given }) as unknown as Task
    const { changes } = compareRecords([task(old)], [task(next)], { old: 2023, next: 2024 })
    return changes.some(({ kind }) => kind === 'changed')
  }
  const cited = (title: string): Partial<Task> => ({ citations: [{ title, span }] })
  const target = (subject: string, value: number, unit: string): Partial<Task> => ({
    targets: [{ text: `${value}${unit}`, value, unit, subject, comparator: 'eq', span }],
  })
  const bands: Record<string, Band> = {
    'characters of a cited title of fifty': {
      yes: 25,
      no: 24,
      isTaken: (size) =>
        isTaken(cited(wordsOf(0, 50)), cited(wordsOf(0, size) + wordsOf(1, 50 - size))),
    },
    // 新增 and 新改建 are one; what is counted in the same unit may be anything.
    'characters of a target’s subject of fifty': {
      yes: 11,
      no: 9,
      isTaken: (size) =>
        isTaken(
          target(wordsOf(0, 50), 5, '户'),
          target(wordsOf(0, size) + wordsOf(1, 50 - size), 6, '户'),
        ),
    },
    'characters of a target’s subject of ten, in another unit': {
      yes: 9,
      no: 8,
      isTaken: (size) =>
        isTaken(
          target(wordsOf(0, 10), 5, '户'),
          target(wordsOf(0, size) + wordsOf(1, 10 - size), 6, '家'),
        ),
    },
  }
  showBands(bands)
})
