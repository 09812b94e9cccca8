import * as z from 'zod/mini'
import { Role } from './task.ts'

const word = z.string().check(z.minLength(1))

/**
 * What a user adds to the built-in word lists (`--lexicon FILE`, `options.lexicon`).
 *
 * `bodies` are names that the office knows as one body (or, with `group`, one class of bodies),
 * however they are punctuated; `labels` are words that stand before a list of bodies and give them a
 * role (责任人处室: …); `abbreviations` are short words inside names and their full forms.
 */
export const UserLexicon = z.strictObject({
  bodies: z.optional(
    z.array(
      z.strictObject({
        name: word,
        aliases: z.optional(z.array(word)),
        group: z.optional(z.boolean()),
      }),
    ),
  ),
  labels: z.optional(z.array(z.strictObject({ word, role: Role }))),
  abbreviations: z.optional(z.record(word, word)),
})
export type UserLexicon = z.infer<typeof UserLexicon>
