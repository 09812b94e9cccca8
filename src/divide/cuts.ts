import { genreWordOf } from '../lexicon/genre.ts'
import { readLabel } from '../lexicon/labels.ts'
import { labels } from '../lexicon/roles.ts'
import type { Label } from '../model/label.ts'

const candidate =
  /[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}—? ?、|[—―–─]、|[(〔][—―–─][)〕]|[(〔] ?[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,4}—? ?[)〕]|第[一二三四五六七八九十百]{1,4}[章节条]|(?:行动|任务|工程|举措|问题)[一二三四五六七八九十\d]{1,3}|\d{1,2} ?[.、](?!\d(?!\d{3}年|\d?月))|\d{1,2}\.\d{1,2}(?=[ 、\u4e00-\u9fa5])|[(] ?\d{1,2} ?[)]/gu

/** A label inside a paragraph that may begin one. */
interface Inner {
  readonly at: number
  readonly label: Label
  /** What stands before it: the end of a sentence, a heading without a mark, or neither. */
  readonly before: 'sentence' | 'heading' | 'none'
}

/** A heading before a label is no longer than this. */
const headingLength = 45

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
  const second = withinSections(context, sections, 'bracketed-chinese')
  const isWhole = isMost && (text.length > wholeLength || opensBelowTitle(context))
  const lost = [...sections, ...second, ...withinSections(context, sections, 'article')]
  const isLost = isWhole || lost.length > 0
  const arabic = withinSections(context, lost, 'arabic')
  const isItems = isLost || opensHeadings(text, arabic, inner)
  const third = isItems ? arabic : withClauses(text, arabic, inner)
  const words = isLost ? wordCuts(context, [...lost, ...third]) : []
  const decimals = isLost ? withinSections(context, [...lost, ...third], 'decimal-2') : []
  const small = withinSections(context, [...lost, ...third], 'bracketed-arabic')
  const bracketed =
    isLost && opensHeadings(text, small, inner) ? small : withClauses(text, small, inner)
  const cuts = new Set([...lost, ...third, ...words, ...decimals, ...bracketed])
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

function findInner(text: string): Inner[] {
  const inner: Inner[] = []
  for (const match of text.matchAll(candidate)) {
    const at = labelAt(text, match)
    const label = at === 0 ? undefined : readLabel(text, at)
    if (label) inner.push({ at, label, before: beforeLabel(text, at) })
  }
  return inner
}

/**
 * Of …培训行动1、 the label is 1、: a numbered word begins a paragraph only behind a sentence, or behind
 * a heading where no mark follows its number.
 */
function labelAt(
  text: string,
  { index, 0: found }: RegExpMatchArray & { readonly index: number },
): number {
  const digits = lastDigits.exec(found)
  const isWord = digits !== null && digits.index > 0 && wordStart.test(found)
  if (!isWord) return index
  const before = beforeLabel(text, index)
  const isMarked = '.、'.includes(text.charAt(index + found.length) || '!')
  return before === 'none' || (before === 'heading' && isMarked) ? index + digits.index : index
}
const lastDigits = /\d{1,3}$/u
const wordStart = /^[行任工举问]/u

/** So many blanks are what the indent of a lost paragraph has left; one may stand in a sentence. */
const fewestBlanks = 2

const sentenceMarks = '。!?;:'
const closers = ')”』】〕》]'
const sentenceEnds = '。!?)”』】〕》]'

function beforeLabel(text: string, at: number): Inner['before'] {
  let index = at - 1
  while (index >= 0 && text.charAt(index) === ' ') index--
  if (index < 0) return 'none'
  const char = text.charAt(index)
  if ('。!?:'.includes(char) || at - index - 1 >= fewestBlanks) return 'sentence'
  if (sentenceEnds.includes(char)) {
    const isClosed = isClosedSentence(text, index) || closesTitle(text, index)
    return isClosed ? 'sentence' : 'none'
  }
  if (isHeadingBefore(text, index + 1)) return 'heading'
  if (endsLabelLine(text, index + 1)) return 'sentence'
  return endsTitle(text, index + 1) ? 'sentence' : 'none'
}

/** True where the first label is a first one, right behind the title. */
function opensBelowTitle({ inner: [label], text }: ChainContext): boolean {
  if (label?.label.ordinal !== 1) return false
  return endsTitle(text, text.slice(0, label.at).trimEnd().length)
}

/** The word of a title's kind, with what it parts (任务分工及进度安排表), is no longer than this. */
const genreLength = 20

