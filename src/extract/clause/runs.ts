import { roleAdverbs, weakVerbs } from '../../lexicon/roles.ts'
import {
  endsInWord,
  findWord,
  indexWords,
  opensWithWord,
  wordBefore,
} from '../../lexicon/word-index.ts'
import type { Role } from '../../model/task.ts'
import { isBlank } from '../../text/reading.ts'
import { lettersOf, ownMark } from './flat.ts'
import { kindOf, nameReach, opensClass, readsAsBodies } from './kind.ts'
import { mayEndLimit, opensLimit } from './limit.ts'
import { isPost } from './person.ts'
import type { Entry, Examples, Token } from './types.ts'
import { readVerbAtEnd, skipRoleWords, type VerbHit } from './verb.ts'

export const runExamples: Examples = {
  '推进公开。(市商务局牵头市财政局配合)': '市商务局 lead, 市财政局 support',
  '推进公开。(县水利局负责河道清理,县住建局负责管网改造)':
    '县水利局 responsible, 县住建局 responsible',
  '推进公开。(县水利局负责督促各乡镇落实)': '县水利局 responsible, 各乡镇* responsible',
  '推进公开。(县发改局统筹,各乡镇落实)': '县发改局 responsible, 各乡镇* responsible',
  '推进公开。(市财政局牵头,各县区人民政府均为责任单位)':
    '市财政局 lead, 各县区人民政府* responsible',
  '推进公开。(各级工会组织、各乡镇组织)': '各级工会组织* responsible, 各乡镇* responsible',
  '推进公开。(县发改局、县投资促进局联合推进)': '县发改局 responsible, 县投资促进局 responsible',
  '推进公开。(县财政局、县总工会等按职责分工)': '县财政局 responsible, 县总工会 responsible, …',
  '推进公开。(各有关部门、各省级人民政府持续推进)':
    '各有关部门* responsible, 各省级人民政府* responsible',
  '推进公开。(市财政局、市商务局6月底前完成)': '市财政局 responsible, 市商务局 responsible',
  '推进公开。(市财政局长期坚持)': '市财政局 responsible',
  '推进公开。(17个市级帮扶集团牵头单位负责)': '17个市级帮扶集团牵头单位* responsible',
}

/** Verbs that may stand in mid-run, their object or the next name behind them. */
const innerVerbs = ['牵头', '负责', '配合', '指导', '督导', '参与', '协助', '落实', '承担'] as const
const inner = indexWords(innerVerbs)
const weak = indexWords(weakVerbs)
const adverbs = indexWords(roleAdverbs)
/** 由县财政局负责解释 assigns nothing. */
const noTask = ['解释', '说明', '修订', '人', '同志']

/**
 * Read names and their verbs between two separators, where a comma may be lost.
 *
 * ```text
 * 市商务局牵头市财政局配合 → 市商务局 牵头 | 市财政局 配合
 * 县水利局负责河道清理     → 县水利局 负责
 * ```
 *
 * What is done (河道清理) names nobody.
 *
 * @param base - Offset of `flat` in the clause.
 */
export function readRuns(flat: string, run: Entry, base: number): Token[] {
  const tokens: Token[] = []
  let { from, separator } = run
  while (findWord(inner, flat, from + 2, run.to)) {
    const hit = findInner(flat, from, run.to)
    if (!hit) break
    readRun(tokens, flat, { from, to: hit.verb.to, separator }, base)
    from = hit.end
    separator = ','
  }
  readRun(tokens, flat, { from, to: run.to, separator }, base)
  return tokens
}

/** A verb in mid-run, and where the run goes on behind it and its object. */
interface InnerVerb {
  readonly verb: VerbHit
  readonly end: number
}

function findInner(flat: string, from: number, to: number): InnerVerb | undefined {
  const text = flat.slice(from, readVerbAtEnd(flat, from, to)?.from ?? to)
  for (const word of innerVerbs) {
    const at = text.indexOf(word, 2)
    if (at < 0) continue
    const verb = readVerbAtEnd(flat, from, from + at + word.length)
    if (!verb || !readsAsBodies(lettersOf(flat.slice(from, verb.from)))) continue
    const end = skipRoleWords(flat, verb.to, to)
    const rest = lettersOf(flat.slice(end, to))
    if (isNamed(rest)) return { verb, end }
    if (rest !== '' && isObject(rest, lettersOf(text))) return { verb, end: to }
  }
  return undefined
}

