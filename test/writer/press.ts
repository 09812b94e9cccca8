import type { GoldClause, GoldDeadline, GoldParty, GoldSection, GoldTask } from '../support/gold.ts'
import type { LabelStyle, Shape } from './labels.ts'
import type { Assignment, Block, Citation } from './model.ts'
import type { Writer } from './writer.ts'

/** Facts of an item's own text, gathered while it is printed. */
export interface Facts {
  readonly clauses: GoldClause[]
  readonly deadlines: GoldDeadline[]
  readonly citations: Citation[]
  enumerations: number
  /** The text's last paragraph, label aside. */
  last: string
  /** The rule that later clauses follow stands in this item, and could be read as its own. */
  holdsRule: boolean
}

export function noFacts(citations: readonly Citation[]): Facts {
  return {
    clauses: [],
    deadlines: [],
    citations: [...citations],
    enumerations: 0,
    last: '',
    holdsRule: false,
  }
}

/** What the printing of one plan keeps in mind. */
export interface Press {
  readonly w: Writer
  readonly shapes: readonly Shape[]
  readonly labels: LabelStyle
  readonly blocks: Block[]
  readonly sections: GoldSection[]
  readonly tasks: GoldTask[]
  readonly optional: string[]
  /** How many items each level has had since its numbers began. */
  readonly counts: number[]
  /** Clauses from here on follow a positional rule: the first party leads. */
  firstLeads: boolean
  /** A standing rule that waits for the first clause. */
  rule: string | undefined
  /** A slip of the pen in one item's number. */
  readonly slip?: Slip | undefined
}

/** How one item's number goes wrong. */
export interface Slip {
  readonly id: number
  /** What is added to the number that the item should have. */
  readonly by: number
  /** How the label is printed instead. */
  readonly print: (label: string) => string
}

/** Note a clause of an item; returns what is printed inside it. */
export function noteClause(press: Press, facts: Facts, assignment: Assignment): string {
  const inside = assignment.inside + takeRule(press, facts)
  const parties = press.firstLeads ? firstLeads(assignment.parties) : assignment.parties
  facts.clauses.push({ text: inside, parties, open: assignment.open })
  facts.deadlines.push(...assignment.limits)
  return inside
}

function takeRule(press: Press, facts: Facts): string {
  const { rule, w } = press
  if (!rule) return ''
  press.rule = undefined
  if (w.style.standing === 'first-leads') press.firstLeads = true
  else facts.holdsRule = true
  return w.random.fork(78).pick(['；', '，', '。']) + rule
}

function firstLeads(parties: readonly GoldParty[]): GoldParty[] {
  return parties.map((party, index) => (index === 0 ? { ...party, role: 'lead' } : party))
}
