interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Offset in a value, printed from several stretches of the layer, of what stands at `place` there;
 * blanks that were left out are not counted.
 *
 * ```text
 * 加强‸⏎统筹 of [0,2) [3,5): place 3 → 2
 * ```
 *
 * @param place - Offset in the layer, in UTF-16 units.
 * @returns `undefined` where the value does not hold it.
 */
export function offsetAmong(stretches: readonly Stretch[], place: number): number | undefined {
  let before = 0
  for (const { start, end } of stretches) {
    if (place >= start && place < end) return before + place - start
    before += end - start
  }
  return undefined
}
