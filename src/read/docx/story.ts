import type { Range } from '../../model/place.ts'

/** A paragraph (`w:p`) as the file has it, before its number is counted. */
export interface DocxParagraph {
  readonly type: 'paragraph'
  /** Soft line breaks are line feeds; tabs are blanks. */
  readonly text: string
  readonly bold: readonly Range[]
  readonly style?: string
  readonly listId?: string
  readonly listLevel?: number
  readonly align?: string
  readonly outlineLevel?: number
  /** Its end was deleted or is hidden: it runs on in the next paragraph. */
  readonly runsOn?: boolean
  /** Stands in a table of contents. */
  readonly contents?: boolean
}

/** A cell (`w:tc`); `merge` says that a vertical merge begins or goes on in it. */
export interface DocxCell {
  readonly items: readonly DocxItem[]
  readonly span: number
  readonly merge?: 'begin' | 'continue'
  /** Goes on the cell to its left (a merge of old files, `w:hMerge`). */
  readonly continuesLeft?: boolean
}

export interface DocxRow {
  readonly cells: readonly DocxCell[]
  readonly header: boolean
  /** Grid columns that stay empty before its first cell. */
  readonly skipped: number
}

export interface DocxTable {
  readonly type: 'table'
  readonly rows: readonly DocxRow[]
}

export type DocxItem = DocxParagraph | DocxTable
