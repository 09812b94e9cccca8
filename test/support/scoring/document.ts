import type { Meta } from '../../../src/model/meta.ts'
import type { Section } from '../../../src/model/plan.ts'
import type { Task } from '../../../src/model/task.ts'
import type { Gold, GoldMeta, GoldTask } from '../gold.ts'
import { type Found, scoreDeadlines } from './deadlines.ts'
import { groupsOf, keyOf, norm, partiesOf, printedOf } from './normal.ts'
import { scoreTable } from './table.ts'
import { add, compareOne, compareSets, type Tally } from './tally.ts'

/** Score one document's plan against its gold, field by field. */
export function scoreDocument(tally: Tally, gold: Gold, plan: Found): void {
  const at = gold.doc.slice(0, 12)
  scoreMeta(tally, gold.meta, plan.meta, at)
  const optional = new Set((gold.optional ?? []).map(norm))
  compareSets(
    tally,
    'sections',
    gold.sections.map(headingOf),
    flatSections(plan.sections ?? [])
      .filter(({ title }) => !optional.has(norm(title)))
      .map(headingOf),
    at,
  )
  const body = (plan.tasks ?? []).filter(
    ({ origin, title }) => origin !== 'table' && !optional.has(norm(title)),
  )
  const { pairs, free } = pairTasks(gold.tasks, body)
  for (const task of free) scoreInvented(tally, task, `${at} ${keyOf(task.path)} (no such task)`)
  for (const wanted of gold.tasks) {
    scoreTask(tally, wanted, pairs.get(wanted), `${at} ${keyOf(wanted.path)}`)
  }
  for (const [index, table] of (gold.tables ?? []).entries()) {
    scoreTable(tally, table, plan, body, `${at} table ${index + 1}`)
  }
  scoreRowCount(tally, gold, plan, at)
}

function scoreMeta(tally: Tally, gold: GoldMeta, meta: Meta | undefined, at: string) {
  for (const field of ['title', 'issuedOn', 'publishedOn'] as const) {
    compareOne(tally, 'meta', norm(gold[field]), norm(meta?.[field]), `${at} ${field}`)
  }
  // The issuer may stand on the notice title's line or not.
  const wanted = norm(gold.noticeTitle)
  const got = norm(meta?.noticeTitle)
  const isHit = wanted !== '' && got.endsWith(wanted)
  compareOne(tally, 'meta', wanted, isHit ? wanted : got, `${at} noticeTitle`)
  const number = norm(meta?.documentNumber?.text)
  compareOne(tally, 'meta', norm(gold.documentNumber), number, `${at} documentNumber`)
  const years = [gold.planYear, meta?.planYear].map((year) => String(year ?? '')) as [
    string,
    string,
  ]
  compareOne(tally, 'meta', ...years, `${at} year`)
  for (const field of ['issuers', 'recipients', 'attachments'] as const) {
    const lists = [gold[field] ?? [], meta?.[field] ?? []].map((list) => list.map(norm))
    compareSets(tally, 'meta lists', lists[0] ?? [], lists[1] ?? [], `${at} ${field}`)
  }
}

function headingOf({ level, label, title }: Pick<Section, 'level' | 'title' | 'label'>): string {
  return `${level} ${norm(label)} ${norm(title)}`
}

function flatSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flatSections(section.children ?? [])])
}

/** Pair by path; where one is printed twice (several plans in one notice), the same title first. */
function pairTasks(gold: readonly GoldTask[], body: readonly Task[]) {
  const free = [...body]
  const pairs = new Map<GoldTask, Task>()
  const rounds = [
    (wanted: GoldTask, task: Task) => norm(task.title) === norm(wanted.title),
    () => true,
  ]
  for (const isSame of rounds) {
    for (const wanted of gold.filter((one) => !pairs.has(one))) {
      const index = free.findIndex(
        (task) => keyOf(task.path) === keyOf(wanted.path) && isSame(wanted, task),
      )
      const [found] = index >= 0 ? free.splice(index, 1) : []
      if (found) pairs.set(wanted, found)
    }
  }
  return { pairs, free }
}

