/** A mark whose partner is missing, at an offset of a text. */
export interface LoneMark {
  readonly at: number
  readonly mark: string
}

/**
 * Find the marks of a text that have no partner (不成对的标点).
 *
 * ```text
 * （县水务局牵头。        the （
 * “双随机“                the second mark, which should close
 * （县水务局】            the 】
 * ```
 *
 * @param pairs - Closing mark by opening mark.
 */
export function loneMarks(
  text: string,
  pairs: ReadonlyMap<string, string>,
  isNone: (text: string, at: number) => boolean,
): readonly LoneMark[] {
  const openerOf = new Map([...pairs].map(([opener, closer]) => [closer, opener]))
  const lone: LoneMark[] = []
  const open: LoneMark[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    const opener = openerOf.get(mark)
    if (pairs.has(mark)) open.push({ at, mark })
    else if (opener !== undefined && !isNone(text, at)) close({ at, mark }, opener, open, lone)
  }
  return [...lone, ...turned(open)].sort((one, other) => one.at - other.at)
}

function close(mark: LoneMark, opener: string, open: LoneMark[], lone: LoneMark[]) {
  const partner = open.findLastIndex((one) => one.mark === opener)
  if (partner !== -1) lone.push(...open.splice(partner).slice(1))
  else {
    // （…】 is one mistake, not two.
    open.pop()
    lone.push(mark)
  }
}

/** Two of one mark that were left open are one that should have closed the other. */
function turned(open: readonly LoneMark[]): readonly LoneMark[] {
  const lone: LoneMark[] = []
  let before: LoneMark | undefined
  for (const one of open) {
    if (before?.mark === one.mark) {
      lone.pop()
      lone.push(one)
      before = undefined
    } else {
      lone.push(one)
      before = one
    }
  }
  return lone
}
