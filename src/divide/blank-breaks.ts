import { rolesOfHeader } from '../lexicon/columns.ts'
import { findDocumentNumbers } from '../lexicon/document-number.ts'
import { readLabel } from '../lexicon/labels.ts'
import type { ColumnRole } from '../model/table.ts'
import { isBlank } from '../text/reading.ts'

/** A run of blanks in a line, with the word before it. */
interface Run {
  readonly start: number
  readonly end: number
  /** Where the word before it begins. */
  readonly word: number
}

/** A line shorter than this holds no lost paragraphs, or no lost table. */
const [leastProse, leastTable] = [200, 60]

/**
 * Find where the paragraphs of a line begin that a crawler has put together with single blanks.
 *
 * ```text
 * …工作方案 为深入推进…,制定本方案。 一、工作目标 到2025年… 二、重点任务 (一)…
 *          ^                        ^          ^         ^
 * ```
 *
 * Blanks are lost line breaks where several items stand behind one, no item stands without, and
 * hardly any parts a sentence; those inside a number, a date or a spelled word part nothing. Behind the
 * head of a table each parts two cells.
 *
 * @param text - One line, folded.
 * @returns Offsets behind the blanks; none where blanks say nothing.
 */
export function findBlankBreaks(text: string): number[] {
  if (text.length < leastTable) return []
  const runs = runsIn(text)
  const head = tableHead(text, runs) ?? runs.length
  const above = text.length < leastProse ? [] : prose(text, runs.slice(0, head))
  return [...above, ...runs.slice(head).map(({ end }) => end)]
}

/** Runs of blanks between words, those inside numbers, dates and spelled words left out. */
function runsIn(text: string): Run[] {
  const numbers = findDocumentNumbers(text)
  const runs: Run[] = []
  let number = 0
  let word = 0
  for (let at = 0; at < text.length; at++) {
    if (!isBlank(text.charCodeAt(at))) continue
    const start = at
    while (isBlank(text.charCodeAt(at + 1))) at++
    while ((numbers[number]?.end ?? text.length) <= start) number++
    const inNumber = (numbers[number]?.start ?? text.length) < start
    const run = { start, end: at + 1, word }
    if (start > 0 && run.end < text.length && !inNumber && !isInside(text, run)) runs.push(run)
    word = run.end
  }
  return runs
}

/** Items behind blanks that show a crawler's join; a sentence may have one by chance. */
const fewestItems = 2
/** Share of the blanks in sentences among those between lines: a writer sets a few. */
const strayShare = 0.2

/** Blanks of prose, where they are lost line breaks. */
function prose(text: string, runs: readonly Run[]): number[] {
  const breaks: number[] = []
  const counts = { item: 0, break: 0, stray: 0 }
  let from = 0
  let isOpen = false
  for (const run of runs) {
    isOpen ||= holdsSentence(text, run)
    if (isNumber(text, run) && !readLabel(text, run.end)) continue
    const sort = sortOf(text, from, run, isOpen)
    counts[sort]++
    if (sort === 'stray') continue
    breaks.push(run.end)
    from = run.end
    isOpen = false
  }
  const isJoined = counts.item >= fewestItems && counts.stray <= breaks.length * strayShare
  return isJoined && gluedItems(text) * 2 <= counts.item ? breaks : []
}

/** What a blank is: one before an item, one behind a line of another kind, or one in a sentence. */
function sortOf(text: string, from: number, run: Run, isOpen: boolean): 'item' | 'break' | 'stray' {
  const last = text.charAt(run.start - 1)
  const isClosed = stops.includes(last)
  const endsLine = isClosed || isHeading(text, from, run) || isField(text, from)
  if (isBracketed(text, run.start)) return 'stray'
  if (readLabel(text, run.end)) return endsLine ? 'item' : 'break'
  return !isClosed && (isOpen || openMarks.includes(last)) ? 'stray' : 'break'
}

