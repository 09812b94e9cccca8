import type { Plan } from '../../src/model/plan.ts'
import type { Role } from '../../src/model/task.ts'
import { buildPlan, type PartySpec, type PlanSpec, type TaskSpec } from './build-plan.ts'

/** Random numbers that a seed fixes. */
export type Random = () => number

/** A small generator with a period long enough for tests (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

export function shuffle<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [one, two] = [result[last], result[other]]
    if (one !== undefined && two !== undefined) [result[last], result[other]] = [two, one]
  }
  return result
}

/** What was done to a task of the old plan. */
export type Fate = 'same words' | 'reworded' | 'retitled' | 'split' | 'merged'

/** What was done to a plan, by keys of tasks. */
export interface Truth {
  /** Each old task with each new one that it became, as `old>new`. */
  readonly links: ReadonlyMap<string, Fate>
  /** For pairs of one and one: `old>new field kind detail`. */
  readonly changes: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

export interface Mutation {
  readonly old: Plan
  readonly next: Plan
  readonly truth: Truth
  /** Key of each task by its id. */
  readonly keys: {
    readonly old: ReadonlyMap<string, string>
    readonly next: ReadonlyMap<string, string>
  }
}

/** Words to put in the place of others, and tasks to add. */
export interface Supply {
  readonly words: readonly string[]
  readonly tasks: readonly TaskSpec[]
  readonly units: readonly string[]
}

interface Work {
  readonly random: Random
  readonly supply: Supply
  readonly links: Map<string, Fate>
  readonly changes: Set<string>
  readonly pairs: Set<string>
  counter: number
}

/**
 * Change a plan the way a year changes one, and tell what was done.
 *
 * Labels are new, sections and tasks come in another order, 10–40 % of the words of most tasks are
 * replaced, some tasks get a new title, are split, merged, dropped, added; bodies and limits change.
 */
export function mutatePlan(spec: PlanSpec, supply: Supply, seed: number): Mutation {
  const random = randomOf(seed)
  const old = keyed(spec)
  const work: Work = {
    random,
    supply,
    links: new Map(),
    changes: new Set(),
    pairs: new Set(),
    counter: 0,
  }
  const sections = old.sections.map(({ title, tasks }) => {
    const kept = mutateTasks(tasks, work)
    return { title, tasks: random() < 0.5 ? shuffle(random, kept) : kept }
  })
  const next = { ...old, sections: random() < 0.3 ? shuffle(random, sections) : sections }
  const { links, changes, pairs } = work
  const [first, second] = [buildPlan(old), buildPlan(relabelled(next, random))]
  return {
    old: first,
    next: second,
    truth: { links, changes, pairs },
    keys: { old: keysOf(old, first), next: keysOf(next, second) },
  }
}

function keyed(spec: PlanSpec): PlanSpec {
  let number = 0
  return {
    ...spec,
    sections: spec.sections.map((section) => ({
      ...section,
      tasks: section.tasks.map((task) => ({ ...task, key: `a${++number}` })),
    })),
  }
}

/** Another shape of labels: 1. for (一). */
function relabelled(spec: PlanSpec, random: Random): PlanSpec {
  if (random() < 0.5) return spec
  let number = 0
  return {
    ...spec,
    sections: spec.sections.map((section) => ({
      ...section,
      tasks: section.tasks.map((task) => ({ ...task, label: `${++number}.` })),
    })),
  }
}

function keysOf(spec: PlanSpec, plan: Plan): ReadonlyMap<string, string> {
  const specs = spec.sections.flatMap(({ tasks }) => tasks)
  return new Map(plan.tasks.map((task, index) => [task.id, specs[index]?.key ?? '']))
}

function mutateTasks(tasks: readonly TaskSpec[], work: Work): TaskSpec[] {
  const result: TaskSpec[] = []
  for (let index = 0; index < tasks.length; index++) {
    const [task, following] = [tasks[index], tasks[index + 1]]
    if (!task) continue
    const fate = work.random()
    if (fate >= 0.07 && fate < 0.13 && following) {
      result.push(mergeTasks(task, following, work))
      index++
    } else result.push(...mutateTask(task, fate, work))
    if (work.random() < 0.07) result.push(addTask(work))
  }
  return result
}

function mutateTask(task: TaskSpec, fate: number, work: Work): TaskSpec[] {
  if (fate < 0.07) return []
  if (fate < 0.2 && sentencesOf(task).length >= 2) return splitTask(task, work)
  if (fate < 0.45) return [link(task, { ...task, key: nextKey(work) }, 'same words', work)]
  return [rewrite(task, fate < 0.55, work)]
}

function addTask(work: Work): TaskSpec {
  return { ...pick(work.random, work.supply.tasks), key: nextKey(work) }
}

function nextKey(work: Work): string {
  return `b${++work.counter}`
}

function link(old: TaskSpec, next: TaskSpec, fate: Fate, { links, pairs }: Work): TaskSpec {
  links.set(`${old.key}>${next.key}`, fate)
  pairs.add(`${old.key}>${next.key}`)
  return next
}

/** One task in other words, with other bodies and limits now and then. */
function rewrite(task: TaskSpec, retitled: boolean, work: Work): TaskSpec {
  const { random } = work
  const key = nextKey(work)
  const pair = `${task.key}>${key}`
  const share = 0.1 + 0.3 * random()
  const note = (field: string, kind: string, detail = '') =>
    work.changes.add(`${pair} ${field} ${kind} ${detail}`.trim())
  const records = changeRecords(task, note, work)
  const body = replaceWords(records.body ?? '', share, guardsOf(records), work)
  const title = retitled
    ? newTitle(work)
    : replaceWords(task.title, share / 2, guardsOf(task), work)
  if (title !== task.title) note('title', 'changed')
  if (body !== (records.body ?? '')) note('body', 'changed')
  return link(task, { ...records, title, body, key }, retitled ? 'retitled' : 'reworded', work)
}

function newTitle({ random, supply }: Work): string {
  return Array.from({ length: 4 + Math.floor(random() * 4) }, () =>
    pick(random, supply.words),
  ).join('')
}

type Note = (field: string, kind: string, detail?: string) => void

function changeRecords(task: TaskSpec, note: Note, work: Work): TaskSpec {
  const parties = changeParties(task.parties ?? [], note, work)
  return changeTarget(changeDeadline({ ...task, parties }, note, work), note, work)
}

const roles: readonly Role[] = ['lead', 'responsible', 'support']

function changeParties(
  parties: readonly PartySpec[],
  note: Note,
  work: Work,
): readonly PartySpec[] {
  const { random, supply } = work
  let result = [...parties]
  const [first] = result
  if (first && result.length > 1 && random() < 0.15) {
    result = result.slice(1)
    note('party', 'removed', first.name)
  }
  const last = result.at(-1)
  if (last && last !== first && random() < 0.15) {
    const role = pick(
      random,
      roles.filter((one) => one !== last.role),
    )
    result = [...result.slice(0, -1), { ...last, role }]
    note('role', 'changed', last.name)
  }
  if (result.length > 0 && random() < 0.15) {
    const name = pick(
      random,
      supply.units.filter((unit) => !parties.some((one) => one.name === unit)),
    )
    result = [...result, { name, role: 'support' }]
    note('party', 'added', name)
  }
  return result
}

function changeDeadline(task: TaskSpec, note: Note, { random }: Work): TaskSpec {
  const [deadline] = task.deadlines ?? []
  if (!deadline?.due || random() > 0.3 || !task.body?.includes(deadline.text)) return task
  const month = 1 + Math.floor(random() * 12)
  const day = new Date(Date.UTC(Number(deadline.due.slice(0, 4)), month, 0))
    .toISOString()
    .slice(0, 10)
  const text = `${deadline.due.slice(0, 4)}年${month}月底前`
  if (text === deadline.text || day === deadline.due) return task
  note('deadline', 'changed', `${deadline.text} ${text}`)
  return {
    ...task,
    body: task.body.replace(deadline.text, text),
    deadlines: [{ ...deadline, text, due: day }, ...(task.deadlines?.slice(1) ?? [])],
  }
}

function changeTarget(task: TaskSpec, note: Note, { random }: Work): TaskSpec {
  const [target] = task.targets ?? []
  if (!target || random() > 0.3 || !task.body?.includes(target.text)) return task
  const value = target.value + 1 + Math.floor(random() * 20)
  const text = target.text.replace(String(target.value), String(value))
  if (text === target.text) return task
  note('target', 'changed', `${target.text} ${text}`)
  return {
    ...task,
    body: task.body.replace(target.text, text),
    targets: [{ ...target, text, value }, ...(task.targets?.slice(1) ?? [])],
  }
}

function guardsOf({ deadlines = [], targets = [], citations = [] }: TaskSpec): readonly string[] {
  return [...deadlines, ...targets]
    .map(({ text }) => text)
    .concat(citations.map(({ title }) => title))
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const han = /^\p{Script=Han}+$/u

/** Put other words in the place of a share of the words; what `guards` name stays. */
function replaceWords(
  text: string,
  share: number,
  guards: readonly string[],
  { random, supply }: Work,
): string {
  const isGuarded = (at: number) =>
    guards.some((guard) => {
      const from = text.indexOf(guard)
      return from !== -1 && at >= from && at < from + guard.length
    })
  let result = ''
  for (const { segment, index } of words.segment(text)) {
    const replaced = han.test(segment) && random() < share && !isGuarded(index)
    result += replaced ? pick(random, supply.words) : segment
  }
  return result
}

function sentencesOf({ body = '' }: TaskSpec): string[] {
  return body.split(sentenceEnds).filter((sentence) => sentence.length >= 20)
}

const sentenceEnds = /(?<=。)/u

/** Cut a task in two behind a sentence in the middle; the second half is called by its first words. */
function splitTask(task: TaskSpec, work: Work): TaskSpec[] {
  const sentences = (task.body ?? '').split(sentenceEnds)
  const middle = Math.max(1, Math.floor(sentences.length / 2))
  const halves = [sentences.slice(0, middle).join(''), sentences.slice(middle).join('')]
  return halves.map((half, index) => {
    const key = nextKey(work)
    work.links.set(`${task.key}>${key}`, 'split')
    const own = recordsIn(task, half)
    const body = replaceWords(half, 0.1 * work.random(), guardsOf(own), work)
    const title = index === 0 ? task.title : firstWords(half)
    return { ...own, key, title, body }
  })
}

function firstWords(text: string): string {
  const [first = ''] = text.split(firstPause)
  return first.slice(0, 24)
}

const firstPause = /[,，。;；]/u

function recordsIn(task: TaskSpec, text: string): TaskSpec {
  const inText = (one: { readonly text: string }) => text.includes(one.text)
  return {
    ...task,
    deadlines: (task.deadlines ?? []).filter(inText),
    targets: (task.targets ?? []).filter(inText),
    citations: (task.citations ?? []).filter(({ title }) => text.includes(title)),
  }
}

function mergeTasks(one: TaskSpec, other: TaskSpec, work: Work): TaskSpec {
  const key = nextKey(work)
  work.links.set(`${one.key}>${key}`, 'merged')
  work.links.set(`${other.key}>${key}`, 'merged')
  const whole = `${one.body ?? ''}${other.title}。${other.body ?? ''}`
  const guards = [...guardsOf(one), ...guardsOf(other)]
  return {
    ...one,
    key,
    title: work.random() < 0.5 ? one.title : other.title,
    body: replaceWords(whole, 0.1 * work.random(), guards, work),
    parties: one.parties ?? [],
    deadlines: [],
    targets: [],
    citations: [],
  }
}

/** Read a parsed plan back into the shape that mutations work on. */
export function specOf(plan: Plan): PlanSpec {
  const sections = new Map<string, { title: string; tasks: TaskSpec[] }>()
  const held = new Set(plan.tasks.map(({ partOf }) => partOf))
  for (const task of plan.tasks) {
    const { title, body, responsibilities } = task
    // What stands in table rows would else be there twice.
    if (title === '' || held.has(task.id)) continue
    const chapter = task.sectionId?.split('.')[0] ?? ''
    const heading = plan.sections.find(({ id }) => id === chapter)?.title ?? '其他'
    const section = sections.get(chapter) ?? { title: heading, tasks: [] }
    const inText = ({ text }: { readonly text: string }) => `${title}。${body}`.includes(text)
    section.tasks.push({
      title,
      body,
      parties: uniqueParties(responsibilities.flatMap(({ parties }) => parties)),
      deadlines: task.deadlines.filter(inText).map(({ span: _, ...rest }) => rest),
      targets: task.targets.filter(inText).map(({ span: _, ...rest }) => rest),
      citations: task.citations
        .filter((one) => inText({ text: one.title }))
        .map(({ span: _, ...rest }) => rest),
    })
    sections.set(chapter, section)
  }
  const { planYear } = plan.meta
  return {
    title: plan.meta.title,
    ...(planYear === undefined ? {} : { planYear }),
    sections: [...sections.values()],
  }
}

function uniqueParties(parties: readonly PartySpec[]): PartySpec[] {
  const seen = new Map<string, PartySpec>()
  for (const { name, role } of parties) if (!seen.has(name)) seen.set(name, { name, role })
  return [...seen.values()]
}

/** Han words of a text, each once. */
export function wordsOf(text: string): string[] {
  const found = new Set<string>()
  for (const { segment } of words.segment(text)) if (han.test(segment)) found.add(segment)
  return [...found]
}
