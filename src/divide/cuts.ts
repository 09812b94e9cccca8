import { readLabel } from '../lexicon/labels.ts'
import type { Label } from '../model/label.ts'
import { findFieldCuts } from './field-cuts.ts'
import { charBefore, endsTitle, findInner, type Inner, sentenceMarks } from './inner-labels.ts'

/**
 * Find where paragraphs begin that have lost their line breaks.
 *
 * ```text
 * …如下意见。一、总体要求(一)指导思想。以…(二)发展目标。到…二、主要任务(一)…
 *            ^          ^              ^              ^          ^
 * ```
 *
 * A cut needs a chain: labels of one shape that count on (or begin at one), each behind a 。, a
 * closing bracket or a heading.
 *
 * @param texts - Folded text of each paragraph; `undefined` for what is no prose.
 * @returns For each paragraph the offsets at which it is to be cut.
 */
export function findLabelCuts(texts: readonly (string | undefined)[]): number[][] {
  const last = new Map<string, number>()
  const total = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
  return texts.map((text) => {
    if (text === undefined) return []
    const first = readLabel(text)
    const isMost = text.length > total * wholeShare
    const found = text.length < leastLength ? [] : chainCuts(text, first, last, isMost)
    for (const label of [first, ...found.map((at) => readLabel(text, at))]) {
      if (label) last.set(label.shape, label.ordinal)
    }
    return found
  })
}

/** A paragraph shorter than this holds no second one. */
const leastLength = 30
/** A paragraph that is most of the document has lost its line breaks where it is long or holds the title. */
const wholeLength = 300
const wholeShare = 0.6

function chainCuts(
  text: string,
  first: Label | undefined,
  last: ReadonlyMap<string, number>,
  isMost: boolean,
): number[] {
  const inner = findInner(text)
  if (inner.length === 0) return []
  const context: ChainContext = { text, inner, first, last }
  const sections = [...cutShape(context, 'chinese'), ...cutShape(context, 'chapter')]
  const parts = withinSections(context, sections, 'section')
  const second = withinSections(context, [...sections, ...parts], 'bracketed-chinese')
  const isWhole = isMost && (text.length > wholeLength || opensBelowTitle(context))
  const articles = withinSections(context, sections, 'article')
  const lost = [...sections, ...parts, ...second, ...articles]
  const isLost = isWhole || lost.length > 0
  const arabic = withinSections(context, lost, 'arabic')
  const isItems = isLost || opensHeadings(text, arabic, inner)
  const third = isItems ? arabic : withClauses(text, arabic, inner)
  const words = isLost ? wordCuts(context, [...lost, ...third]) : []
  const decimals = isLost ? withinSections(context, [...lost, ...third], 'decimal-2') : []
  const small = withinSections(context, [...lost, ...third], 'bracketed-arabic')
  const bracketed =
    isLost && opensHeadings(text, small, inner) ? small : withClauses(text, small, inner)
  const fields = isLost ? findFieldCuts(text) : []
  const cuts = new Set([...lost, ...third, ...words, ...decimals, ...bracketed, ...fields])
  return [...cuts].sort((a, b) => a - b)
}

/**
 * 1.加强预案管理(1)修订预案。…: what stands right behind a heading is an item, and so are its like.
 *
 * Behind ；or another of its shape it is a measure: (1)修订预案;(2)开展演练.
 */
function opensHeadings(text: string, cuts: readonly number[], inner: readonly Inner[]): boolean {
  return inner.some(({ at, label, before }, index) => {
    if (before !== 'heading' || !cuts.includes(at)) return false
    return (
      inner[index - 1]?.label.shape !== label.shape && !sentenceMarks.includes(text.charAt(at - 1))
    )
  })
}

/** Chains of numbered words (行动1, 任务1). */
function wordCuts(context: ChainContext, borders: readonly number[]): number[] {
  const shapes = new Set(context.inner.map(({ label }) => label.shape))
  const cuts: number[] = []
  for (const shape of shapes) {
    if (shape.startsWith('word:'))
      cuts.push(...withinSections(context, [...borders, ...cuts], shape))
  }
  return cuts
}

/** True where the first label is a first one, right behind the title. */
function opensBelowTitle({ inner: [label], text }: ChainContext): boolean {
  if (label?.label.ordinal !== 1) return false
  return endsTitle(text, text.slice(0, label.at).trimEnd().length)
}

/** What a chain of labels is looked for in. */
interface ChainContext {
  readonly text: string
  readonly inner: readonly Inner[]
  /** Label that the paragraph itself begins with. */
  readonly first: Label | undefined
  /** Last ordinal of each shape above this paragraph. */
  readonly last: ReadonlyMap<string, number>
}

/** Labels of one shape that count on from each other over the whole text. */
function cutShape(context: ChainContext, shape: Label['shape']): number[] {
  const { text, first, last } = context
  const cuts: number[] = []
  let ordinal = ordinalOf(first, shape) ?? last.get(shape) ?? 0
  const chain = context.inner.filter((inner) => inner.label.shape === shape && mayBegin(inner))
  for (const [index, { at, label, before }] of chain.entries()) {
    const goesOn = label.ordinal === ordinal + 1 || (ordinal > 1 && beginsAnew(chain, index))
    if (!goesOn || (before === 'sentence' && isRun(text, at))) continue
    cuts.push(at)
    ordinal = label.ordinal
  }
  const known = first?.shape === shape || last.has(shape)
  return cuts.length >= 2 || known || isLone(context, cuts) ? cuts : []
}

