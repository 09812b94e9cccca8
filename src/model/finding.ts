import * as z from 'zod/mini'
import { Span } from './place.ts'

export const severities = ['error', 'warning', 'info'] as const

const filled = z.string().check(z.minLength(1))
const count = z.int().check(z.minimum(0))

/** Something in a document that should be looked at (问题): what, where, why it matters, how to mend it. */
export const Finding = z.object({
  code: filled,
  severity: z.enum(severities),
  message: filled,
  why: filled,
  mend: filled,
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  taskId: z.optional(filled),
  span: z.optional(Span),
})
export type Finding = z.infer<typeof Finding>

/** What was found in one document, in the order of the places. */
export const CheckedPlan = z.object({
  source: z.string(),
  title: z.string(),
  findings: z.array(Finding),
})
export type CheckedPlan = z.infer<typeof CheckedPlan>

/** Any number of documents checked (文稿检查): what `plans check` prints. */
export const Findings = z.object({
  schemaVersion: z.literal('1'),
  summary: z.object({ error: count, warning: count, info: count }),
  plans: z.array(CheckedPlan),
})
export type Findings = z.infer<typeof Findings>
