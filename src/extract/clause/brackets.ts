import { createFinder } from '../../text/finder.ts'

/** One pair of brackets: offsets of the two marks. */
export interface Bracket {
  readonly open: number
  readonly close: number
}

/** Longest text inside brackets that is read as a clause; a longer one is a page of text. */
export const longestClause = 1500

/** Mark to what it is: the kind of an opening mark from 0, that of a closing mark from -1 down. */
const marks: ReadonlyMap<number, number> = new Map(
  [...'(〔[【{'].flatMap((mark, kind) => [
    [mark.charCodeAt(0), kind] as const,
    [')〕]】}'.charCodeAt(kind), -1 - kind] as const,
  ]),
)

const nextMark = createFinder('(〔[【{)〕]】}')

interface Opening {
  readonly at: number
  readonly kind: number
}

/**
 * Pair the brackets of a text, whatever their kind, in the order of their first mark: an outer pair
 * stands before those inside it.
 *
 * A closing mark takes the nearest opening mark of its kind, else the nearest of any kind: damage
 * mixes them (〔…)). Marks without a partner pair with nothing.
 */
export function matchBrackets(text: string): Bracket[] {
  const pairs: Bracket[] = []
  const stack: Opening[] = []
  // How many of each kind are open, so that none is searched for that is not there.
  const counts = [0, 0, 0, 0, 0]
  for (let at = nextMark(text, 0); at >= 0; at = nextMark(text, at + 1)) {
    const kind = marks.get(text.charCodeAt(at)) ?? 0
    if (kind >= 0) {
      stack.push({ at, kind })
      counts[kind] = (counts[kind] ?? 0) + 1
      continue
    }
    const partner = takePartner(stack, counts, -1 - kind)
    if (partner) pairs.push({ open: partner.at, close: at })
  }
  return pairs.length > 1 ? pairs.sort((a, b) => a.open - b.open) : pairs
}

function takePartner(stack: Opening[], counts: number[], kind: number): Opening | undefined {
  const same = (counts[kind] ?? 0) > 0
  let top = stack.pop()
  while (top) {
    counts[top.kind] = (counts[top.kind] ?? 0) - 1
    if (!same || top.kind === kind) return top
    top = stack.pop()
  }
  return undefined
}

/** Pairs that stand in `[from, to)` and in no other pair there. */
export function outermost(pairs: readonly Bracket[], from: number, to: number): Bracket[] {
  const found: Bracket[] = []
  for (let index = firstFrom(pairs, from); index < pairs.length; index++) {
    const pair = pairs[index]
    if (!pair || pair.open >= to) break
    if (pair.close < to && pair.open > (found.at(-1)?.close ?? -1)) found.push(pair)
  }
  return found
}

function firstFrom(pairs: readonly Bracket[], from: number): number {
  let [low, high] = [0, pairs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle]?.open ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
