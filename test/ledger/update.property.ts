import fc from 'fast-check'
import { createLedger } from '../../src/ledger/create.ts'
import { layOutLedger } from '../../src/ledger/layout.ts'
import { updateLedger } from '../../src/ledger/update.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Task } from '../../src/model/task.ts'
import type { CellValue } from '../../src/sheet/workbook.ts'
import { writeWorkbook } from '../../src/sheet/write.ts'
import { clauseOf, dateOf, planOf, taskOf } from '../support/plan.ts'
import { bytesOf, type Hand, handsOf, openHands, rowsOf, write } from './workbook.ts'

/** A plan whose tasks have a name of their own, by which they are known whatever becomes of them. */
export interface Draft {
  readonly name: string
  readonly edition: number
  readonly lead: string
  readonly month: number
}

const bodies = ['县财政局', '县教育局', '县公安局', '县司法局']

export function planFrom(drafts: readonly Draft[], year: number): Plan {
  const tasks = drafts.map(
    ({ name, edition, lead, month }, index): Task =>
      taskOf({
        id: `1.${index + 1}`,
        path: ['一、', `(${index + 1})`],
        title: `推进${name}工作`,
        body: edition === 0 ? `做好${name}各项工作。` : `做好${name}各项工作(第${edition}稿)。`,
        responsibilities: [clauseOf(`${lead}*`)],
        deadlines: [dateOf(`${month}月底前`, `${year}-${String(month).padStart(2, '0')}-28`)],
      }),
  )
  return planOf({ tasks })
}

export function firstDrafts(count: number): Draft[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `甲${index}`,
    edition: 0,
    lead: bodies[index % bodies.length] ?? '',
    month: (index % 12) + 1,
  }))
}

/** One thing that happens to a ledger. Numbers choose rows and columns, whatever there are. */
export type Step =
  | { readonly kind: 'fill'; readonly row: number; readonly column: number }
  | { readonly kind: 'edit'; readonly row: number; readonly column: number }
  | { readonly kind: 'sort'; readonly by: number; readonly down: boolean }
  | { readonly kind: 'part'; readonly from: number; readonly to: number; readonly by: number }
  | { readonly kind: 'insertColumn' | 'insertRow' | 'copyRow' | 'deleteRow'; readonly at: number }
  | { readonly kind: 'deleteColumn'; readonly at: number }
  | { readonly kind: 'update'; readonly changes: readonly PlanStep[] }

export interface PlanStep {
  readonly what: 'reword' | 'lead' | 'limit' | 'add' | 'drop' | 'move' | 'split' | 'merge'
  readonly at: number
}

const small = fc.nat({ max: 40 })

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('fill' as const), row: small, column: small }),
    },
    fc.record({ kind: fc.constant('edit' as const), row: small, column: small }),
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('sort' as const), by: small, down: fc.boolean() }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('part' as const),
        from: small,
        to: small,
        by: small,
      }),
    },
    fc.record({
      kind: fc.constantFrom('insertColumn', 'insertRow', 'copyRow', 'deleteRow', 'deleteColumn'),
      at: small,
    }),
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('update' as const),
        changes: fc.array(
          fc.record({
            what: fc.constantFrom(
              'reword',
              'lead',
              'limit',
              'add',
              'drop',
              'move',
              'split',
              'merge',
            ),
            at: small,
          }),
          { maxLength: 4 },
        ),
      }),
    },
  ) as fc.Arbitrary<Step>,
  { minLength: 3, maxLength: 14 },
)

/** What a person typed, and the task in whose row: both are said by the words themselves. */
const typed = /^填(\d+)@(.*)$/u

/** What is known of a ledger while a story is played. */
interface Game {
  hands: Hand[]
  drafts: readonly Draft[]
  /** All that was typed: whether it must still be there. */
  readonly typed: Map<string, 'held' | 'gone'>
  /** Names that a task goes by: its own, and those under which it went on. */
  readonly aliases: Map<string, Set<string>>
}

/**
 * Play a story; throws what went wrong in it.
 *
 * @param way - `files`: the ledger is a file between the steps, not cells in memory.
 */
