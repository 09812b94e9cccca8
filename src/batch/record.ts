import type { Plan } from '../model/plan.ts'

/** What stands in a stream of plans for a file that could not be read, so that none is missing. */
export interface FailureRecord {
  readonly source: { readonly name: string }
  readonly error: { readonly code: string; readonly message: string }
}

/** One line of NDJSON, without its line end: a plan, or why there is none. */
export function formatRecord(record: Plan | FailureRecord): string {
  return JSON.stringify(record)
}
