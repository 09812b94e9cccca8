import type { Reading } from '../text/reading.ts'
import type { Paragraph } from './block.ts'
import type { Range } from './place.ts'

/**
 * One logical paragraph of a document: a line of the container, a part of one where line breaks were
 * lost, or several glued together where a page break cut one in two.
 */
export interface Passage {
  readonly type: 'passage'
  /** Stretches of the layer that the passage is made of, in order. */
  readonly ranges: readonly Range[]
  readonly reading: Reading
  /** Block of the container in which the passage begins. */
  readonly block: Paragraph
  /** True where the passage begins inside a block of the container. */
  readonly cut: boolean
  /** It stands behind the blank that a line break has left. */
  readonly parted?: true
}