/** What is done, and no tail of a name that holds the verb: 帮扶集团牵头单位, 县财政局负责人. */
function isObject(rest: string, whole: string): boolean {
  // 县住建局负责城区, 各单位负责本单位
  if (isBareRegion(rest)) return true
  return kindOf(whole) === 'stem' && !isPost(whole) && !noTask.some((word) => rest.endsWith(word))
}

/** 城区, 本辖区, 各自区域: where somebody does it, and nobody's name. */
function isBareRegion(rest: string): boolean {
  return opensWithWord(ownRegions, rest) || regions.has(rest)
}

const ownRegions = indexWords(['本', '各自', '辖区', '所属区域', '属地'])
const regions = new Set([
  '城区',
  '主城区',
  '建成区',
  '中心城区',
  '农村',
  '农村地区',
  '城镇',
  '园区',
  '镇区',
  '库区',
  '山区',
  '景区',
  '林区',
  '校园',
])

const levels = '省市州县区旗镇乡各'

function isNamed(letters: string): boolean {
  if (isBareRegion(letters)) return false
  const verb = readVerbAtEnd(letters, 0, letters.length)
  const name = letters.slice(0, verb?.from)
  return (levels.includes(name.charAt(0)) || opensClass(name)) && readsAsBodies(name)
}

function readRun(tokens: Token[], flat: string, { from, to, separator }: Entry, base: number) {
  const limit = limitStart(flat, from, to) ?? to
  const verb = readVerbAtEnd(flat, from, limit) ?? readWeakVerb(flat, from, limit)
  const own = verb !== undefined && flat.charAt(verb.from - 1) === ownMark
  let [start, end] = [from, verb?.from ?? limit]
  while (start < end && isSpace(flat, start)) start++
  while (end > start && isSpace(flat, end - 1)) end--
  if (start < end) tokens.push({ kind: 'entry', from: base + start, to: base + end, separator })
  if (verb) {
    tokens.push({ kind: 'verb', from: base + verb.from, to: base + verb.to, role: verb.role, own })
  }
}

/** 市发改委统筹: behind a whole name these are verbs, else the end of a name (各社会组织). */
function readWeakVerb(flat: string, from: number, to: number): VerbHit | undefined {
  const text = flat.slice(from, to)
  const word = wordBefore(weak, text, text.length)
  if (!word) return undefined
  const at = from + skipAdverbs(text.slice(0, -word.length))
  if (word === '组织' && endsInWord(members, text.slice(0, -word.length))) return undefined
  const role: Role = 'responsible'
  return readsAsBodies(lettersOf(flat.slice(from, at))) ? { from: at, to, role } : undefined
}

/** What has organisations of its own (各级工会组织), and need not be who organises. */
const members = indexWords(['工会', '妇联', '共青团', '团', '党', '科协', '残联', '红十字会'])

/** 市商务局联合[推进]: where the words between a name and its verb begin. */
function skipAdverbs(text: string): number {
  let to = text.length
  for (let word = wordBefore(adverbs, text, to); word; word = wordBefore(adverbs, text, to)) {
    to -= word.length
  }
  return to
}

/** Where a limit begins right behind a whole name: 各省级人民政府[持续推进], 市财政局[6月底前完成]. */
function limitStart(flat: string, from: number, to: number): number | undefined {
  const text = flat.slice(from, to)
  if (text.length > nameReach || !mayEndLimit(text)) return undefined
  for (let at = 2; at < text.length - 1; at++) {
    if (!opensLimit(text, at)) continue
    // 相关部门按职责于9月底前完成
    const name = text.slice(0, readVerbAtEnd(text, 0, at)?.from ?? at)
    if (readsAsBodies(lettersOf(name))) return from + at
  }
  return undefined
}

/** Blanks, and marks whose partner is lost. */
function isSpace(flat: string, at: number): boolean {
  const code = flat.charCodeAt(at)
  return lostMarks.has(code) || isBlank(code)
}

const lostMarks = new Set(
  [...`${ownMark}()〔〕[]【】“”‘’《》"':.…*★☆※▲△●◆■`].map((mark) => mark.charCodeAt(0)),
)
