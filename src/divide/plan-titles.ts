import { squeeze } from '../text/letters.ts'
import { longest, within } from './extents.ts'
import { handsOn, isOutline } from './given-names.ts'
import { isAttachmentMark } from './last-lines.ts'
import { isOpenLine, type Line } from './line.ts'
import { isNoticeTitle, isRecipients, readDateLine } from './lines.ts'
import { complete, type Title, textOf, titleAt, withoutNumber } from './title-lines.ts'

/** Titles of the plans that a notice hands on: by name, else the first title behind the notice. */
export function findPlans(lines: readonly Line[], from: number, names: readonly string[]): Title[] {
  const plans: Title[] = []
  let at = from
  while (at < lines.length) {
    const title = nextNamed(lines, at, names)
    if (!title) break
    const text = squeeze(textOf(title))
    const again = plans.findIndex((plan) => squeeze(textOf(plan)) === text)
    const above = plans[again]
    if (!above) plans.push(title)
    // A site's headline, and the plan's own title behind the sentence that hands it on.
    else if (handsOver(lines, above.to, title.from)) plans[again] = title
    at = title.to
  }
  const [named] = plans
  if (named) return [...unnamedAbove(lines, from, named.from), ...plans]
  const title = firstAfterNotice(lines, from)
  return title ? [title] : []
}

/** A plan above the first named one, whose title the notice gives otherwise: behind a mark 附件1, over items. */
function unnamedAbove(lines: readonly Line[], from: number, to: number): Title[] {
  const open = lines.slice(from, to).filter(isOpenLine)
  const mark = open.findIndex(({ text }) => isAttachmentMark(text))
  const line = mark === -1 ? undefined : open[mark + 1]
  const title = line && titleAt(lines, line.index)
  if (!title || isNoticeTitle(textOf(title)) || title.to > to) return []
  const hasItems = open.some(({ index, text }) => index >= title.to && isOutline(text))
  return hasItems ? [title] : []
}

/** Whether lines `[from, to)` are a covering notice: a sentence that hands on, and no item. */
function handsOver(lines: readonly Line[], from: number, to: number): boolean {
  const between = lines.slice(from, to).filter(isOpenLine)
  return (
    between.some(({ text }) => text.includes('现') && handsOn.test(text)) &&
    !between.some(({ text }) => isOutline(text))
  )
}

/** The next lines that together print one of `names`. */
function nextNamed(
  lines: readonly Line[],
  from: number,
  names: readonly string[],
): Title | undefined {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    if (!line?.passage || line.part !== 'body' || line.text.length > longest.title) continue
    const to = namedUntil(lines, index, names)
    if (to !== undefined) return complete(lines, index, to)
  }
  return undefined
}

function namedUntil(
  lines: readonly Line[],
  from: number,
  names: readonly string[],
): number | undefined {
  let text = ''
  for (let index = from; index < Math.min(lines.length, from + within.titleLines); index++) {
    const line = lines[index]
    if (!line?.passage || line.part !== 'body') return undefined
    text += squeeze(withoutNumber(line.text))
    if (names.some((name) => sameName(text, name))) return index + 1
    if (!names.some((name) => name.includes(text) || sameStart(text, name))) return undefined
  }
  return undefined
}

const quotes = /[“”"‘’'《》〈〉<>]/gu

/** Equal but for quotation marks, and for a bracket behind one of them ((试行)). */
function sameName(text: string, name: string): boolean {
  const [a, b] = [text.replace(quotes, ''), name.replace(quotes, '')]
  return (
    a === b ||
    (a.startsWith(b) && trailingBracket.test(a.slice(b.length))) ||
    (b.startsWith(a) && trailingBracket.test(b.slice(a.length)))
  )
}
const trailingBracket = /^\([^()]+\)$/u

function sameStart(text: string, name: string): boolean {
  return name.replace(quotes, '').startsWith(text.replace(quotes, ''))
}

/** Behind a notice that names no plan, or names it otherwise: the title after its signature or a mark 附件. */
function firstAfterNotice(lines: readonly Line[], from: number): Title | undefined {
  const open = lines.filter((line) => line.index >= from && isOpenLine(line))
  const isSign = ({ text }: Line) => readDateLine(text) !== undefined || isAttachmentMark(text)
  const signed = open.findIndex(isSign)
  if (signed === -1) return undefined
  for (const { index, text } of open.slice(signed + 1)) {
    const title = isRecipients(text) ? undefined : titleAt(lines, index)
    if (title && !isNoticeTitle(textOf(title))) return title
  }
  return undefined
}
