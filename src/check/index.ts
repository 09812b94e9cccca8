import type { Rule } from './rule.ts'
import { attachmentMissing } from './rules/attachment-missing.ts'
import { attachmentNotIncluded } from './rules/attachment-not-included.ts'
import { bracketsUnbalanced } from './rules/brackets-unbalanced.ts'
import { clauseWithoutLead } from './rules/clause-without-lead.ts'
import { countDamaged } from './rules/count-damaged.ts'
import { countDiffers } from './rules/count-differs.ts'
import { deadlineBeforeIssue } from './rules/deadline-before-issue.ts'
import { deadlineOutsidePlanYear } from './rules/deadline-outside-plan-year.ts'
import { deadlineReversed } from './rules/deadline-reversed.ts'
import { documentNumberBrackets } from './rules/document-number-brackets.ts'
import { documentNumberSerial } from './rules/document-number-serial.ts'
import { numberingGap } from './rules/numbering-gap.ts'
import { numberingMixed } from './rules/numbering-mixed.ts'
import { numberingRepeated } from './rules/numbering-repeated.ts'
import { quotesUnbalanced } from './rules/quotes-unbalanced.ts'
import { rowWithoutTask } from './rules/row-without-task.ts'
import { taskWithoutBody } from './rules/task-without-body.ts'
import { taskWithoutRow } from './rules/task-without-row.ts'
import { unitNamedInTwoWays } from './rules/unit-named-in-two-ways.ts'

/** Every rule, in alphabetical order. A new one is a file in rules/ and a line here. */
export const rules: readonly Rule[] = [
  attachmentMissing,
  attachmentNotIncluded,
  bracketsUnbalanced,
  clauseWithoutLead,
  countDamaged,
  countDiffers,
  deadlineBeforeIssue,
  deadlineOutsidePlanYear,
  deadlineReversed,
  documentNumberBrackets,
  documentNumberSerial,
  numberingGap,
  numberingMixed,
  numberingRepeated,
  quotesUnbalanced,
  rowWithoutTask,
  taskWithoutBody,
  taskWithoutRow,
  unitNamedInTwoWays,
]
