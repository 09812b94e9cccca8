import * as z from 'zod/mini'
import { Span } from './place.ts'

const columnRoles = [
  'number',
  'category',
  'item',
  'task',
  'lead',
  'responsible',
  'support',
  'person',
  'deadline',
  'target',
  'note',
  'other',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** A cell; `inherited` when a merge covers it, so that it repeats another cell's text and span. */
export const Cell = z.object({
  text: z.string(),
  inherited: z.boolean(),
  span: z.optional(Span),
})
export type Cell = z.infer<typeof Cell>

/** A table with its merges filled; `recovered` when the input had lost them. */
export const Table = z.object({
  id: z.string().check(z.minLength(1)),
  caption: z.optional(z.string()),
  captionSpan: z.optional(Span),
  columns: z.array(
    z.object({
      header: z.string(),
      role: z.enum(columnRoles),
      spans: z.optional(z.array(Span)),
    }),
  ),
  rows: z.array(z.object({ cells: z.array(Cell), taskId: z.optional(z.string()) })),
  sectionRows: z.array(z.object({ text: z.string(), row: z.int(), span: Span })),
  recovered: z.boolean(),
  span: Span,
})
export type Table = z.infer<typeof Table>
