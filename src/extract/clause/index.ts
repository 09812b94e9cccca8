import type { ClauseDraft, PartyDraft, StandingRule } from '../../model/draft.ts'
import type { Role } from '../../model/task.ts'
import { printOf, type Reading, rangeOf } from '../../text/reading.ts'

/** Half-open stretch of a reading's text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface ClauseContext {
  /** `heading`: the reading is the heading of a section, so a bracket at its end governs what follows. */
  readonly at?: 'item' | 'heading'
}

/** One clause (责任分工) found in a reading. */
export interface ClauseHit extends Stretch {
  /** Inside of the brackets, or the line without its final mark. */
  readonly inner: Stretch
  readonly place: 'bracket' | 'line' | 'sentence' | 'heading'
  readonly clause: Omit<ClauseDraft, 'scope'>
  /** Stretch of the reading that the clause governs: the text since the previous clause. */
  readonly scopeFrom: number
  readonly scopeTo: number
  readonly rules: readonly StandingRule[]
}

/** Role that a table's column gives to the bodies in its cells. */
export type CellRole = Role | 'person'

const simpleClause = /[(〔[【]([^()〔〕[\]【】]{2,300}?)[)〕\]】][。;,]?/gu
const roleMark = /牵头|负责|单位:|处室:|部门:|会同|配合/u
const labelAhead = /^(?:牵头|责任|配合)(?:单位|处室|部门):/u

/** Find all clauses of one item's own text. */
export function findClauses(reading: Reading, _context: ClauseContext): ClauseHit[] {
  const hits: ClauseHit[] = []
  let scopeFrom = 0
  for (const match of reading.text.matchAll(simpleClause)) {
    const inside = match[1] ?? ''
    if (!roleMark.test(inside)) continue
    const from = match.index
    const inner = { from: from + 1, to: from + 1 + inside.length }
    const clause = readClause(reading, inner)
    const to = from + match[0].length
    hits.push({ from, to, inner, place: 'bracket', clause, scopeFrom, scopeTo: from, rules: [] })
    scopeFrom = to
  }
  return hits
}

function readClause(reading: Reading, { from, to }: Stretch): Omit<ClauseDraft, 'scope'> {
  const parties: PartyDraft[] = []
  let role: Role = 'responsible'
  let at = from
  for (const piece of reading.text.slice(from, to).split(/[,;、]/u)) {
    const label = labelAhead.exec(piece)?.[0] ?? ''
    if (label)
      role = label.startsWith('牵') ? 'lead' : label.startsWith('责') ? 'responsible' : 'support'
    const name = piece
      .slice(label.length)
      .replace(/(?:按职责分工负责|牵头|负责|配合|等部门|等)+$/u, '')
    const start = at + label.length
    const own: Role = piece.endsWith('牵头') ? 'lead' : piece.endsWith('配合') ? 'support' : role
    if (name) {
      parties.push({
        name: printOf(reading, start, start + name.length),
        role: own,
        group: /各|有关|相关/u.test(name),
        span: rangeOf(reading, start, start + name.length),
      })
    }
    at += piece.length + 1
  }
  return {
    text: printOf(reading, from, to),
    parties,
    openEnded: reading.text.slice(from, to).includes('等'),
    persons: [],
    span: rangeOf(reading, from, to),
  }
}

/** Read a table cell whose column gives the role. */
export function readPartyCell(
  reading: Reading,
  role: CellRole,
  _context: ClauseContext,
): Omit<ClauseDraft, 'scope'> | undefined {
  if (reading.text.trim() === '') return undefined
  const clause = readClause(reading, { from: 0, to: reading.text.length })
  if (role === 'person') return clause
  return { ...clause, parties: clause.parties.map((party) => ({ ...party, role })) }
}

/** Split a list of names (主送机关). */
export function splitNames(reading: Reading, from: number, to: number): Stretch[] {
  const names: Stretch[] = []
  let at = from
  for (const piece of reading.text.slice(from, to).split(/[,;:]/u)) {
    if (piece.trim()) names.push({ from: at, to: at + piece.length })
    at += piece.length + 1
  }
  return names
}

/** Find rules that change later clauses, in a covering notice or a clause. */
export function findStandingRules(_reading: Reading): StandingRule[] {
  return []
}

/** Find label lines of a time limit (完成时限:…): `value` is what the label gives. */
export function findLimitLines(_reading: Reading): (Stretch & { readonly value: Stretch })[] {
  return []
}
