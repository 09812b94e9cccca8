import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/index.ts'
import { barredFor, faults, rightCount } from '../writer/faults.ts'
import { writeDocument } from '../writer/write.ts'
import { checkWritten, limitsOf, measureFault } from './measure.ts'

// 8 in `verify`; the nightly run sets NIGHTLY_FAULTS to 300.
const count = Number(process.env.NIGHTLY_FAULTS ?? 8)
const isNightly = process.env.NIGHTLY_FAULTS !== undefined
const timeout = 60 * 60_000
const least = 0.98

/** Few documents have room for one miss that is the parser's. */
const slack = isNightly ? 0 : 1

describe.each(Object.entries(faults))(`${count} documents with %s`, (code, fault) => {
  test('are found out, and nothing else is', { timeout }, async () => {
    const found = await measureFault(code, fault, count)
    const { documents, extra, hit, missed } = found
    const precision = hit / (hit + Math.max(0, extra - slack))
    const recall = hit / (hit + Math.max(0, missed - slack))
    if (isNightly) {
      process.stdout.write(
        `${code}: ${documents} documents, precision ${(hit / (hit + extra)).toFixed(4)}, recall ${(hit / (hit + missed)).toFixed(4)}\n`,
      )
    }
    const notes = found.notes.join('\n')
    expect(documents, notes).toBeGreaterThan(count / 2)
    expect(precision, notes).toBeGreaterThanOrEqual(least)
    expect(recall, notes).toBeGreaterThanOrEqual(least)
  })
})

/** Codes that only say what is not there: a page without its attachment is no fault of the writer's. */
const withoutFault = ['attachment-not-included']

test('every rule has its fault', () => {
  const codes = rules.map(({ code }) => code).filter((code) => !withoutFault.includes(code))
  expect(Object.keys(faults)).toEqual(expect.arrayContaining(codes))
})

test('a count that holds is left alone', { timeout }, async () => {
  const barred = barredFor(rightCount)
  for (let seed = 0; seed < 4 * count; seed++) {
    const written = writeDocument(seed, { barred, fault: rightCount })
    if (!written.planted) continue
    const { checked } = await checkWritten(written)
    expect(
      checked.findings.filter(({ code }) => code.startsWith('count-')),
      `seed ${seed}`,
    ).toEqual([])
  }
})

/** Limits are drawn without a look at the year of issue: what is said of them depends on the draw. */
const drawn = ['deadline-before-issue', 'deadline-outside-plan-year', 'deadline-year-missing']

test('plain documents are passed in silence', { timeout }, async () => {
  const barred = barredFor({ barred: ['chineseMark.壹、'] })
  const loud: string[] = []
  for (let seed = 0; seed < 6 * count; seed++) {
    const written = writeDocument(seed, { barred })
    const { checked } = await checkWritten(written)
    const graver = checked.findings.filter(({ severity }) => severity !== 'info')
    const hasLimits = limitsOf(written).length > 0
    const codes = graver
      .map(({ code }) => code)
      .filter((code) => !(hasLimits && drawn.includes(code)))
    if (codes.length > 0) loud.push(`seed ${seed}: ${codes.join(', ')}`)
  }
  expect(loud.length / (6 * count), loud.join('\n')).toBeLessThanOrEqual(isNightly ? 0.02 : 0.03)
})
