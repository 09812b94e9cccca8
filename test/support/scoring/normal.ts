import type { Responsibility } from '../../../src/model/task.ts'
import type { GoldClause } from '../gold.ts'

/** Compare by sense: white space, full and half width and the shape of quotes do not count. */
export function norm(value: unknown): string {
  return String(value ?? '')
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”„‟"]/gu, '"')
    .replace(/[‘’']/gu, "'")
    .replace(/[〔〕[\]【】]/gu, (mark) => ('〔[【'.includes(mark) ? '[' : ']'))
    .replace(/[。;,:]+$/u, '')
}

/** One phrase holds the other, or both are the same. */
export function isLoose(a: string, b: string): boolean {
  return a === b || (a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a)))
}

/** A path of labels without their marks. */
export function keyOf(path: readonly string[] | undefined): string {
  return (path ?? []).map((label) => norm(label).replace(/[、.．]$/u, '')).join('/')
}

type Clause = Responsibility | GoldClause

/** Clauses as printed: those that reach a task from elsewhere are not scored. */
export function printedOf<T extends Clause>(list: readonly T[] | undefined): readonly T[] {
  return (list ?? []).filter((one) => !('inherited' in one && one.inherited))
}

function partiesIn(list: readonly Clause[] | undefined) {
  return printedOf(list)
    .flatMap((one) => [...one.parties])
    .filter((party) => !('inherited' in party && party.inherited))
}

export function groupsOf(list: readonly Clause[] | undefined): readonly string[] {
  return partiesIn(list)
    .filter(({ group }) => group)
    .map(({ name }) => norm(name))
}

export function partiesOf(list: readonly Clause[] | undefined): readonly string[] {
  return partiesIn(list).map(({ name, role }) => `${norm(name)}=${role}`)
}
