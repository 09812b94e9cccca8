import type { Gold, GoldTask } from '../support/gold.ts'
import { type Damage, makeDamage } from './damage.ts'
import type { Fault } from './faults.ts'
import { drawHead, type Head } from './head.ts'
import { layOut } from './lay-out.ts'
import type { Block, Grid, Item, Written } from './model.ts'
import { drawNames } from './names.ts'
import { makeRandom, type Random } from './random.ts'
import { renderHtml } from './render-html.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderText } from './render-text.ts'
import { drawStyle } from './style.ts'
import { drawDivision, drawTable } from './tables.ts'
import { drawTree } from './tree.ts'
import { type Level, levelCharacters, placeNames } from './words/places.ts'
import { objects, verbs } from './words/prose.ts'
import { choose, forked, type Style, type Writer } from './writer.ts'

/** What may be left out or set when a document is written again. */
export interface WriteOptions {
  readonly format?: Written['format']
  /** Ids of items that are left out, with all that stands below them. */
  readonly without?: ReadonlySet<number>
  /** Names of switches that are not drawn. */
  readonly barred?: ReadonlySet<string>
  /** A fault that is planted, where there is a place for it. */
  readonly fault?: Fault
}

/**
 * Write the document of a seed, with the truth about it beside.
 *
 * The same seed and options give the same document.
 */
export function writeDocument(seed: number, options: WriteOptions = {}): Written {
  const random = makeRandom(seed, options.barred)
  const style = drawStyle(random.fork(1))
  const writer = makeWriter(random, options.format ? { ...style, format: options.format } : style)
  noteStyle(writer)
  const head = drawHead(forked(writer, 2), drawNames(forked(writer, 3)))
  const year = head.meta.planYear ?? yearOf(head.meta.issuedOn) ?? numberYear(head)
  const w = { ...forked(writer, 4), year }
  const drawn = drawTrees(w, head).map((tree) => prune(tree, options.without))
  const outlined = options.fault?.inOutline?.(forked(w, 8), drawn[0] ?? [], head.meta)
  const trees = outlined?.tree ? [outlined.tree, ...drawn.slice(1)] : drawn
  const bodies = trees.map((tree) => layOut(tree, forked(w, 5), outlined?.slip))
  const tasks = bodies.flatMap((body) => body.tasks)
  const full = drawGrid(forked(w, 6), trees[0] ?? [], tasks)
  const tabled = full && options.fault?.inTable?.(forked(w, 8), full, tasks)
  const grid = tabled?.grid ?? full
  const whole = [
    ...head.opening,
    ...bodies.flatMap((body, index) => [...(head.parts[index] ?? []), ...body.blocks]),
    ...(grid ? gridBlocks(w, grid) : []),
    ...head.ending,
  ]
  const printed = options.fault?.inPrint?.(forked(w, 8), whole)
  const blocks = printed?.blocks ?? whole
  const planted = outlined?.at ?? tabled?.at ?? printed?.at
  const damage = makeDamage(w)
  const { format } = w.style
  const shown = damaged(blocks, damage)
  return {
    seed,
    format,
    text: damage.printed(render(w, shown)),
    blocks: shown,
    gold: keep(
      {
        doc: `seed-${seed}`,
        meta: head.meta,
        sections: bodies.flatMap((body) => body.sections),
        tasks,
        tables: [],
        optional: bodies.flatMap((body) => body.optional),
      },
      grid,
      damage,
    ),
    switches: [...w.uses].sort(),
    ...(planted === undefined ? {} : { planted: damage.kept(planted) }),
  }
}

/** All ids of a document's items, outermost first. */
export function itemIds(seed: number): number[] {
  const random = makeRandom(seed)
  const writer = makeWriter(random, drawStyle(random.fork(1)))
  const head = drawHead(forked(writer, 2), drawNames(forked(writer, 3)))
  const flat = (items: readonly Item[]): number[] =>
    items.flatMap((item) => [item.id, ...flat(item.children)])
  return drawTrees(forked(writer, 4), head).flatMap(flat)
}

/** The outlines of a document: one, or one for each plan of its notice. */
function drawTrees(w: Writer, { parts }: Head): Item[][] {
  if (w.style.table === 'alone') return []
  if (parts.length === 0) return [withoutAfterword(drawTree(w, 1))]
  return parts.map((_, index) =>
    withoutAfterword(drawTree(forked(w, 100 + index), 1000 * (index + 1))),
  )
}

/** A second paragraph of the last item alone could close the plan as well: it has one. */
function withoutAfterword(items: readonly Item[]): Item[] {
  return items.map((item, index) => {
    if (index + 1 < items.length) return item
    if (item.children.length > 0) return { ...item, children: withoutAfterword(item.children) }
    const isOwn = item.paragraphs.some(
      ({ measure, segments }) => measure || segments.some(({ assignment }) => assignment),
    )
    return isOwn ? item : { ...item, paragraphs: item.paragraphs.slice(-1) }
  })
}

