import type { Range } from '../../model/place.ts'
import { isBlank } from '../../text/reading.ts'

/** Text of one paragraph as a browser prints it. */
export interface Printed {
  readonly text: string
  readonly bold: readonly Range[]
  /** Characters inside links. */
  readonly linked: number
}

/** Puts together the text of one paragraph from its stretches. */
export interface Words {
  readonly put: (text: string, style: { readonly bold: boolean; readonly link: boolean }) => void
  /** The paragraph, without blanks at its ends; `undefined` where nothing is printed. */
  readonly take: () => Printed | undefined
}

const special = /[\t\n\f\r \u00a0\u00ad\u200b-\u200d\u2060\ufeff]/u
const word = /[^\t\n\f\r ]+/gu
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu
const noBreakSpace = /\u00a0/gu
const lineEnd = /[\n\r]/u

/** Collect one paragraph after another. */
export function collectWords(): Words {
  let text = ''
  let bold: { start: number; end: number }[] = []
  let linked = 0
  let gap: 'none' | 'blank' | 'line' = 'none'

  const widen = (some: string) => {
    if (some !== '') gap = gap === 'line' || lineEnd.test(some) ? 'line' : 'blank'
  }

  const append = (some: string, style: { readonly bold: boolean; readonly link: boolean }) => {
    if (gap !== 'none' && text !== '' && !isBrokenHan(gap, text, some)) text += ' '
    gap = 'none'
    const start = text.length
    text += some
    if (style.link) linked += some.length
    if (!style.bold) return
    const last = bold.at(-1)
    // A blank between two bold words is bold too.
    if (last && start - last.end <= 1 && text.slice(last.end, start).trim() === '') {
      last.end = text.length
    } else bold.push({ start, end: text.length })
  }

  const put: Words['put'] = (some, style) => {
    if (!special.test(some)) {
      if (some !== '') append(some, style)
      return
    }
    let end = 0
    for (const match of some.matchAll(word)) {
      widen(some.slice(end, match.index))
      end = match.index + match[0].length
      const clean = match[0].replace(unseen, '').replace(noBreakSpace, ' ')
      if (clean !== '') append(clean, style)
    }
    widen(some.slice(end))
  }

  const take = () => {
    const printed = trim(text, bold, linked)
    text = ''
    if (bold.length > 0) bold = []
    linked = 0
    gap = 'none'
    return printed
  }

  return { put, take }
}

/** A line end of the source between two Han characters is no blank: <p>加强⏎公开</p>. */
function isBrokenHan(gap: 'blank' | 'line', before: string, after: string): boolean {
  return (
    gap === 'line' && isWide(before.charCodeAt(before.length - 1)) && isWide(after.charCodeAt(0))
  )
}

function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0xdfff) || (code >= 0xf900 && code <= 0xffef)
}

function trim(text: string, bold: readonly Range[], linked: number): Printed | undefined {
  let [start, end] = [0, text.length]
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start === end) return undefined
  return { text: text.slice(start, end), bold: cutBold(bold, start, end), linked }
}

const noBold: readonly Range[] = []

function cutBold(bold: readonly Range[], start: number, end: number): readonly Range[] {
  if (bold.length === 0) return noBold
  const inside = bold.map((range) => ({
    start: Math.max(0, range.start - start),
    end: Math.min(end, range.end) - start,
  }))
  return inside.filter((range) => range.end > range.start)
}
