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

/** How far apart two texts stand in their plans; decides between equal sums. */
export type DistanceOf = (text: number, partner: number) => number

/**
 * Keep a partner of a text, where it is among the best. Of equal ones the nearer, else the first.
 *
 * @param sum - Not below `least` of the text.
 */
export function offer(
  nearest: Nearest,
  text: number,
  partner: number,
  sum: number,
  distanceOf: DistanceOf,
) {
  const { most, partners, sums, counts, least } = nearest
  const start = text * most
  const end = start + (counts[text] ?? 0)
  let at = end
  while (at > start && isBehind(nearest, text, at - 1, partner, sum, distanceOf)) at--
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

/** Whether the partner kept at a place is a lesser one. */
function isBehind(
  { partners, sums }: Nearest,
  text: number,
  place: number,
  partner: number,
  sum: number,
  distanceOf: DistanceOf,
): boolean {
  const kept = sums[place] ?? 0
  if (kept !== sum) return kept < sum
  const other = partners[place] ?? 0
  const apart = distanceOf(text, other)
  const distance = distanceOf(text, partner)
  return apart === distance ? partner < other : distance < apart
}
