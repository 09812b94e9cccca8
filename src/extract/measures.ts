import { bulletEnd, readMeasureLabel } from '../lexicon/inline-labels.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { Label } from '../model/label.ts'
import type { MeasureDraft } from '../model/records.ts'
import { createFinder } from '../text/finder.ts'
import { printOf, type Reading, spansOf } from '../text/reading.ts'

const nextStarter = createFinder('一二三四五六七八九十(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳123456789⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽')
/** Characters behind which an entry of an arabic list may begin. */
const breaks = ':;。,\n '

/**
 * Find the measures (具体举措) printed as a list in a task's text.
 *
 * ```text
 * …:一是清理事项。二是公布目录。   (1)改造…;(2)新建…   ①…②…   —— paragraphs with a bullet
 * ```
 *
 * A list begins at one and counts on; a single label makes none.
 *
 * @param from - Where the text behind the title begins.
 */
export function findMeasures(reading: Reading, from: number): MeasureDraft[] {
  const { text } = reading
  const chains = findChains(text, from)
  if (chains.length === 0) return findBullets(reading, from)
  const stops = nextOfShape(chains)
  const labelled = chains.flatMap((chain, index) => measuresOf(reading, chain, stops[index]))
  const bullets = findBullets(reading, from).filter(createOutside(labelled))
  return [...labelled, ...bullets].sort((a, b) => a.from - b.from)
}

function findChains(text: string, from: number): Label[][] {
  const chains: Label[][] = []
  for (let at = nextStarter(text, from); at >= 0; ) {
    const label = entryAt(text, at)
    const added = label && addEntry(chains, label)
    at = nextStarter(text, added ? label.to : at + 1)
  }
  return chains.filter((chain) => chain.length > 1)
}

/** Let a label count on in the last chain of its shape, or begin one; false where it fits none. */
function addEntry(chains: Label[][], label: Label): boolean {
  const chain = chains.findLast(([first]) => first?.shape === label.shape)
  if (chain && label.ordinal === (chain.at(-1)?.ordinal ?? 0) + 1) chain.push(label)
  else if (label.ordinal === 1) chains.push([label])
  else return false
  return true
}

function entryAt(text: string, index: number): Label | undefined {
  const measure = readMeasureLabel(text, index)
  if (measure) return isWordInside(text, index) ? undefined : measure
  const label = readLabel(text, index)
  if (label?.shape === 'bracketed-arabic' || label?.shape === 'circled') return label
  if (label?.shape !== 'arabic' && label?.shape !== 'half-bracketed-arabic') return undefined
  return breaks.includes(text.charAt(index - 1)) ? label : undefined
}

const before = '。;:,、\n“”)》 !?('

/** 一是 in the middle of a word group (同一是) is no label. */
function isWordInside(text: string, index: number): boolean {
  return index > 0 && !before.includes(text.charAt(index - 1))
}

/** Where behind each chain the next one of its shape begins: no entry reaches into another list. */
function nextOfShape(chains: readonly (readonly Label[])[]): (number | undefined)[] {
  const begins = new Map<string | undefined, number | undefined>()
  const next = chains.toReversed().map(([first]) => {
    const stop = begins.get(first?.shape)
    begins.set(first?.shape, first?.from)
    return stop
  })
  return next.reverse()
}

/** Whether a measure begins outside all of those, asked in the order of the text. */
function createOutside(measures: readonly MeasureDraft[]): (one: MeasureDraft) => boolean {
  const ordered = measures.toSorted((a, b) => a.from - b.from)
  let index = 0
  let end = 0
  return ({ from }) => {
    for (let next = ordered[index]; next && next.from <= from; next = ordered[++index]) {
      end = Math.max(end, next.to)
    }
    return from >= end
  }
}

function measuresOf(
  reading: Reading,
  chain: readonly Label[],
  stop = Number.POSITIVE_INFINITY,
): MeasureDraft[] {
  const { text } = reading
  return chain.flatMap((label, index): MeasureDraft[] => {
    const next = chain[index + 1]?.from ?? Math.min(stop, lastEnd(text, label))
    let to = next
    while (to > label.to && ' \n'.includes(text.charAt(to - 1))) to--
    if (to <= label.to) return []
    return [
      {
        label: text.slice(label.from, label.to),
        text: printOf(reading, label.to, to),
        spans: spansOf(reading, label.to, to),
        from: label.from,
        to,
      },
    ]
  })
}

/** The last entry ends with its sentence, 一是 with its paragraph. */
function lastEnd(text: string, label: Label): number {
  const line = text.indexOf('\n', label.to)
  const paragraph = line === -1 ? text.length : line
  if (label.shape === 'word:是') return paragraph
  const stop = text.indexOf('。', label.to)
  return stop === -1 || stop > paragraph ? paragraph : stop + 1
}

function findBullets(reading: Reading, from: number): MeasureDraft[] {
  const { text } = reading
  const measures: MeasureDraft[] = []
  let at = from
  while (at < text.length) {
    const line = text.indexOf('\n', at)
    const to = line === -1 ? text.length : line
    const start = bulletEnd(text, at)
    if (start > at && to > start) {
      measures.push({
        text: printOf(reading, start, to),
        spans: spansOf(reading, start, to),
        from: at,
        to,
      })
    }
    at = to + 1
  }
  return measures
}

/**
 * Paragraphs that close with a clause of their own are measures, where at least two do.
 *
 * @param starts - Where each paragraph begins in the reading.
 * @param clauses - Where the clauses stand.
 */
export function findClauseParagraphs(
  reading: Reading,
  starts: readonly number[],
  clauses: readonly { readonly from: number; readonly to: number }[],
): MeasureDraft[] {
  if (clauses.length < 2) return []
  const begins = new Map(clauses.map(({ from, to }) => [to, from]))
  const measures = starts.flatMap((from, index): MeasureDraft[] => {
    const to = (starts[index + 1] ?? reading.text.length + 1) - 1
    const own = begins.get(to) ?? begins.get(to - 1)
    if (own === undefined || own <= from) return []
    return [{ text: printOf(reading, from, to), spans: spansOf(reading, from, to), from, to }]
  })
  return measures.length > 1 ? measures : []
}