const levels: Readonly<Record<Level, number>> = {
  nation: 1,
  province: 2,
  city: 3,
  county: 5,
  town: 1,
}

function makeWriter(random: Random, style: Style): Writer {
  const own = random.fork(7)
  const kind = own.chance(0.25) ? 'office' : 'government'
  const drawn = own.weigh(levels)
  // An office's rooms are drawn for one level only.
  const level = kind === 'office' ? 'county' : drawn
  const place = level === 'nation' ? '' : own.pick(placeNames) + own.pick(levelCharacters[level])
  return {
    random,
    uses: new Set(),
    style,
    place,
    level,
    kind,
    baseYear: own.between(2013, 2026),
    year: undefined,
    words: { verbs, objects },
    titles: new Set(),
  }
}

/** Style that every document shows; the rest is noted where it is used. */
function noteStyle({ style, uses }: Writer): void {
  const shown = [
    'format',
    'head',
    'parts',
    'scheme',
    'numbering',
    'arabicMark',
    'chineseMark',
    'labelGap',
    'general',
    'lastSection',
    'clauses',
    'bracket',
    'standing',
    'boldness',
    'width',
    'script',
    'damage',
    'table',
  ] as const
  for (const group of shown) uses.add(`${group}.${style[group]}`)
  if (style.scheme.startsWith('chapter')) uses.add(`chapterGap.${style.chapterGap}`)
  if (style.format === 'text') uses.add(`textLayout.${style.textLayout}`)
  if (style.format === 'html') uses.add(`htmlLayout.${style.htmlLayout}`)
}

function yearOf(date: string | null): number | undefined {
  return date ? Number(date.slice(0, 4)) : undefined
}

function numberYear({ meta }: Head): number | undefined {
  const year = /\d{4}/u.exec(meta.documentNumber ?? '')?.[0]
  return year ? Number(year) : undefined
}

function prune(items: readonly Item[], without: ReadonlySet<number> | undefined): Item[] {
  if (!without) return [...items]
  // A heading whose items are all gone goes with them.
  return items
    .map((item) => ({
      ...item,
      had: item.children.length,
      children: prune(item.children, without),
    }))
    .filter(({ id, had, children }) => !without.has(id) && !(had > 0 && children.length === 0))
}

function drawGrid(w: Writer, items: readonly Item[], tasks: readonly GoldTask[]): Grid | undefined {
  if (w.style.table === 'none') return undefined
  return w.style.table === 'alone' ? drawTable(w) : drawDivision(w, items, tasks)
}

function gridBlocks(w: Writer, grid: Grid): Block[] {
  if (w.style.table === 'alone') return [{ type: 'grid', grid }]
  const mark: Block[] =
    choose(w, 'attachmentMark') === 'none'
      ? []
      : [{ type: 'paragraph', role: 'meta', text: '附件' }]
  const caption: Block = { type: 'paragraph', role: 'title', text: '重点工作任务分工表' }
  return [...mark, caption, { type: 'grid', grid }]
}

function render(w: Writer, blocks: readonly Block[]): string {
  if (w.style.format === 'html') return renderHtml(w, blocks)
  return w.style.format === 'markdown' ? renderMarkdown(w, blocks) : renderText(w, blocks)
}

/** Change what is printed; bold prefixes grow with their text. */
function damaged(blocks: readonly Block[], { kept, keepsAll }: Damage): readonly Block[] {
  if (keepsAll) return blocks
  return blocks.map((block): Block => {
    if (block.type === 'fields') {
      return { ...block, fields: block.fields.map(([name, value]) => [kept(name), kept(value)]) }
    }
    if (block.type === 'grid') return { ...block, grid: mapStrings(block.grid, kept) }
    const bold =
      block.bold === undefined ? {} : { bold: kept(block.text.slice(0, block.bold)).length }
    const label = block.label ? { label: { ...block.label, text: kept(block.label.text) } } : {}
    return { ...block, text: kept(block.text), ...bold, ...label }
  })
}

const fixed = new Set('kind role due issuedOn publishedOn doc merges notes'.split(' '))

function mapStrings<T>(value: T, change: (text: string) => string): T {
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one)
    if (Array.isArray(one)) return one.map(walk)
    if (one === null || typeof one !== 'object') return one
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, fixed.has(key) ? inner : walk(inner)]),
    )
  }
  return walk(value) as T
}

const blanks = /\s/gu

/** The truth as it is printed. */
function keep(gold: Gold, grid: Grid | undefined, { kept, keepsAll }: Damage): Gold {
  const change = <T>(value: T): T => (keepsAll ? value : mapStrings(value, kept))
  const changed = change(gold)
  const tasks = changed.tasks.map((task) => ({
    ...task,
    lastWords: (task.lastWords ?? '').replace(blanks, '').slice(-12),
  }))
  // Columns are names for the truth's own use, and are not printed.
  const tables = grid ? [{ ...grid.gold, rows: change(grid.gold.rows) }] : []
  return { ...changed, tasks, tables }
}
