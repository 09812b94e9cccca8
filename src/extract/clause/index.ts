import type { PartyDraft, StandingRule } from '../../model/draft.ts'
import type { Reading } from '../../text/reading.ts'
import { createMemory } from '../../text/remember.ts'
import { readNamesInCell } from './cell.ts'
import { toRule } from './clause.ts'
import { headingTest } from './heading.ts'
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
  const isInHeading = headingTest(text, context)
  const isJoined = joinedTest(text, findLabelledLimits(reading, context))
  const start = text.length - text.trimStart().length
  const hits: ClauseHit[] = []
  let end = 0
  for (const hit of found) {
    const previous = hits.at(-1)
    if (isInHeading(hit)) {
      const scopeTo = context.at === 'heading' ? hit.from : text.length
      hits.push({ ...hit, place: 'heading', scopeFrom: 0, scopeTo })
    } else if (previous && previous.place !== 'heading' && isJoined(end, hit.from)) {
      const { scopeFrom, scopeTo } = previous
      hits.push({ ...hit, scopeFrom, scopeTo })
    } else hits.push({ ...hit, ...scopeOf(text, start, end, hit) })
    end = hit.to
  }
  return hits.some(({ either }) => either) ? supporting(hits) : hits
}

/** The text before a clause since the last one; what stands behind one that begins its item. */
function scopeOf(text: string, start: number, last: number, { from, to }: FoundClause) {
  if (from <= start) return { scopeFrom: to, scopeTo: text.length }
  return { scopeFrom: last, scopeTo: from }
}

/** Tell, in the order of the text, whether nothing but labelled limits stands between two clauses. */
function joinedTest(
  text: string,
  limits: readonly LimitLine[],
): (from: number, to: number) => boolean {
  let next = 0
  return (from, to) => {
    let at = from
    let between = ''
    while ((limits[next]?.from ?? Number.POSITIVE_INFINITY) < from) next++
    for (let limit = limits[next]; limit && limit.to <= to; limit = limits[++next]) {
      if (limit.from < at) continue
      between += text.slice(at, limit.from)
      at = limit.to
    }
    return blank.test(between + text.slice(at, to))
  }
}

const blank = /^[\s。;,]*$/u

/** 责任(配合)单位 on a line beside 牵头单位: its bodies support. */
function supporting(hits: readonly ClauseHit[]): ClauseHit[] {
  const keyOf = ({ scopeFrom, scopeTo }: ClauseHit) => `${scopeFrom}-${scopeTo}`
  const led = new Set(
    hits.flatMap((hit) =>
      hit.clause.parties.some(({ role }) => role === 'lead') ? keyOf(hit) : [],
    ),
  )
  const support = (party: PartyDraft): PartyDraft => ({ ...party, role: 'support' })
  return hits.map((hit) => {
    if (!hit.either || !led.has(keyOf(hit))) return hit
    return { ...hit, clause: { ...hit.clause, parties: hit.clause.parties.map(support) } }
  })
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
