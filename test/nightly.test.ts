import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { belowFloors } from './support/floors.ts'
import { formatTable } from './support/scoring/tally.ts'
import { formatMiss, measure, shrink } from './writer/measure.ts'

// 500 in `verify`; the nightly run sets NIGHTLY_COUNT and prints what it measured.
const count = Number(process.env.NIGHTLY_COUNT ?? 500)
const minutes = 60_000

describe('documents of the writer', () => {
  test(`${count} of them give back their truth`, { timeout: 90 * minutes }, async () => {
    const { tally, misses } = await measure(0, count)
    if (process.env.NIGHTLY_COUNT) process.stdout.write(formatTable(tally))
    // The floors were measured on 500 documents; fewer say little.
    const below = count < 500 ? [] : belowFloors('generated', tally)
    const worst = misses.find(({ field }) => below.some((line) => line.includes(` ${field} F1`)))
    const shown = worst ? formatMiss(worst, await shrink(worst.seed, worst.field)) : ''
    expect(below, shown).toEqual([])
  })
})
