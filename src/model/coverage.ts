import * as z from 'zod/mini'
import { TaskRef } from './changes.ts'
import { Span } from './place.ts'

/**
 * How well a lower task takes an upper one up (对标情况).
 *
 * ```text
 * full     nearly all that the upper task asks     全面落实
 * part     some of it                              部分落实
 * mention  its subject, without its measures       仅有提及
 * ```
 */
const degrees = ['full', 'part', 'mention'] as const
export type Degree = (typeof degrees)[number]

/** Where the lower task asks less: a later or missing limit, a lower target, nobody in charge. */
export const Gap = z.object({
  field: z.enum(['deadline', 'target', 'party']),
  upper: z.string(),
  lower: z.string(),
})
export type Gap = z.infer<typeof Gap>

/** One lower task that takes an upper one up, with the sentences that show it. */
export const TakenUp = z.object({
  lower: z.int().check(z.minimum(0)),
  task: TaskRef,
  degree: z.enum(degrees),
  score: z.number().check(z.minimum(0), z.maximum(1)),
  evidence: z.array(z.object({ upper: Span, lower: Span })),
  gaps: z.array(Gap),
})
export type TakenUp = z.infer<typeof TakenUp>

const Side = z.object({ source: z.string(), title: z.string() })

/** An upper plan held against lower ones (对标对表): what `plans cover` prints. */
export const Coverage = z.object({
  schemaVersion: z.literal('1'),
  upper: Side,
  lowers: z.array(Side),
  tasks: z.array(z.object({ task: TaskRef, takenUpBy: z.array(TakenUp) })),
  own: z.array(z.object({ lower: z.int().check(z.minimum(0)), task: TaskRef })),
})
export type Coverage = z.infer<typeof Coverage>
