import type { Language } from '../diagnostics/codes.ts'
import type { Plan, Section } from '../model/plan.ts'
import type {
  Citation,
  Deadline,
  Party,
  Responsibility,
  Role,
  Target,
  Task,
} from '../model/task.ts'
import { partiesOf } from './select.ts'
import { wordPlace } from './source.ts'
import { wordOf, wordOn, wordSpan } from './words.ts'
import type { Grain } from './writer.ts'

/** What the columns of a row draw on: the task, and the one thing of it that the grain counts. */
export interface Row {
  readonly number: number
  readonly plan: Plan
  readonly categories: Categories
  readonly task: Task
  readonly clause?: Responsibility
  readonly party?: Party
  readonly deadline?: Deadline
  readonly target?: Target
  readonly citation?: Citation
}

/**
 * 类别 of each task: the row over all columns or the category cell that it stands beside, else the
 * title of its section, else what the task that holds it is called, or counted under.
 */
export interface Categories {
  readonly of: (task: Task) => string
}

/** One column of an export: its headers and its cell. */
export interface Column {
  readonly zh: string
  readonly en: string
  /** The grains that have it; every one if absent. */
  readonly grains?: readonly Grain[]
  readonly cell: (row: Row, language: Language) => string | number | undefined
}

const party: readonly Grain[] = ['party']
const limit: readonly Grain[] = ['deadline']
const target: readonly Grain[] = ['target']
const measured: readonly Grain[] = ['deadline', 'target']
const citation: readonly Grain[] = ['citation']

/** Every column that `--columns` can name; those of a grain are listed in `columnsOf`. */
export const columns = {
  number: { zh: '序号', en: 'No.', cell: ({ number }) => number },
  category: { zh: '类别', en: 'Category', cell: ({ categories, task }) => categories.of(task) },
  task: { zh: '任务', en: 'Task', cell: ({ task }) => task.title },
  content: { zh: '具体内容', en: 'Content', cell: ({ task }) => task.body || task.text },
  lead: { zh: '牵头单位', en: 'Lead', cell: ({ task }) => joinParties(task, 'lead') },
  responsible: {
    zh: '责任单位',
    en: 'Responsible',
    cell: ({ task }) => joinParties(task, 'responsible'),
  },
  support: { zh: '配合单位', en: 'Support', cell: ({ task }) => joinParties(task, 'support') },
  deadline: {
    zh: '完成时限',
    en: 'Deadline',
    cell: ({ task }) =>
      join(
        task.deadlines.map(({ text }) => text),
        ';',
      ),
  },
  due: {
    zh: '截止日期',
    en: 'Due',
    cell: ({ task, deadline }) =>
      deadline
        ? deadline.due
        : join(
            task.deadlines.map(({ due }) => due),
            '、',
          ),
  },
  source: { zh: '来源', en: 'Source', cell: ({ task }, language) => sourceOf(task, language) },
  file: { zh: '文件', en: 'File', cell: ({ plan }) => plan.source.name },
  plan: { zh: '计划', en: 'Plan', cell: ({ plan }) => plan.meta.title },
  taskId: { zh: '任务编号', en: 'Task id', cell: ({ task }) => task.id },
  sectionId: { zh: '章节编号', en: 'Section id', cell: ({ task }) => task.sectionId },
  partOf: { zh: '所属任务', en: 'Part of', cell: ({ task }) => task.partOf },
  origin: { zh: '出处', en: 'Origin', cell: ({ task }, language) => wordOf(task.origin, language) },
  label: { zh: '标号', en: 'Label', cell: ({ task }) => task.label },
  path: { zh: '层级', en: 'Path', cell: ({ task }) => task.path.join(' ') },
  text: { zh: '原文', en: 'Text', cell: ({ task }) => task.text },
  person: {
    zh: '责任人',
    en: 'Persons',
    cell: ({ task }) =>
      join(
        task.responsibilities.flatMap(({ persons }) => persons.map(({ text }) => text)),
        '、',
      ),
  },
  unitId: { zh: '单位', en: 'Unit', grains: party, cell: ({ party }) => party?.unitId },
  name: { zh: '原文名称', en: 'Name', grains: party, cell: ({ party }) => party?.name },
  role: {
    zh: '角色',
    en: 'Role',
    grains: party,
    cell: ({ party }, language) => wordOf(party?.role, language),
  },
  word: { zh: '角色用词', en: 'Role word', grains: party, cell: ({ party }) => party?.word },
  group: {
    zh: '泛指',
    en: 'Group',
    grains: party,
    cell: ({ party }, language) => party && wordOf(`${party.group}`, language),
  },
  inherited: {
    zh: '沿用',
    en: 'Inherited',
    grains: party,
    cell: ({ party, clause }, language) =>
      party && wordOf(`${party.inherited ?? clause?.inherited ?? false}`, language),
  },
  clause: { zh: '分工原文', en: 'Clause', grains: party, cell: ({ clause }) => clause?.text },
  limit: { zh: '时限', en: 'Limit', grains: limit, cell: ({ deadline }) => deadline?.text },
  kind: {
    zh: '类型',
    en: 'Kind',
    grains: measured,
    cell: ({ deadline, target }, language) => wordOf(deadline?.kind ?? target?.kind, language),
  },
  start: { zh: '开始日期', en: 'Start', grains: limit, cell: ({ deadline }) => deadline?.start },
  every: { zh: '周期', en: 'Every', grains: limit, cell: ({ deadline }) => deadline?.every },
  on: {
    zh: '时点',
    en: 'On',
    grains: limit,
    cell: ({ deadline }, language) => wordOn(deadline?.on, language),
  },
  times: { zh: '次数', en: 'Times', grains: limit, cell: ({ deadline }) => deadline?.times },
  timesMax: {
    zh: '次数上限',
    en: 'Times at most',
    grains: limit,
    cell: ({ deadline }) => deadline?.timesMax,
  },
  within: {
    zh: '期限',
    en: 'Within',
    grains: limit,
    cell: ({ deadline }, language) => wordSpan(deadline?.within, language),
  },
  event: { zh: '起算事件', en: 'Event', grains: limit, cell: ({ deadline }) => deadline?.event },
  subject: { zh: '指标', en: 'Subject', grains: target, cell: ({ target }) => target?.subject },
  value: { zh: '数值', en: 'Value', grains: target, cell: ({ target }) => target?.value },
  max: { zh: '上限', en: 'Max', grains: target, cell: ({ target }) => target?.max },
  unit: {
    zh: '计量单位',
    en: 'Unit of measure',
    grains: target,
    cell: ({ target }) => target?.unit,
  },
  comparator: {
    zh: '比较',
    en: 'Comparator',
    grains: measured,
    cell: ({ deadline, target }, language) =>
      wordOf(target?.comparator ?? deadline?.comparator, language),
  },
  target: { zh: '目标原文', en: 'Target', grains: target, cell: ({ target }) => target?.text },
  title: { zh: '引用文件', en: 'Title', grains: citation, cell: ({ citation }) => citation?.title },
  documentNumber: {
    zh: '文号',
    en: 'Document number',
    grains: citation,
    cell: ({ citation }) => citation?.documentNumber?.text,
  },
  place: { zh: '位置', en: 'Place', cell: (row, language) => placeOf(row, language) },
} as const satisfies Record<string, Column>

