/** How much of a document is taken on before it is refused; every one can be raised. */
export interface Limits {
  /** Open elements inside each other, in HTML and XML. */
  readonly depth: number
  /** Cells of all tables together. */
  readonly cells: number
  /** Rows or columns that one cell may span. */
  readonly spans: number
  /** UTF-16 code units of the text layer. */
  readonly characters: number
  /** Time for one document, from its bytes to its plan. */
  readonly seconds: number
  /** Bytes of all files of a zip, unpacked. */
  readonly inflated: number
  /** Bytes of one file of a zip, unpacked. */
  readonly part: number
  /** Unpacked to packed size, looked at after the first megabyte. */
  readonly ratio: number
  /** Files in a zip. */
  readonly entries: number
  /** Open elements inside each other, in the XML of office files. */
  readonly xmlDepth: number
  /** Pages of a PDF. */
  readonly pages: number
  /** Clauses and bodies that tasks take over from a heading, a line or a standing rule. */
  readonly inherited: number
}

/** A plan is below a megabyte: whatever is over one of these is an attack or a mistake. */
export const defaultLimits: Limits = {
  depth: 512,
  cells: 100_000,
  spans: 1000,
  characters: 5_000_000,
  seconds: 30,
  inflated: 64 * 1024 * 1024,
  part: 32 * 1024 * 1024,
  ratio: 200,
  entries: 2000,
  xmlDepth: 256,
  pages: 2000,
  inherited: 100_000,
}
