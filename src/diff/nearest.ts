/** For each text the few others that share most with it, the best first. */
export interface Nearest {
  /** How many are kept for each. */
  readonly most: number
  readonly partners: Int32Array
  readonly sums: Float64Array
  readonly counts: Uint32Array
  /** Sum that one more must have, at least. */
  readonly least: Float64Array
}

export function newNearest(textCount: number, most: number): Nearest {
  return {
    most,
    partners: new Int32Array(textCount * most),
    sums: new Float64Array(textCount * most),
    counts: new Uint32Array(textCount),
    least: new Float64Array(textCount),
  }
}

/**
 * Keep a partner of a text, where it is among the best; of equal ones the first.
 *
 * @param sum - Not below `least` of the text.
 */
export function offer(
  { most, partners, sums, counts, least }: Nearest,
  text: number,
  partner: number,
  sum: number,
) {
  const start = text * most
  const end = start + (counts[text] ?? 0)
  let at = end
  while (at > start && isLess(sums[at - 1] ?? 0, partners[at - 1] ?? 0, sum, partner)) at--
  if (at >= start + most) return
  const last = Math.min(end, start + most - 1)
  for (let place = last; place > at; place--) {
    partners[place] = partners[place - 1] ?? 0
    sums[place] = sums[place - 1] ?? 0
  }
  partners[at] = partner
  sums[at] = sum
  counts[text] = last + 1 - start
  if (last + 1 === start + most) least[text] = sums[last] ?? 0
}

function isLess(kept: number, keptPartner: number, sum: number, partner: number): boolean {
  return kept < sum || (kept === sum && partner < keptPartner)
}
