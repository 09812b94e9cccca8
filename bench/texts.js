import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The seed that the long texts are made of: prose, clauses, limits, measures. */
export const seed = readFileSync(join(import.meta.dirname, '../seeds/guizhou-drc-2021.txt'), 'utf8')

const year = /20\d\d年/gu
const numerals = '一二三四五六七八九'

/**
 * A text of about this many bytes: the seed again and again, each time with other years and another
 * name, so that no two copies are alike.
 */
export function repeatSeed(bytes) {
  const copies = []
  for (let size = 0, index = 0; size < bytes; index++) {
    const name = [...String(index)].map((digit) => numerals[Number(digit)] ?? '十').join('')
    const copy =
      index === 0
        ? seed
        : seed.replace(year, `20${10 + (index % 80)}年`).replaceAll('各处室', `${name}处室`)
    copies.push(copy)
    size += Buffer.byteLength(copy)
  }
  return copies.join('\n')
}
