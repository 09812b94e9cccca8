import { Plan } from '../model/plan.ts'
import { readYaml, readYamls, type YamlText } from '../yaml/read.ts'
import { parseShape } from '../yaml/shape.ts'

/**
 * Read the plans of a text that `plans parse` printed, corrected by hand or not.
 *
 * One object, an array, one object per line (records of files that failed are left out), or YAML of
 * one or several documents. The plans are taken as they are, keys of other programs included.
 *
 * @param name - File name for messages.
 * @param isPlan - Asked first, where there is a quicker answer than the schema's; the schema says what
 *   is wrong.
 * @throws {InputError} For another shape; it names the first mistake with line and column.
 */
export function readPlans(
  text: string,
  name: string,
  isPlan?: (value: unknown) => boolean,
): readonly Plan[] {
  const values = readWhole(text, name) ?? readLines(text, name) ?? readYamls(text, name)
  return values.flatMap(entriesOf).map((entry) => {
    if (!isPlan?.(entry.value)) parseShape(Plan, entry, name)
    return entry.value as Plan
  })
}

/** A JSON text; YAML, which knows its lines, is asked only where something is wrong. */
function readWhole(text: string, name: string): readonly YamlText[] | undefined {
  const value = parseJson(text)
  return value === undefined
    ? undefined
    : [{ value, placeOf: (path) => readYaml(text, name).placeOf(path) }]
}

/** JSON objects, one on each line. */
function readLines(text: string, name: string): readonly YamlText[] | undefined {
  const found: YamlText[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parseJson(line)
    if (value === undefined) return undefined
    const placeOf: YamlText['placeOf'] = (path) => {
      const { column } = readYaml(line, name).placeOf(path)
      return { line: index + 1, column }
    }
    found.push({ value, placeOf })
  }
  return found
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function entriesOf(yaml: YamlText): readonly YamlText[] {
  const { value, placeOf } = yaml
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => ({
      value: entry,
      placeOf: (path) => placeOf([index, ...path]),
    }))
  }
  return isFailure(value) ? [] : [yaml]
}

/** The record of a file that could not be read, as `-f ndjson` prints it. */
function isFailure(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'error' in value && !('tasks' in value)
}
