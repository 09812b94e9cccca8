import type { GoldSection, GoldTask } from '../support/gold.ts'
import { printLabel, type Shape, schemeShapes } from './labels.ts'
import type { Block, Item } from './model.ts'
import { type Facts, noFacts, type Press, type Slip } from './press.ts'
import { printBody } from './print-body.ts'
import type { Writer } from './writer.ts'

/** The outline as it is printed, and the truth about it. */
export interface LaidOut {
  readonly blocks: readonly Block[]
  readonly sections: readonly GoldSection[]
  readonly tasks: readonly GoldTask[]
  readonly optional: readonly string[]
}

const ruleTexts = {
  'first-leads': [
    '列第一位者为牵头单位，下同',
    '排在首位的为牵头单位，下同',
    '列第一位者为工作牵头单位，下同',
  ],
  'all-add': [
    '以下任务均需各乡镇人民政府落实，不再一一列出',
    '以下均需各县区人民政府落实，不再列出',
  ],
} as const

/** Print an outline and say, by the contract's words, which item is a section and which a task. */
export function layOut(items: readonly Item[], w: Writer, slip?: Slip): LaidOut {
  const { standing } = w.style
  const press: Press = {
    w,
    shapes: schemeShapes[w.style.scheme],
    labels: {
      arabicMark: w.style.arabicMark,
      chineseMark: w.style.chineseMark,
      chapterGap: chapterGaps[w.style.chapterGap],
    },
    blocks: [],
    sections: [],
    tasks: [],
    optional: [],
    counts: [0, 0, 0, 0],
    firstLeads: standing === 'first-leads-notice',
    rule:
      standing === 'first-leads' || standing === 'all-add'
        ? w.random.fork(77).pick<string>(ruleTexts[standing])
        : undefined,
    slip,
  }
  for (const item of items) layOutItem(press, item, { path: [], siblings: items })
  return press
}

interface Around {
  readonly path: readonly string[]
  readonly siblings: readonly Item[]
}

const chapterGaps = { wide: '　', double: '  ', none: '' } as const
const labelGaps = { none: '', space: ' ', wide: '　', alone: '' } as const

function layOutItem(press: Press, item: Item, { path, siblings }: Around): void {
  const { depth } = item
  const shape = press.shapes[depth] ?? 'bare'
  const slip = press.slip?.id === item.id ? press.slip : undefined
  const count = (press.counts[depth] ?? 0) + 1 + (slip?.by ?? 0)
  press.counts[depth] = count
  restart(press, depth)
  const printed = printLabel(shape, count, path[path.length - 1] ?? '', press.labels)
  const label = slip ? { ...printed, text: slip.print(printed.text) } : printed
  const facts = noFacts(item.citations)
  printBody(press, item, {
    label: label.text,
    gap: label.gap ?? labelGaps[press.w.style.labelGap],
    shape,
    facts,
  })
  const own = label.text ? [...path, label.text] : path
  record(press, item, {
    kind: kindOf(item, shape, siblings),
    label: label.text,
    path: own,
    facts,
  })
  for (const child of item.children) {
    layOutItem(press, child, { path: own, siblings: item.children })
  }
}

/** Set back the numbers of the levels below, where the numbering does not run on. */
function restart({ counts, shapes, w }: Press, depth: number): void {
  const { numbering } = w.style
  const deepest = shapes.length - 1
  for (let below = depth + 1; below <= deepest; below++) {
    const runsOn = numbering === 'run-on' || (numbering === 'run-on-section' && depth > 0)
    if (below < deepest || !runsOn || shapes[below] === 'decimal') counts[below] = 0
  }
}

type Kind = 'section' | 'task' | 'either'

/** Section or task, by the contract's sentences on tasks. */
function kindOf(item: Item, shape: Shape, siblings: readonly Item[]): Kind {
  if (item.general) return 'section'
  if (item.children.length > 0) return kindOfParent(item, shape)
  if (item.form !== 'line' && item.form !== 'line-stop') return 'task'
  // A heading over prose: a task unless an item beside it holds numbered items.
  return siblings.some(({ children }) => children.length > 0) ? 'section' : 'task'
}

function kindOfParent(item: Item, shape: Shape): Kind {
  if (shape === 'bare') return 'section'
  if (item.headingClause) return 'either'
  return item.paragraphs.length > 0 ? 'task' : 'section'
}

interface Found {
  readonly kind: Kind
  readonly label: string
  readonly path: readonly string[]
  readonly facts: Facts
}

function record(press: Press, item: Item, { kind, label, path, facts }: Found): void {
  const { title } = item
  if (kind === 'either' || facts.holdsRule) press.optional.push(title)
  if (kind === 'section') {
    const prose = item.paragraphs.length > 0 || item.bullets !== undefined
    press.sections.push({ label, level: item.depth + 1, title, ...(prose ? { prose } : {}) })
  }
  if (kind !== 'task' || facts.holdsRule) return
  const { clauses, deadlines, citations, enumerations, last } = facts
  press.tasks.push({
    label,
    path,
    title,
    clauses,
    deadlines,
    citations,
    enumerations,
    lastWords: last,
  })
}
