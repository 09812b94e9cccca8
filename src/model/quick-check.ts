import type * as z from 'zod/mini'

/** Says whether a value has the shape of a schema. */
export type QuickCheck = (value: unknown) => boolean

/** The part of a schema's definition that is looked at; Zod documents it for such programs. */
interface Definition {
  readonly type: string
  readonly format?: string
  readonly pattern?: RegExp
  readonly checks?: readonly {
    readonly _zod: { readonly def: Readonly<Record<string, unknown>> }
  }[]
  /** What keys beside the shape must be: a strict object has it. */
  readonly catchall?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
  readonly keyType?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
}

/**
 * Turn a schema into a function that only says yes or no.
 *
 * A schema's own `parse` builds a copy and collects issues, which for the thousands of spans of a
 * plan takes longer than reading it. What is not known here is left to the schema itself, so both
 * always agree (a property of the tests).
 */
export function quickCheckOf(schema: z.core.$ZodType): QuickCheck {
  const known = made.get(schema)
  if (known) return known
  // A schema may hold itself (a section its children): by then it stands in the table.
  let check: QuickCheck = () => false
  made.set(schema, (value) => check(value))
  const definition = schema._zod.def as unknown as Definition
  check = kinds[definition.type]?.(definition) ?? asked(schema)
  return check
}

const made = new WeakMap<z.core.$ZodType, QuickCheck>()

function asked(schema: z.core.$ZodType): QuickCheck {
  return (value) => {
    const found = schema._zod.run({ value, issues: [] }, { async: false })
    return !(found instanceof Promise) && found.issues.length === 0
  }
}

/** `undefined` where a definition holds something that is not known here. */
const kinds: Readonly<Record<string, (definition: Definition) => QuickCheck | undefined>> = {
  object: checkObject,
  string: checkString,
  number: checkNumber,
  boolean: () => (value) => typeof value === 'boolean',
  literal:
    ({ values = [] }) =>
    (value) =>
      values.includes(value),
  enum: ({ entries = {} }) => {
    const values = new Set(Object.values(entries))
    return (value) => values.has(value)
  },
  array: ({ element, checks }) => {
    if (!element || checks) return undefined
    const check = quickCheckOf(element)
    return (value) => Array.isArray(value) && value.every(check)
  },
  optional: ({ innerType }) => {
    if (!innerType) return undefined
    const check = quickCheckOf(innerType)
    return (value) => value === undefined || check(value)
  },
  union: ({ options = [] }) => {
    const checks = options.map(quickCheckOf)
    return (value) => checks.some((check) => check(value))
  },
  record: ({ keyType, valueType }) => {
    if (!keyType || !valueType) return undefined
    const [key, entry] = [quickCheckOf(keyType), quickCheckOf(valueType)]
    return (value) =>
      isObject(value) && Object.keys(value).every((name) => key(name) && entry(value[name]))
  },
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checkObject({ catchall, checks, shape }: Definition): QuickCheck | undefined {
  if (!shape || checks || catchall) return undefined
  const keys = Object.keys(shape)
  const fields = Object.values(shape).map(quickCheckOf)
  return (value) => {
    if (!isObject(value)) return false
    for (let index = 0; index < keys.length; index++) {
      if (!fields[index]?.(value[keys[index] ?? ''])) return false
    }
    return true
  }
}

function checkString({ checks = [], format, pattern }: Definition): QuickCheck | undefined {
  let least = 0
  for (const { _zod } of checks) {
    if (_zod.def.check !== 'min_length') return undefined
    least = Math.max(least, Number(_zod.def.minimum))
  }
  if (format === undefined) return (value) => typeof value === 'string' && value.length >= least
  return pattern
    ? (value) => typeof value === 'string' && value.length >= least && pattern.test(value)
    : undefined
}

function checkNumber({ checks = [], format }: Definition): QuickCheck | undefined {
  let least = Number.NEGATIVE_INFINITY
  for (const { _zod } of checks) {
    if (_zod.def.check !== 'greater_than' || !_zod.def.inclusive) return undefined
    least = Math.max(least, Number(_zod.def.value))
  }
  if (format === undefined) return (value) => Number.isFinite(value) && Number(value) >= least
  return format === 'safeint'
    ? (value) => Number.isSafeInteger(value) && Number(value) >= least
    : undefined
}