export async function play(story: readonly Step[], way: 'memory' | 'files'): Promise<void> {
  const drafts = firstDrafts(6)
  const plan = planFrom(drafts, 2023)
  const game: Game = {
    hands: write(createLedger(plan, rowsOf(plan), '2023-01-01')),
    drafts,
    typed: new Map(),
    aliases: new Map(drafts.map(({ name }) => [name, new Set([name])])),
  }
  for (const [index, step] of story.entries()) {
    if (step.kind === 'update') await update(game, step.changes, index, way)
    else act(game.hands, step, index, game.typed)
  }
}

async function update(
  game: Game,
  changes: readonly PlanStep[],
  count: number,
  way: 'memory' | 'files',
): Promise<void> {
  const { drafts, hands, aliases } = game
  const next = changed(drafts, changes, count)
  for (const [one, other] of followers(drafts, next)) {
    for (const names of aliases.values()) if (names.has(one)) names.add(other)
    aliases.set(other, (aliases.get(other) ?? new Set()).add(other))
  }
  const plan = planFrom(next, 2023)
  const bytes = way === 'files' ? await bytesOf(hands) : undefined
  const open = openHands(bytes ? await handsOf(bytes) : hands)
  if (!open.memory) throw new Error('the memory is lost')
  const newPlan = { plan, rows: rowsOf(plan), tasks: linksOf(drafts, next) }
  const { state } = updateLedger(open, open.memory, newPlan, '2023-06-01')
  game.hands = bytes
    ? await handsOf(await writeWorkbook({ sheets: layOutLedger(state, open) }, bytes))
    : write(state, hands)
  game.drafts = next
  check(game)
}

function changed(drafts: readonly Draft[], changes: readonly PlanStep[], serial: number): Draft[] {
  let next = [...drafts]
  for (const [index, { what, at }] of changes.entries()) {
    next = changedOnce(next, what, at, serial * 100 + index)
  }
  return next
}

function changedOnce(
  drafts: Draft[],
  what: PlanStep['what'],
  place: number,
  serial: number,
): Draft[] {
  const at = place % Math.max(1, drafts.length)
  const one = drafts[at]
  const others = drafts.filter((_, index) => index !== at)
  const fresh = (name: string): Draft => ({ name, edition: 0, lead: '县审计局', month: 6 })
  if (!one || what === 'add')
    return [...drafts.slice(0, at), fresh(`乙${serial}`), ...drafts.slice(at)]
  if (what === 'drop') return others
  if (what === 'move') return [...others, one]
  if (what === 'split')
    return [...others, fresh(`${one.name}左${serial}`), fresh(`${one.name}右${serial}`)]
  if (what === 'merge') {
    const [other, ...rest] = others
    return other ? [...rest, fresh(`${one.name}并${other.name}`)] : drafts
  }
  const change =
    what === 'reword'
      ? { edition: one.edition + 1 }
      : what === 'lead'
        ? { lead: `${one.lead}一` }
        : { month: (one.month % 12) + 1 }
  return drafts.with(at, { ...one, ...change })
}

/** Tasks of one name are the same; a name that holds another was split from it or merged out of it. */
function linksOf(old: readonly Draft[], next: readonly Draft[]) {
  const ref = (index: number) => ({ id: `1.${index + 1}` }) as never
  return old.flatMap((one, index) =>
    next.flatMap((other, at) =>
      isSame(one.name, other.name) ? [{ old: [ref(index)], new: [ref(at)] }] : [],
    ),
  )
}

/** Tasks that go on in one other, which is no other's. */
function followers(old: readonly Draft[], next: readonly Draft[]): (readonly [string, string])[] {
  const fresh = next.map(({ name }) => [name, name] as const)
  const links = old.flatMap(({ name }) => {
    const [found, ...more] = next.filter((other) => isSame(name, other.name))
    if (!found || more.length > 0) return []
    const origins = old.filter((one) => isSame(one.name, found.name))
    return origins.length === 1 ? [[name, found.name] as const] : []
  })
  return [...links, ...fresh]
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  return (
    other.startsWith(`${one}左`) || other.startsWith(`${one}右`) || other.split('并').includes(one)
  )
}

