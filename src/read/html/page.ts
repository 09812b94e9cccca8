import type { PageParagraph } from './gather.ts'
import type { Tree } from './tree.ts'

/** A page, gathered. */
export interface Page {
  readonly tree: Tree
  readonly paragraphs: readonly PageParagraph[]
  /** Nodes of the tables that hold data. */
  readonly dataTables: ReadonlySet<number>
}
