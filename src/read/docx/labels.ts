import type { List, ListLevel, Lists } from './numbering.ts'
import { printNumber } from './numerals.ts'
import type { DocxParagraph } from './story.ts'
import type { Styles } from './styles.ts'

/** What an automatic number prints in front of its paragraph. */
interface AutoLabel {
  /** The number with what stands around it: `（一）`; empty for a bullet. */
  readonly text: string
  /** A blank where Word puts a tab or a space behind the number. */
  readonly suffix: '' | ' '
  readonly bullet: boolean
}

/** Count one paragraph, in reading order; `undefined` where it has no automatic number. */
export type CountLabel = (paragraph: DocxParagraph) => AutoLabel | undefined

const levelCount = 9

interface Counters {
  /** The number that each level stands at; `undefined` where it begins anew. */
  readonly numbers: (number | undefined)[]
  /** Uses of the list whose own start has been taken, by list and level. */
  readonly started: Set<string>
}

/**
 * Count the automatic numbers (自动编号) of one document.
 *
 * ```text
 * level 0 "%1、" chineseCounting, level 1 "（%2）" → 一、 （一） （二） 二、 （一）
 * ```
 *
 * Uses of one abstract list share its counters; a start of a use's own is taken once, at its first
 * paragraph on that level. A level that was jumped over stands at its start value and is counted
 * from there.
 *
 * @see ISO/IEC 29500-1 17.9
 */
export function countLabels(lists: Lists, styles: Styles): CountLabel {
  const counters = new Map<string, Counters>()
  return (paragraph) => {
    const place = placeOf(paragraph, lists, styles)
    const level = place && levelOf(place.list, place.level)
    if (!place || !level) return undefined
    const { list } = place
    let counter = counters.get(list.abstractId)
    if (!counter) {
      counter = { numbers: Array(levelCount), started: new Set() }
      counters.set(list.abstractId, counter)
    }
    advance(counter, list, place.level)
    return print(counter, list, level)
  }
}

interface ListPlace {
  readonly list: List
  readonly level: number
}

/** The list and level of a paragraph: its own, else its style's. List `0` switches numbering off. */
function placeOf(paragraph: DocxParagraph, lists: Lists, styles: Styles): ListPlace | undefined {
  const { listId, listLevel, style } = paragraph
  const id = listId ?? styles.get(style, 'listId')
  const list = id === undefined || id === '0' ? undefined : lists(id)
  if (!list) return undefined
  const level = listLevel ?? (listId === undefined ? styleLevel(list, style, styles) : 0)
  return level >= 0 && level < levelCount ? { list, level } : undefined
}

/**
 * The level that a list gives to a style, or to the style that it is based on.
 *
 * 17.9.23: a level of the style's own is ignored when the list names the style; writers that do not
 * let the list name it mean their own level.
 */
function styleLevel(list: List, style: string | undefined, styles: Styles): number {
  for (const { id } of styles.chain(style)) {
    for (let index = 0; index < levelCount; index++) {
      if (levelOf(list, index)?.style === id) return index
    }
  }
  return styles.get(style, 'listLevel') ?? 0
}

function levelOf(list: List, index: number): ListLevel | undefined {
  return list.overrides.get(index)?.level ?? list.levels.get(index)
}

function startOf(list: List, index: number): number {
  return levelOf(list, index)?.start ?? 1
}

function advance(counters: Counters, list: List, level: number): void {
  const { numbers } = counters
  for (let above = 0; above < level; above++) numbers[above] ??= startOf(list, above)
  const own = ownStart(counters, list, level)
  const before = numbers[level]
  numbers[level] = own ?? (before === undefined ? startOf(list, level) : before + 1)
  for (let below = level + 1; below < levelCount; below++) {
    if (isRestarted(levelOf(list, below), level)) numbers[below] = undefined
  }
}

/** The start that a use of a list sets for a level, when it is taken for the first time. */
function ownStart({ started }: Counters, list: List, level: number): number | undefined {
  const start = list.overrides.get(level)?.start
  const use = `${list.id}/${level}`
  if (start === undefined || started.has(use)) return undefined
  started.add(use)
  return start
}

/** 17.9.10: a level begins anew after any level above it, or only after one that it names, or never. */
function isRestarted(level: ListLevel | undefined, after: number): boolean {
  return level?.restart === undefined || after < level.restart
}

const placeholder = /%([1-9])/gu
const lettersOrDigits = /[\p{L}\p{N}]/u

function print({ numbers }: Counters, list: List, level: ListLevel): AutoLabel {
  const suffix = level.suffix === 'nothing' ? '' : ' '
  if (level.format === 'bullet') {
    // A bullet is a sign that the layer leaves out, unless somebody put a word there.
    const isWord = lettersOrDigits.test(level.text) && level.text.length > 1
    return { text: isWord ? level.text : '', suffix: isWord ? suffix : '', bullet: !isWord }
  }
  const text = level.text.replace(placeholder, (_, digit: string) => {
    const index = Number(digit) - 1
    const format = levelOf(list, index)?.format ?? 'decimal'
    const shown = level.legal && format !== 'none' ? 'decimal' : format
    const number = numbers[index]
    return number === undefined ? '' : printNumber(number, shown)
  })
  return { text, suffix: text === '' ? '' : suffix, bullet: false }
}
