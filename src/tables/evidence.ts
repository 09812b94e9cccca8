import { squeeze } from '../text/letters.ts'

/** What the body of the plan says of a cell's words. */
export interface Evidence {
  readonly roleOf: (text: string) => 'category' | 'item' | 'task' | undefined
}

/** Shorter words (督查) stand anywhere in a text. */
const shortest = 4
/** By so many characters a later sentence of a task is known: a cell may hold its first words only. */
const prefixLength = 8

/**
 * Index the body's sentences as evidence for the columns of a table.
 *
 * A cell that says what a section's title says is a category, one that says a task's title an item,
 * one that begins as a later sentence of a task does is a task.
 */
export function evidenceOf(sentences: readonly string[]): Evidence {
  const titles = new Set<string>()
  const items = new Set<string>()
  const prefixes = new Set<string>()
  for (const sentence of sentences) {
    const parts = squeeze(sentence).split('。')
    const [first = '', ...later] = parts.filter((part) => part !== '')
    if (later.length === 0) titles.add(first)
    else items.add(first)
    for (const part of later)
      if (part.length >= prefixLength) prefixes.add(part.slice(0, prefixLength))
  }
  if (sentences.length === 0) return { roleOf: () => undefined }
  return {
    roleOf(text) {
      const own = squeeze(text)
      const bare = own.endsWith('。') ? own.slice(0, -1) : own
      if (bare.length < shortest) return undefined
      if (titles.has(bare)) return 'category'
      if (items.has(bare)) return 'item'
      return prefixes.has(own.slice(0, prefixLength)) ? 'task' : undefined
    },
  }
}
