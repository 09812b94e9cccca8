import { checkPlan } from '../../src/check/run.ts'
import type { CheckedPlan } from '../../src/model/finding.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { barredFor, type Fault } from '../writer/faults.ts'
import type { Written } from '../writer/model.ts'
import { writeDocument } from '../writer/write.ts'

const extensions = { text: 'txt', html: 'html', markdown: 'md' } as const

export async function checkWritten({ format, seed, text }: Written): Promise<{
  readonly checked: CheckedPlan
  readonly textLayer: string
}> {
  const name = `seed-${seed}.${extensions[format]}`
  const { plan, textLayer } = await parsePlan(text, { name })
  return { checked: checkPlan(plan, { textLayer }), textLayer }
}

/** How well a code is found in documents with that fault planted. */
export interface Found {
  documents: number
  hit: number
  missed: number
  extra: number
  readonly notes: string[]
}

/** Plant a fault in so many documents, and compare what is found with where it stands. */
export async function measureFault(code: string, fault: Fault, count: number): Promise<Found> {
  const found: Found = { documents: 0, hit: 0, missed: 0, extra: 0, notes: [] }
  const barred = barredFor(fault)
  for (let seed = 0; found.documents < count && seed < 100 * count; seed++) {
    const written = writeDocument(seed, { barred, fault })
    if (!written.planted) continue
    const { checked, textLayer } = await checkWritten(written)
    const slices = checked.findings
      .filter((one) => one.code === code)
      .map(({ span }) => (span ? textLayer.slice(span.start, span.end) : ''))
    found.documents++
    compare(found, wanted(code, written), slices, seed)
  }
  return found
}

function compare(
  found: Found,
  expected: readonly string[],
  slices: readonly string[],
  seed: number,
): void {
  const rest = [...slices]
  for (const at of expected) {
    const place = rest.findIndex((slice) => fits(slice, at))
    if (place === -1) {
      found.missed++
      found.notes.push(`seed ${seed}: missed ${at}`)
    } else {
      found.hit++
      rest.splice(place, 1)
    }
  }
  found.extra += rest.length
  for (const slice of rest) found.notes.push(`seed ${seed}: extra ${slice.slice(0, 40)}`)
}

function fits(slice: string, at: string): boolean {
  const printed = plain(slice)
  return at.split('|').some((one) => {
    const wanted = plain(one)
    if (wanted.length === 1) return printed === wanted
    return printed.includes(wanted) || (printed.length > 1 && wanted.includes(printed))
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

/** Limits are drawn by chance: those that are wrong by the truth are to be found too. */
function wanted(code: string, written: Written): readonly string[] {
  const { planted = '' } = written
  if (code !== 'deadline-before-issue' && code !== 'deadline-outside-plan-year') return [planted]
  const { meta } = written.gold
  const issuedOn = meta.issuedOn ?? ''
  return limitsOf(written).flatMap(({ due, text }) => {
    if (due === null) return []
    if (code === 'deadline-before-issue') return due < issuedOn ? [text] : []
    return due >= issuedOn && Number(due.slice(0, 4)) !== meta.planYear ? [text] : []
  })
}

export function limitsOf({ gold }: Written) {
  return [
    ...gold.tasks.flatMap(({ deadlines }) => deadlines),
    ...gold.tables.flatMap(({ rows }) => rows.flatMap(({ deadline }) => deadline ?? [])),
  ]
}
