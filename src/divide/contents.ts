import { readLabel } from '../lexicon/labels.ts'
import { isContentsHead } from '../lexicon/site-lines.ts'
import { squeeze } from '../text/letters.ts'
import { longest } from './extents.ts'
import type { Line } from './line.ts'

/**
 * Set a list of contents (目录) aside: the headings below the word with the numbers of their pages, and
 * headings that stand above the text without the word and are all printed once more in it.
 */
export function markContents(lines: readonly Line[]) {
  markBelowHead(lines)
  markTwice(lines)
}

/** 第一章 总体要求4, below 目录. */
function markBelowHead(lines: readonly Line[]) {
  for (const { index, text } of lines) {
    if (!isContentsHead(text)) continue
    let last = 0
    for (const line of lines.slice(index + 1)) {
      const page = Number(headingPage.exec(line.text)?.[1] ?? -1)
      if (page < last || line.text.length > longest.title || line.text.includes('。')) break
      line.part = 'furniture'
      last = page
    }
  }
}

const headingPage = /[^\d\s] ?(\d{1,3})$/u

/** Headings that are printed twice show a list of contents where there are so many. */
const fewestHeadings = 3

/**
 * Headings one behind the other, whose first is printed again right behind them, and all of them in their
 * order below it.
 */
function markTwice(lines: readonly Line[]) {
  const from = lines.findIndex((line) => isHeading(line) && readLabel(line.text)?.ordinal === 1)
  const first = lines[from]
  if (!first) return
  const name = nameOf(first)
  const again = lines.findIndex(({ index, text }) => index > from && squeeze(text).startsWith(name))
  if (again === -1) return
  const list = lines.slice(from, again).filter(({ part }) => part === 'body')
  const headings = list.filter(isHeading)
  // Between the list and the text the title may stand once more.
  const isList = list.slice(0, headings.length).every(isHeading)
  if (headings.length < fewestHeadings || !isList || !areBelow(lines, again, headings)) return
  for (const line of headings) line.part = 'furniture'
}

function isHeading({ part, passage, text }: Line): boolean {
  if (part !== 'body' || !passage || text.length > longest.title || text.includes('。'))
    return false
  return readLabel(text) !== undefined
}

/** A page's number has so many digits. */
const longestPage = 3
const dots = '.·…'

/** A heading as the text prints it: without the number of its page, and the dots before it. */
function nameOf({ text }: Line): string {
  const line = squeeze(text)
  let end = line.length
  while (line.length - end < longestPage && isDigit(line.charAt(end - 1))) end--
  if (end === line.length) return line
  while (dots.includes(line.charAt(end - 1) || '!')) end--
  return line.slice(0, end)
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

function areBelow(lines: readonly Line[], from: number, headings: readonly Line[]): boolean {
  let at = from
  return headings.every((heading) => {
    const name = nameOf(heading)
    while (at < lines.length && !squeeze(lines[at]?.text ?? '').startsWith(name)) at++
    return at++ < lines.length
  })
}
