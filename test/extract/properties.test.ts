import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collect } from '../../src/diagnostics/report.ts'
import { findCitations } from '../../src/extract/citations.ts'
import { forms } from '../../src/extract/deadlines/forms.ts'
import { findDeadlines } from '../../src/extract/deadlines/index.ts'
import type { DeadlinePlace } from '../../src/extract/deadlines/place.ts'
import { findTargets } from '../../src/extract/targets.ts'
import { daysOf } from '../../src/text/dates.ts'
import { fold } from '../../src/text/fold.ts'
import { type Reading, readStretches } from '../../src/text/reading.ts'
import { draws } from '../support/draws.ts'

const scraps = [
  ...forms.map(({ print }) => print),
  ...'年月日前底末内起后每按至到、,。;:()()《》〈〉“”\n 1两三十〇2023.-—%以上不低于新建完成印发之日工作'.split(
    '',
  ),
  '个工作日',
  '2023年',
  '次月',
  '每季度',
  '“十四五”',
  '完成时限:',
  '第三季度',
  '3.5万户',
  '东政发〔2020〕5号',
  '东山县水务局',
  '𬭚镇',
]
const places: readonly DeadlinePlace[] = ['prose', 'clause', 'column']

function read(text: string): Reading {
  return readStretches({ text, folded: fold(text) }, [[{ start: 0, end: text.length }]])
}

const glued = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((some) => some.join(''))

describe('any gluing of scraps is read', () => {
  test('limits stand in order, in the text, and print what they span', () => {
    fc.assert(
      fc.property(glued, fc.constantFrom(...places), (text, place) => {
        const { report } = collect()
        let end = 0
        for (const { span, text: print } of findDeadlines(read(text), { report }, place)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(span.start, span.end)).toBe(print)
          end = span.end
        }
      }),
      { numRuns: 400, ...draws },
    )
  })

  test('targets and citations do too', () => {
    fc.assert(
      fc.property(glued, (text) => {
        const reading = read(text)
        let end = 0
        for (const { span, text: print, value } of findTargets(reading)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(span.start, span.end)).toBe(print)
          expect(Number.isFinite(value)).toBe(true)
          end = span.end
        }
        for (const { span, title } of findCitations(reading)) {
          expect(text.slice(span.start, span.end)).toBe(title)
        }
      }),
      { numRuns: 400, ...draws },
    )
  })

  test('a stretch that is skipped holds no limit', () => {
    fc.assert(
      fc.property(glued, glued, glued, (before, inside, behind) => {
        const text = `${before}(${inside})${behind}`
        const from = before.length
        const length = inside.length + 2
        const skip = [{ from, to: from + length }]
        const { report } = collect()
        for (const { span } of findDeadlines(read(text), { report, skip }, 'prose')) {
          expect(span.start >= from && span.start < from + length).toBe(false)
        }
      }),
    )
  })
})

const figures = '〇一二三四五六七八九'
const han = (value: number) => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : figures.charAt(tens)}十`
  return `${ten}${ones === 0 ? '' : figures.charAt(ones)}`
}

describe('every day of a year and of a leap year reads back', () => {
  const prints: readonly (readonly [name: string, print: (m: number, d: number) => string])[] = [
    ['6月1日前', (m, d) => `${m}月${d}日前`],
    ['6 月 1 日前', (m, d) => `${m} 月 ${d} 日前`],
    ['6月1号之前', (m, d) => `${m}月${d}号之前`],
    ['六月一日以前', (m, d) => `${han(m)}月${han(d)}日以前`],
  ]
  test.each(prints)('%s', (_, print) => {
    for (const planYear of [2023, 2024]) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= daysOf(planYear, month); day++) {
          const text = print(month, day)
          const { diagnostics, report } = collect()
          const found = findDeadlines(read(`于${text}完成`), { planYear, report }, 'prose')
          const due = `${planYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          expect(found).toMatchObject([{ text, kind: 'date', due }])
          expect(diagnostics).toEqual([])
        }
      }
    }
  })
})