/** Whether a paragraph may begin with a label. */
function mayBegin({ before, opens }: Inner): boolean {
  return before !== 'none' || opens === true
}

/** 一、 behind the 二、 of a covering notice: a chain of its own, which its 二、 proves. */
function beginsAnew(chain: readonly Inner[], index: number): boolean {
  const [one, next] = [chain[index], chain[index + 1]]
  return one?.label.ordinal === 1 && one.before === 'sentence' && next?.label.ordinal === 2
}

/** …要点 一、主要任务 (一)…: the only section, between the title and its first item. */
function isLone(context: ChainContext, [only]: readonly number[]): boolean {
  const [label, next] = context.inner
  if (label?.at !== only || next?.label.ordinal !== 1 || next.before !== 'heading') return false
  const isBehindSentence =
    label?.before === 'sentence' && charBefore(context.text, label.at) !== ':'
  return isBehindSentence || opensBelowTitle(context) || opensBelowPreamble(context)
}

/** …提出以下意见:一、…1.…2.…: behind the colon of a preamble, above items that count on. */
function opensBelowPreamble({ inner: [label, first, ...rest], text }: ChainContext): boolean {
  if (label?.label.ordinal !== 1 || !preambleEnd.test(text.slice(0, label.at))) return false
  return rest.some((one) => one.label.shape === first?.label.shape && one.label.ordinal === 2)
}

const preambleEnd = /(?:如下|以下|下列)[\u4e00-\u9fa5]{0,6}: ?$/u

/** A run of nothing but marks behind a label is no paragraph. */
function isRun(text: string, at: number): boolean {
  const label = readLabel(text, at)
  return label !== undefined && text.slice(label.to, label.to + 2).trim() === ''
}

/** Chains of one shape that may begin anew in each stretch between `borders`. */
function withinSections(
  context: ChainContext,
  borders: readonly number[],
  shape: Label['shape'],
): number[] {
  const { text, first, last } = context
  const edges = [0, ...borders, text.length].sort((a, b) => a - b)
  const cuts: number[] = []
  let ordinal = ordinalOf(first, shape) ?? last.get(shape) ?? 0
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const begun = ordinalOf(from === 0 ? first : readLabel(text, from), shape)
    const chain = chainBetween(context, from, edges[index + 1] ?? from, shape)
    const found = followChain(chain, begun ?? ordinal, begun !== undefined)
    const runsOn = begun !== undefined || ordinal > 0 || borders.length > 1
    if (isProof(found, runsOn)) cuts.push(...found.map(({ at }) => at))
    ordinal = found.at(-1)?.label.ordinal ?? begun ?? ordinal
  }
  return cuts
}

/** One label alone proves nothing unless the numbering is known to run on. */
function isProof(found: readonly Inner[], runsOn: boolean): boolean {
  return found.length > 1 || (found.length === 1 && runsOn)
}

function chainBetween({ inner }: ChainContext, from: number, to: number, shape: Label['shape']) {
  return inner.filter(({ at, label }) => at > from && at < to && label.shape === shape)
}

function ordinalOf(label: Label | undefined, shape: Label['shape']): number | undefined {
  return label?.shape === shape ? label.ordinal : undefined
}

function followChain(chain: readonly Inner[], known: number, begun: boolean): Inner[] {
  const found: Inner[] = []
  let ordinal = known
  for (const inner of chain) {
    if (!mayBegin(inner)) continue
    const { ordinal: next } = inner.label
    const starts = found.length === 0 && !begun && next === 1
    if (next !== ordinal + 1 && !starts) continue
    found.push(inner)
    ordinal = next
  }
  return found
}

const clauseEnd = /(?:负责|牵头|落实|配合|局|委|办|厅|部|处|室)[)〕\]】]。?$/u
const bracketEnd = /[)〕\]】]。?$/u
/** Longest list of bodies behind a label 单位: at the end of an entry. */
const longestLabelled = 80

/** Entries of a list are items where two of them and most of all close with a clause of their own. */
function withClauses(
  text: string,
  cuts: readonly number[],
  inner: readonly Inner[],
): readonly number[] {
  const own = cuts.filter((at) => hasOwnClause(text, at, inner))
  if (own.length < 2) return []
  return own.length * 2 > cuts.length ? cuts : own
}

/** True where the text from `at` to the next label of its shape closes with a bracketed clause. */
function hasOwnClause(text: string, at: number, inner: readonly Inner[]): boolean {
  const shape = inner.find((one) => one.at === at)?.label.shape
  const next = inner.find((one) => one.at > at && one.label.shape === shape)?.at ?? text.length
  const tail = text.slice(at, next).trim()
  return clauseEnd.test(tail) || (bracketEnd.test(tail) && endsLabelled(tail))
}

function endsLabelled(tail: string): boolean {
  const labelled = tail.slice(tail.lastIndexOf('单位:') + '单位:'.length, -1)
  return tail.includes('单位:') && labelled.length <= longestLabelled && !labelled.includes('。')
}
