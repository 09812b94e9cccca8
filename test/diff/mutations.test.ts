import { beforeAll, describe, expect, test } from 'vitest'
import { figuresOf } from '../support/scoring/tally.ts'
import { linkKinds, type Measured, measure, sumOf } from './measure.ts'

// A sample; `test/diff/nightly.ts` measures thousands of pairs and tells every miss.
describe('mutations with known truth', () => {
  let measured: Measured

  beforeAll(async () => {
    measured = await measure(1)
  })

  test('there are enough of them', () => {
    expect(measured.pairs).toBeGreaterThan(200)
  })

  test('tasks are aligned', () => {
    const { alignment } = measured
    expect(figuresOf(sumOf(alignment, linkKinds)).f1).toBeGreaterThanOrEqual(0.98)
  })

  test('changes are told', () => {
    expect(figuresOf(sumOf(measured.changes)).f1).toBeGreaterThanOrEqual(0.97)
  })
})
