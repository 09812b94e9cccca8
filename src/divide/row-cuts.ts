import { columnWordsIn, rolesOfHeader } from '../lexicon/columns.ts'

/** Rows of a table that lies on a line with its head: cuts before each, and behind the last. */
interface RowCuts {
  readonly start: number
  readonly end: number
  readonly cuts: readonly number[]
}

const bar = '|'
/** Headers that follow each other between bars, and rows that a head and its table take. */
const [fewestHeaders, fewestRows] = [3, 3]
const longestHeader = 12
/** Cells that a head may print less than its rows: 责任分工 stands over two columns or more. */
const mostCovered = 4

/**
 * Find the rows of a table with bars (|) that has lost all its line breaks.
 *
 * ```text
 * …按季通报。附件任务分工表序号 | 任务 | 单位 |1 | 修路 | 交通局 |2 | 架桥 | 水利局 |
 *           ^   ^         ^                ^                   ^                   ^
 * ```
 *
 * The head says how many bars a row has, or a few more than it has headers; the numbers below 序号 must
 * count on where the rows begin. `undefined` where they do not, or the rows do not come out even.
 */
export function findRowCuts(text: string): RowCuts | undefined {
  const bars = barsIn(text)
  const head = bars.length < fewestHeaders * fewestRows ? undefined : headIn(text, bars)
  if (!head) return undefined
  const own = bars.slice(head.bar)
  for (let step = head.step; step <= head.step + mostCovered; step++) {
    const rows = own.length / step
    if (!Number.isInteger(rows) || rows < fewestRows) continue
    const starts = Array.from(
      { length: rows },
      (_, row) => (own[row * step - 1] ?? head.at - 1) + 1,
    )
    const end = (own.at(-1) ?? 0) + 1
    if (!countOn(text, starts, head) && !isPlain(text, starts, head, step)) continue
    return { start: head.at, end, cuts: [...captionCuts(text.slice(0, head.at)), ...starts, end] }
  }
  return undefined
}

function barsIn(text: string): number[] {
  const bars: number[] = []
  for (let at = text.indexOf(bar); at !== -1; at = text.indexOf(bar, at + 1)) bars.push(at)
  return bars
}

/** Where a head begins, with a bar of its own or without; how many bars it has. */
interface Head {
  readonly at: number
  /** Index of its first bar. */
  readonly bar: number
  readonly step: number
  readonly isBoxed: boolean
  /** Its first column counts the rows. */
  readonly isCounted: boolean
}

function headIn(text: string, bars: readonly number[]): Head | undefined {
  const cells = bars.map((at, index) => text.slice((bars[index - 1] ?? -1) + 1, at))
  const headed = cells.map(isHeader)
  const lead = headed.findIndex((_, index) => headed[index + 1] && headed[index + 2])
  if (lead === -1) return undefined
  const glued = headed[lead] ? undefined : lastWord(cells[lead] ?? '')
  const first = headed[lead] || glued ? lead : lead + 1
  const isBoxed = glued === undefined && first > 0
  const end = headed.indexOf(false, first + 1)
  const count = (end === -1 ? cells.length : end) - first
  const name = glued ?? cells[first] ?? ''
  const start = bars[first] ?? 0
  return {
    at: start - name.length - Number(isBoxed),
    bar: first - Number(isBoxed),
    step: count + Number(isBoxed),
    isBoxed,
    isCounted: rolesOfHeader(name)[0] === 'number',
  }
}

function isHeader(cell: string): boolean {
  const word = cell.trim()
  if (word.length > longestHeader || noHeader.test(word)) return false
  const covered = columnWordsIn(word).reduce((sum, { from, to }) => sum + to - from, 0)
  return covered > 0 && covered * 2 >= word.length
}

/** A sentence, or a title that says that it is a table. */
const noHeader = /[。:;!?]|(?:表|清单|一览)$/u

/** The header that a title is glued to: …任务分工表序号. */
function lastWord(cell: string): string | undefined {
  const tail = cell.slice(-longestHeader)
  const last = columnWordsIn(tail).at(-1)
  const word = last && tail.trimEnd().endsWith(last.word) ? last.word : undefined
  return word === undefined ? undefined : cell.slice(cell.lastIndexOf(word))
}

/** Whether the first cells of the rows count on: 序号, maybe a second line of the head, 1, 2, 3. */
function countOn(text: string, starts: readonly number[], { isBoxed }: Head): boolean {
  const firsts = starts.map((start) => {
    const from = isBoxed ? text.indexOf(bar, start) + 1 : start
    return text.slice(from, text.indexOf(bar, from)).trim()
  })
  const numbers = firsts.filter((first) => number.test(first)).map(Number)
  const isMost = numbers.length * 2 > starts.length - mostHeads
  return numbers.length > 1 && isMost && numbers.every((one, index) => one === index + 1)
}

/** Lines of a head. */
const mostHeads = 2

const number = /^\d{1,3}$/u

/** Rows without numbers, as wide as the head; one with headers in it would be the head's own. */
function isPlain(text: string, starts: readonly number[], head: Head, step: number): boolean {
  if (head.isCounted || step !== head.step) return false
  const cells = text.slice(starts[1], starts[2]).split(bar)
  return !cells.some(isHeader)
}

/** The title of a table below the mark of an attachment is no longer. */
const longestCaption = 60
const attachment = /^附 ?件 ?\d{0,2} ?:?/u
const before = '日。) '
const noCaption = /[。:;]/u

/** 附件 and the table's title, glued to what stands above them: …2023年3月8日附件1任务分工表. */
function captionCuts(above: string): number[] {
  const at = above.lastIndexOf('附')
  const mark = attachment.exec(above.slice(at, at + longestCaption))?.[0].length
  if (at < 1 || mark === undefined || !before.includes(above.charAt(at - 1))) return []
  const title = above.slice(at + mark).trim()
  const isTitle = title.length <= longestCaption && !noCaption.test(title)
  return isTitle ? [at, at + mark] : []
}
