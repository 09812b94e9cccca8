import type { Piece } from './side.ts'

/** Tasks of the two sides that are the same work: one and one, one and several, several and one. */
export interface Link {
  readonly old: readonly Piece[]
  readonly next: readonly Piece[]
  readonly score: number
}
