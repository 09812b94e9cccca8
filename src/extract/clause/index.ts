import type { PartyDraft, StandingRule } from '../../model/draft.ts'
import type { Reading } from '../../text/reading.ts'
import { createMemory } from '../../text/remember.ts'
import { readNamesInCell } from './cell.ts'
import { toRule } from './clause.ts'
import { isInHeading } from './heading.ts'
import { findLabelledLimits, type LimitLine } from './limit.ts'
import { readNames } from './list.ts'
import { clauseRules } from './rules.ts'
import { findRuleWords } from './standing.ts'
import type {
  BareClause,
  CellRole,
  ClauseContext,
  ClauseHit,
  FoundClause,
  Stretch,
} from './types.ts'
import { wordsOf } from './words.ts'

/**
 * Find all responsibility clauses (责任分工) of one item's own text, in reading order.
 *
 * ```text
 * 推进公开。(县经信局牵头,县财政局等部门配合)
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bracket: 县经信局 lead, 县财政局 support, open
 * ```
 *
 * Clauses never overlap. Lines and brackets that follow each other share their scope; one in a
 * heading governs the whole reading.
 *
 * @param reading - Paragraphs parted by line feeds, without the item's label.
 */
export function findClauses(reading: Reading, context: ClauseContext): readonly ClauseHit[] {
  const remember = context.at === 'heading' ? inHeadings : inItems
  return remember(reading, wordsOf(context.lexicon), () => readClauses(reading, context))
}

const inHeadings = createMemory<readonly ClauseHit[]>()
const inItems = createMemory<readonly ClauseHit[]>()

function readClauses(reading: Reading, context: ClauseContext): ClauseHit[] {
  let found: FoundClause[] = []
  for (const { find } of clauseRules) {
    if (find) found = merge(found, find(reading, context))
  }
  return withScopes(reading, found, context)
}

/** Two lists in reading order as one; of two clauses that overlap the one of `first` stays. */
function merge(first: readonly FoundClause[], second: readonly FoundClause[]): FoundClause[] {
  const merged: FoundClause[] = []
  let next = 0
  for (const hit of second) {
    while ((first[next]?.to ?? Number.POSITIVE_INFINITY) <= hit.from) {
      merged.push(first[next++] as FoundClause)
    }
    if ((first[next]?.from ?? Number.POSITIVE_INFINITY) >= hit.to) merged.push(hit)
  }
  return [...merged, ...first.slice(next)]
}

function withScopes(
  reading: Reading,
  found: readonly FoundClause[],
  context: ClauseContext,
): ClauseHit[] {
  const { text } = reading
  const limits = findLabelledLimits(reading, context)
  const hits: ClauseHit[] = []
  let end = 0
  for (const hit of found) {
    const previous = hits.at(-1)
    if (isInHeading(text, hit, context)) {
      const scopeTo = context.at === 'heading' ? hit.from : text.length
      hits.push({ ...hit, place: 'heading', scopeFrom: 0, scopeTo })
    } else if (previous && previous.place !== 'heading' && isEmpty(text, end, hit.from, limits)) {
      const { scopeFrom, scopeTo } = previous
      hits.push({ ...hit, scopeFrom, scopeTo })
    } else hits.push({ ...hit, ...scopeOf(text, end, hit) })
    end = hit.to
  }
  return hits.map((hit) => (hit.either ? supporting(hit, hits) : hit))
}

/** The text before a clause since the last one; what stands behind one that begins its item. */
function scopeOf(text: string, from: number, hit: FoundClause) {
  if (text.slice(0, hit.from).trim() !== '') return { scopeFrom: from, scopeTo: hit.from }
  return { scopeFrom: hit.to, scopeTo: text.length }
}

/** True where nothing but labelled limits stands between two clauses. */
function isEmpty(text: string, from: number, to: number, limits: readonly LimitLine[]): boolean {
  let at = from
  let between = ''
  for (const limit of limits) {
    if (limit.from < at || limit.to > to) continue
    between += text.slice(at, limit.from)
    at = limit.to
  }
  return blank.test(between + text.slice(at, to))
}

const blank = /^[\s。;,]*$/u

/** 责任(配合)单位 on a line beside 牵头单位: its bodies support. */
function supporting(hit: ClauseHit, hits: readonly ClauseHit[]): ClauseHit {
  const led = hits.some(
    ({ clause, scopeFrom, scopeTo }) =>
      scopeFrom === hit.scopeFrom &&
      scopeTo === hit.scopeTo &&
      clause.parties.some(({ role }) => role === 'lead'),
  )
  if (!led) return hit
  const support = (party: PartyDraft): PartyDraft => ({ ...party, role: 'support' })
  return { ...hit, clause: { ...hit.clause, parties: hit.clause.parties.map(support) } }
}

/** Read a table cell whose column gives the role; `undefined` where it names nobody (/). */
export function readPartyCell(
  reading: Reading,
  role: CellRole,
  context: ClauseContext,
): BareClause | undefined {
  return readNamesInCell(reading, role, context)
}

/** Split a list of names without roles (主送机关) by the rules for parties. */
export function splitNames(
  reading: Reading,
  from: number,
  to: number,
  context: ClauseContext = {},
): Stretch[] {
  return readNames(reading, { from, to }, wordsOf(context.lexicon))
}

/** Find the rules that change every later clause (下同), in a covering notice. */
export function findStandingRules(reading: Reading, context: ClauseContext = {}): StandingRule[] {
  const words = wordsOf(context.lexicon)
  return findRuleWords(reading.text).map((rule) => ({
    ...toRule(reading, rule, 0, words),
    reach: 'later',
  }))
}

/** Find the labelled time limits (完成时限:…), on lines of their own and in clauses. */
export function findLimitLines(
  reading: Reading,
  context: ClauseContext = {},
): readonly LimitLine[] {
  return findLabelledLimits(reading, context)
}

export type { CellRole, ClauseContext, ClauseHit, LimitLine, Stretch }
