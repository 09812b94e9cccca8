/** Shape of an outline label (结构层次序数). A numbered word has its word in the shape: 任务1 is `word:任务`. */
export type LabelShape =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'chinese'
  | 'bracketed-chinese'
  | 'arabic'
  | 'half-bracketed-arabic'
  | 'bracketed-arabic'
  | 'circled'
  | 'decimal-2'
  | 'decimal-3'
  | `word:${string}`

/** A label that stands at `[from, to)`; blanks behind it are not part of it. */
export interface Label {
  readonly from: number
  readonly to: number
  readonly shape: LabelShape
  readonly ordinal: number
  /** Ordinals of the levels above, where the label prints them: 2.3 under 2. */
  readonly above?: readonly number[]
}
