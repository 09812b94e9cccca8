import type { Label } from './label.ts'
import type { Passage } from './passage.ts'

/** A heading or numbered paragraph with the paragraphs and items below it. */
export interface Item {
  /** Absent where the heading has no number. */
  readonly label?: Label
  /** Own paragraphs in order; the first holds label and title. */
  readonly passages: readonly Passage[]
  /** Title in the first passage's reading; marks at its end left out. */
  readonly title: { readonly from: number; readonly to: number }
  /** Where the text behind the title and its mark begins. */
  readonly bodyFrom: number
  /** Nothing but the title (and its mark) stands on the first passage. */
  readonly headed: boolean
  /** The line break behind the title was lost: what follows is the paragraph below a heading. */
  readonly glued: boolean
  /** What stood below the heading closes the whole plan (附则). */
  readonly emptied?: true
  /** A table stands right below the first passage. */
  readonly tabled: boolean
  readonly children: readonly Item[]
  /** Place among the items of its parent, from 1. */
  readonly place: number
}

/** A plan's body as a tree of items, with the paragraphs above the first one. */
export interface Outline {
  readonly preamble: readonly Passage[]
  readonly items: readonly Item[]
}