/** What an invented task carries is invented too. */
function scoreInvented(tally: Tally, task: Task, where: string) {
  const clauses = printedOf(task.responsibilities)
  tally.notes.push(where)
  const counts = {
    tasks: 1,
    titles: 1,
    groups: groupsOf(clauses).length,
    clauses: clauses.length,
    'open ends': clauses.filter(({ openEnded }) => openEnded).length,
    citations: task.citations.length,
  }
  for (const [field, count] of Object.entries(counts)) add(tally, field, 0, 0, count)
  compareSets(tally, 'parties', [], partiesOf(clauses), where)
  scoreDeadlines(tally, [], task.deadlines, where)
}

function scoreMissing(tally: Tally, gold: GoldTask, where: string) {
  tally.notes.push(`${where} tasks: missing`)
  const counts = {
    titles: 1,
    'task ends': gold.lastWords ? 1 : 0,
    enumerations: gold.enumerations ? 1 : 0,
    parties: partiesOf(gold.clauses).length,
    groups: groupsOf(gold.clauses).length,
    clauses: gold.clauses.length,
    'open ends': gold.clauses.filter(({ open }) => open).length,
    deadlines: gold.deadlines.length,
    citations: gold.citations.length,
  }
  for (const [field, count] of Object.entries(counts)) add(tally, field, 0, count, 0)
}

function scoreTask(tally: Tally, gold: GoldTask, task: Task | undefined, where: string) {
  add(tally, 'tasks', task ? 1 : 0, task ? 0 : 1, 0)
  if (!task) {
    scoreMissing(tally, gold, where)
    return
  }
  compareOne(tally, 'titles', norm(gold.title), norm(task.title), where)
  scoreEnd(tally, gold, task, where)
  const { clauses } = gold
  const printed = printedOf(task.responsibilities)
  compareSets(tally, 'parties', partiesOf(clauses), partiesOf(task.responsibilities), where)
  compareSets(tally, 'groups', groupsOf(clauses), groupsOf(task.responsibilities), where)
  addCounts(tally, 'clauses', clauses.length, printed.length)
  compareSets(
    tally,
    'open ends',
    clauses.filter(({ open }) => open).map(() => '等'),
    printed.filter(({ openEnded }) => openEnded).map(() => '等'),
    where,
  )
  scoreDeadlines(tally, gold.deadlines, task.deadlines, where, 'deadlines', gold.optionalDeadlines)
  compareSets(
    tally,
    'citations',
    gold.citations.map(({ title, number }) => `${norm(title)} ${norm(number)}`),
    task.citations.map((one) => `${norm(one.title)} ${norm(one.documentNumber?.text)}`),
    where,
  )
  const labelled = task.measures.filter(({ label }) => label).length
  compareOne(tally, 'enumerations', String(gold.enumerations ?? 0), String(labelled), where)
}

function scoreEnd(tally: Tally, { lastWords }: GoldTask, { text }: Task, where: string) {
  if (!lastWords) return
  const end = norm(text)
  const got = end.endsWith(norm(lastWords)) ? 'yes' : `no (${end.slice(-14)})`
  compareOne(tally, 'task ends', 'yes', got, where)
}

/** Only the numbers are compared. */
function addCounts(tally: Tally, field: string, want: number, got: number): void {
  add(tally, field, Math.min(want, got), Math.max(0, want - got), Math.max(0, got - want))
}

function scoreRowCount(tally: Tally, gold: Gold, plan: Found, at: string) {
  const rows = (gold.tables ?? []).flatMap((table) => table.rows)
  const wanted = rows.filter((row) => row.parties?.length || row.deadline).length
  const found = (plan.tasks ?? []).filter(({ origin }) => origin === 'table').length
  if (wanted || found) addCounts(tally, 'row tasks', wanted, found)
  if (found > wanted) {
    tally.notes.push(`${at} row tasks: ${found - wanted} that no gold row asks for`)
  }
}
