import { type ElementNode, elementAt, type Tree } from './tree.ts'

const chineseDigits = '零一二三四五六七八九'
const ownLabel = /^[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])[)）.．、]/u
const listStyle = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu

/** The styles in which lists are numbered, by the names of CSS and of the `type` attribute. */
const numberings: Readonly<Record<string, (ordinal: number) => string>> = {
  decimal: (ordinal) => `${ordinal}.`,
  '1': (ordinal) => `${ordinal}.`,
  a: (ordinal) => `${letters(ordinal)}.`,
  A: (ordinal) => `${letters(ordinal).toUpperCase()}.`,
  i: (ordinal) => `${roman(ordinal)}.`,
  I: (ordinal) => `${roman(ordinal).toUpperCase()}.`,
  'lower-alpha': (ordinal) => `${letters(ordinal)}.`,
  'upper-alpha': (ordinal) => `${letters(ordinal).toUpperCase()}.`,
  'lower-roman': (ordinal) => `${roman(ordinal)}.`,
  'upper-roman': (ordinal) => `${roman(ordinal).toUpperCase()}.`,
  'cjk-ideographic': (ordinal) => `${chinese(ordinal)}、`,
  'simp-chinese-informal': (ordinal) => `${chinese(ordinal)}、`,
  'trad-chinese-informal': (ordinal) => `${chinese(ordinal)}、`,
  'cjk-decimal': (ordinal) => `${chinese(ordinal)}、`,
}

/** What stands before an entry of a list: a printed ordinal, a bullet, or nothing. */
export interface Marker {
  readonly label?: string
  readonly bullet?: boolean
}

/**
 * Make the function that gives each `<li>`, in order, the marker that browsers print.
 *
 * ```text
 * <ol start="3"><li> → 3.    <ol type="a"><li> → a.    <ul><li> → a bullet, which is not printed
 * ```
 */
export function numberLists(tree: Tree): (item: number) => Marker {
  const next = new Map<number, number>()
  return (item) => {
    const entry = elementAt(tree, item)
    const list = entry && elementAt(tree, entry.parent)
    const style = entry && list && styleOf(entry, list)
    if (!entry || !list || style === 'none') return {}
    if (list.name !== 'ol') return { bullet: true }
    const first = wholeNumber(list.attributes.start) ?? 1
    const ordinal = wholeNumber(entry.attributes.value) ?? next.get(entry.parent) ?? first
    next.set(entry.parent, ordinal + (list.attributes.reversed === undefined ? 1 : -1))
    return { label: numberingOf(list, style)(ordinal) }
  }
}

function styleOf(entry: ElementNode, list: ElementNode): string | undefined {
  return listStyle.exec(entry.attributes.style ?? list.attributes.style ?? '')?.[1]?.toLowerCase()
}

/** True where the entry's own text begins with a label, so that the list prints none (by a style). */
export function hasOwnLabel(text: string): boolean {
  return ownLabel.test(text)
}

function numberingOf(list: ElementNode, style: string | undefined): (ordinal: number) => string {
  const named = style ?? list.attributes.type ?? 'decimal'
  return numberings[named] ?? ((ordinal) => `${ordinal}.`)
}

function wholeNumber(value: string | undefined): number | undefined {
  const read = Number.parseInt(value ?? '', 10)
  return Number.isNaN(read) ? undefined : read
}

function letters(ordinal: number): string {
  if (ordinal < 1) return String(ordinal)
  let [rest, text] = [ordinal, '']
  while (rest > 0) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
    rest = Math.floor((rest - 1) / 26)
  }
  return text
}

const romanSteps = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

/** Roman numerals end there. */
const lastRoman = 3999

function roman(ordinal: number): string {
  if (ordinal < 1 || ordinal > lastRoman) return String(ordinal)
  let [rest, text] = [ordinal, '']
  for (const [value, sign] of romanSteps) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}

/** Larger ones are in digits: no list is that long. */
const lastChinese = 99

/** 1 to 99 in Chinese. */
function chinese(ordinal: number): string {
  if (ordinal < 1 || ordinal > lastChinese) return String(ordinal)
  const [tens, ones] = [Math.floor(ordinal / 10), ordinal % 10]
  const head = tens > 1 ? chineseDigits.charAt(tens) : ''
  return `${head}${tens > 0 ? '十' : ''}${ones > 0 ? chineseDigits.charAt(ones) : ''}`
}
