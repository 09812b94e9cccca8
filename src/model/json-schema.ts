import * as z from 'zod/mini'
import { Change, ChangedTask, Changes, ComparedPlan, TaskRef } from './changes.ts'
import { Coverage, Gap, TakenUp } from './coverage.ts'
import { CheckedPlan, Finding, Findings } from './finding.ts'
import {
  LedgerLimit,
  LedgerQuarter,
  LedgerRemark,
  LedgerStatus,
  LedgerTask,
  LedgerUnit,
  ProgressCounts,
} from './ledger.ts'
import { DocumentNumber, Meta } from './meta.ts'
import { Place, Span } from './place.ts'
import { Part, Plan, PlanDiagnostic, Rest, Section, Source, Unit } from './plan.ts'
import { Table } from './table.ts'
import { Citation, Deadline, Measure, Party, Person, Responsibility, Target, Task } from './task.ts'

/** Names of the shapes that the schemas refer to. */
const named = {
  Change,
  ChangedTask,
  CheckedPlan,
  Citation,
  ComparedPlan,
  Deadline,
  Diagnostic: PlanDiagnostic,
  DocumentNumber,
  Finding,
  Gap,
  LedgerLimit,
  LedgerQuarter,
  LedgerRemark,
  LedgerTask,
  LedgerUnit,
  Measure,
  Meta,
  Part,
  Party,
  Person,
  Place,
  ProgressCounts,
  Responsibility,
  Rest,
  Section,
  Source,
  Span,
  Table,
  TakenUp,
  Target,
  Task,
  TaskRef,
  Unit,
}

const registry = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })

/**
 * The JSON Schemas (draft 2020-12) of what the program prints.
 *
 * They are open: a program that writes keys of its own into a plan keeps it valid.
 */
export const jsonSchemas = {
  plan: () => schemaOf(Plan, 'plan'),
  changes: () => schemaOf(Changes, 'changes'),
  coverage: () => schemaOf(Coverage, 'coverage'),
  findings: () => schemaOf(Findings, 'findings'),
  ledger: () => schemaOf(LedgerStatus, 'ledger'),
} as const

export type SchemaName = keyof typeof jsonSchemas

function schemaOf(schema: z.core.$ZodType, name: string) {
  return {
    $id: `${name}.schema.json`,
    title: `plans: ${name}`,
    // Read as input, objects stay open.
    ...z.toJSONSchema(schema, { metadata: registry, io: 'input' }),
  }
}
