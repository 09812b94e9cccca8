import type { GoldMeta, GoldTask } from '../support/gold.ts'
import { schemeShapes } from './labels.ts'
import type { Assignment, Block, Grid, Item, Segment, Sentence } from './model.ts'
import { levelOf } from './parties.ts'
import type { Slip } from './press.ts'
import type { Writer } from './writer.ts'

/** A mistake that an author makes; each hook says no by giving nothing, where it finds no place. */
export interface Fault {
  /** Names of switches that would hide the fault, or do the same by themselves. */
  readonly barred?: readonly string[]
  /** Of the barred switches those that it needs. */
  readonly needed?: readonly string[]
  readonly inOutline?: (w: Writer, tree: readonly Item[], meta: GoldMeta) => Outlined | undefined
  readonly inTable?: (w: Writer, grid: Grid, tasks: readonly GoldTask[]) => Tabled | undefined
  readonly inPrint?: (w: Writer, blocks: readonly Block[]) => Printed | undefined
}

interface Outlined {
  readonly at: string
  readonly tree?: readonly Item[]
  readonly slip?: Slip
}

interface Tabled {
  readonly at: string
  readonly grid: Grid
}

interface Printed {
  readonly at: string
  readonly blocks: readonly Block[]
}

/** Switches whose forms are mistakes, or damage that looks like one. */
const mistakes = [
  'number.square',
  'citation.square',
  'citation.lenticular',
  'citation.round',
  ...['quotes', 'plus', 'spaces', 'radicals', 'founder', 'lookalike', 'stops', 'tags'].map(
    (damage) => `damage.${damage}`,
  ),
  'doubled.yes',
  ...['traditional', 'taiwan', 'mixed', 'pinyin', 'pinyin-spaced'].map(
    (script) => `script.${script}`,
  ),
  'explains.yes',
  'bodyNames.two-ways',
  'textLayout.wrapped',
  'pages.between',
  'pages.inside',
  'table.attached',
  'table.alone',
]

/** What a plain document, or one with a fault, does not draw. */
export function barredFor(fault: Fault | undefined): ReadonlySet<string> {
  const barred = new Set([...mistakes, ...(fault?.barred ?? [])])
  for (const name of fault?.needed ?? []) barred.delete(name)
  return barred
}

const allItems = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...allItems(item.children)])

const leaves = (items: readonly Item[]): readonly Item[] =>
  allItems(items).filter(({ children, general }) => children.length === 0 && !general)

/** Items that stand behind a sibling, with that sibling. */
function laterItems(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return [
    ...items.slice(1).map((item, index) => [item, items[index] ?? item] as const),
    ...items.flatMap(({ children }) => laterItems(children)),
  ]
}

function replaced(items: readonly Item[], id: number, change: (item: Item) => Item): Item[] {
  return items.map((item) =>
    item.id === id ? change(item) : { ...item, children: replaced(item.children, id, change) },
  )
}

/** A slip in the number of an item that stands behind another. */
function slipping(by: number, print: (label: string) => string | undefined): Fault {
  return {
    // Without line breaks a number is one only where it follows the last.
    barred: ['textLayout.one-line', 'textLayout.gaps'],
    inOutline(w, tree) {
      const shapes = schemeShapes[w.style.scheme]
      const numbered = laterItems(tree).filter(
        ([{ depth }]) => shapes[depth] !== undefined && shapes[depth] !== 'bare',
      )
      if (numbered.length === 0) return undefined
      const [item] = w.random.pick(numbered)
      let at = ''
      const slip: Slip = {
        id: item.id,
        by,
        print: (label) => {
          at = print(label) ?? ''
          return at || label
        },
      }
      return {
        // Known when the label is printed.
        get at() {
          return at
        },
        slip,
      }
    },
  }
}

const otherMarks: readonly (readonly [RegExp, string])[] = [
  [/^(\d+)[.．]$/u, '$1、'],
  [/^(\d+)、$/u, '$1.'],
  [/^（(.+)）$/u, '〔$1〕'],
  [/^([一二三四五六七八九十]+)、$/u, '$1.'],
]

function otherForm(label: string): string | undefined {
  const form = otherMarks.find(([mark]) => mark.test(label))
  return form && label.replace(form[0], form[1])
}

/** An item's text with one more sentence. */
function saying(
  draw: (
    w: Writer,
    meta: GoldMeta,
  ) => { readonly at: string; readonly sentence: Sentence } | undefined,
): Fault {
  return {
    inOutline(w, tree, meta) {
      const fitting = leaves(tree).filter((item) => firstSegment(item) !== undefined)
      const drawn = draw(w, meta)
      if (fitting.length === 0 || !drawn) return undefined
      const { at, sentence } = drawn
      const { id } = w.random.pick(fitting)
      return { at, tree: replaced(tree, id, (item) => withSentence(item, sentence)) }
    },
  }
}