export type ColumnKey = keyof typeof columns

/** The columns of a division of work (任务分工表), as an office lays it out behind its numbers. */
export const workColumns = [
  'category',
  'task',
  'content',
  'lead',
  'responsible',
  'support',
  'deadline',
  'due',
  'source',
] as const satisfies readonly ColumnKey[]

/** Columns of an export that names neither grain nor columns. */
export const officeColumns = ['number', ...workColumns] as const satisfies readonly ColumnKey[]

/** Columns that a grain has unless `--columns` says otherwise. They join on the task id. */
export const columnsOf: Readonly<Record<Grain, readonly ColumnKey[]>> = {
  task: ['taskId', ...workColumns],
  party: ['taskId', 'unitId', 'name', 'role', 'word', 'group', 'inherited', 'clause', 'place'],
  deadline: [
    'taskId',
    'limit',
    'kind',
    'start',
    'due',
    'every',
    'on',
    'times',
    'timesMax',
    'comparator',
    'within',
    'event',
    'place',
  ],
  target: ['taskId', 'target', 'subject', 'kind', 'comparator', 'value', 'max', 'unit', 'place'],
  citation: ['taskId', 'title', 'documentNumber', 'place'],
}

/** Find the category of every task of a plan. */
export function categoriesOf(plan: Plan): Categories {
  const titles = new Map<string, string>()
  const visit = (section: Section) => {
    titles.set(section.id, section.title)
    section.children.forEach(visit)
  }
  plan.sections.forEach(visit)
  const rows = rowCategories(plan)
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]))
  const own = ({ id, sectionId }: Task) => rows.get(id) ?? titles.get(sectionId ?? '')
  return {
    of(task) {
      const whole = tasks.get(task.partOf ?? '')
      // A row's whole holds its words; an item's holds the item, as a section would.
      return own(task) ?? (whole && (task.origin === 'table' ? own(whole) : whole.title)) ?? ''
    },
  }
}

function rowCategories({ tables }: Plan): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { columns: heads, rows, sectionRows } of tables) {
    const category = heads.findIndex(({ role }) => role === 'category')
    for (const [index, { cells, taskId }] of rows.entries()) {
      const above = sectionRows.findLast(({ row }) => row <= index)
      const text = above?.text ?? cells[category]?.text
      if (taskId !== undefined && text) found.set(taskId, text)
    }
  }
  return found
}

/** Names of one role, each once, as printed; 等 where the print leaves some unnamed. */
function joinParties(task: Task, role: Role): string {
  const names = partiesOf(task).filter((party) => party.role === role)
  const open = task.responsibilities.some(
    ({ openEnded, parties }) => openEnded && parties.at(-1)?.role === role,
  )
  return (
    join(
      names.map(({ name }) => name),
      '、',
    ) + (open ? '等' : '')
  )
}

/** Each value once. */
function join(values: readonly (string | undefined)[], mark: string): string {
  return [...new Set(values.filter((value) => value !== undefined))].join(mark)
}

function sourceOf({ origin, id, label, path, span }: Task, language: Language): string {
  const labels = origin === 'table' ? (label ?? id) : path.join('')
  return `${labels} ${wordPlace(span.place, language)}`.trim()
}

function placeOf({ task, party, deadline, target, citation }: Row, language: Language): string {
  const { span } = party ?? deadline ?? target ?? citation ?? task
  return wordPlace(span.place, language)
}
