import { type Label, labels } from '../../lexicon/roles.ts'
import type { UserLexicon } from '../../model/lexicon.ts'

/** The words that the clause grammar looks up, the user's among them. */
export interface Words {
  readonly labels: ReadonlyMap<string, Label>
  readonly longestLabel: number
  /** Codes of the characters that a label begins or ends with: all others need no look-up. */
  readonly labelStarts: ReadonlySet<number>
  readonly labelEnds: ReadonlySet<number>
  /** Names that the user knows as one body or one class. */
  readonly bodies: ReadonlyMap<string, { readonly group: boolean }>
}

const builtIn: Words = { ...labelWords(labels), bodies: new Map() }
const compiled = new WeakMap<UserLexicon, Words>()

/** Word lists of the grammar, with a user's lexicon merged in. */
export function wordsOf(lexicon: UserLexicon | undefined): Words {
  if (!lexicon) return builtIn
  const known = compiled.get(lexicon)
  if (known) return known
  const words = merge(lexicon)
  compiled.set(lexicon, words)
  return words
}

function merge({ bodies = [], labels: added = [] }: UserLexicon): Words {
  const all = new Map(labels)
  for (const { word, role } of added) all.set(word, { kind: 'bodies', role })
  const names = new Map<string, { group: boolean }>()
  for (const { name, aliases = [], group = false } of bodies) {
    for (const one of [name, ...aliases]) names.set(one, { group })
  }
  return { ...labelWords(all), bodies: names }
}

function labelWords(all: ReadonlyMap<string, Label>): Omit<Words, 'bodies'> {
  const labelStarts = new Set<number>()
  const labelEnds = new Set<number>()
  for (const word of all.keys()) {
    labelStarts.add(word.charCodeAt(0))
    labelEnds.add(word.charCodeAt(word.length - 1))
  }
  return { labels: all, longestLabel: longestOf(all.keys()), labelStarts, labelEnds }
}

function longestOf(words: Iterable<string>): number {
  let longest = 0
  for (const word of words) longest = Math.max(longest, word.length)
  return longest
}
