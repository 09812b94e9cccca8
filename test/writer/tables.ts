import type { GoldDeadline, GoldParty, GoldRole, GoldRow, GoldTask } from '../support/gold.ts'
import { drawLimitValue } from './limits.ts'
import type { Column, Grid, GridRow, Item } from './model.ts'
import { drawList } from './parties.ts'
import { drawPlain, drawTitle } from './sentences.ts'
import type { Switch } from './switches.ts'
import { choose, type Writer } from './writer.ts'

type Kind =
  | 'number'
  | 'category'
  | 'item'
  | 'task'
  | 'lead'
  | 'responsible'
  | 'support'
  | 'deadline'

const columnSets: Readonly<Record<Switch<'columns'>, readonly Kind[]>> = {
  full: ['number', 'category', 'item', 'task', 'lead', 'responsible', 'deadline'],
  task: ['number', 'task', 'responsible', 'deadline'],
  pair: ['number', 'task', 'lead', 'support', 'deadline'],
  short: ['category', 'task', 'lead', 'responsible'],
}

const headers: Readonly<Record<Switch<'headerWords'>, Readonly<Record<Kind, string>>>> = {
  first: {
    number: '序号',
    category: '工作任务',
    item: '重点工作',
    task: '具体任务',
    lead: '牵头单位',
    responsible: '责任单位',
    support: '配合单位',
    deadline: '完成时限',
  },
  second: {
    number: '序号',
    category: '类别',
    item: '重点任务',
    task: '工作措施',
    lead: '牵头部门',
    responsible: '责任部门',
    support: '协办单位',
    deadline: '时限要求',
  },
  third: {
    number: '序号',
    category: '目标任务',
    item: '重点任务',
    task: '具体要求',
    lead: '牵头责任单位',
    responsible: '主责单位',
    support: '参与单位',
    deadline: '完成时间',
  },
  fourth: {
    number: '序号',
    category: '主要任务',
    item: '重点任务',
    task: '工作要求',
    lead: '牵头单位',
    responsible: '责任单位',
    support: '配合单位',
    deadline: '备注',
  },
}

/** What a row says, before anybody knows the columns. */
interface Entry {
  readonly category: string
  readonly item: string
  readonly text: string
  readonly bodyPath?: readonly string[]
}

/** Draw a table of tasks that stand in no outline. */
export function drawTable(w: Writer): Grid {
  const entries: Entry[] = []
  const groups = w.random.between(2, 3)
  for (let group = 0; group < groups; group++) {
    const category = drawTitle(w)
    for (let items = w.random.between(1, 2); items > 0; items--) {
      const item = drawTitle(w)
      for (let rows = w.random.between(1, 3); rows > 0; rows--) {
        entries.push({ category, item, text: drawTask(w) })
      }
    }
  }
  return fill(w, distinct(entries), choose(w, 'columns'))
}

function drawTask(w: Writer): string {
  const first = `${drawTitle(w)}，${drawPlain(w).text}。`
  if (choose(w, 'cellText') === 'plain') return first
  return `1.${first}2.${drawPlain(w).text}。3.${drawPlain(w).text}。`
}

/** Draw the table that divides the work of an outline: each row holds a task's sentence. */
export function drawDivision(
  w: Writer,
  items: readonly Item[],
  tasks: readonly GoldTask[],
): Grid | undefined {
  const entries = distinct(items.flatMap((item) => entriesOf(item, item.title, tasks)))
  if (entries.length < 3) return undefined
  // Where tasks stand in no section there is nothing to put in a column of categories.
  const flat = entries.every(({ category, item }) => category === item)
  const set = w.random.chance(0.7) ? 'full' : choose(w, 'columns')
  const fitting = flat ? w.random.pick(['task', 'pair'] as const) : set
  w.uses.add(`columns.${fitting}`)
  return fill(w, entries.slice(0, 10), fitting)
}

/** Rows whose text is their longest, and stands in no other row. */
function distinct(entries: readonly Entry[]): Entry[] {
  return entries.filter(
    ({ text, category, item }) =>
      text.length > Math.max(category.length, item.length) + 2 &&
      entries.filter((other) => other.text.includes(text)).length === 1,
  )
}

function entriesOf(item: Item, category: string, tasks: readonly GoldTask[]): Entry[] {
  const inner = item.children.flatMap((child) => entriesOf(child, category, tasks))
  const task = tasks.find(({ title }) => title === item.title)
  if (!task || item.form !== 'run-in' || item.general) return inner
  const sentences = item.paragraphs.flatMap(({ measure, segments }) =>
    segments.flatMap((segment) => (measure || segment.list ? [] : segment.sentences)),
  )
  const own = sentences.slice(0, 3).map(({ text }) => ({
    category,
    item: item.title,
    text: `${text}。`,
    bodyPath: task.path,
  }))
  return [...own, ...inner]
}

