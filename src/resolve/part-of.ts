import type { Report } from '../diagnostics/report.ts'
import type { Range } from '../model/place.ts'
import type { Role } from '../model/task.ts'
import { fold } from '../text/fold.ts'

/** What linking needs of a task, of the body or of a table. */
export interface LinkedTask {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly span: Range
  readonly deadlines: readonly LinkedDeadline[]
  readonly responsibilities: readonly { readonly parties: readonly LinkedParty[] }[]
}
interface LinkedDeadline {
  readonly text: string
  readonly due?: string | undefined
}
interface LinkedParty {
  readonly name: string
  readonly role: Role
  readonly unitId: string
}

/** A row with the body task that holds its text. */
type PartOf<Row> = Row & { readonly partOf?: string }

/**
 * Find the body task (正文任务) that holds each table row's text, and say where the two differ.
 *
 * A row belongs to the task that holds its words; with small edits (依规依法 for 依法依规) to the one
 * that holds nearly all of them. Where two tasks hold them alike the row's item decides, else none.
 * Differences in wording, dates and parties are reported at the row.
 */
export function linkRows<Row extends LinkedTask>(
  rows: readonly Row[],
  body: readonly LinkedTask[],
  report: Report,
): PartOf<Row>[] {
  if (rows.length === 0 || body.length === 0) return [...rows]
  const index = indexOf(body)
  const linked = rows.map((row) => ({ row, match: matchOf(row, index) }))
  for (const { row, match } of linked) if (match) compare(row, match, report)
  compareParties(linked, report)
  return linked.map(({ row, match }) => (match ? { ...row, partOf: match.task.id } : row))
}

/** A body task in normal form. */
interface BodyText {
  readonly task: LinkedTask
  readonly title: string
  readonly text: string
}

/** Which tasks hold a stretch of a few characters, by its hash. */
interface Index {
  readonly texts: readonly BodyText[]
  readonly byTitle: ReadonlyMap<string, readonly BodyText[]>
  readonly holders: ReadonlyMap<number, readonly BodyText[]>
  /** Only stretches whose hash is a multiple of it are kept: that bounds the index. */
  readonly sample: number
}

interface Match {
  readonly task: LinkedTask
  readonly same: boolean
}

