import { columnWordsIn } from '../lexicon/columns.ts'
import type { ColumnRole } from '../model/table.ts'

/** No label that heads a column or a line is longer. */
const longestLabel = 8
/** A label that a list repeats for each of its items. */
const fewestTimes = 2

const answering: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'person'])
const openBefore = '([〔【;,、:|'

/** A label (牵头单位:) in a text, and what it names. */
interface Field {
  readonly at: number
  readonly word: string
  readonly role: ColumnRole
}

/**
 * Find where the labelled lines of items begin that stand on one line.
 *
 * ```text
 * …(一)推进改革牵头单位:区国资办配合单位:区财政局主要内容:…完成时限:6月底前(二)…
 *              ^               ^               ^          ^
 * ```
 *
 * A label counts where it comes again for another item and one that names bodies does so too; in a
 * bracket, or behind a comma, it is part of a clause.
 */
export function findFieldCuts(text: string): number[] {
  const fields = fieldsIn(text)
  const times = new Map<string, number>()
  for (const { word } of fields) times.set(word, (times.get(word) ?? 0) + 1)
  const repeated = fields.filter(({ word }) => (times.get(word) ?? 0) >= fewestTimes)
  const isList = repeated.some(({ role }) => answering.has(role))
  return isList ? repeated.map(({ at }) => at) : []
}

function fieldsIn(text: string): Field[] {
  const fields: Field[] = []
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const from = Math.max(0, colon - longestLabel)
    const word = columnWordsIn(text.slice(from, colon)).at(-1)
    if (!word || from + word.to !== colon) continue
    const at = from + word.from
    if (at > 0 && !openBefore.includes(text.charAt(at - 1))) {
      fields.push({ at, word: word.word, role: word.role })
    }
  }
  return fields
}
