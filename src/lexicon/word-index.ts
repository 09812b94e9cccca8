import { createFinder, type Finder } from '../text/finder.ts'

type WordsByCode = ReadonlyMap<number, readonly string[]>

/**
 * Words by the codes of their first and of their last character, longest first.
 *
 * A look-up is one step that makes no string: most characters begin no word of a list. Each side is
 * indexed when it is first asked for: most lists are looked up from one side only, many in no plan.
 */
export interface WordIndex {
  readonly opening: () => Finder
  readonly first: () => WordsByCode
  readonly last: () => WordsByCode
}

/** Index words for `wordAt` and `wordBefore`. */
export function indexWords(words: readonly string[]): WordIndex {
  return {
    opening: once(() => createFinder(new Set(words.map((word) => word.charAt(0))))),
    first: once(() => groupBy(words, (word) => word.charCodeAt(0))),
    last: once(() => groupBy(words, (word) => word.charCodeAt(word.length - 1))),
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

function groupBy(words: readonly string[], codeOf: (word: string) => number) {
  const groups = new Map<number, string[]>()
  for (const word of words) {
    const code = codeOf(word)
    const group = groups.get(code)
    if (group) group.push(word)
    else groups.set(code, [word])
  }
  for (const group of groups.values()) {
    if (group.length > 1) group.sort((one, other) => other.length - one.length)
  }
  return groups
}

/** The longest word that begins at `at`. */
export function wordAt(index: WordIndex, text: string, at: number): string | undefined {
  const words = index.first().get(text.charCodeAt(at))
  if (words) for (const word of words) if (text.startsWith(word, at)) return word
  return undefined
}

/** The longest word that ends right before `end`. */
export function wordBefore(index: WordIndex, text: string, end: number): string | undefined {
  const words = index.last().get(text.charCodeAt(end - 1))
  if (words) for (const word of words) if (text.endsWith(word, end)) return word
  return undefined
}

/** True where a text ends in a word of the index. */
export function endsInWord(index: WordIndex, text: string): boolean {
  return wordBefore(index, text, text.length) !== undefined
}

/** True where a text begins with a word of the index. */
export function opensWithWord(index: WordIndex, text: string): boolean {
  return wordAt(index, text, 0) !== undefined
}

/** True where a word of the index stands anywhere in a text. */
export function holdsWord(index: WordIndex, text: string): boolean {
  return findWord(index, text, 0, text.length) !== undefined
}

/** The first word of the index that begins in `[from, to)`, and where. */
export function findWord(
  index: WordIndex,
  text: string,
  from: number,
  to: number,
): { readonly at: number; readonly word: string } | undefined {
  // Cut out, since the next opening of a word may lie far behind `to`.
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  const opening = index.opening()
  for (let open = opening(part, 0); open >= 0; open = opening(part, open + 1)) {
    const at = from + open
    const word = wordAt(index, text, at)
    if (word !== undefined && at + word.length <= to) return { at, word }
  }
  return undefined
}
