/** What a cell holds; a date is a civil date, `YYYY-MM-DD`. */
export type CellValue = string | number | { readonly date: string }

/** How a cell looks. Colours are six hexadecimal digits: `DDEBF7`. */
export interface CellStyle {
  readonly bold?: boolean
  /** Font by name (宋体, 仿宋, 黑体), and its size in points. */
  readonly font?: string
  readonly size?: number
  readonly color?: string
  readonly fill?: string
  /** A thin line on all four sides. */
  readonly border?: boolean
  readonly wrap?: boolean
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'center' | 'bottom'
  /** Number format of the sheet program: `0.0%`, `yyyy-mm-dd`. */
  readonly format?: string
  /** Whether the cell may be changed where its sheet is protected; yes is `false`. */
  readonly locked?: boolean
}

/** A cell that is written; without a value it has nothing but its style. */
export interface Cell {
  readonly value?: CellValue | undefined
  readonly style?: CellStyle | undefined
  /** A cell of an earlier workbook with all that it has: it is written as it was. */
  readonly carried?: CarriedCell | undefined
  /** An earlier cell whose comment and link stay beside the new value. */
  readonly beside?: CarriedCell | undefined
}

/** More of a cell than its value: comment (批注), formula, link, colours. Only `sheet` looks into it. */
export interface CarriedCell {
  readonly carried: object
  /** Where it stood, from 0. */
  readonly row: number
  /** Text of its comment. */
  readonly comment?: string
  /** Whether there is more in it than a value and how that looks: a comment, a formula, a link. */
  readonly isWritten: boolean
}

/** Pictures and drawn boxes that lie over cells; only `sheet` looks into them. */
export interface Picture {
  readonly carried: object
  readonly row: number
}

/** Cells that are one (合并单元格); rows and columns count from 0. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A stretch of cells, both ends included; rows and columns count from 0. */
export interface CellRange {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

export interface Column {
  /** In characters of the default font; a Han character takes two. */
  readonly width?: number
  readonly hidden?: boolean
}

interface Row {
  /** In points; without it the row is as high as one line. */
  readonly height?: number
  /** The row gets higher when somebody writes more into it; else it keeps its height. */
  readonly grows?: boolean
  readonly hidden?: boolean
}

/** A list to choose from in each cell of a range (数据有效性). */
interface Choice extends CellRange {
  readonly values: readonly string[]
  /** What the program says to a value that is none of them. */
  readonly message?: string
}

/** Cells of a range that hold exactly this text are filled (条件格式). */
interface Highlight extends CellRange {
  readonly text: string
  readonly fill: string
}

/** A sheet that is written. */
export interface Sheet {
  readonly name: string
  readonly cells: readonly (readonly (Cell | undefined)[])[]
  readonly columns?: readonly Column[]
  readonly rows?: readonly (Row | undefined)[]
  readonly merges?: readonly Merge[]
  /** So many rows and columns stay in sight (冻结窗格). */
  readonly frozen?: { readonly rows?: number; readonly columns?: number }
  /** Where the arrows of the filter stand (自动筛选). */
  readonly filter?: CellRange
  readonly choices?: readonly Choice[]
  readonly highlights?: readonly Highlight[]
  readonly pictures?: readonly Picture[]
  /** Rows that are printed on every page (顶端标题行). */
  readonly printTitles?: { readonly first: number; readonly last: number }
  readonly orientation?: 'portrait' | 'landscape'
  /** Line at the foot of every page; `&P` is its number, `&N` how many there are. */
  readonly footer?: string
  readonly hidden?: boolean
  /** Protected without a password: cells that are `locked: false` stay open. */
  readonly isProtected?: boolean
}

/** A workbook that is written. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly title?: string
  /** When it was made, as an ISO instant; without it, now. */
  readonly modified?: string
  /** Font of everything that names none. */
  readonly font?: { readonly name: string; readonly size: number }
}

/** A cell that was read. */
export interface ReadCell {
  /** Formulas give their last result; `undefined` where the program never counted it. */
  readonly value: CellValue | undefined
  /** As the sheet program shows it: with the cell's number format. */
  readonly shown: string
  readonly bold?: boolean
  readonly align?: 'center' | 'right'
}

/** A sheet that was read, hidden rows and columns included. */
export interface ReadSheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows from the first of the sheet on; cells that hold nothing are `undefined`. */
  readonly cells: readonly (readonly (ReadCell | undefined)[])[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Rows that stay in sight or are printed on every page: they are the head. */
  readonly headRows: number
  /** Texts of drawn boxes. */
  readonly boxes: readonly string[]
  /** In characters, where a column has a width of its own. */
  readonly widths: readonly (number | undefined)[]
  /** What cells have beside a value, by `row,column`. */
  readonly carried: ReadonlyMap<string, CarriedCell>
  readonly pictures: readonly Picture[]
}

/** Name of a cell: row 6, column 1 (both from 0) is `B7`. */
export function cellName(row: number, column: number): string {
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name
  }
  return `${name}${row + 1}`
}