function firstSegment({ paragraphs }: Item): Segment | undefined {
  const segment = paragraphs[0]?.segments[0]
  return segment && segment.sentences.length > 0 ? segment : undefined
}

function withSentence(item: Item, sentence: Sentence): Item {
  const [paragraph, ...paragraphs] = item.paragraphs
  const [segment, ...segments] = paragraph?.segments ?? []
  if (!paragraph || !segment) return item
  const told = { ...segment, sentences: [...segment.sentences, sentence] }
  return { ...item, paragraphs: [{ ...paragraph, segments: [told, ...segments] }, ...paragraphs] }
}

const plainSentence = (text: string): Sentence => ({ text, limits: [], citations: [] })

/** A limit in a sentence; `due` as the truth has it. */
function limiting(
  draw: (w: Writer, meta: GoldMeta) => readonly [string, string | null] | undefined,
): Fault {
  const fault = saying((w, meta) => {
    const drawn = draw(w, meta)
    if (!drawn) return undefined
    const [at, due] = drawn
    const text = `${at}完成${w.random.pick(w.words.objects)}`
    const limits = [{ text: at, kind: 'date', due } as const]
    return { at, sentence: { ...plainSentence(text), limits } }
  })
  return { ...fault, barred: ['parts.several', 'limit.five-years', 'limit.period'] }
}

/** Change one paragraph of the text, where it has what is looked for. */
function printing(
  pattern: RegExp,
  change: (w: Writer, found: string) => readonly [printed: string, at: string],
): Fault {
  return {
    inPrint(w, blocks) {
      const places = blocks.flatMap((block, index) =>
        block.type === 'paragraph' && block.role === 'body'
          ? [...block.text.matchAll(pattern)]
              // What stands at the beginning may be the label.
              .filter((match) => match.index > 6 && !block.text.startsWith('抄送'))
              .map((match) => ({ block, index, match }))
          : [],
      )
      if (places.length === 0) return undefined
      const { block, index, match } = w.random.pick(places)
      const [whole] = match
      const [printed, at] = change(w, whole)
      const text =
        block.text.slice(0, match.index) + printed + block.text.slice(match.index + whole.length)
      return { at, blocks: blocks.with(index, { ...block, text }) }
    },
  }
}

/** Headings without numbers may be taken for items, and paths for each other. */
const withoutNumbers = ['scheme.bare>bare', 'scheme.bare>paren', 'scheme.bare>arabic']

/** A sentence before the first item. */
function counting(
  draw: (
    w: Writer,
    areas: number,
    items: number,
  ) => readonly [text: string, at: string] | undefined,
): Fault {
  let counts = { areas: 0, items: 0 }
  return {
    barred: [
      'parts.several',
      'ownItems.yes',
      'ownItems.run',
      'head.recipients',
      'textLayout.one-line',
      'textLayout.gaps',
      ...withoutNumbers,
    ],
    inOutline(_, tree) {
      const top = tree.filter(({ children, general }) => !general && children.length > 0)
      counts = { areas: top.length, items: leaves(top).length }
      return undefined
    },
    inPrint(w, blocks) {
      const sentence = draw(w, counts.areas, counts.items)
      const before = blocks.findIndex(
        (block) => block.type === 'paragraph' && block.text.startsWith('为做好'),
      )
      const block = blocks[before]
      if (!sentence || counts.areas < 2 || block?.type !== 'paragraph') return undefined
      const [text, at] = sentence
      return {
        at,
        blocks: blocks.with(before, {
          ...block,
          text: block.text.replace(/^为做好.*?工作，/u, (start) => start + text),
        }),
      }
    },
  }
}

function offices({ kind, level }: Writer, place: string): readonly [string, string] {
  if (kind === 'office') return ['综合科', '法规科']
  if (level === 'nation') return ['财政部', '教育部']
  return level === 'province' ? ['省财政厅', '省教育厅'] : [`${place}财政局`, `${place}教育局`]
}

function assigning(inside: string): Assignment {
  const parties = inside
    .replace(/(?:负责|配合)$/u, '')
    .split('、')
    .map((name) => ({
      name,
      role: inside.endsWith('配合') ? ('support' as const) : ('responsible' as const),
      group: false,
    }))
  return { inside, parties, open: false, limits: [], lines: [] }
}

