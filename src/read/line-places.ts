const lineEnd = /\r\n|\n|\r/gu

/**
 * Where the offsets of a text stand: line and column, both from 1, columns in UTF-16 code units.
 *
 * The lines are counted when the first place is asked for.
 */
export function linePlaces(
  text: string,
): (offset: number) => { readonly line: number; readonly column: number } {
  let lineAt: ((offset: number) => number) | undefined
  let starts: readonly number[] = []
  return (offset) => {
    if (!lineAt) {
      starts = lineStarts(text)
      lineAt = stretchAt(starts)
    }
    const line = lineAt(offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}

/**
 * Index of the stretch in which an offset stands, by where the stretches begin.
 *
 * Most offsets stand where the one before them stood: nothing is searched for those.
 */
export function stretchAt(starts: readonly number[]): (offset: number) => number {
  let last = 0
  return (offset) => {
    const isSame =
      offset >= (starts[last] ?? 0) && offset < (starts[last + 1] ?? Number.POSITIVE_INFINITY)
    if (!isSame) last = lastAtMost(starts, offset)
    return last
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length)
  return starts
}

/** Index of the last of `sorted` that is not above `value`. */
export function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