const headAt = (hand: Hand) => hand.cells.findIndex((row) => row.includes('plans:key')) + 1

type Value = CellValue | undefined
type Move = Exclude<Step, { kind: 'update' }>

/** The ledger in a person's hands, and what became of all that was typed. */
interface Desk {
  readonly hand: Hand
  readonly head: number
  readonly names: readonly Value[]
  readonly body: Value[][]
  readonly width: number
  readonly count: number
  readonly game: Map<string, 'held' | 'gone'>
}

function act(hands: Hand[], step: Move, count: number, game: Map<string, 'held' | 'gone'>): void {
  const hand = hands.find(({ cells }) => cells.some((row) => row.includes('plans:key')))
  if (!hand) return
  const head = headAt(hand)
  const names = hand.cells[head - 1] ?? []
  const body = hand.cells.slice(head + 1)
  const width = Math.max(names.length, ...body.map((row) => row.length))
  const played = moves[step.kind] as (desk: Desk, step: Move) => void
  played({ hand, head, names, body, width, count, game }, step)
}

function put({ hand, head }: Desk, rows: Value[][]): void {
  hand.cells = [...hand.cells.slice(0, head + 1), ...rows]
}

/** Cells that go away by a person's own hand are not lost by ours. */
function forget({ hand, game }: Desk, cells: readonly Value[]): void {
  const left = new Set(hand.cells.flat())
  for (const cell of cells) {
    if (typeof cell === 'string' && typed.test(cell) && !left.has(cell)) game.set(cell, 'gone')
  }
}

function fill(
  desk: Desk,
  { row: at, column: choice, kind }: { row: number; column: number; kind: 'fill' | 'edit' },
): void {
  const { body, names, width, count, game } = desk
  const row = body[at % Math.max(1, body.length)]
  const choices = columnsFor(names, width, kind)
  const column = choices[choice % choices.length]
  if (!row || column === undefined) return
  const before = row[column]
  const text = `填${count}@${taskName(row, names)}`
  row[column] = text
  game.set(text, 'held')
  forget(desk, [before])
}

/** A step whose kind is one of several is played alike for all of them. */
type At = Extract<Move, { readonly at: number }>

const moves = {
  fill,
  edit: fill,
  sort(desk: Desk, { by, down }: Extract<Move, { kind: 'sort' }>) {
    put(desk, sorted(desk.body, [0, desk.width], by % desk.width, down))
  },
  part(desk: Desk, { from: one, to: other, by }: Extract<Move, { kind: 'part' }>) {
    const { names, width, hand, body } = desk
    const [from = 0, to = 0] = [one % width, other % width].sort((a, b) => a - b)
    if (!isTold(names, hand.hiddenColumns, from, to)) return
    put(desk, sorted(body, [from, to + 1], from + (by % (to + 1 - from)), false))
  },
  insertColumn({ hand, head, width, count }: Desk, { at: place }: At) {
    const at = place % (width + 1)
    for (const row of hand.cells) {
      while (row.length < at) row.push(undefined)
      row.splice(at, 0, undefined)
    }
    const heads = hand.cells[head]
    if (heads) heads[at] = `自加${count}`
    hand.hiddenColumns = new Set([...hand.hiddenColumns].map((one) => (one >= at ? one + 1 : one)))
    hand.widths.splice(at, 0, undefined)
  },
  insertRow(desk: Desk, { at: place }: At) {
    const { body, count, game } = desk
    const at = place % (body.length + 1)
    const text = `填${count}@`
    game.set(text, 'held')
    put(desk, body.toSpliced(at, 0, [undefined, undefined, text]))
  },
  copyRow(desk: Desk, { at }: At) {
    const row = desk.body[at % Math.max(1, desk.body.length)]
    if (row) put(desk, [...desk.body, [...row]])
  },
  deleteRow(desk: Desk, { at: place }: At) {
    const at = place % Math.max(1, desk.body.length)
    const row = desk.body[at]
    put(desk, desk.body.toSpliced(at, 1))
    forget(desk, row ?? [])
  },
  deleteColumn(desk: Desk, { at: place }: At) {
    const { hand, names, width } = desk
    const at = place % width
    // Who takes the hidden keys out has taken the ledger apart: a case of its own.
    if (names[at] === 'plans:key' || names[at] === 'plans:check') return
    const cut = hand.cells.map((row) => row[at])
    for (const row of hand.cells) row.splice(at, 1)
    hand.hiddenColumns = new Set(
      [...hand.hiddenColumns].filter((one) => one !== at).map((one) => (one > at ? one - 1 : one)),
    )
    hand.widths.splice(at, 1)
    forget(desk, cut)
  },
}

