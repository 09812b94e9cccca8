import { createFinder } from '../text/finder.ts'
import { readNumeral } from '../text/numerals.ts'

/** A document number (发文字号) without its print: issuer code (机关代字), year, serial number. */
export interface DocumentNumberParts {
  readonly issuerCode: string
  readonly year: number
  readonly serial: number
}

/** Brackets that stand round the year: 〔2021〕 by the standard, the others by habit or damage. */
const openers = '〔[【(﹝〈<〖'

/** Longest issuer code, blanks included: 粤府办, 发改办价格, 国家发展改革委公告. */
const longestCode = 14
const [firstYear, lastYear] = [1949, 2100] as const

/**
 * Words that end before an issuer code begins, where one stands in running text.
 *
 * 根据某审报〔2022〕3号文要求 → 某审报
 */
const before = [
  '根据',
  '按照',
  '依据',
  '贯彻',
  '落实',
  '执行',
  '参照',
  '印发',
  '转发',
  '批转',
  '关于',
  '废止',
  '的通知',
  '的意见',
  '的方案',
  '的批复',
  '的决定',
  '的函',
  '文件',
  '通知',
  '意见',
  '方案',
  '要点',
  '计划',
  '规划',
  '办法',
  '措施',
  '清单',
  '规定',
  '细则',
  '文号',
  '以',
  '的',
  '和',
  '与',
  '及',
  '由',
  '将',
] as const

/**
 * Read the document number (发文字号) that begins at `at`.
 *
 * ```text
 * 国办发〔2021〕12号    财科教【2017】6号    某政办发(2009)7号    某政 [2020] 20号    财政部公告2021年第13号
 * ```
 *
 * A lost 号 and a lost closing bracket (某政发〔20233) are read through.
 * `undefined` where no number begins at `at`, or where its year is missing (国发〔〕33号).
 *
 * @param folded - Text in half width.
 * @returns `end` is the offset behind 号.
 */
export function readDocumentNumber(
  folded: string,
  at: number,
): ({ readonly end: number } & DocumentNumberParts) | undefined {
  let cursor = at
  while (cursor - at < longestCode && isCodeCharacter(folded, cursor)) cursor++
  const issuerCode = folded.slice(at, cursor).replaceAll(' ', '')
  if (issuerCode === '' || folded.charAt(at) === ' ') return undefined
  const tail = readTail(folded, cursor)
  return tail && { ...tail, issuerCode }
}

/** Han characters, and blanks between them. */
function isCodeCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x4e00 && code <= 0x9fff) || code === 32
}

/** 〔2021〕12号 and its damaged forms; also 2021年第12号. */
const bracketed =
  /[〔[【(﹝〈<〖] {0,2}([12]\d{3}) {0,2}(?:年 {0,2})?[〕\]】)﹞〉>〗] {0,2}(?:第 {0,2})?(\d{1,5})(?!\d)(?: {0,2}[号號])?/uy
const unclosed = /[〔[【﹝〖]([12]\d{3})(\d{1,3})(?!\d)(?: {0,2}[号號])?/uy
const ordinal =
  /([12]\d{3}) {0,2}年 {0,2}第 {0,2}(\d{1,5}|[一二三四五六七八九十百零]{1,6}) {0,2}[号號]/uy

function readTail(folded: string, at: number) {
  for (const form of [bracketed, unclosed, ordinal]) {
    form.lastIndex = at
    const match = form.exec(folded)
    if (!match) continue
    const [whole, printedYear = '', printedSerial = ''] = match
    const year = Number(printedYear)
    const serial = readNumeral(printedSerial)
    if (year < firstYear || year > lastYear || serial === undefined) continue
    return { end: at + whole.length, year, serial }
  }
  return undefined
}

/**
 * Find all document numbers (发文字号) of a folded text, in order.
 *
 * The issuer code is the run of Han before the year, words of running text (根据, 印发, 意见) cut off.
 */
export function findDocumentNumbers(
  folded: string,
): ({ readonly start: number; readonly end: number } & DocumentNumberParts)[] {
  const hits: ({ readonly start: number; readonly end: number } & DocumentNumberParts)[] = []
  let done = 0
  for (let at = nextOpening(folded, 0); at >= 0; at = nextOpening(folded, at + 1)) {
    if (!opensYear(folded, at) || !readTail(folded, at)) continue
    const start = codeStart(folded, at, done)
    const number = start < at ? readDocumentNumber(folded, start) : undefined
    if (!number) continue
    hits.push({ start, ...number })
    done = number.end
    at = number.end - 1
  }
  return hits
}

const nextOpening = createFinder(`${openers}12`)

function opensYear(folded: string, at: number): boolean {
  const char = folded.charAt(at)
  if (openers.includes(char)) return true
  return (char === '1' || char === '2') && folded.slice(at + 4, at + 8).includes('第')
}

/** An issuer code that stands alone on its line is no longer than this. */
const shortCode = 8

function startsRunning(run: string): boolean {
  return before.some((word) => word.length > 1 && run.startsWith(word)) || run.startsWith(' ')
}

/** Where the issuer code before a year begins, or `at` where none stands there. */
function codeStart(folded: string, at: number, done: number): number {
  let start = at
  while (start > done && at - start < longestCode && isCodeCharacter(folded, start - 1)) start--
  const run = folded.slice(start, at)
  // A line that is a short code and its year is all code: 某规划更〔2026〕83号.
  const alone = start === 0 || folded.charAt(start - 1) === '\n'
  if (alone && run.length <= shortCode && run !== '' && !startsRunning(run)) return start
  const joined = start > 0 && (start === done || '》)】〕”号'.includes(folded.charAt(start - 1)))
  const code = run.slice(
    Math.max(...before.map((word) => cutBehind(run, word, joined)), blankCut(run)),
  )
  return code.trim() === '' ? at : at - code.trimStart().length
}

function cutBehind(run: string, word: string, joined: boolean): number {
  const found = run.lastIndexOf(word)
  // 和政发〔2021〕1号: a place may begin with 和; behind 》 it joins two documents.
  return found > 0 || (found === 0 && (word.length > 1 || joined)) ? found + word.length : 0
}

/** A blank parts two words, unless it stands before the year or cuts off one character. */
function blankCut(run: string): number {
  const plain = run.trimEnd()
  const blank = plain.lastIndexOf(' ')
  return plain.length - blank > 2 ? blank + 1 : 0
}
