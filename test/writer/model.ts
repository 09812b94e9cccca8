import type { Gold, GoldDeadline, GoldParty, GoldTable } from '../support/gold.ts'
import type { Shape } from './labels.ts'

/** A sentence without its 。 and what stands in it. */
export interface Sentence {
  readonly text: string
  readonly limits: readonly GoldDeadline[]
  readonly citations: readonly Citation[]
}

export interface Citation {
  readonly title: string
  readonly number: string | null
}

/** Names in a row, as printed, and which bodies they are. */
export interface Listed {
  readonly text: string
  readonly names: readonly Named[]
  readonly open: boolean
}

export interface Named {
  readonly name: string
  readonly group: boolean
}

/** One line of an assignment that is printed with labels: 责任单位：甲、乙. */
export interface LabelLine {
  readonly label: string
  readonly value: string
  readonly parties: readonly GoldParty[]
  readonly open: boolean
  readonly limits: readonly GoldDeadline[]
  /** The line names bodies, so it is a clause. */
  readonly clause: boolean
}

/** Who does the work: one clause, or label lines. */
export interface Assignment {
  /** What stands inside the brackets. */
  readonly inside: string
  readonly parties: readonly GoldParty[]
  readonly open: boolean
  readonly limits: readonly GoldDeadline[]
  readonly lines: readonly LabelLine[]
}

export const clausePlaces = [
  'after-stop',
  'before-stop',
  'own-line',
  'label-lines',
  'value-lines',
  'plain-line',
  'sentence',
  'sentence-line',
  'heading',
] as const
export type ClausePlace = (typeof clausePlaces)[number]

/** A stretch of text with the clause that governs it. */
export interface Segment {
  readonly sentences: readonly Sentence[]
  readonly list?: InlineList
  readonly assignment?: Assignment
  /** The clause stands inside the sentence, which goes on: …(办公室),逐步…. */
  readonly goesOn?: boolean
}

/** Items that run on in a paragraph (一是…二是…). */
export interface InlineList {
  readonly kind: 'shi' | 'yao' | 'paren' | 'circled'
  readonly items: readonly (Sentence & { readonly assignment?: Assignment })[]
}

/** Paragraphs with a mark and no number (——坚持…). */
export interface Bullets {
  readonly mark: string
  readonly items: readonly Sentence[]
}

export interface Paragraph {
  readonly segments: readonly Segment[]
  /** The paragraph is an item of a list: 一要…. */
  readonly measure?: true
}

export const itemForms = ['run-in', 'line', 'line-stop', 'colon', 'only', 'only-open'] as const
/** How an item's title meets its text; `only`: there is nothing but the title. */
export type ItemForm = (typeof itemForms)[number]

/** One item of the outline, before anybody has said whether it is a section or a task. */
export interface Item {
  readonly id: number
  /** Index into the scheme's levels; -1: an item without number. */
  readonly depth: number
  readonly title: string
  readonly citations: readonly Citation[]
  readonly general: boolean
  readonly form: ItemForm
  readonly paragraphs: readonly Paragraph[]
  readonly bullets?: Bullets
  /** Bare lead-in (具体措施：) between the text and the items below. */
  readonly leadIn?: string
  readonly place: ClausePlace
  readonly headingClause?: Assignment
  readonly children: readonly Item[]
}

/** A table before it is printed: full rows, and which cells a merge covers. */
export interface Grid {
  readonly caption: string | undefined
  readonly columns: readonly Column[]
  readonly rows: readonly GridRow[]
  /** Rows merged over all columns, each above the row of its index. */
  readonly sectionRows: readonly { readonly text: string; readonly row: number }[]
  readonly gold: GoldTable
}

export interface Column {
  readonly header: string
  readonly merges: 'never' | 'group' | 'inner'
}

export interface GridRow {
  readonly cells: readonly string[]
  /** True where a merge from the row above covers the cell. */
  readonly covered: readonly boolean[]
}

export type BlockRole =
  | 'title'
  | 'heading'
  | 'body'
  | 'recipients'
  | 'signature'
  | 'meta'
  | 'furniture'

/** An item's printed number: what a word processor could count instead. */
export interface BlockLabel {
  /** The label with what stands between it and the title. */
  readonly text: string
  readonly depth: number
  readonly shape: Shape
}

/** One paragraph or table, in reading order. */
export type Block =
  | {
      readonly type: 'paragraph'
      readonly role: BlockRole
      readonly text: string
      /** How many characters from the start are printed bold. */
      readonly bold?: number
      /** The number at the start, where an item of the outline begins. */
      readonly label?: BlockLabel
    }
  | { readonly type: 'grid'; readonly grid: Grid }
  | { readonly type: 'fields'; readonly fields: readonly (readonly [string, string])[] }

/** A document of the tests: what is printed, and the truth about it. */
export interface Written {
  readonly seed: number
  readonly format: 'text' | 'html' | 'markdown'
  readonly text: string
  readonly gold: Gold
  /** What is printed, before it is set in a container. */
  readonly blocks: readonly Block[]
  /** Names of the switches that were on. */
  readonly switches: readonly string[]
  /** The stretch that the wanted fault made wrong; absent where the document has no place for it. */
  readonly planted?: string
}