/** A bracket that is open for longer has lost its end. */
const longestBracket = 40

/** (某政办(ban)发(fa ) 〔2013〕32 号): a bracket is open before the blank. */
function isBracketed(text: string, at: number): boolean {
  let open = 0
  for (const char of text.slice(Math.max(0, at - longestBracket), at)) {
    if (char === '(') open++
    else if (char === ')') open = Math.max(0, open - 1)
  }
  return open > 0
}

const sentenceMarks = /[。!?;]./u
const stops = '。!?;:)”』】〕》'
const openMarks = ',、—'

/** Whether a sentence ends inside the word before a blank. */
function holdsSentence(text: string, { start, word }: Run): boolean {
  return sentenceMarks.test(text.slice(word, start))
}

/** 二、重点任务: an item whose own text begins on the next line, or whose items do. */
function isHeading(text: string, from: number, { start }: Run): boolean {
  return start - from <= longestHeading && readLabel(text, from) !== undefined
}
const longestHeading = 45

/** 完成时限:6月底前: a labelled line closes with its value. */
function isField(text: string, from: number): boolean {
  return fieldMark.test(text.slice(from, from + longestLabel))
}
const longestLabel = 9
const fieldMark = /^[\u4e00-\u9fa5]{2,8}:/u

/** 2023 年, App 推广, 通 知, 甲 | 乙: the blank belongs to the print of a date, a word, a mark. */
function isInside(text: string, { start, end, word }: Run): boolean {
  const [last, next] = [text.charAt(start - 1), text.charAt(end)]
  if (start - word === 1 && han.test(last)) return true
  if (digit.test(last) && dateMarks.includes(next)) return true
  return spaced.test(last) || spaced.test(next)
}

const han = /[\u3400-\u9fff]/u
const digit = /\d/u
const dateMarks = '年月日'
/** Letters and bars stand between blanks whatever they part. */
const spaced = /[A-Za-z|│┃¦]/u

/** 建设 5 个: a number between words; a date, or the year that a line begins with, is none. */
function isNumber(text: string, { start, end, word }: Run): boolean {
  const [last, next] = [text.charAt(start - 1), text.charAt(end)]
  const before = text.slice(word, start)
  if (digit.test(last) && han.test(next)) return !dateAtEnd.test(before)
  const isCount = !yearAtStart.test(text.slice(end, end + longestYear))
  return han.test(last) && digit.test(next) && isCount && !dayAtEnd.test(before)
}

const longestYear = 5
const yearAtStart = /^\d{4}[年\-/.]/u
const dateAtEnd = /(?:^|\D)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/u
const dayAtEnd = /月\d{1,2}日$/u

const glued = /[。!?;)](?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/gu

/** Items right behind a sentence, without a blank. */
function gluedItems(text: string): number {
  return [...text.matchAll(glued)].length
}

/** Headers that follow each other in no sentence, and cells of the rows below them. */
const [fewestHeaders, fewestCells] = [4, 8]
const longestHeader = 12
const answering: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'deadline'])

/**
 * Index of the first blank of a table: before its head (序号 重点任务 责任单位 完成时限), or in it where
 * the line begins with it.
 */
function tableHead(text: string, runs: readonly Run[]): number | undefined {
  const starts = [0, ...runs.map(({ end }) => end)]
  const roles = starts.map((start, index) => {
    const word = text.slice(start, runs[index]?.start)
    return word.length > longestHeader ? [] : rolesOfHeader(word)
  })
  const last = roles.length - fewestHeaders - fewestCells
  const at = roles.findIndex(
    (_, index) => index <= last && isHead(roles.slice(index, index + fewestHeaders)),
  )
  return at === -1 ? undefined : Math.max(0, at - 1)
}

function isHead(roles: readonly (readonly ColumnRole[])[]): boolean {
  return roles.every((some) => some.length > 0) && roles.flat().some((role) => answering.has(role))
}
