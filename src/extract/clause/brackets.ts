/** One pair of brackets: offsets of the two marks. */
export interface Bracket {
  readonly open: number
  readonly close: number
}

export interface Brackets {
  /** Pairs in the order of their first mark; an outer pair stands before those inside it. */
  readonly pairs: readonly Bracket[]
  /** Opening marks whose closing mark is lost. */
  readonly unclosed: readonly number[]
}

const openers = '(〔[【'
const closers = ')〕]】'

/**
 * Pair the brackets of a text, whatever their kind.
 *
 * A closing mark takes the nearest opening mark of its kind, else the nearest of any kind: damage
 * mixes them (〔…)). Marks without a partner pair with nothing.
 */
export function matchBrackets(text: string): Brackets {
  const pairs: Bracket[] = []
  const unclosed: number[] = []
  const stack: { readonly at: number; readonly kind: number }[] = []
  // How many marks of each kind are open, so that a search for one that is not there is never made.
  const open = [0, 0, 0, 0]
  const pop = () => {
    const top = stack.pop()
    if (top) open[top.kind] = (open[top.kind] ?? 0) - 1
    return top
  }
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const opening = openers.indexOf(char)
    if (opening >= 0) {
      stack.push({ at, kind: opening })
      open[opening] = (open[opening] ?? 0) + 1
      continue
    }
    const kind = closers.indexOf(char)
    if (kind < 0 || stack.length === 0) continue
    while (open[kind] && stack.at(-1)?.kind !== kind) unclosed.push(pop()?.at ?? 0)
    const partner = pop()
    if (partner) pairs.push({ open: partner.at, close: at })
  }
  unclosed.push(...stack.map(({ at }) => at))
  pairs.sort((a, b) => a.open - b.open)
  return { pairs, unclosed: unclosed.sort((a, b) => a - b) }
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