/** Give items that have one bracket at their end another clause. */
function reassigned(
  w: Writer,
  tree: readonly Item[],
  clauses: readonly string[],
): readonly Item[] | undefined {
  const fitting = leaves(tree).filter(
    ({ paragraphs, place }) =>
      (place === 'after-stop' || place === 'before-stop') &&
      paragraphs.length === 1 &&
      paragraphs[0]?.segments.length === 1 &&
      paragraphs[0].segments[0]?.assignment !== undefined,
  )
  const chosen = w.random.some(fitting, clauses.length)
  if (chosen.length < clauses.length) return undefined
  return chosen.reduce<readonly Item[]>(
    (all, { id }, index) =>
      replaced(all, id, (item) => withAssignment(item, assigning(clauses[index] ?? ''))),
    tree,
  )
}

function withAssignment(item: Item, assignment: Assignment): Item {
  const paragraphs = item.paragraphs.map((paragraph) => ({
    ...paragraph,
    segments: paragraph.segments.map((segment) => ({ ...segment, assignment })),
  }))
  return { ...item, paragraphs }
}

const clausesOnly = [
  'clauses.none',
  'standing.first-leads',
  'standing.first-leads-notice',
  'standing.all-add',
  'sectionTitle.clause',
  'inner.clause',
]

const secondName: Readonly<Record<string, readonly [string, string]>> = {
  province: ['省发展和改革委员会', '省发改委'],
  city: ['发展和改革局', '发改局'],
  county: ['卫生健康局', '卫健局'],
  town: ['医疗保障局', '医保局'],
}

const attached: Pick<Fault, 'barred' | 'needed'> = {
  needed: ['table.attached'],
  barred: [
    'table.none',
    'table.alone',
    'tablePrint.lines',
    'tablePrint.spaces',
    'tablePrint.bars-missing',
    'tablePrint.bars-empty',
    'tablePrint.bar-lines',
    'tablePrint.cell-bar',
    'tablePrint.many-bars',
    'tablePrint.head-again',
    'htmlTable.lost',
    'headerPrint.short',
    'headerPrint.spaced',
    'sectionRows.some',
    'numbers.later',
    'columns.short',
    ...withoutNumbers,
  ],
}

const taskHeaders = ['具体任务', '工作措施', '具体要求', '工作要求']
const itemHeaders = ['重点工作', '重点任务']
const headerAt = ({ columns }: Grid, index: number) => columns[index]?.header ?? ''
const strange = '完成全域古井泉眼坐标测绘，编印分布图册并移交档案部门。'

