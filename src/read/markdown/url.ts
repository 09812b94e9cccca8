import { fieldNames } from '../../lexicon/head.ts'
import { fold } from '../../text/fold.ts'

const head = 4000
const webAddress = /https?:\/\/[^\s<>()[\]"'*|]+/u
const blanksAndMarks = /[\s*>#_`-]+/gu

/**
 * Find the address that a document names as its own source: 原文链接, `url:`, `source:`.
 *
 * Looked for in the lines of its head alone, where the front matter and a crawler's header stand.
 */
export function findUrl(source: string): string | undefined {
  for (const line of source.slice(0, head).split('\n')) {
    const folded = fold(line)
    const colon = folded.indexOf(':')
    if (colon < 0 || colon > 24) continue
    const name = folded.slice(0, colon).replace(blanksAndMarks, '')
    if (fieldNames[name] !== 'url') continue
    const found = webAddress.exec(line)?.[0]
    if (found) return found
  }
  return undefined
}
