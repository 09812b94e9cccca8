import { genreOf } from '../lexicon/genre.ts'
import type { Layer } from '../model/block.ts'
import type { Draft } from '../model/place.ts'
import type { MetaDraft } from '../model/records.ts'
import type { Table } from '../model/table.ts'
import { printOf, type ReadingStep, readStretches, spansOf } from '../text/reading.ts'
import { planYear } from './meta.ts'

interface TitleContext {
  readonly layer: Layer
  readonly step?: ReadingStep | undefined
}

/**
 * A document that is nothing but a table has its title in the table's first row: there it is the
 * document's title, as a line above the table would be.
 */
export function titledByTable(
  meta: MetaDraft,
  tables: readonly Draft<Table>[],
  { layer, step }: TitleContext,
): { readonly meta: MetaDraft; readonly tables: readonly Draft<Table>[] } {
  const [first, ...others] = tables
  if (meta.title !== '' || meta.noticeTitle || !first?.captionSpan) return { meta, tables }
  const reading = readStretches(layer, [[first.captionSpan]], step)
  const { text } = reading
  const genre = genreOf(text)
  if (genre === 'other') return { meta, tables }
  const { caption: _caption, captionSpan: _span, ...untitled } = first
  const found = { reading, from: 0, to: text.length }
  return {
    meta: {
      ...meta,
      title: printOf(reading, 0, text.length),
      genre,
      ...planYear([found]),
      spans: { ...meta.spans, title: spansOf(reading, 0, text.length) },
    },
    tables: [untitled, ...others],
  }
}
