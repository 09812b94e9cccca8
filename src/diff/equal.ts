import type { Piece } from './side.ts'

/**
 * Pair tasks in the same words (相同任务). Of several with the same words those with the same
 * sections, label and bodies go together, else the first with the first.
 */
export function pairEqual(
  old: readonly Piece[],
  next: readonly Piece[],
): (readonly [Piece, Piece])[] {
  const waiting = groupByWords(next)
  const take = (piece: Piece, fits: (other: Piece) => boolean) => {
    const list = waiting.get(piece.words) ?? []
    const at = list.findIndex(fits)
    return at === -1 ? undefined : list.splice(at, 1)[0]
  }
  const pairs: (readonly [Piece, Piece])[] = []
  const later: Piece[] = []
  for (const piece of old) {
    const own = surroundings(piece)
    const twin = take(piece, (other) => surroundings(other) === own)
    if (twin) pairs.push([piece, twin])
    else later.push(piece)
  }
  for (const piece of later) {
    const other = take(piece, () => true)
    if (other) pairs.push([piece, other])
  }
  return pairs
}

function groupByWords(pieces: readonly Piece[]): ReadonlyMap<string, Piece[]> {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) {
    if (piece.words === '') continue
    const group = groups.get(piece.words)
    if (group) group.push(piece)
    else groups.set(piece.words, [piece])
  }
  return groups
}

function surroundings({ headings, label, task }: Piece): string {
  const units = task.responsibilities.flatMap(({ parties }) => parties.map(({ unitId }) => unitId))
  return [...headings.map(({ words }) => words), label, ...units].join('\n')
}
