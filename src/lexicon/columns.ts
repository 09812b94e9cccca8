import type { ColumnRole } from '../model/table.ts'
import { squeeze } from '../text/letters.ts'
import type { ColumnWord } from './column-word.ts'
import { columnWords } from './column-words.ts'
import { labelWords } from './roles.ts'
import { indexWords, wordAt } from './word-index.ts'

// 参加部门, 协助股室: what labels a line of bodies heads a column of them too.
const roleOfWord: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ...labelWords.map(({ word, role }) => [word, role] as const),
  ...columnWords.map(({ word, role }) => [word, role] as const),
])
const columnIndex = indexWords([...roleOfWord.keys()])
/** Roles between which a header's second row decides where nothing parts the two: 责任分工 over 牵头单位. */
const partyRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support'])

/**
 * Roles that a column header (表头) names, in printed order, each once.
 *
 * ```text
 * 牵头责任单位 → lead    配合/责任单位 → support, responsible    责任分工配合单位 → support
 * ```
 *
 * Of two unit words without anything between them the second stands in the row below and decides.
 *
 * @param header - Folded; blanks inside words (责 任 单 位) are read over.
 */
export function rolesOfHeader(header: string): ColumnRole[] {
  const words = columnWordsIn(header)
  const kept = words.filter((word, index) => {
    const next = words[index + 1]
    if (!next) return true
    if (!partyRoles.has(word.role)) return !(next.from === word.to && saysWhatOf(word, next))
    if (next.role === 'person') return !isPostOf(header, word, next)
    return !(next.from === word.to && partyRoles.has(next.role))
  })
  return [...new Set(kept.map(({ role }) => role))]
}

/** 项目地点, 任务完成情况, 问题类型: what the second noun says of the first stands below the header. */
function saysWhatOf(word: FoundWord, next: FoundWord): boolean {
  return textRoles.has(word.role) && aspectRoles.has(next.role)
}

const textRoles: ReadonlySet<ColumnRole> = new Set(['category', 'item', 'task'])
const aspectRoles: ReadonlySet<ColumnRole> = new Set([
  'number',
  'category',
  'deadline',
  'target',
  'note',
  'other',
])

/** Behind 责任 or 牵头 without a noun a post is a person's (责任县领导, 牵头县级领导), the body's is none. */
function isPostOf(header: string, { word, to }: FoundWord, post: FoundWord): boolean {
  const between = squeeze(header).slice(to, post.from)
  return bareRole.test(word) && postLevel.test(between)
}

const bareRole = /^(?:责任|牵头|主办|配合|协办)$/u
/** 县级, 校: whose post it is. */
const postLevel = /^(?:[省市州区县旗乡镇校院局委厅]级?)?$/u

const amount =
  /投资|资金|金额|经费|预算|数量|规模|面积|里程|户数|人数|\((?:[亿万千百]{0,2}元|公里|米|亩|平方米|万?平方米|万?吨|个|户|人|处|%)\)$/u

/** Whether a header names an amount, so that mere numbers stand below it: 总投资(万元), 户数. */
export function namesAmount(header: string): boolean {
  return amount.test(squeeze(header))
}

/** A column word at `[from, to)` of a header without its blanks. */
interface FoundWord extends ColumnWord {
  readonly from: number
  readonly to: number
}

/** Column words in a header, longest first at each place, without overlap. */
export function columnWordsIn(header: string): FoundWord[] {
  const text = squeeze(header)
  const found: FoundWord[] = []
  for (let at = 0; at < text.length; ) {
    const hit = columnWordAt(text, at)
    if (hit) found.push({ word: hit.word, role: hit.role, from: at, to: at + hit.word.length })
    at += hit ? hit.word.length : 1
  }
  return found
}

function columnWordAt(text: string, at: number): ColumnWord | undefined {
  const word = wordAt(columnIndex, text, at)
  const role = word === undefined ? undefined : roleOfWord.get(word)
  // 序 alone counts; in 工序 or 顺序 it is half a word.
  const isHalf = word?.length === 1 && text.length > 1
  return word !== undefined && role && !isHalf ? { word, role } : undefined
}
