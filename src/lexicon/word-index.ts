/** Words by their first and by their last character, longest first, so that a look-up is one step. */
export interface WordIndex {
  readonly first: ReadonlyMap<string, readonly string[]>
  readonly last: ReadonlyMap<string, readonly string[]>
}

/** Index words for `wordAt` and `wordBefore`. */
export function indexWords(words: readonly string[]): WordIndex {
  const sorted = [...new Set(words)].sort((one, other) => other.length - one.length)
  return {
    first: groupBy(sorted, (word) => word.charAt(0)),
    last: groupBy(sorted, (word) => word.charAt(word.length - 1)),
  }
}

function groupBy(words: readonly string[], key: (word: string) => string) {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const group = groups.get(key(word))
    if (group) group.push(word)
    else groups.set(key(word), [word])
  }
  return groups
}

/** The longest word that begins at `at`. */
export function wordAt(index: WordIndex, text: string, at: number): string | undefined {
  const words = index.first.get(text.charAt(at))
  if (words) for (const word of words) if (text.startsWith(word, at)) return word
  return undefined
}

/** The longest word that ends right before `end`. */
export function wordBefore(index: WordIndex, text: string, end: number): string | undefined {
  const words = index.last.get(text.charAt(end - 1))
  if (words) for (const word of words) if (text.endsWith(word, end)) return word
  return undefined
}

/** The first word of the index that begins in `[from, to)`, and where. */
export function findWord(
  index: WordIndex,
  text: string,
  from: number,
  to: number,
): { readonly at: number; readonly word: string } | undefined {
  for (let at = from; at < to; at++) {
    const word = wordAt(index, text, at)
    if (word !== undefined && at + word.length <= to) return { at, word }
  }
  return undefined
}
