import * as z from 'zod/mini'

/**
 * Where in the source file something stands, in the unit that the file has. All count from 1.
 *
 * Columns count UTF-16 code units, not screen cells: a Han character is one column here and two
 * cells on a terminal. Paragraphs are the blocks of the text layer, each paragraph of a table cell
 * being one.
 */
export const Place = z.union([
  z.object({ line: z.int().check(z.minimum(1)), column: z.int().check(z.minimum(1)) }),
  z.object({ page: z.int().check(z.minimum(1)), line: z.int().check(z.minimum(1)) }),
  z.object({ paragraph: z.int().check(z.minimum(1)) }),
  z.object({ sheet: z.string(), cell: z.string() }),
])
export type Place = z.infer<typeof Place>

/** Half-open stretch of the text layer, in UTF-16 code units from 0. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A stretch of the text layer with the places in the container of its first and last character. */
export const Span = z.object({
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(0)),
  place: Place,
  endPlace: Place,
})
export type Span = z.infer<typeof Span>

/**
 * What a stage hands on before places are known: `T` with a bare `Range` for each `Span`.
 *
 * Places cost a look-up each, so they are put in once, when the plan is whole (`pipeline.ts`).
 */
export type Draft<T> = T extends Span
  ? Range
  : T extends readonly (infer Item)[]
    ? readonly Draft<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Draft<T[Key]> }
      : T