/** The first label may stand right behind the title. */
function endsTitle(text: string, end: number): boolean {
  return genreWordOf(text.slice(Math.max(0, end - genreLength), end)) !== undefined
}

/** …实施意见(试行)一、…: a bracket behind the genre word belongs to the title. */
function closesTitle(text: string, at: number): boolean {
  const open = partnerOf(text, at)
  return open > 0 && open < longestTitle && endsTitle(text, open)
}

/** A title on a document's one line ends before this. */
const longestTitle = 100

const openers = '(【〔['
const bracketEnds = ')】〕]'

/** A closing mark ends a sentence when a 。 stands inside it or the bracket is a clause at a sentence's end. */
function isClosedSentence(text: string, at: number): boolean {
  const char = text.charAt(at)
  if (char === '”' || char === '』' || char === '》')
    return '。!?'.includes(text.charAt(at - 1) || '-') || isHeadingBefore(text, at + 1)
  const open = partnerOf(text, at)
  if (open <= 0) return false
  const before = text.charAt(open - 1)
  return '。!?;'.includes(before) || at - open > shortestClause || isHeadingBefore(text, at + 1)
}

/** A clause in brackets is between these long: (试行) belongs to the words before it. */
const shortestClause = 5
const longestClause = 600

/** The bracket that `at` closes, those of names inside it ((市、区)政府) passed over; 0 without one. */
function partnerOf(text: string, at: number): number {
  const close = text.charAt(at)
  const opener = openers.charAt(bracketEnds.indexOf(close))
  let depth = 0
  for (let index = at; index > 0 && at - index < longestClause; index--) {
    const char = text.charAt(index)
    if (char === close) depth++
    else if (char === opener && --depth === 0) return index
  }
  return 0
}

/** A line 责任单位:… or 完成时间:… that has lost its end is no longer than this. */
const labelledLength = 80
const labelWord = /[\u4e00-\u9fa5]{2,8}$/u

/** True where `end` may close the value of a label: 完成时间:4月底前, 责任单位:镇应急办. */
function endsLabelLine(text: string, end: number): boolean {
  const from = Math.max(0, end - labelledLength)
  const near = text.slice(from, end)
  const colon = near.lastIndexOf(':')
  if (colon === -1 || near.includes('。', colon)) return false
  const word = labelWord.exec(near.slice(0, colon))?.[0] ?? ''
  return [...word].some((_, at) => labels.has(word.slice(at)))
}

/** True where a label and a short text without a mark stand right before `end`. */
function isHeadingBefore(text: string, end: number): boolean {
  const least = Math.max(0, end - headingLength)
  for (let from = end - 3; from >= least; from--) {
    const before = charBefore(text, from)
    const begins = from === 0 || sentenceMarks.includes(before) || closers.includes(before)
    if ((begins || endsTitle(text, from)) && readLabel(text, from)) return true
    if (sentenceMarks.includes(before)) return false
  }
  return false
}

/** The character before a place, the blanks of a lost line break passed over. */
function charBefore(text: string, at: number): string {
  let index = at - 1
  while (index > 0 && text.charAt(index) === ' ') index--
  return text.charAt(index)
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
  const { text, inner, first, last } = context
  const cuts: number[] = []
  let ordinal = ordinalOf(first, shape) ?? last.get(shape) ?? 0
  for (const { at, label, before } of inner) {
    if (label.shape !== shape || before === 'none' || label.ordinal !== ordinal + 1) continue
    if (before === 'sentence' && isRun(text, at)) continue
    cuts.push(at)
    ordinal = label.ordinal
  }
  const known = first?.shape === shape || last.has(shape)
  return cuts.length >= 2 || known || isLone(context, cuts) ? cuts : []
}

/** …要点 一、主要任务 (一)…: the only section, between the title and its first item. */
function isLone(context: ChainContext, [only]: readonly number[]): boolean {
  const [label, next] = context.inner
  if (label?.at !== only || next?.label.ordinal !== 1 || next.before !== 'heading') return false
  return opensBelowTitle(context) || opensBelowPreamble(context)
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
    if (inner.before === 'none') continue
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

/** Entries of a list are items where at least two of them close with a clause of their own. */
function withClauses(text: string, cuts: readonly number[], inner: readonly Inner[]): number[] {
  const own = cuts.filter((at) => hasOwnClause(text, at, inner))
  return own.length >= 2 ? own : []
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