const people = ['progress', 'state', 'doneOn', 'evidence', 'reporter', 'reportedOn', 'note']

function columnsFor(
  names: readonly (CellValue | undefined)[],
  width: number,
  kind: 'fill' | 'edit',
): number[] {
  return Array.from({ length: width }, (_, index) => index).filter((index) => {
    const id = String(names[index] ?? '').replace('plans:', '')
    const isPeople = id === '' || people.includes(id)
    return kind === 'fill' ? isPeople : !isPeople
  })
}

/**
 * Whether columns that a person marked to sort tell it. Who marks begins and ends at columns in sight.
 * People's own columns alone, moved against all others, look as if they had been typed there.
 */
function isTold(
  names: readonly (CellValue | undefined)[],
  hidden: ReadonlySet<number>,
  from: number,
  to: number,
): boolean {
  if (hidden.has(from) || hidden.has(to)) return false
  const ids = Array.from({ length: to - from + 1 }, (_, index) => names[from + index])
  const isPrint = ids.every((id) => id && !people.includes(String(id).replace('plans:', '')))
  return (
    isPrint || ids.some((id) => id === 'plans:source' || id === 'plans:key' || id === 'plans:check')
  )
}

function sorted(
  rows: readonly Value[][],
  [from, to]: readonly [number, number],
  by: number,
  down: boolean,
): Value[][] {
  const parts = rows.map((row) => Array.from({ length: to - from }, (_, at) => row[from + at]))
  const keyed = parts.map((part) => ({ part, key: JSON.stringify(part[by - from] ?? '') }))
  keyed.sort((a, b) => compare(a.key, b.key) * (down ? -1 : 1))
  return rows.map((row, index) => {
    const next = [...row]
    while (next.length < from) next.push(undefined)
    next.splice(from, to - from, ...(keyed[index]?.part ?? []))
    return next
  })
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

const taskTitle = /^推进(.*)工作$/u

/** The task that a row shows, as the person who types in it sees it. */
function taskName(
  row: readonly (CellValue | undefined)[],
  names: readonly (CellValue | undefined)[],
): string {
  const title = row[names.indexOf('plans:task')]
  return taskTitle.exec(typeof title === 'string' ? title : '')?.[1] ?? ''
}

/** Every cell that a person filled is somewhere, and in no row of another task. */
function check({ hands, typed: texts, aliases }: Game): void {
  const all = new Set(hands.flatMap(({ cells }) => cells.flat()))
  for (const [text, state] of texts) {
    if (state === 'held' && !all.has(text)) throw new Error(`${text} is lost`)
  }
  const hand = hands.find(({ cells }) => cells.some((row) => row.includes('plans:key')))
  if (!hand) throw new Error('the ledger is lost')
  const head = headAt(hand)
  const names = hand.cells[head - 1] ?? []
  if (!names.includes('plans:task')) return
  const key = names.indexOf('plans:key')
  const keyed = hand.cells.slice(head + 1).filter((row) => identity.test(String(row[key])))
  for (const row of keyed) checkRow(row, taskName(row, names), aliases)
}

const identity = /^[A-Z]{8}-[A-Z]{8}$/u

function checkRow(
  row: readonly Value[],
  name: string,
  aliases: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const cell of row) {
    const [, , task] = typed.exec(typeof cell === 'string' ? cell : '') ?? []
    if (task !== undefined && !aliases.get(task)?.has(name)) {
      throw new Error(`${String(cell)} stands in the row of ${name}`)
    }
  }
}
