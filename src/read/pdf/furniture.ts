import { type Line, lineOf, type Row } from './lines.ts'
import type { Page } from './page.ts'

/** A page's rows parted from what every page repeats. */
export interface BarePage extends Page {
  readonly heads: readonly Line[]
  readonly feet: readonly Line[]
}

/** Rows at the edge of a page that may be furniture. */
const edgeRows = 2
/** Part of the page's height, at the top and at the bottom, that page numbers stand in. */
const margin = 0.14
/** Pages on which a line must stand alike to be a running head. */
const fewestPages = 3
/** Steps, in points, that the heights of running heads are counted in: programs round places. */
const heightStep = 6

const pageNumber =
  /^(?:[-—–―－·•~\s]{0,4}[\dIVXivx]{1,4}[-—–―－·•~\s]{0,4}|第?\s?[\d一二三四五六七八九十百]{1,4}\s?页(?:[\s,，/]{0,2}共\s?\d{1,4}\s?页)?|(?:page\s)?\d{1,4}\s?(?:\/|of)\s?\d{1,4})$/iu

/**
 * Take running heads and page numbers (页眉页脚, 页码) off the pages.
 *
 * A page number stands alone at the edge of a page; a running head stands at the same height with
 * the same words on several pages, figures aside.
 */
export function stripFurniture(pages: readonly Page[]): readonly BarePage[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(edgeKeys(page))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const fewest = Math.min(fewestPages, Math.max(2, pages.length))
  const isRepeated = (key: string) => (counts.get(key) ?? 0) >= fewest
  return pages.map((page) => strip(page, isRepeated))
}

function edgeKeys(page: Page): readonly string[] {
  const { rows } = page
  return [...rows.slice(0, edgeRows), ...rows.slice(-edgeRows)].map((row) => keyOf(row, page))
}

const figures = /[\d一二三四五六七八九十]{1,9}/gu

/** Words and height of a row; pages that face each other may print it left and right. */
function keyOf(row: Row, page: Page): string {
  const { text, baseline } = lineOf(row, page.number)
  return `${Math.round(baseline / heightStep)} ${text.replaceAll(' ', '').replace(figures, '#')}`
}

function strip(page: Page, isRepeated: (key: string) => boolean): BarePage {
  const { rows } = page
  let first = 0
  while (first < edgeRows && isFurniture(page, rows[first], 'head', isRepeated)) first++
  let last = rows.length
  const lowest = Math.max(first, rows.length - edgeRows)
  while (last > lowest && isFurniture(page, rows[last - 1], 'foot', isRepeated)) last--
  const lines = (some: readonly Row[]) => some.map((row) => lineOf(row, page.number))
  return {
    ...page,
    rows: rows.slice(first, last),
    heads: lines(rows.slice(0, first)),
    feet: lines(rows.slice(last)),
  }
}

function isFurniture(
  page: Page,
  row: Row | undefined,
  edge: 'head' | 'foot',
  isRepeated: (key: string) => boolean,
): boolean {
  if (!row) return false
  const line = lineOf(row, page.number)
  const fromEdge = edge === 'head' ? line.baseline : page.height - line.baseline
  if (fromEdge > page.height * margin) return false
  return pageNumber.test(line.text) || isRepeated(keyOf(row, page))
}
