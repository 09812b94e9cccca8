import type { Format } from './formats.ts'
import type { Place, Range } from './place.ts'

/**
 * The text layer of a document and its folded twin (`text/fold.ts`), equally long.
 *
 * Printed words are cut out of `text`; grammars match on `folded`.
 */
export interface Layer {
  readonly text: string
  readonly folded: string
}

/** One paragraph of the layer as the container has it: a line of a text, a `<p>`, a `w:p`. */
export interface Paragraph extends Range {
  readonly type: 'paragraph'
  /** Heading level where the container says so: h1 is 1, the style Heading 2 is 2. */
  readonly heading?: number
  /** Stretches set in bold, in order; a run-in heading shows by them. */
  readonly bold?: readonly Range[]
  readonly align?: 'center' | 'right'
  /** The container shows that it ends here, as a printed line does that leaves room for much more. */
  readonly ended?: boolean
  /** Stands in a list of the container (a bullet that the layer does not print). */
  readonly listed?: boolean
  /** What the reader takes for navigation, share bars, footers: it is never part of the plan. */
  readonly furniture?: boolean
}

/** One printed cell of a grid; `row` and `column` count from 0 and point at its upper left corner. */
export interface GridCell extends Range {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** A `<th>`, or a row that repeats as header. */
  readonly header?: boolean
}

/** A table whose cells the container still knows. */
export interface Grid extends Range {
  readonly type: 'grid'
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly GridCell[]
  /** A caption that belongs to the table in the container (`<caption>`). */
  readonly caption?: Range
  readonly furniture?: boolean
  /** The container has no merged cells: an empty one may be what a merge has left. */
  readonly mergeless?: boolean
}

export type Block = Paragraph | Grid

/** What a reader makes of a container: the text layer, its blocks in reading order, and places. */
export interface SourceDocument {
  readonly format: Format
  readonly layer: Layer
  readonly blocks: readonly Block[]
  /** Place in the container of one offset of the layer. */
  readonly place: (offset: number) => Place
  /** Address that the document names as its own source (front matter, a crawler's header). */
  readonly url?: string
}
