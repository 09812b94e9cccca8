import type { Layer } from '../model/block.ts'
import type { Draft, Range } from '../model/place.ts'
import type { ColumnRole, Table } from '../model/table.ts'
import { squeeze } from '../text/letters.ts'
import { isBlank, type Reading, type ReadingStep, readStretches } from '../text/reading.ts'

/** A printed cell of a row, read. */
export interface RowCell {
  readonly role: ColumnRole
  /** Header of its column, in normal form. */
  readonly header: string
  readonly reading: Reading
  /** Its paragraphs, each made of the stretches that line breaks of the converter parted. */
  readonly paragraphs: readonly (readonly Range[])[]
  readonly range: Range
  /** A merge covers it: it is printed in a row above. */
  readonly inherited: boolean
}

interface CellContext {
  readonly layer: Layer
  readonly step?: ReadingStep | undefined
}

/** Cells that are read already, by their place: one that a merge spreads over rows is read once. */
export type KnownCells = Map<string, Pick<RowCell, 'reading' | 'paragraphs'>>

/** Read the cells of a row that print something; one that reaches over several columns counts once. */
export function readCells(
  { columns }: Draft<Table>,
  headers: readonly string[],
  cells: Draft<Table>['rows'][number]['cells'],
  context: CellContext,
  known: KnownCells,
): RowCell[] {
  const seen = new Set<number>()
  return cells.flatMap(({ inherited, span, text }, index) => {
    const column = columns[index]
    if (!span || !column || seen.has(span.start)) return []
    seen.add(span.start)
    const place = `${span.start}-${span.end}`
    const cell = known.get(place) ?? readCell(span, text, context)
    known.set(place, cell)
    const { reading, paragraphs } = cell
    const header = headers[index] ?? ''
    return [{ role: column.role, header, reading, paragraphs, range: span, inherited }]
  })
}

function readCell(span: Range, text: string, { layer, step }: CellContext) {
  const paragraphs = paragraphsOf(span, text, layer.text)
  return { reading: readStretches(layer, paragraphs, step), paragraphs }
}

/** Headers of a table in normal form. */
export function readHeaders({ columns }: Draft<Table>, { layer, step }: CellContext): string[] {
  return columns.map(({ spans }) =>
    spans
      ? readStretches(
          layer,
          spans.map((span) => [span]),
          step,
        ).text
      : '',
  )
}

/**
 * Paragraphs of a cell: lines that its text prints as one belong together, and what stands between
 * them in the layer but not in the text (a page number) to none.
 */
function paragraphsOf(span: Range, text: string, layer: string): Range[][] {
  const printed = text.split('\n').map(squeeze)
  const paragraphs: Range[][] = []
  let at = 0
  let done = ''
  for (const line of linesIn(span, layer)) {
    const words = done + squeeze(layer.slice(line.start, line.end))
    const paragraph = printed[at] ?? words
    if (!paragraph.startsWith(words)) continue
    if (done === '') paragraphs.push([line])
    else paragraphs.at(-1)?.push(line)
    done = words.length < paragraph.length ? words : ''
    if (done === '') at++
  }
  return paragraphs.length > 0 ? paragraphs : [[span]]
}

function linesIn({ start, end }: Range, text: string): Range[] {
  const lines: Range[] = []
  for (let at = start; at < end; ) {
    const found = text.indexOf('\n', at)
    const stop = found === -1 || found > end ? end : found
    let first = at
    let last = stop
    while (first < last && isBlank(text.charCodeAt(first))) first++
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--
    if (first < last) lines.push({ start: first, end: last })
    at = stop + 1
  }
  return lines
}

/** Paragraphs from an offset of the layer on. */
export function paragraphsFrom(
  paragraphs: readonly (readonly Range[])[],
  offset: number,
): Range[][] {
  return paragraphs
    .map((lines) =>
      lines.flatMap(({ start, end }) =>
        end <= offset ? [] : [{ start: Math.max(start, offset), end }],
      ),
    )
    .filter((lines) => lines.length > 0)
}
