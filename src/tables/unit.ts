import { readLabel } from '../lexicon/labels.ts'
import type { Range } from '../model/place.ts'
import { squeeze } from '../text/letters.ts'
import { cellOf, emptyCell } from './cell.ts'
import { type ContentKind, contentOf, isBodies, isPersons } from './content.ts'

import type { LayerContext, SheetCell } from './region.ts'

/** What stands between two separators of a flattened table: stretches on one line or several. */
export interface RawCell {
  readonly parts: readonly Range[]
  /** A line break stands in it, also where nothing is printed. */
  readonly broken: boolean
}

/** A raw cell, read. */
export interface Unit extends RawCell {
  readonly cell: SheetCell
  readonly kind: ContentKind
  /** A number stands on a line of its own above words: a separator between them may be lost. */
  readonly mixed: boolean
  /** The cell's words printed again right behind them. */
  readonly repeats: readonly Range[]
}

/** A cell of which nothing is printed, not even its separators. */
export const blankUnit: Unit = {
  parts: [],
  cell: emptyCell,
  kind: 'empty',
  broken: false,
  mixed: false,
  repeats: [],
}

/** Read a raw cell; where all its lines say the same it holds the words once. */
export function unitOf({ parts, broken }: RawCell, context: LayerContext): Unit {
  const [first, ...others] = parts
  const folded = parts.map((part) => foldedOf(part, context))
  const doubled =
    others.length > 0 && folded.every((text) => squeeze(text) === squeeze(folded[0] ?? ''))
  const repeats = doubled ? others : []
  const kept = doubled && first ? [first] : parts
  const cell = readParts(kept, context)
  const kind = contentOf(cell.norm)
  const mixed = kind !== 'number' && kept.length > 1 && isNumber(folded[0])
  return { parts, cell: { ...cell, kind }, kind, broken, mixed, repeats }
}

/** Read a cell from its stretches; a line break that cuts a sentence or a list is read over. */
export function readParts(parts: readonly Range[], context: LayerContext): SheetCell {
  return cellOf(paragraphsOf(parts, context), context)
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && contentOf(text) === 'number'
}

export function isBlankUnit({ cell }: Unit): boolean {
  return cell.text === ''
}

function foldedOf({ start, end }: Range, { layer }: LayerContext): string {
  return layer.folded.slice(start, end)
}

/**
 * Lines of a cell that belong together: a break inside a sentence or a list is the converter's, one
 * behind a full stop, between two whole bodies or before a label parts paragraphs.
 */
function paragraphsOf(parts: readonly Range[], context: LayerContext): Range[][] {
  const paragraphs: Range[][] = []
  let before = ''
  for (const part of parts) {
    const text = foldedOf(part, context)
    const last = paragraphs.at(-1)
    if (last && goesOn(before, text)) last.push(part)
    else paragraphs.push([part])
    before = text
  }
  return paragraphs
}

const finalMarks = '。;!?'
const listMarks = '、,('

function goesOn(before: string, after: string): boolean {
  const end = before.charAt(before.length - 1)
  if (listMarks.includes(end)) return true
  if (finalMarks.includes(end) || readLabel(after)) return false
  return !(isAnswer(before) && isAnswer(after))
}

const blankRun = /\s+/u

/** A list of bodies, or a body and behind a blank who of it answers (区教体局 李明). */
function isAnswer(text: string): boolean {
  if (isBodies(text)) return true
  const [body = '', ...names] = text.trim().split(blankRun)
  return isBodies(body) && names.length > 0 && names.every(isPersons)
}
