import type { Report } from '../diagnostics/report.ts'
import type { Label } from '../model/label.ts'
import type { Item, Outline } from '../model/outline.ts'
import type { Passage } from '../model/passage.ts'
import { rangeOf } from '../text/reading.ts'
import { withoutFields } from './fields.ts'
import { findAimEnd, findGluedEnd } from './glued.ts'
import { findHeadingLines } from './heading.ts'
import { outranks, type Profile, profileOf } from './levels.ts'
import { findLabels } from './numbering.ts'
import { findTitle, type TitleStretch } from './title.ts'

/** An item while the tree grows. */
interface Growing {
  readonly label?: Label
  readonly heading?: number
  readonly passages: Passage[]
  readonly children: Growing[]
}

/**
 * Build the tree of a plan's items from its paragraphs.
 *
 * Levels come from the document: which shapes it uses, in which order they nest, whether a numbering
 * restarts or runs on. A paragraph without a label belongs to the item above it.
 *
 * @param passages - Body of one plan, tables taken out.
 * @param aboveTables - Those of them that a table stood right below.
 */
export function buildOutline(
  passages: readonly Passage[],
  report: Report,
  aboveTables: ReadonlySet<Passage> = new Set(),
): Outline {
  const labels = withoutFields(passages, findLabels(passages))
  const profile = profileOf(labels.flatMap((label) => label ?? []))
  const headings = findHeadingLines(passages, labels)
  const root: Growing = { passages: [], children: [] }
  const open: Growing[] = [root]
  const last = new Map<string, number>()
  for (const [index, passage] of passages.entries()) {
    const label = labels[index]
    if (label) checkClash(open, label, passage, report)
    if (label) openItem(open, profile, label, passage)
    else if (headings[index]) openHeading(open, passages, labels, index)
    else (open.at(-1) ?? root).passages.push(passage)
    if (label) checkOrder(last, label, passage, report)
  }
  const grown = growWith(aboveTables)
  return { preamble: root.passages, items: root.children.map(grown) }
}

function openItem(open: Growing[], profile: Profile, label: Label, passage: Passage) {
  const same = open.findLastIndex((item) => item.label?.shape === label.shape)
  if (same !== -1) open.length = same
  else if (label.above) closeDecimals(open, label)
  else {
    while (open.length > 1 && isBelow(profile, open.at(-1), label)) open.pop()
  }
  push(open, { label, passages: [passage], children: [] })
}

function isBelow(profile: Profile, item: Growing | undefined, label: Label): boolean {
  return item?.label !== undefined && outranks(profile, label.shape, item.label.shape)
}

/** 2.3 stands in 2. wherever that is open. */
function closeDecimals(open: Growing[], label: Label) {
  const upper = label.above?.at(-1)
  const at = open.findLastIndex(
    ({ label: one }) => one && one.ordinal === upper && one.shape !== label.shape,
  )
  if (at > 0) open.length = at + 1
}

function push(open: Growing[], item: Growing) {
  open.at(-1)?.children.push(item)
  open.push(item)
}

/** Where a heading without a style stands among those with one: HTML and Word have six and nine. */
const belowStyles = 9

/** A heading without a number stands above the items that follow it. */
function openHeading(
  open: Growing[],
  passages: readonly Passage[],
  labels: readonly (Label | undefined)[],
  index: number,
) {
  const passage = passages[index]
  if (!passage) return
  const { heading = belowStyles } = passage.block
  const next = labels.slice(index + 1).find((label) => label)
  const at = open.findIndex((item) => item.heading !== undefined && item.heading >= heading)
  if (at !== -1) open.length = at
  else closeFor(open, next, passage.block.heading ?? 0)
  push(open, { heading, passages: [passage], children: [] })
}

/** Close what the heading ends: items of the shape that follows it, and a heading of its level. */
function closeFor(open: Growing[], next: Label | undefined, heading: number) {
  const same = open.findIndex((item) => item.label && item.label.shape === next?.shape)
  if (same > 0) open.length = same
  const top = open.at(-1)
  if (open.length > 1 && top && top.label === undefined && (top.heading ?? 0) >= heading) open.pop()
}

/** (一)…(一)…: a number that begins anew right beside the last of its list. */
function checkClash(open: readonly Growing[], label: Label, passage: Passage, report: Report) {
  const beside = open.findLast((item) => item.label?.shape === label.shape)?.label
  if (label.ordinal === 1 && beside) reportOrder(label, beside.ordinal, passage, report)
}

function checkOrder(last: Map<string, number>, label: Label, passage: Passage, report: Report) {
  const before = last.get(label.shape)
  last.set(label.shape, label.ordinal)
  if (before === undefined || label.ordinal === 1 || label.ordinal === before + 1) return
  reportOrder(label, before, passage, report)
}

function reportOrder(label: Label, before: number, { reading }: Passage, report: Report) {
  report('label-out-of-order', rangeOf(reading, label.from, label.to), {
    label: reading.text.slice(label.from, label.to),
    before,
  })
}

const labelTail = ' \t:、.—-'

function growWith(aboveTables: ReadonlySet<Passage>) {
  const grow = (item: Growing, index: number): Item => {
    const [first] = item.passages
    return {
      ...(item.label ? { label: item.label } : {}),
      passages: item.passages,
      ...headOf(item),
      tabled: first !== undefined && aboveTables.has(first),
      children: item.children.map(grow),
      place: index + 1,
    }
  }
  return grow
}

function headOf(item: Growing): Pick<Item, 'title' | 'bodyFrom' | 'headed' | 'glued'> {
  const [first] = item.passages
  const text = first?.reading.text ?? ''
  let from = item.label?.to ?? 0
  while (from < text.length && labelTail.includes(text.charAt(from))) from++
  const title = first ? findTitle(first, from) : { from, to: 0, bodyFrom: 0 }
  const end = first ? gluedEnd(first, title, item) : undefined
  const { to, bodyFrom } = end === undefined ? title : { to: end, bodyFrom: end }
  return {
    title: { from, to },
    bodyFrom,
    headed: bodyFrom >= text.length,
    glued: end !== undefined,
  }
}

const sentenceEnd = /[。!?:;]\s*$/u

/** Where a line break was lost: the end of the heading that can be told from the sentence glued to it. */
function gluedEnd(
  first: Passage,
  { from, to, bodyFrom }: TitleStretch,
  { label }: Growing,
): number | undefined {
  const { text } = first.reading
  if (!first.cut || label === undefined) return undefined
  // A heading right before the next label: no sentence ends behind it, none is glued to it.
  if (bodyFrom >= text.length && !sentenceEnd.test(text)) return undefined
  const title = first.reading.text.slice(from, to)
  // Of inner headings only names of aims are glued: 1.主要目标以…为重点; others are run-in titles.
  const end = label.shape === 'chinese' ? findGluedEnd(title, undefined) : findAimEnd(title)
  return end === undefined ? undefined : from + end
}
