import { areaHeads } from '../../lexicon/bodies.ts'
import {
  dutyPhrases,
  namesLikeVerbs,
  roleAdverbs,
  roleObjects,
  roleVerbs,
} from '../../lexicon/roles.ts'
import type { Role } from '../../model/task.ts'
import { isBlank } from '../../text/reading.ts'
import type { Stretch } from './types.ts'

/** A phrase (牵头, 按职责分工负责) that gives the bodies before it a role. */
export interface VerbHit extends Stretch {
  readonly role: Role
}

type Part = Role | 'adverb' | 'object' | 'duty'

const parts = new Map<string, Part>([
  ...roleObjects.map((word) => [word, 'object'] as const),
  ...roleAdverbs.map((word) => [word, 'adverb'] as const),
  ...dutyPhrases.map((word) => [word, 'duty'] as const),
  // A word that is a verb too is one: 协同.
  ...roleVerbs.map(({ word, role }) => [word, role] as const),
])
/** Longest word for each character that one begins or ends with: no other needs a look-up. */
const longestFrom = longestBy((word) => word.charCodeAt(0))
const longestTo = longestBy((word) => word.charCodeAt(word.length - 1))

function longestBy(key: (word: string) => number): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>()
  for (const word of parts.keys()) {
    sizes.set(key(word), Math.max(sizes.get(key(word)) ?? 0, word.length))
  }
  return sizes
}

const order = ['lead', 'support', 'responsible'] as const

/**
 * Read the role phrase that a stretch ends in, and where it begins.
 *
 * ```text
 * 云溪县财政局按职责分工牵头负责
 *             ^^^^^^^^^ lead
 * ```
 *
 * Of several verbs 牵头 wins over 配合 and 配合 over 负责. Words that only may stand behind a verb
 * (推进, 组织) belong to the name where no verb stands before them: 各社会组织负责. 按职责分工 without
 * a verb stands for 负责.
 */
export function readVerbAtEnd(flat: string, from: number, to: number): VerbHit | undefined {
  let end = skipBlanksBack(flat, from, to)
  if (!longestTo.has(flat.charCodeAt(end - 1))) return undefined
  const read: { readonly at: number; readonly part: Part }[] = []
  const stop = end
  for (let word = wordBefore(flat, from, end); word; word = wordBefore(flat, from, end)) {
    end = word.at
    read.push(word)
    end = skipBlanksBack(flat, from, end)
  }
  while (read.at(-1)?.part === 'object') read.pop()
  const first = read.at(-1)
  const role = first && roleOf(read.map(({ part }) => part))
  if (!role) return undefined
  return { from: first.at, to: stop, role }
}

function roleOf(read: readonly Part[]): Role | undefined {
  return (
    order.find((one) => read.includes(one)) ?? (read.includes('duty') ? 'responsible' : undefined)
  )
}

function wordBefore(flat: string, from: number, end: number) {
  const size = longestTo.get(flat.charCodeAt(end - 1)) ?? 0
  for (let at = Math.max(from, end - size - 1); at < end; at++) {
    const part = partOf(flat.slice(at, end))
    if (part && !endsName(flat, from, end)) return { at, part }
  }
  return undefined
}

/** A role word, maybe with a blank that print or OCR has put inside it: 负 责. */
function partOf(word: string): Part | undefined {
  const blank = word.indexOf(' ')
  return parts.get(blank > 0 ? word.slice(0, blank) + word.slice(blank + 1) : word)
}

function endsName(flat: string, from: number, end: number): boolean {
  const near = flat.slice(Math.max(from, end - 3), end)
  // 综合科协办: an office that assists, not the office of 科协.
  if (near === '科协办' && isOffice(flat, from, end - 2)) return false
  return namesLikeVerbs.includes(near)
}

const han = /[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

/** Whether a name before `end` is a section of an office: 综合科, 规划财务科. */
function isOffice(flat: string, from: number, end: number): boolean {
  let start = end
  while (start > from && han.test(flat.charAt(start - 1))) start--
  const stem = flat.slice(start, end - 1)
  return stem.length > 1 && !areaHeads.includes(stem.slice(-1))
}

function skipBlanksBack(flat: string, from: number, end: number): number {
  let at = end
  while (at > from && isBlank(flat.charCodeAt(at - 1))) at--
  return at
}

/** End of the role words that stand from `at` on: 负责督促 in 负责督促各乡镇. */
export function skipRoleWords(flat: string, at: number, to: number): number {
  let end = at
  for (let next = wordAt(flat, end, to); next > end; next = wordAt(flat, end, to)) end = next
  return end
}

function wordAt(flat: string, at: number, to: number): number {
  const size = longestFrom.get(flat.charCodeAt(at)) ?? 0
  for (let end = Math.min(to, at + size); end > at; end--) {
    if (parts.has(flat.slice(at, end))) return end
  }
  return at
}
