import { headOfBody } from '../lexicon/bodies.ts'
import { labels as clauseLabels } from '../lexicon/roles.ts'
import type { Label } from '../model/label.ts'
import type { Passage } from '../model/passage.ts'

/** Longest name of a field: 项目建设主要内容. */
const longestName = 8
const fieldName = /^[\u3400-\u9fff]{2,}$/u
const nameEnd = /[、,;。(\s]/u

/**
 * Take the labels from fields of an item, which are printed as if they were items of their own.
 *
 * ```text
 * 一、供水提质工程 ⏎ (一)建设内容:… ⏎ (二)牵头单位:县水利局 ⏎ (三)责任单位:各乡镇
 * ```
 *
 * Who does the work is none itself: a list that is nothing but names with a colon, one of them of the
 * bodies, is its item's text; so is such an entry at the end of a list of work.
 */
export function withoutFields(
  passages: readonly Passage[],
  labels: readonly (Label | undefined)[],
): readonly (Label | undefined)[] {
  const kept = [...labels]
  for (const run of listsOf(labels)) {
    const fields = run.map((index) => fieldOf(passages[index], labels[index]))
    const named = fields.some((field) => field === 'bodies')
    const first = fields.every(Boolean)
      ? 0
      : fields.findLastIndex((field) => field !== 'bodies') + 1
    if (named) for (const index of run.slice(first)) kept[index] = undefined
  }
  return kept
}

/** Lists inside an item: labels of one shape that count on from 1, below one of another shape. */
function listsOf(labels: readonly (Label | undefined)[]): number[][] {
  const lists: number[][] = []
  let last: Label | undefined
  for (const [index, label] of labels.entries()) {
    if (!label) continue
    const { ordinal, shape } = label
    if (last && last.shape !== shape && ordinal === 1) lists.push([index])
    else if (last?.shape === shape && ordinal === last.ordinal + 1) lists.at(-1)?.push(index)
    last = label
  }
  return lists
}

/** What an entry is: a name with a colon, or one that labels bodies; `undefined` for work. */
function fieldOf(
  passage: Passage | undefined,
  label: Label | undefined,
): 'bodies' | 'other' | undefined {
  if (!passage || !label) return undefined
  const text = passage.reading.text.slice(label.to).trim()
  const colon = text.slice(0, longestName + 1).indexOf(':')
  const name = text.slice(0, Math.max(0, colon))
  if (!fieldName.test(name)) return undefined
  const kind = clauseLabels.get(name)?.kind
  if (kind !== 'bodies' && kind !== 'either' && kind !== 'mixed') return 'other'
  const [body = ''] = text
    .slice(colon + 1)
    .trim()
    .split(nameEnd, 1)
  return headOfBody(body) !== undefined || body.startsWith('各') ? 'bodies' : 'other'
}
