import { expect, test } from 'vitest'
import { collect } from '../../../src/diagnostics/report.ts'
import { forms, formYear } from '../../../src/extract/deadlines/forms.ts'
import { findDeadlines } from '../../../src/extract/deadlines/index.ts'
import { fold } from '../../../src/text/fold.ts'
import { readStretches } from '../../../src/text/reading.ts'

const widen = (text: string) =>
  text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

function read(text: string, place: 'prose' | 'clause' | 'column') {
  const reading = readStretches({ text, folded: fold(text) }, [[{ start: 0, end: text.length }]])
  const { diagnostics, report } = collect()
  const deadlines = findDeadlines(reading, { planYear: formYear, report }, place)
  return { diagnostics, deadlines: deadlines.map(({ span: _, ...rest }) => rest) }
}

const cases = forms.flatMap(({ expected, places, print }) =>
  places.map((place) => [print, place, expected] as const),
)

test.each(cases)('%s in %s', (print, place, expected) => {
  expect(read(print, place)).toEqual({ deadlines: expected, diagnostics: [] })
})

test.each(cases)('%s in %s, full width', (print, place, expected) => {
  const wide = expected.map(({ event, text, ...rest }) => ({
    text: widen(text),
    ...rest,
    ...(event === undefined ? {} : { event: widen(event) }),
  }))
  expect(read(widen(print), place).deadlines).toEqual(wide)
})
