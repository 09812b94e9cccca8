import { comparePlans } from '../../src/diff/index.ts'
import type { Change, ChangedTask, Changes } from '../../src/model/changes.ts'
import { add, newTally, type Row, type Tally } from '../support/scoring/tally.ts'
import type { PlanSpec } from './build-plan.ts'
import { inventPlan, inventSupply } from './invent-plan.ts'
import { type Mutation, mutatePlan, type Supply, specOf, wordsOf } from './mutate.ts'
import { planOfText, seedNames, seedText } from './seeds.ts'

/** What a run found: links and tasks by what was done to them, changes by their field. */
export interface Measured {
  readonly alignment: Tally
  readonly changes: Tally
  /** Pairs of an old and a new task in the truth. */
  readonly pairs: number
}

/**
 * Compare mutated seeds and mutated invented plans with what was done to them.
 *
 * @param rounds - How often each seed is mutated; six invented plans go with each round.
 */
export async function measure(rounds: number): Promise<Measured> {
  const [alignment, changes] = [newTally(), newTally()]
  let pairs = 0
  for (const [name, mutation] of await mutations(rounds)) {
    const found = comparePlans(mutation.old, mutation.next)
    countLinks(alignment, name, found, mutation)
    countEnds(alignment, name, found, mutation)
    countChanges(changes, name, found, mutation)
    pairs += mutation.truth.links.size
  }
  return { alignment, changes, pairs }
}

/** All rows put together. */
export function sumOf({ rows }: Tally, fields: readonly string[] = [...rows.keys()]): Row {
  const sum = { hit: 0, miss: 0, extra: 0 }
  for (const field of fields) {
    const { hit, miss, extra } = rows.get(field) ?? { hit: 0, miss: 0, extra: 0 }
    sum.hit += hit
    sum.miss += miss
    sum.extra += extra
  }
  return sum
}

/** Kinds of links; an extra one is counted under what the comparison took it for. */
export const linkKinds = ['same words', 'reworded', 'retitled', 'split', 'merged'] as const

type Named = readonly [string, Mutation]

async function mutations(rounds: number): Promise<Named[]> {
  const plans = await Promise.all(seedNames.map((name) => planOfText(seedText(name))))
  const specs = plans.map(specOf)
  const seeds = specs.flatMap((spec, index) => {
    const supply = supplyFrom(specs.filter((other) => other !== spec))
    return Array.from({ length: rounds }, (_, round): Named => {
      const seed = 100 * index + round
      return [`${seedNames[index]} ${seed}`, mutatePlan(spec, supply, seed)]
    })
  })
  const invented = Array.from({ length: 6 * rounds }, (_, seed): Named => {
    const plan = inventPlan(seed, 5 + 6 * (seed % 16))
    return [`invented ${seed}`, mutatePlan(plan, inventSupply(seed + 1000), seed)]
  })
  return [...seeds, ...invented]
}

function supplyFrom(specs: readonly PlanSpec[]): Supply {
  const tasks = specs.flatMap(({ sections }) => sections.flatMap((section) => section.tasks))
  return {
    words: wordsOf(tasks.map(({ body }) => body ?? '').join('')),
    tasks,
    units: ['县气象局', '县档案馆', '县林业局'],
  }
}

function linkOf(old: string, next: string, { keys }: Mutation): string {
  return `${keys.old.get(old)}>${keys.next.get(next)}`
}

/** What the comparison took a link for, in the words of the truth. */
const fates: Readonly<Record<ChangedTask['relation'], string>> = {
  kept: 'same words',
  reworded: 'reworded',
  split: 'split',
  merged: 'merged',
  added: '',
  dropped: '',
}

function countLinks(tally: Tally, name: string, { tasks }: Changes, mutation: Mutation) {
  const { links } = mutation.truth
  const found = new Map(
    tasks.flatMap(({ relation, old, new: next }) =>
      old.flatMap((one) =>
        next.map((other) => [linkOf(one.id, other.id, mutation), fates[relation]] as const),
      ),
    ),
  )
  for (const [link, fate] of links) {
    if (found.has(link)) add(tally, fate, 1, 0, 0)
    else note(tally, fate, 'missing', `${name} ${describeLink(link, mutation)}`)
  }
  for (const [link, fate] of found) {
    if (!links.has(link)) note(tally, fate, 'extra', `${name} ${describeLink(link, mutation)}`)
  }
}

function note(tally: Tally, field: string, kind: 'missing' | 'extra', where: string) {
  tally.notes.push(`${field}: ${kind} ${where}`)
  add(tally, field, 0, kind === 'missing' ? 1 : 0, kind === 'extra' ? 1 : 0)
}

function describeLink(link: string, { old, next, keys }: Mutation): string {
  const [from, to] = link.split('>')
  const title = (plan: typeof old, ids: typeof keys.old, key: string | undefined) =>
    plan.tasks.find(({ id }) => ids.get(id) === key)?.title.slice(0, 24)
  return `${link} ${title(old, keys.old, from)} > ${title(next, keys.next, to)}`
}

/** Tasks that are new, tasks that are gone. */
function countEnds(tally: Tally, name: string, { tasks }: Changes, mutation: Mutation) {
  const { keys, truth } = mutation
  const [from, to] = [new Set<string>(), new Set<string>()]
  for (const link of truth.links.keys()) {
    const [old = '', next = ''] = link.split('>')
    from.add(old)
    to.add(next)
  }
  const wanted = {
    dropped: [...keys.old.values()].filter((key) => !from.has(key)),
    added: [...keys.next.values()].filter((key) => !to.has(key)),
  }
  const ends = tasks.filter(({ relation }) => relation === 'dropped' || relation === 'added')
  const found = {
    dropped: ends.flatMap(({ old }) => old.map(({ id }) => keys.old.get(id) ?? '')),
    added: ends.flatMap(({ new: next }) => next.map(({ id }) => keys.next.get(id) ?? '')),
  }
  for (const field of ['dropped', 'added'] as const) {
    countSets(tally, name, () => field, new Set(found[field]), new Set(wanted[field]))
  }
}

function countSets(
  tally: Tally,
  name: string,
  fieldOf: (one: string) => string,
  found: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
) {
  for (const one of wanted) {
    if (found.has(one)) add(tally, fieldOf(one), 1, 0, 0)
    else note(tally, fieldOf(one), 'missing', `${name} ${one}`)
  }
  for (const one of found) {
    if (!wanted.has(one)) note(tally, fieldOf(one), 'extra', `${name} ${one}`)
  }
}

/** Changes of tasks that are paired as they should be, against those that were made. */
function countChanges(tally: Tally, name: string, { tasks }: Changes, mutation: Mutation) {
  const found = new Set(
    tasks.flatMap(({ old, new: next, changes }) => {
      const pair = linkOf(old[0]?.id ?? '', next[0]?.id ?? '', mutation)
      const isPair = old.length === 1 && next.length === 1 && mutation.truth.pairs.has(pair)
      return isPair ? changes.flatMap((change) => nameChange(pair, change)) : []
    }),
  )
  const fieldOf = (change: string) => change.split(' ').slice(1, 3).join(' ')
  countSets(tally, name, fieldOf, found, mutation.truth.changes)
}

function nameChange(pair: string, { field, kind, unitId, old, new: next }: Change): string[] {
  if (field === 'section') return []
  if (field === 'title' || field === 'body') return [`${pair} ${field} changed`]
  return [`${pair} ${field} ${kind} ${unitId ?? `${old} ${next}`}`]
}
