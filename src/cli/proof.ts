import { readFileSync } from 'node:fs'
import { compileSchema, type JsonSchema, type SchemaCheck } from './schema-check.ts'

/** A published schema that the command line holds values against. */
type SchemaName = 'plan' | 'changes' | 'coverage'

const checks = new Map<SchemaName, SchemaCheck>()

/** What says whether a value is as a published schema describes it; read once. */
export async function schemaCheckOf(name: SchemaName): Promise<SchemaCheck> {
  const known = checks.get(name)
  if (known) return known
  const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url)
  const check = compileSchema(JSON.parse(readFileSync(file, 'utf8')) as JsonSchema)
  checks.set(name, check)
  return check
}

/** The shape that a schema was generated from. */
interface Shape {
  readonly parse: (value: unknown) => unknown
}

/**
 * A proof of our own work against a published schema: where it throws, that is a defect of ours.
 *
 * @param shapeOf - Asked only where something is wrong: it says what, and takes its time.
 */
export async function prove(
  name: SchemaName,
  value: unknown,
  shapeOf: () => Promise<Shape>,
): Promise<void> {
  const isSound = await schemaCheckOf(name)
  if (!isSound(value)) (await shapeOf()).parse(value)
}
