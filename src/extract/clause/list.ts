import { wordsWithBy } from '../../lexicon/names.ts'
import { indexWords, wordAt } from '../../lexicon/word-index.ts'
import { isBlank, type Reading } from '../../text/reading.ts'
import { cutAtEtCetera } from './et-cetera.ts'
import { flatten, lettersOf } from './flat.ts'
import { kindOf, readsAsBodies } from './kind.ts'
import { isPost } from './person.ts'
import { cutAtConjunctions } from './separator.ts'
import { joinShared, type ListedName } from './sharing.ts'
import { tokenize } from './tokens.ts'
import type { Entry, Examples, Stretch } from './types.ts'
import type { Words } from './words.ts'

export const topicExamples: Examples = {
  '推进公开。(决策公开由办公室负责,执行公开由信息中心负责)':
    '办公室 responsible, 信息中心 responsible',
  '推进公开。(涉及教育、医疗的由市教育局负责)': '市教育局 responsible',
  '推进公开。(市财政局、市审计局两部门负责)': '市财政局 responsible, 市审计局 responsible',
  '推进公开。(市财政局、市审计局2家单位按职责分工负责)':
    '市财政局 responsible, 市审计局 responsible',
  '推进公开。(市财政局、省直8家单位负责)': '市财政局 responsible, 省直8家单位* responsible',
  '推进公开。(由云溪自由贸易试验区管委会负责)': '云溪自由贸易试验区管委会 responsible',
}

/** A clause as the list rules see it. */
export interface ListText {
  readonly text: string
  readonly flat: string
  readonly words: Words
}

/**
 * Split a list of entries into its names: 等 and conjunctions cut, what shares a head joined.
 *
 * ```text
 * 管理区 | 经开区管委会 | 投资处等省级资金管理处室
 * → 管理区、经开区管委会 | 投资处 | 省级资金管理处室; open
 * ```
 */
export function splitList(
  { text, flat, words }: ListText,
  entries: readonly Entry[],
): { readonly names: readonly ListedName[]; readonly open: boolean } {
  const names: ListedName[] = []
  let waiting: Entry[] = []
  let isOpen = false
  const flush = () => {
    names.push(...joinShared(text, flat, waiting))
    waiting = []
  }
  for (const listed of entries) {
    const { entry, topic } = cutTopic(flat, listed)
    // 涉及教育、医疗的由市教育局负责: what stands before 由 is no name, nor is the list it ends.
    if (topic) waiting = waiting.filter(({ from, to }) => isName(flat, from, to))
    if (words.bodies.size > 0 && words.bodies.has(text.slice(entry.from, entry.to).trim())) {
      flush()
      names.push({ ...entry, joined: false })
      continue
    }
    const { entries: cuts, open } = cutAtEtCetera(flat, entry)
    isOpen ||= open
    for (const cut of cuts) waiting.push(...cutAtConjunctions(flat, cut))
  }
  flush()
  return { names: withoutCount(flat, names), open: isOpen }
}

const counted = /[\d两三四五六七八九十]{1,3}(?:[家个]?(?:部门|单位)|家)$/u

/** 市财政局、市审计局两部门: the number behind a list counts it and is no part of the last name. */
function withoutCount(flat: string, names: ListedName[]): readonly ListedName[] {
  const last = names.at(-1)
  if (!last || names.length < 2) return names
  const count = counted.exec(flat.slice(last.from, last.to))
  if (!count || !readsAsBodies(lettersOf(flat.slice(last.from, last.from + count.index))))
    return names
  return [...names.slice(0, -1), { ...last, to: last.from + count.index }]
}

function isName(flat: string, from: number, to: number): boolean {
  return kindOf(lettersOf(flat.slice(from, to))) !== 'stem'
}

const leadIns = indexWords(['由', '请', '以', '以及', '和', '及', '与', '并', '其中', '—', '-'])
/** 1.市教育局; 2.市财政局 */
const listNumber = /^\d{1,2}[.)](?!\d)/u
/** Characters behind 和 where it begins a name: 和平区, 和县. */
const behindHe = '平田县顺龙硕静林布政谐'

/** Words before a name that are no part of it: 由, 其中, a topic before 由. */
function cutTopic(flat: string, entry: Entry): { readonly entry: Entry; readonly topic: boolean } {
  const { to, separator } = entry
  const from = skipLeadIns(flat, entry)
  const by = findBy(flat, from, to)
  if (by === undefined) return { entry: { from, to, separator }, topic: false }
  return { entry: { from: by + 1, to, separator }, topic: true }
}

function skipLeadIns(flat: string, { from, to }: Stretch): number {
  let at = skipBlanks(flat, from, to)
  const number = isDigit(flat, at) ? (listNumber.exec(flat.slice(at, at + 4))?.[0].length ?? 0) : 0
  if (at + number < to) at += number
  for (let word = leadInAt(flat, at, to); word; word = leadInAt(flat, at, to)) {
    at = skipBlanks(flat, at + word.length, to)
  }
  return at
}

function isDigit(flat: string, at: number): boolean {
  const code = flat.charCodeAt(at)
  return code >= 48 && code <= 57
}

function skipBlanks(flat: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(flat.charCodeAt(at))) at++
  return at
}

function leadInAt(flat: string, at: number, to: number): string | undefined {
  const word = wordAt(leadIns, flat, at)
  if (!word || at + word.length >= to) return undefined
  // 以下, 以上: no 以 before a name.
  if (word === '以' && '下上'.includes(flat.charAt(at + 1))) return undefined
  return word === '和' && behindHe.includes(flat.charAt(at + 1)) ? undefined : word
}

const byCode = '由'.charCodeAt(0)

/** Offset of a 由 in mid-entry with a name behind it: 公开工作由办公室. */
function findBy(flat: string, from: number, to: number): number | undefined {
  let at = to - 1
  while (at > from && flat.charCodeAt(at) !== byCode) at--
  if (at <= from || at + 1 >= to) return undefined
  const inWord = wordsWithBy.some((word) => flat.startsWith(word, at - word.indexOf('由')))
  const behind = lettersOf(flat.slice(at + 1, to))
  return !inWord && (readsAsBodies(behind) || isPost(behind)) ? at : undefined
}

/** Split a list of names without roles (主送机关) as parties are split. */
export function readNames(reading: Reading, { from, to }: Stretch, words: Words): Stretch[] {
  const text = reading.text.slice(from, to)
  const flat = flatten(text, () => 'keep')
  const tokens = tokenize({ text, flat, words, breaks: 'wrap' })
  const entries = tokens.filter((token) => token.kind === 'entry')
  return splitList({ text, flat, words }, entries).names.map((name) => ({
    from: from + name.from,
    to: from + name.to,
  }))
}
