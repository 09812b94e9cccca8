const lineEnd = /\r\n|\n|\r/gu

/**
 * Where the offsets of a text stand: line and column, both from 1, columns in UTF-16 code units.
 *
 * The lines are counted when the first place is asked for.
 */
export function linePlaces(
  text: string,
): (offset: number) => { readonly line: number; readonly column: number } {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    const line = lastAtMost(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length)
  return starts
}

/** Index of the last of `sorted` that is not above `value`. */
export function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
