import type { Grid, Layer } from '../model/block.ts'
import type { Passage } from '../model/passage.ts'
import type { Range } from '../model/place.ts'
import type { ReadingStep } from '../text/reading.ts'
import type { ContentKind } from './content.ts'

/** One item of a plan's flow: a logical paragraph, or a table whose cells the container still knows. */
export type FlowItem = Passage | Grid

/** How a flattened table parts its cells. */
type RegionForm = 'bars' | 'tabs' | 'commas' | 'lines' | 'spaces' | 'glued'

/** Lines in which a table (表格) lies flattened, or grids that stand right behind each other. */
export type TableRegion = FlatRegion | GridRegion

interface Captioned {
  readonly type: 'region'
  /** Title of the table (表名): the line above it, where that says what it is. */
  readonly caption?: Range
}

/** A table flattened into lines; they are taken out of the prose. */
export interface FlatRegion extends Captioned {
  readonly form: RegionForm
  readonly lines: readonly Range[]
}

/** Grids without prose between them: one table, or several. */
export interface GridRegion extends Captioned {
  readonly form: 'grids'
  readonly grids: readonly Grid[]
  /** Lines between them that say that the table goes on (续表). */
  readonly marks: readonly Range[]
}

/** The layer and the normal form in which it is read. */
export interface LayerContext {
  readonly layer: Layer
  readonly step?: ReadingStep
}

/** What rebuilding a table may lean on besides the table itself. */
export interface TableContext extends LayerContext {
  /** Folded own texts of the body's tasks and titles of its sections. */
  readonly sentences: readonly string[]
}

/** A cell of a sheet; `range` is absent where nothing is printed. */
export interface SheetCell {
  /** As printed. */
  readonly text: string
  /** In normal form, to be matched on. */
  readonly norm: string
  readonly inherited: boolean
  readonly range?: Range
  /** What it holds, where that has been looked at. */
  readonly kind?: ContentKind
}

/** A row over all columns that parts the rows below it from those above. */
export interface SectionRow {
  readonly text: string
  readonly row: number
  readonly range: Range
}

/** A table with all cells in place: every row of `head` and `rows` is `width` cells long. */
export interface Sheet {
  readonly width: number
  readonly caption?: SheetCell
  readonly head: readonly (readonly SheetCell[])[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly sectionRows: readonly SectionRow[]
  readonly recovered: boolean
  /** Heads printed again, cells printed twice: text that the table says once already. */
  readonly repeats: readonly Range[]
}

/** Lines of a flattened table, `[from, to)` among the lines of the flow; without a form they are none. */
export interface FoundLines {
  readonly form?: RegionForm
  readonly from: number
  readonly to: number
}
