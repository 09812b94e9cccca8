import type { Piece } from './side.ts'

type Key = (piece: Piece) => string

const sections: Key = ({ headings }) => headings.map(({ words }) => words).join('\n')
const label: Key = (piece) => piece.label
const bodies: Key = ({ task }) =>
  task.responsibilities.flatMap(({ parties }) => parties.map(({ unitId }) => unitId)).join('\n')

/** By what tasks in the same words are told apart: all of it first, then who does it, then where. */
const tiers: readonly (readonly Key[])[] = [
  [bodies, sections, label],
  [bodies, sections],
  [bodies],
  [sections, label],
  [sections],
  [],
]

/**
 * Pair tasks in the same words (相同任务). Of several with the same words those with the same bodies,
 * sections and label go together, as far as there are any, else the first with the first.
 */
export function pairEqual(
  old: readonly Piece[],
  next: readonly Piece[],
): (readonly [Piece, Piece])[] {
  const pairs: (readonly [Piece, Piece])[] = []
  let [left, right] = [inBoth(old, next), inBoth(next, old)]
  for (const keys of tiers) {
    const found = pairBy(left, right, (piece) =>
      [piece.words, ...keys.map((key) => key(piece))].join('\t'),
    )
    const taken = new Set(found.flat())
    pairs.push(...found)
    left = left.filter((piece) => !taken.has(piece))
    right = right.filter((piece) => !taken.has(piece))
  }
  return pairs
}

/** The pieces of one side whose words some piece of the other side has. */
function inBoth(pieces: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  const known = new Set(others.map(({ words }) => words))
  return pieces.filter(({ words }) => words !== '' && known.has(words))
}

/** Pair what has the same key, in order. */
function pairBy(
  old: readonly Piece[],
  next: readonly Piece[],
  keyOf: Key,
): (readonly [Piece, Piece])[] {
  const waiting = new Map<string, Piece[]>()
  for (const piece of [...next].reverse()) {
    const key = keyOf(piece)
    const list = waiting.get(key)
    if (list) list.push(piece)
    else waiting.set(key, [piece])
  }
  return old.flatMap((piece) => {
    const other = waiting.get(keyOf(piece))?.pop()
    return other ? [[piece, other] as const] : []
  })
}
