import type { PDFPageProxy } from 'unpdf/pdfjs'
import { characterOfRadical, formOfRadical, radicals } from '../../text/kangxi.ts'
import { hasTraditional } from '../../text/script.ts'

const wideChar = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014\u2018-\u201d\u2026]/u

/** Whether a character takes a full square. */
export function isWide(char: string | undefined): boolean {
  return char !== undefined && wideChar.test(char)
}

/** A run of characters on one base line; y counts down from the top of the page, in points. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** A page turned upright, with its runs in the order of the file. */
export interface PageRuns {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** Runs that stand at an angle: a watermark, a stamp. */
  readonly slanted: readonly Run[]
  /** Brings a point of the page's own space into the upright page. */
  readonly turn: Matrix
  /** Printed in traditional characters (繁体). */
  readonly isTraditional: boolean
}

/** An affine map as PDFs write it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The map that does `second` after `first`. */
export function joinMatrices(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = second
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ]
}

/** A text as the library hands it over. */
export interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/**
 * Take the runs of a page, turned so that most of them read from left to right.
 *
 * Radicals that a browser prints for characters (⼀ ⺠ ⻓) are read as the characters.
 */
export async function readRuns(page: PDFPageProxy): Promise<PageRuns> {
  const { items } = await page.getTextContent()
  const texts = items.filter((item): item is typeof item & TextItem => 'str' in item)
  const view = page.getViewport({ scale: 1 })
  const upright = view.transform as unknown as Matrix
  const printed = texts.filter(({ str }) => str.trim() !== '')
  const isTraditional = hasTraditional(printed.map(({ str }) => str).join(''))
  const turned = turnOf(printed, upright)
  const turn = joinMatrices(upright, quarterTurns(view.width, view.height)[turned] ?? identity)
  const runs: Run[] = []
  const slanted: Run[] = []
  for (const item of printed) {
    const matrix = joinMatrices(item.transform as unknown as Matrix, turn)
    const run = runOf(item, matrix, isTraditional)
    if (angleOf(matrix) === 0) runs.push(run)
    else slanted.push(run)
  }
  const isTurned = turned === 1 || turned === 3
  return {
    number: page.pageNumber,
    width: isTurned ? view.height : view.width,
    height: isTurned ? view.width : view.height,
    runs: withoutDoubles(runs),
    slanted,
    turn,
    isTraditional,
  }
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** How to bring text that runs right, down, left or up back to the right. */
function quarterTurns(width: number, height: number): readonly Matrix[] {
  return [
    identity,
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ]
}

/** Degrees that a level line may be askew by: a scan is; a watermark slants more. */
const mostAskew = 3

/** Direction of a text's base line in quarter turns, clockwise; `undefined` where it slants. */
function angleOf([a, b]: Matrix): number | undefined {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI
  const quarter = Math.round(degrees / 90)
  return Math.abs(degrees - quarter * 90) > mostAskew ? undefined : (quarter + 4) % 4
}

/** The direction that most characters have. */
function turnOf(items: readonly TextItem[], upright: Matrix): number {
  const counts = [0, 0, 0, 0]
  for (const { str, transform } of items) {
    const angle = angleOf(joinMatrices(transform as unknown as Matrix, upright))
    if (angle !== undefined) counts[angle] = (counts[angle] ?? 0) + str.length
  }
  return counts.indexOf(Math.max(...counts))
}

/** One text of a page as a run of the page turned upright. */
export function runOfItem(item: TextItem, { turn, isTraditional }: PageRuns): Run {
  return runOf(item, joinMatrices(item.transform as unknown as Matrix, turn), isTraditional)
}

function runOf({ str, width }: TextItem, matrix: Matrix, isTraditional: boolean): Run {
  const [, , c, d, left, baseline] = matrix
  const size = Math.hypot(c, d)
  const lead = str.length - str.trimStart().length
  const step = width / str.length
  return {
    text: withTrueBlanks(withCharacters(str.trim(), isTraditional), width, size),
    left: left + lead * step,
    right: left + str.trimEnd().length * step,
    baseline,
    size,
  }
}

/** Blanks narrower than that, in parts of the size, are no blanks; from there on they are wide. */
const narrowest = 0.15
const widest = 0.8

/**
 * Print the blanks of a run as wide as they stand there.
 *
 * The library sets a blank wherever characters are moved apart a little to fill a line, and a plain
 * one for a wide one (U+3000). What its characters leave of a run's width tells them apart.
 */
function withTrueBlanks(text: string, width: number, size: number): string {
  if (!text.includes(' ')) return text
  if (isSpread(text)) return text.replace(wideBlank, '')
  let [wide, blanks] = [0, 0]
  for (const char of text) {
    if (char === ' ') blanks++
    else wide += isWide(char) ? 1 : 0.5
  }
  const room = (width / size - wide) / blanks
  if (room >= widest) return text.replace(wideBlank, '\u3000'.repeat(Math.round(room)))
  return room >= narrowest ? text : text.replace(wideBlank, '')
}

/** 张 伟 is a name; more characters that all stand apart fill a line. */
export const fewestSpread = 3

/** 省 教 育 厅: moved apart at every place to fill a line, as in a narrow cell. */
function isSpread(text: string): boolean {
  const parts = text.split(' ')
  return (
    parts.length >= fewestSpread && parts.every((part) => part.length === 1 || !isWide(part[0]))
  )
}

const wideBlank =
  /(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]) | (?=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f])/gu

/** Noto prints one sign for — and ―, and browsers write the second into the file. */
const bars = /\u2015/gu

function withCharacters(text: string, isTraditional: boolean): string {
  const printed = text.includes('\u2015') ? text.replace(bars, '\u2014') : text
  if (!radicals.test(printed)) return printed
  return Array.from(printed, isTraditional ? formOfRadical : characterOfRadical).join('')
}

/** Runs of a line that is drawn twice: all of them are drawn before any is again. */
const mostDoubled = 4
/** Part of the size that the two drawings of a bold text lie apart at most. */
const doubleGap = 0.125

/** Bold that a printer fakes by drawing a text twice is one text. */
function withoutDoubles(runs: readonly Run[]): readonly Run[] {
  return runs.filter((run, index) => {
    for (let at = Math.max(0, index - mostDoubled); at < index; at++) {
      const other = runs[at]
      if (other && other.text === run.text && isSamePlace(other, run)) return false
    }
    return true
  })
}

function isSamePlace(one: Run, other: Run): boolean {
  const close = one.size * doubleGap
  return Math.abs(one.left - other.left) < close && Math.abs(one.baseline - other.baseline) < close
}
