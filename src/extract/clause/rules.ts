import type { Reading } from '../../text/reading.ts'
import { bracketExamples, findBracketClauses } from './bracket.ts'
import { etCeteraExamples } from './et-cetera.ts'
import { groupExamples } from './group.ts'
import { headingExamples } from './heading.ts'
import { joinerExamples } from './joiner.ts'
import { findLineClauses, lineExamples } from './line.ts'
import { topicExamples } from './list.ts'
import { personExamples } from './person.ts'
import { runExamples } from './runs.ts'
import { findSentenceClauses, sentenceExamples } from './sentence.ts'
import { separatorExamples } from './separator.ts'
import { sharingExamples } from './sharing.ts'
import { standingExamples } from './standing.ts'
import type { ClauseContext, Examples, FoundClause } from './types.ts'

/** A place where clauses stand, or a rule by which their lists are read. */
export interface ClauseRule {
  readonly name: string
  readonly examples: Examples
  /** Finds the clauses of a place; of two that overlap the one listed first wins. */
  readonly find?: (reading: Reading, context: ClauseContext) => FoundClause[]
}

/** Every place and every list rule of the clause grammar (责任分工), each with its examples. */
export const clauseRules: readonly ClauseRule[] = [
  { name: 'line', find: findLineClauses, examples: lineExamples },
  { name: 'bracket', find: findBracketClauses, examples: bracketExamples },
  { name: 'sentence', find: findSentenceClauses, examples: sentenceExamples },
  { name: 'heading', examples: headingExamples },
  { name: 'separator', examples: separatorExamples },
  { name: 'shared head', examples: sharingExamples },
  { name: 'et cetera', examples: etCeteraExamples },
  { name: 'verb', examples: runExamples },
  { name: 'joiner', examples: joinerExamples },
  { name: 'topic', examples: topicExamples },
  { name: 'group', examples: groupExamples },
  { name: 'person', examples: personExamples },
  { name: 'standing rule', examples: standingExamples },
]