/** Characters of a stretch: four are a word that any task may hold (数据资源). */
const gramLength = 5
/** Stretches that the index holds at most, for memory. */
const mostGrams = 400_000
/** Tasks that one stretch is kept for: what more of them say is said of none. */
const mostHolders = 16
const noise = /[\s、,。;:.()“”"‘’'《》〔〕·\-—]+/gu

/** A text as it is compared: folded, without blanks and marks. */
function plain(text: string): string {
  return fold(text).replace(noise, '')
}

function indexOf(body: readonly LinkedTask[]): Index {
  const texts = body.map((task) => ({ task, title: plain(task.title), text: plain(task.text) }))
  const total = texts.reduce((sum, { text }) => sum + text.length, 0)
  const sample = 1 + Math.floor(total / mostGrams)
  const holders = new Map<number, BodyText[]>()
  const byTitle = new Map<string, BodyText[]>()
  for (const one of texts) {
    for (const gram of gramsOf(one.text, sample)) addTo(holders, gram, one)
    if (one.title !== '') addTo(byTitle, one.title, one)
  }
  return { texts, byTitle, holders, sample }
}

function addTo<Key>(map: Map<Key, BodyText[]>, key: Key, value: BodyText) {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  // A stretch that a great many tasks share tells none of them.
  else if (list.at(-1) !== value && list.length < mostHolders) list.push(value)
}

/** Hashes of all stretches of `gramLength` characters that fall into the sample, each once. */
function gramsOf(text: string, sample: number): Set<number> {
  const grams = new Set<number>()
  let hash = 0
  for (let end = 0; end < text.length; end++) {
    // The hash rolls on: the character that leaves the stretch is taken out of it.
    const left = end < gramLength ? 0 : Math.imul(text.charCodeAt(end - gramLength), leaving)
    hash = (Math.imul(hash, base) + text.charCodeAt(end) - left) | 0
    if (end >= gramLength - 1 && hash % sample === 0) grams.add(hash)
  }
  return grams
}

const base = 31
/** What a character weighs once it has left: base ** gramLength. */
const leaving = base ** gramLength

/** Shortest text that is looked for inside a body task; a shorter one must be its title. */
const shortest = 8
/** Share of a row's stretches that a task in other words must hold: two tasks of one field share half. */
const highShare = 0.7

function matchOf(row: LinkedTask, index: Index): Match | undefined {
  const text = plain(row.text)
  const item = plain(row.title)
  const titled = index.byTitle.get(text)
  if (text.length < shortest) return only(titled)
  const grams = gramsOf(text, index.sample)
  const votes = votesOf(grams, index)
  const best = [...votes.values()].reduce((most, count) => Math.max(most, count), 0)
  const likely = [...votes].filter(([, count]) => count >= best * highShare)
  const holding = likely.map(([one]) => one).filter((one) => one.text.includes(text))
  const same = choose(holding, item)
  if (same) return { task: same.task, same: true }
  if (holding.length > 0) return undefined
  const near = likely.filter(([, count]) => count === best).map(([one]) => one)
  const closest =
    best >= grams.size * highShare
      ? choose(near, item)
      : choose(index.byTitle.get(item) ?? [], item)
  return closest && { task: closest.task, same: false }
}

function only(list: readonly BodyText[] | undefined): Match | undefined {
  return list?.length === 1 && list[0] ? { task: list[0].task, same: true } : undefined
}

function votesOf(grams: ReadonlySet<number>, { holders }: Index): Map<BodyText, number> {
  const votes = new Map<BodyText, number>()
  for (const gram of grams) {
    const holding = holders.get(gram)
    if (holding) for (const one of holding) votes.set(one, (votes.get(one) ?? 0) + 1)
  }
  return votes
}

/** Of several tasks the one whose title is the row's item; of one, that one. */
function choose(list: readonly BodyText[], item: string): BodyText | undefined {
  if (list.length < 2) return list[0]
  const named = list.filter(({ title }) => title === item)
  return named.length === 1 ? named[0] : undefined
}

function compare(row: LinkedTask, { task, same }: Match, report: Report) {
  if (!same) report('row-wording-differs', row.span, { row: row.id, task: task.id })
  const held = plain(row.text)
  const own = duesOf(row.deadlines)
  const states = ({ text }: LinkedDeadline) =>
    !same || held.includes(plain(text)) || closesWith(task.text, text)
  const stated = duesOf(task.deadlines.filter(states))
  if (own.size > 0 && stated.size > 0 && !sameSet(own, stated)) {
    report('row-deadline-differs', row.span, {
      row: row.id,
      task: task.id,
      own: [...own].join(', '),
      stated: [...stated].join(', '),
    })
  }
}

/** …。6月底前完成。: a last sentence that is only a limit is the whole text's, and the row's. */
function closesWith(text: string, limit: string): boolean {
  const folded = fold(text).replace(clauseEnd, '').replace(finalMark, '')
  const last = folded.slice(folded.lastIndexOf('。') + 1).trim()
  const at = last.indexOf(fold(limit))
  return at !== -1 && done.test(last.slice(0, at) + last.slice(at + limit.length))
}

const clauseEnd = /[([〔【][^()[\]〔〕【】]+[)\]〕】]。?\s*$/u
const finalMark = /。$/u
const done =
  /^(?:于|在|力争|确保|须|需|应)?,?(?:全面|全部|基本)?(?:完成|办结|落实到位|完成到位|整改到位|整改完成|建成)?$/u

function duesOf(deadlines: readonly LinkedDeadline[]): Set<string> {
  const dues = new Set<string>()
  for (const { due } of deadlines) if (due !== undefined) dues.add(due)
  return dues
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value))
}

/**
 * Report parties in which rows and their body task differ.
 *
 * Rows share a task's parties among them: a row may lack some, but name no other and no other role,
 * and all rows together must name them all.
 */
function compareParties(linked: readonly Linked[], report: Report) {
  const rowsOf = new Map<LinkedTask, LinkedTask[]>()
  for (const { row, match } of linked) {
    if (match) listOf(rowsOf, match.task).push(row)
  }
  for (const [task, rows] of rowsOf) {
    const stated = partiesOf(task)
    const own = rows.map((row) => ({ row, parties: partiesOf(row) })).filter(hasParties)
    if (stated.size === 0) continue
    for (const { row, parties } of own) differ(row, task, namesBeyond(parties, [stated]))
    const last = own.at(-1)
    const all = own.map(({ parties }) => parties)
    if (last) differ(last.row, task, namesBeyond(stated, all))
  }

  function differ(row: LinkedTask, task: LinkedTask, names: readonly string[]) {
    if (names.length === 0) return
    const parties = names.join('、')
    report('row-party-differs', row.span, { row: row.id, task: task.id, parties })
  }
}

function listOf(rows: Map<LinkedTask, LinkedTask[]>, task: LinkedTask): LinkedTask[] {
  const list = rows.get(task) ?? []
  rows.set(task, list)
  return list
}

interface Linked {
  readonly row: LinkedTask
  readonly match: Match | undefined
}

function hasParties({ parties }: { readonly parties: ReadonlyMap<string, string> }): boolean {
  return parties.size > 0
}

/** Names of those parties that stand in none of the other lists. */
function namesBeyond(
  parties: ReadonlyMap<string, string>,
  others: readonly ReadonlyMap<string, string>[],
): string[] {
  return [...parties].flatMap(([key, name]) => (others.some((one) => one.has(key)) ? [] : [name]))
}

/** Parties by body and role, with the printed name. */
function partiesOf({ responsibilities }: LinkedTask): Map<string, string> {
  const named = new Map<string, string>()
  for (const { parties } of responsibilities) {
    for (const { name, role, unitId } of parties) named.set(`${role} ${unitId}`, name)
  }
  return named
}
