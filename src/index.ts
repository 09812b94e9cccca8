/** Everything that other programs may import; what is not here may change at any time. */

export { type CheckOptions, checkPlan, summarize } from './check/run.ts'
export { type Code, codes, type DataOf, type Language, type Severity } from './diagnostics/codes.ts'
export { formatDiagnostic, messageOf } from './diagnostics/format.ts'
export { InputError } from './diagnostics/input-error.ts'
export { coverPlan } from './diff/cover.ts'
export { type CompareOptions, comparePlans } from './diff/index.ts'
export { readUserLexicon } from './lexicon/user.ts'
export {
  Change,
  ChangedTask,
  type ChangeField,
  Changes,
  ComparedPlan,
  type Relation,
  TaskRef,
} from './model/changes.ts'
export { Coverage, type Degree, Gap, TakenUp } from './model/coverage.ts'
export { CheckedPlan, Finding, Findings } from './model/finding.ts'
export type { Format } from './model/formats.ts'
export { jsonSchemas, type SchemaName } from './model/json-schema.ts'
export { UserLexicon } from './model/lexicon.ts'
export { DocumentNumber, Meta } from './model/meta.ts'
export { Place, Span } from './model/place.ts'
export { formatPlace } from './model/place-print.ts'
export {
  Part,
  Plan,
  PlanDiagnostic,
  Rest,
  type RestKind,
  Section,
  Source,
  Unit,
} from './model/plan.ts'
export { Cell, type ColumnRole, Table } from './model/table.ts'
export {
  Citation,
  Comparator,
  Deadline,
  Measure,
  Party,
  Person,
  Responsibility,
  Role,
  Target,
  Task,
} from './model/task.ts'
export { type ParseOptions, type ParseResult, parsePlan } from './pipeline.ts'
export { LimitError, UnreadableError } from './read/errors.ts'
export type { Limits } from './read/limits.ts'
export { readPlans } from './read/plan.ts'
export type { Convert } from './read/reader.ts'
export { type WriterName, writers } from './write/index.ts'
export { withMessages } from './write/messages.ts'
export { findOwners, type Owner } from './write/owners.ts'
export type { Grain, WriteOptions, Writer } from './write/writer.ts'
