import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { figuresOf, type Tally } from './scoring/tally.ts'

const file = join(import.meta.dirname, 'floors.json')

/** F1 below which no field may fall, for each set of documents. They only rise. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>

function readFloors(): Floors {
  return JSON.parse(readFileSync(file, 'utf8')) as Floors
}

/** Raise the floors of a set to what was just measured; none is ever lowered. */
export function raiseFloors(set: string, tally: Tally): void {
  const floors = readFloors()
  const raised = { ...floors[set] }
  for (const [field, row] of tally.rows) {
    const measured = Math.floor(figuresOf(row).f1 * 10_000) / 10_000
    raised[field] = Math.max(raised[field] ?? 0, measured)
  }
  writeFileSync(file, `${JSON.stringify({ ...floors, [set]: raised }, undefined, 2)}\n`)
}

/** Fields of a set that fell below their floor, each with a sentence. */
export function belowFloors(set: string, tally: Tally): readonly string[] {
  return Object.entries(readFloors()[set] ?? {}).flatMap(([field, floor]) => {
    const row = tally.rows.get(field)
    const f1 = row ? figuresOf(row).f1 : 0
    return f1 + 1e-9 < floor ? [`${set}: ${field} F1 ${f1.toFixed(4)} is below ${floor}`] : []
  })
}
