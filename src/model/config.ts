import * as z from 'zod/mini'

const word = z.string().check(z.minLength(1))

const configLevels = ['off', 'info', 'warning', 'error'] as const

/** What an office sets for its documents (`plans.config.yaml`). */
export interface Config {
  /** Severity of a code in place of its own; `off` leaves it out. */
  readonly rules?: Readonly<Partial<Record<string, (typeof configLevels)[number]>>> | undefined
  /** A lexicon file, beside the configuration. */
  readonly lexicon?: string | undefined
  /** Columns of exports, in their order. */
  readonly columns?: readonly string[] | undefined
}

/** The shape of a configuration, with the codes and columns that there are. */
export function configShape(codes: readonly string[], columns: readonly string[]) {
  return z.strictObject({
    rules: z.optional(z.partialRecord(z.enum(codes), z.enum(configLevels))),
    lexicon: z.optional(word),
    columns: z.optional(z.array(z.enum(columns)).check(z.minLength(1))),
  })
}
