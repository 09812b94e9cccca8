import type { Place, Range, Span } from '../model/place.ts'

const lineEnd = /\r\n|\n|\r/gu
const paragraphEnd = /[\n\t]/gu

/**
 * The span of a stretch of the text layer, counted from a span that holds it.
 *
 * A plan knows the places of its values alone. From there line ends are counted in text and Markdown,
 * paragraphs in web pages and Word files; pages and sheets keep the place of the value.
 *
 * @param layer - Absent where only the plan is at hand: then the holder itself is given.
 */
export function spanInside(
  holder: Span,
  { start, end }: Range,
  layer: string | undefined,
  format: string,
): Span {
  if (layer === undefined) return holder
  const placeOf = (offset: number) => placeAt(holder, offset, layer, format)
  return { start, end, place: placeOf(start), endPlace: placeOf(Math.max(start, end - 1)) }
}

function placeAt({ start, place }: Span, offset: number, layer: string, format: string): Place {
  const between = layer.slice(start, offset)
  if ('column' in place) return lineAt(place, between, format)
  if (!('paragraph' in place)) return place
  return { paragraph: place.paragraph + [...between.matchAll(paragraphEnd)].length }
}

type LinePlace = Extract<Place, { readonly column: number }>

function lineAt({ line, column }: LinePlace, between: string, format: string): Place {
  const ends = [...between.matchAll(lineEnd)]
  const last = ends.at(-1)
  if (!last) return { line, column: column + between.length }
  // The layer of Markdown lacks its blank lines: further lines cannot be counted.
  if (format !== 'text') return { line, column }
  return { line: line + ends.length, column: between.length - last.index - last[0].length + 1 }
}
