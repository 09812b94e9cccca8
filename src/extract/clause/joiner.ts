import { joiners } from '../../lexicon/roles.ts'
import { createFinder } from '../../text/finder.ts'
import { lettersOf } from './flat.ts'
import { kindOf, nameReach, readsAsBodies } from './kind.ts'
import type { Examples, Stretch } from './types.ts'
import { readVerbAtEnd } from './verb.ts'

/** Words that end in 会, so that the 会 in them stands for no 会同. */
const assemblies = [
  '委员会',
  '委会',
  '协会',
  '学会',
  '商会',
  '合会',
  '工会',
  '金会',
  '事会',
  '字会',
  '促会',
  '党会',
  '究会',
  '进会',
  '大会',
  '年会',
  '峰会',
  '展会',
  '展览会',
  '博会',
  '动会',
  '监会',
  '谊会',
  '社会',
  '机会',
  '会议',
  '会展',
  '会计',
  '会商',
  '会务',
  '会同',
  '会场',
  '会诊',
  '商务',
  '工商',
  '招商',
  '商业',
  '商贸',
  '商会',
  '电商',
  '商行',
]

export const joinerExamples: Examples = {
  '推进公开。(办公室会同信息中心)': '办公室 lead, 信息中心 support',
  '做好宣传。(宣传处会办公室)': '宣传处 lead, 办公室 support',
  '做好协调。(县工商联、县总工会负责)': '县工商联 responsible, 县总工会 responsible',
  '加强监管。(市商务局牵头会同市公安局、市税务局负责)':
    '市商务局 lead, 市公安局 support, 市税务局 support',
  '加强监管。(由市财政局牵头,会同市审计局等部门落实)': '市财政局 lead, 市审计局 support, …',
}

/**
 * Find the word that puts a supporting body beside the leading one (会同, 会) in one entry.
 *
 * ```text
 * 宣传处会办公室 → 会    县工商联合会 → (none)
 * ```
 *
 * A bare 会 joins only where a body ends before it and one begins behind it; so do 联合 and 协同,
 * which stand in names and before verbs too.
 */
export function findJoiner(flat: string, from: number): Stretch | undefined {
  if (nextJoining(flat, from) < 0) return undefined
  for (const word of joiners) {
    const at = flat.indexOf(word, from)
    const hit = { from: at, to: at + word.length }
    if (at >= 0 && (word === '会同' || partsBodies(flat, hit))) return hit
  }
  for (let at = nextShort(flat, from); at >= 0; at = nextShort(flat, at + 1)) {
    if (isShortJoiner(flat, from, at)) return { from: at, to: at + 1 }
  }
  return undefined
}

/** Every joining word holds one of these; few entries do. */
const nextJoining = createFinder('会商协联')

function isShortJoiner(flat: string, from: number, at: number): boolean {
  const near = flat.slice(Math.max(from, at - 2), at + 2)
  if (assemblies.some((word) => near.includes(word))) return false
  return at === from ? opensName(flat, at + 1) : partsBodies(flat, { from: at, to: at + 1 })
}

const nextShort = createFinder('会商')
const levels = '省市州县区旗'

/** 市商务局牵头,会市财政局: with no name before it, one with its level stands behind it. */
function opensName(flat: string, at: number): boolean {
  return levels.includes(flat.charAt(at)) && readsAsBodies(nameOf(flat.slice(at, at + nameReach)))
}

/** A stretch without the verb that it ends in. */
function nameOf(flat: string): string {
  return lettersOf(flat.slice(0, readVerbAtEnd(flat, 0, flat.length)?.from))
}

/** 综合处商编制办: a name of two characters behind 商 is the rest of a word (商户, 商铺). */
const shortestAfter = 3

function partsBodies(flat: string, { from, to }: Stretch): boolean {
  const before = lettersOf(flat.slice(Math.max(0, from - nameReach), from))
  const after = nameOf(flat.slice(to, to + nameReach))
  const verb = readVerbAtEnd(before, 0, before.length)
  if (verb?.role === 'lead') return readsAsBodies(after)
  const kind = kindOf(before)
  if (
    flat.charAt(from) === '商' &&
    !levels.includes(after.charAt(0)) &&
    after.length < shortestAfter
  )
    return false
  return (kind === 'body' || kind === 'class') && readsAsBodies(after)
}