/** Every fault, by the code that should be found. */
export const faults: Readonly<Record<string, Fault>> = {
  'numbering-gap': slipping(1, (label) => label),
  'numbering-repeated': slipping(-1, (label) => label),
  'numbering-mixed': {
    ...slipping(0, otherForm),
    barred: [
      'textLayout.one-line',
      'textLayout.gaps',
      'chineseMark.壹、',
      'chineseMark.—、',
      'labelGap.alone',
    ],
  },
  'task-without-body': {
    barred: ['itemForm.only', 'itemForm.only-open', 'table.alone'],
    inOutline(w, tree) {
      const all = leaves(tree)
      const filled = all.filter(({ paragraphs }) => paragraphs.length > 0)
      const fitting = laterItems(tree)
        .map(([item]) => item)
        .filter(
          (item) =>
            filled.includes(item) &&
            item.depth === Math.max(...all.map(({ depth }) => depth)) &&
            item.citations.length === 0 &&
            item.headingClause === undefined,
        )
      const beside = fitting.filter(({ depth }) => depth === fitting[0]?.depth)
      if (w.style.scheme.startsWith('bare') || beside.length < 6) return undefined
      const { id, title } = w.random.pick(beside)
      const bare = (item: Item): Item => {
        const { bullets: _, leadIn: __, ...rest } = item
        return { ...rest, form: 'line', paragraphs: [] }
      }
      return { at: title, tree: replaced(tree, id, bare) }
    },
  },
  'clause-without-lead': {
    barred: clausesOnly,
    inOutline(w, tree) {
      const [one, other] = offices(w, levelOf(w))
      const at = `${one}、${other}配合`
      const changed = reassigned(w, tree, [at])
      return changed && { at, tree: changed }
    },
  },
  'unit-named-in-two-ways': {
    barred: clausesOnly,
    inOutline(w, tree) {
      const names = w.kind === 'office' ? undefined : secondName[w.level]
      if (!names) return undefined
      const prefix = w.level === 'province' ? '' : levelOf(w)
      const [full, short] = names.map((name) => prefix + name)
      const changed = reassigned(w, tree, [`${full}负责`, `${short}负责`])
      // Whichever comes second is found.
      return changed && { at: `${full}|${short}`, tree: changed }
    },
  },
  'count-differs': counting((w, areas, items) => {
    const at = `${areas + w.random.between(11, 19)}个方面${items + w.random.between(40, 90)}项`
    return [`提出${at}重点任务，`, at]
  }),
  'count-damaged': counting((_, areas, items) =>
    items < 10 ? undefined : [`明确${areas}${items}项工作任务，`, `${areas}${items}项`],
  ),
  'deadline-before-issue': limiting((w, { issuedOn }) => {
    if (!issuedOn) return undefined
    const year = Number(issuedOn.slice(0, 4)) - w.random.between(1, 2)
    return [`${year}年9月底前`, `${year}-09-30`]
  }),
  'deadline-outside-plan-year': limiting((w, { planYear }) => {
    if (!planYear) return undefined
    const year = planYear + w.random.between(2, 4)
    return [`${year}年3月底前`, `${year}-03-31`]
  }),
  'deadline-reversed': limiting(({ baseYear, random }) => {
    const at = `${baseYear}年${random.between(8, 12)}月至${baseYear}年${random.between(1, 7)}月`
    return [at, null]
  }),
  'deadline-impossible': limiting(({ baseYear, random }) => [
    `${baseYear}年${random.pick(['2月30日', '4月31日', '6月31日', '13月5日'])}前`,
    null,
  ]),
  'document-number-brackets': printing(/〔\d{4}〕\d+号/gu, (w, number) => {
    const pair = w.random.pick(['[]', '（）', '【】', '〈〉'])
    const at = number.replace('〔', pair.charAt(0)).replace('〕', pair.charAt(1))
    return [at, at]
  }),
  'document-number-serial': printing(/〔\d{4}〕\d+号/gu, (w, number) => {
    const at = number.replace('〕', `〕${w.random.pick(['第', '0'])}`)
    return [at, at]
  }),
  'brackets-unbalanced': printing(/（[^（）]{2,60}）|《[^《》〈〉<>]{2,60}》/gu, (w, found) =>
    w.random.chance(0.5)
      ? [found.slice(1), found.slice(-1)]
      : [found.slice(0, -1), found.slice(0, 1)],
  ),
  'quotes-unbalanced': printing(/“[^“”]{2,30}”/gu, (w, found) =>
    w.random.pick([
      [found.slice(1), '”'],
      [found.slice(0, -1), '“'],
      [`${found.slice(0, -1)}“`, '“'],
    ] as const),
  ),
  'attachment-missing': saying((w, { attachments }) => {
    const at = `附件${attachments.length + w.random.between(2, 5)}`
    return { at, sentence: plainSentence(`分工安排见${at}`) }
  }),
  'row-without-task': {
    ...attached,
    inTable(_, grid) {
      const column = grid.columns.findIndex(({ header }) => taskHeaders.includes(header))
      const last = grid.rows.at(-1)
      if (column < 0 || !last || grid.rows.length < 4) return undefined
      const cells = last.cells.map((cell, index) =>
        index === column
          ? strange
          : itemHeaders.includes(headerAt(grid, index))
            ? '绘制分布图册'
            : cell,
      )
      const row = { cells, covered: cells.map(() => false) }
      return { at: strange, grid: { ...grid, rows: [...grid.rows, row] } }
    },
  },
  'task-without-row': {
    needed: ['table.attached'],
    // Few rows stand for many tasks: the plans are small.
    barred: [
      ...(attached.barred ?? []),
      'lastSection.safeguards',
      'lastSection.prose',
      'inner.text',
      'inner.clause',
      'inner.lead-in',
      'duties.yes',
      'limits.some',
      'proseTrap.yes',
    ],
    inTable(w, grid, tasks) {
      const paths = grid.gold.rows.map(({ bodyPath = [] }) => bodyPath.join('>'))
      const listed = tasks.filter(({ path }) => paths.includes(path.join('>')))
      if (listed.length < 4 || listed.length < tasks.length) return undefined
      const left = w.random.pick(listed)
      const stays = paths.map((path) => path !== left.path.join('>'))
      const rows = grid.rows
        .filter((_, index) => stays[index])
        // What was merged with a row that is gone is printed again.
        .map((row) => ({ ...row, covered: row.covered.map(() => false) }))
      const gold = { ...grid.gold, rows: grid.gold.rows.filter((_, index) => stays[index]) }
      return { at: left.title, grid: { ...grid, rows, gold } }
    },
  },
}

/** A count that holds: nothing is to be found. */
export const rightCount: Fault = counting((_, areas, items) => {
  const at = `${areas}个方面${items}项`
  return [`提出${at}重点任务，`, at]
})
