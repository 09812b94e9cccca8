import { fieldNames } from '../../lexicon/head.ts'
import { fold } from '../../text/fold.ts'

/** Characters that the head of a document takes: a menu of its page may stand above its origin. */
const head = 4000
/** Characters that the name of a field takes, with blanks and marks before it. */
const nameRoom = 24
const webAddress = /https?:\/\/[^\s<>()[\]"'*|]+/u
const blanksAndMarks = /[\s*>#_`-]+/gu

/**
 * Find the address that a document names as its own source: 原文链接, `url:`, `source:`.
 *
 * Looked for in the lines of its head alone, where the front matter and a crawler's header stand.
 */
export function findUrl(source: string): string | undefined {
  const end = source.indexOf('\n', head)
  for (const line of source.slice(0, end < 0 ? undefined : end).split('\n')) {
    const folded = fold(line.slice(0, nameRoom + 1))
    const colon = folded.indexOf(':')
    if (colon < 0) continue
    const name = folded.slice(0, colon).replace(blanksAndMarks, '')
    if (fieldNames[name] !== 'url') continue
    const found = webAddress.exec(line)?.[0]
    if (found) return found
  }
  return undefined
}
