import type { Reading } from '../text/reading.ts'
import type { Grid } from './block.ts'
import type { Passage } from './passage.ts'
import type { Range } from './place.ts'
import type { RestKind } from './plan.ts'

/** A printed value: `[from, to)` of a reading. */
export interface Found {
  readonly reading: Reading
  readonly from: number
  readonly to: number
}

/** A date of meta with its print. */
export interface FoundDate extends Found {
  readonly iso: string
}

/** What the head, the notice, the colophon and a site's header say of the document, as printed. */
export interface Head {
  /** Lines of the plan's own title, top to bottom. */
  readonly title: readonly Found[]
  readonly noticeTitle: readonly Found[]
  readonly documentNumber?: Found
  /** Signatures, else the letterhead, else the body that the title names. */
  readonly issuers: readonly Found[]
  /** The line of addressees (主送机关) without its colon. */
  readonly recipients?: Found
  /** Lines of copies (抄送) without their labels. */
  readonly copies: readonly Found[]
  readonly attachments: readonly (readonly Found[])[]
  readonly keywords: readonly Found[]
  readonly signatory?: Found
  readonly classification?: Found
  readonly urgency?: Found
  readonly indexNumber?: Found
  readonly topic?: Found
  readonly validity?: Found
  readonly disclosure?: Found
  readonly issuedOn?: FoundDate
  readonly publishedOn?: FoundDate
  readonly printedOn?: FoundDate
}

/** One plan of the document: its title where it has one of its own in a notice with several, and its text. */
export interface PlanText {
  readonly title: readonly Found[]
  /** Body in reading order. */
  readonly flow: readonly (Passage | Grid)[]
  /** Attached texts and tables behind the body. */
  readonly attached: readonly (Passage | Grid)[]
  readonly range: Range
}

/** What a stretch of text is when no field takes it. */
export interface Aside extends Range {
  readonly kind: RestKind
}

/** A document taken apart (版头, 主体, 版记). */
export interface Division {
  readonly head: Head
  /** Text of the covering notice; standing rules may stand in it. */
  readonly notice: readonly Passage[]
  readonly plans: readonly PlanText[]
  readonly asides: readonly Aside[]
  readonly url?: string
}