function fill(w: Writer, entries: readonly Entry[], set: Switch<'columns'>): Grid {
  const kinds = columnSets[set]
  const wording = choose(w, 'headerWords')
  const words = headers[wording]
  const numbers =
    kinds.includes('number') && kinds.includes('category') ? choose(w, 'numbers') : 'rows'
  const columns = kinds.map(
    (kind): Column => ({ header: headerOf(w, kind, words), merges: mergesOf(kind, numbers) }),
  )
  // The scorer knows the columns by the names of the first wording.
  const names = kinds.map((kind) => headers.first[kind])
  const rows: GridRow[] = []
  const gold: GoldRow[] = []
  const first = numbers === 'later' ? w.random.between(3, 40) : 1
  let group = first - 1
  entries.forEach((entry, index) => {
    const above = entries[index - 1]
    const isNew = above?.category !== entry.category
    if (isNew) group++
    const number = numbers === 'groups' ? group : first + index
    const row = drawRow(w, kinds, { ...entry, number: String(number), dated: wording === 'fourth' })
    const same = {
      never: false,
      group: !isNew,
      inner: !isNew && above?.item === entry.item,
    }
    rows.push({ cells: row.cells, covered: columns.map(({ merges }) => same[merges]) })
    gold.push(goldOf(names, row, entry))
  })
  const sectionRows =
    set !== 'full' && set !== 'short' && choose(w, 'sectionRows') === 'some'
      ? drawSectionRows(w, rows.length)
      : []
  const caption = undefined
  return {
    caption,
    columns,
    rows,
    sectionRows,
    gold: {
      caption: null,
      columns: names,
      rows: gold,
    },
  }
}

function headerOf(w: Writer, kind: Kind, words: Readonly<Record<Kind, string>>): string {
  return kind === 'number' && w.style.headerPrint === 'short' ? '' : words[kind]
}

function mergesOf(kind: Kind, numbers: Switch<'numbers'>): Column['merges'] {
  if (kind === 'category' || (kind === 'number' && numbers === 'groups')) return 'group'
  return kind === 'item' ? 'inner' : 'never'
}

interface DrawnRow {
  readonly cells: readonly string[]
  readonly parties: readonly GoldParty[]
  readonly open: boolean
  readonly deadline: GoldDeadline | null
}

const roles: Readonly<Partial<Record<Kind, GoldRole>>> = {
  lead: 'lead',
  responsible: 'responsible',
  support: 'support',
}

function drawRow(
  w: Writer,
  kinds: readonly Kind[],
  entry: Entry & { readonly number: string; readonly dated: boolean },
): DrawnRow {
  const row: { -readonly [K in keyof DrawnRow]: DrawnRow[K] } = {
    cells: [],
    parties: [],
    open: false,
    deadline: null,
  }
  const taken = new Set<string>()
  row.cells = kinds.map((kind) => {
    const role = roles[kind]
    if (role) return drawCell(w, role, row, taken)
    if (kind === 'task') return entry.text
    if (kind !== 'deadline') return entry[kind as 'number' | 'category' | 'item']
    row.deadline = drawOneLimit(w, entry.dated)
    return row.deadline.text
  })
  return row
}

function drawCell(
  w: Writer,
  role: GoldRole,
  row: { parties: readonly GoldParty[]; open: boolean },
  taken: Set<string>,
): string {
  const isLead = role === 'lead'
  const end = isLead ? 'closed' : 'free'
  const list = drawList(w, { least: 1, most: isLead ? 2 : 4, end, taken })
  row.parties = [...row.parties, ...list.names.map(({ name, group }) => ({ name, role, group }))]
  // One name per line leaves no place for 等.
  if (breaksCells(w)) return list.names.map(({ name }) => name).join('\n')
  row.open ||= list.open
  return choose(w, 'cellEnd') === 'stop' ? `${list.text}。` : list.text
}

const breaksCells = ({ style }: Writer) => style.format === 'html' && style.htmlTable === 'breaks'

/** A limit of one phrase; `dated`: one that is a limit in a column of any name. */
function drawOneLimit(w: Writer, dated: boolean): GoldDeadline {
  for (;;) {
    const { text, limits } = drawLimitValue(w)
    const [limit] = limits
    const fits = !dated || (limit?.kind === 'date' && text.endsWith('前'))
    if (limit && limits.length === 1 && limit.text === text && fits) return limit
  }
}

function goldOf(names: readonly string[], row: DrawnRow, entry: Entry): GoldRow {
  const { parties, open, deadline } = row
  return {
    cells: Object.fromEntries(names.map((name, index) => [name, row.cells[index] ?? ''])),
    parties,
    open,
    deadline,
    ...(entry.bodyPath ? { bodyPath: entry.bodyPath } : {}),
  }
}

function drawSectionRows(w: Writer, rows: number): { text: string; row: number }[] {
  if (rows < 3) return []
  return [
    { text: `一、${drawTitle(w)}任务`, row: 0 },
    { text: `二、${drawTitle(w)}任务`, row: Math.floor(rows / 2) },
  ]
}
