import { roleAdverbs, roleObjects, roleVerbs } from '../../lexicon/roles.ts'
import type { Role } from '../../model/task.ts'
import { isBlank } from '../../text/reading.ts'
import type { Stretch } from './types.ts'

/** A phrase (牵头, 按职责分工负责) that gives the bodies before it a role. */
export interface VerbHit extends Stretch {
  readonly role: Role
}

type Part = Role | 'adverb' | 'object'

const partsByLast = new Map<string, { readonly word: string; readonly part: Part }[]>()
const parts: readonly (readonly [string, Part])[] = [
  ...roleVerbs.map(({ word, role }) => [word, role] as const),
  ...roleAdverbs.map((word) => [word, 'adverb'] as const),
  ...roleObjects.map((word) => [word, 'object'] as const),
]
for (const [word, part] of parts) {
  const last = word.slice(-1)
  const list = partsByLast.get(last) ?? []
  list.push({ word, part })
  partsByLast.set(last, list)
}
// Where two words of one length end alike the verb stands first and wins.
for (const list of partsByLast.values()) list.sort((a, b) => b.word.length - a.word.length)

/**
 * Read the role phrase that a stretch ends in, and where it begins.
 *
 * ```text
 * 云溪县财政局按职责分工牵头负责
 *             ^^^^^^^^^ lead
 * ```
 *
 * Of several verbs 牵头 wins over 配合 and 配合 over 负责. Words that only may stand behind a verb
 * (推进, 组织) belong to the name where no verb stands before them: 各社会组织负责.
 */
export function readVerbAtEnd(flat: string, from: number, to: number): VerbHit | undefined {
  const read: { readonly at: number; readonly part: Part }[] = []
  let end = skipBlanksBack(flat, from, to)
  const stop = end
  for (let word = wordBefore(flat, from, end); word; word = wordBefore(flat, from, end)) {
    end = word.at
    read.push(word)
    end = skipBlanksBack(flat, from, end)
  }
  while (read.at(-1)?.part === 'object') read.pop()
  const roles = new Set(read.map(({ part }) => part))
  const role = (['lead', 'support', 'responsible'] as const).find((one) => roles.has(one))
  const first = read.at(-1)
  if (!role || !first) return undefined
  return { from: first.at, to: stop, role }
}

function wordBefore(flat: string, from: number, end: number) {
  for (const { word, part } of partsByLast.get(flat.charAt(end - 1)) ?? []) {
    const at = end - word.length
    if (at >= from && flat.startsWith(word, at)) return { at, part }
  }
  return undefined
}

function skipBlanksBack(flat: string, from: number, end: number): number {
  let at = end
  while (at > from && isBlank(flat.charCodeAt(at - 1))) at--
  return at
}
