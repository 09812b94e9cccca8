import { beforeAll, describe, expect, test } from 'vitest'
import { comparePlans } from '../../src/diff/index.ts'
import type { Change, Changes } from '../../src/model/changes.ts'
import type { PlanSpec } from './build-plan.ts'
import { inventPlan, inventSupply } from './invent-plan.ts'
import { type Mutation, mutatePlan, type Supply, specOf, wordsOf } from './mutate.ts'
import { planOfText, seedNames, seedText } from './seeds.ts'

// A small number in `verify`; the nightly run sets NIGHTLY_COUNT and prints what it measured.
const nightly = process.env.NIGHTLY_COUNT !== undefined
const rounds = nightly ? 8 : 1

/** Right, found, and wanted ones of a kind. */
interface Tally {
  right: number
  found: number
  wanted: number
}

const newTally = (): Tally => ({ right: 0, found: 0, wanted: 0 })

function count(tally: Tally, found: ReadonlySet<string>, wanted: ReadonlySet<string>) {
  tally.found += found.size
  tally.wanted += wanted.size
  for (const one of found) if (wanted.has(one)) tally.right++
}

const f1 = ({ right, found, wanted }: Tally) =>
  found + wanted === 0 ? 1 : (2 * right) / (found + wanted)

/** Links that the comparison found, by the keys of the truth. */
function linksOf({ tasks }: Changes, { keys }: Mutation): Set<string> {
  return new Set(
    tasks.flatMap(({ old, new: next }) =>
      old.flatMap((one) =>
        next.map((other) => `${keys.old.get(one.id)}>${keys.next.get(other.id)}`),
      ),
    ),
  )
}

/** Changes of tasks that are paired as they should be. */
function changesOf({ tasks }: Changes, { keys, truth }: Mutation): Set<string> {
  return new Set(
    tasks.flatMap(({ old, new: next, changes }) => {
      const pair = `${keys.old.get(old[0]?.id ?? '')}>${keys.next.get(next[0]?.id ?? '')}`
      const isPair = old.length === 1 && next.length === 1 && truth.pairs.has(pair)
      return isPair ? changes.flatMap((change) => nameChange(pair, change)) : []
    }),
  )
}

function nameChange(pair: string, { field, kind, unitId, old, new: next }: Change): string[] {
  if (field === 'section') return []
  if (field === 'title' || field === 'body') return [`${pair} ${field} changed`]
  const detail = unitId ?? `${old} ${next}`
  return [`${pair} ${field} ${kind} ${detail}`]
}

describe('mutations with known truth', () => {
  const links = newTally()
  const changes = newTally()
  let pairs = 0

  const measure = (mutation: Mutation) => {
    const found = comparePlans(mutation.old, mutation.next)
    count(links, linksOf(found, mutation), mutation.truth.links)
    const wanted = [...mutation.truth.changes]
    count(changes, changesOf(found, mutation), new Set(wanted))
    pairs += mutation.truth.links.size
  }

  beforeAll(async () => {
    const plans = await Promise.all(seedNames.map((name) => planOfText(seedText(name))))
    const specs = plans.map(specOf)
    for (const [index, spec] of specs.entries()) {
      const supply = supplyFrom(specs.filter((other) => other !== spec))
      for (let round = 0; round < rounds; round++)
        measure(mutatePlan(spec, supply, 100 * index + round))
    }
    for (let seed = 0; seed < 6 * rounds; seed++) {
      measure(mutatePlan(inventPlan(seed, 5 + 6 * (seed % 16)), inventSupply(seed + 1000), seed))
    }
    if (nightly) {
      const figures = { pairs, alignment: f1(links), changes: f1(changes) }
      process.stdout.write(`${JSON.stringify(figures)}\n`)
    }
  }, 600_000)

  test('there are enough of them', () => {
    expect(pairs).toBeGreaterThan(nightly ? 2000 : 200)
  })

  test('tasks are aligned', () => {
    expect(f1(links)).toBeGreaterThanOrEqual(0.98)
  })

  test('changes are told', () => {
    expect(f1(changes)).toBeGreaterThanOrEqual(0.97)
  })
})

function supplyFrom(specs: readonly PlanSpec[]): Supply {
  const tasks = specs.flatMap(({ sections }) => sections.flatMap((section) => section.tasks))
  return {
    words: wordsOf(tasks.map(({ body }) => body ?? '').join('')),
    tasks,
    units: ['县气象局', '县档案馆', '县林业局'],
  }
}
