import * as z from 'zod/mini'
import { formats } from './formats.ts'
import { Meta } from './meta.ts'
import { Span } from './place.ts'
import { Table } from './table.ts'
import { Responsibility, Task } from './task.ts'

/** The file that a plan was read from. */
export const Source = z.object({
  name: z.string(),
  format: z.enum(formats),
  encoding: z.optional(z.string()),
  sha256: z.string(),
  bytes: z.int(),
  url: z.optional(z.string()),
})
export type Source = z.infer<typeof Source>

/** Heading (章节) with the tasks and headings below it. */
export const Section = z.object({
  id: z.string().check(z.minLength(1)),
  part: z.optional(z.int()),
  label: z.optional(z.string()),
  level: z.int().check(z.minimum(1)),
  title: z.string(),
  text: z.optional(z.string()),
  kind: z.enum(['general', 'tasks', 'safeguards']),
  responsibilities: z.array(Responsibility),
  taskIds: z.array(z.string()),
  get children(): z.ZodMiniArray<typeof Section> {
    return z.array(Section)
  },
  span: Span,
  spans: z.object({
    label: z.optional(z.array(Span)),
    title: z.array(Span),
    text: z.optional(z.array(Span)),
  }),
})
export type Section = z.infer<typeof Section>

/** A body named in responsibilities, with the tasks that it has a part in. */
export const Unit = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  names: z.array(z.string()),
  group: z.boolean(),
  counts: z.object({ lead: z.int(), responsible: z.int(), support: z.int() }),
  taskIds: z.array(z.string()),
})
export type Unit = z.infer<typeof Unit>

export const restKinds = [
  'notice',
  'preamble',
  'closing',
  'attachment',
  'note',
  'furniture',
  'unread',
] as const
export type RestKind = (typeof restKinds)[number]

/** Text that stands in no other field. */
export const Rest = z.object({
  kind: z.enum(restKinds),
  part: z.optional(z.int()),
  text: z.string(),
  span: Span,
})
export type Rest = z.infer<typeof Rest>

/** Something that a reader of the plan should know. */
export const PlanDiagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  span: z.optional(Span),
})
export type PlanDiagnostic = z.infer<typeof PlanDiagnostic>

/** One plan of a notice that holds several. */
export const Part = z.object({ title: z.string(), titleSpan: Span, span: Span })
export type Part = z.infer<typeof Part>

/** One document, read whole: what `plans parse` prints. */
export const Plan = z.object({
  schemaVersion: z.literal('1'),
  producer: z.object({ name: z.string(), version: z.string() }),
  source: Source,
  meta: Meta,
  parts: z.array(Part),
  sections: z.array(Section),
  tasks: z.array(Task),
  tables: z.array(Table),
  units: z.array(Unit),
  rest: z.array(Rest),
  diagnostics: z.array(PlanDiagnostic),
})
export type Plan = z.infer<typeof Plan>
