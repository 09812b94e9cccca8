import { nameTails, officeTails } from '../../lexicon/bodies.ts'
import { isBlank } from '../../text/reading.ts'
import { lettersOf } from './flat.ts'
import { findJoiner } from './joiner.ts'
import { isBareNoun, isFunctionStem, kindOf, nameReach, opensClass, readsAsBodies } from './kind.ts'
import { type LabelHit, nextMark, readLabelAt, readLabelBefore } from './label.ts'
import { isLimit } from './limit.ts'
import { isFullName, isNamedPost, isSurelyName } from './person.ts'
import { readRuns } from './runs.ts'
import type { Separator, Token } from './types.ts'
import { readVerbAtEnd } from './verb.ts'
import type { Words } from './words.ts'

const separators: ReadonlyMap<number, Separator | 'break'> = codesOf({
  '、': '、',
  ',': ',',
  ';': 'break',
  '。': 'break',
  '\n': '\n',
  '\r': '\n',
  '\t': '\n',
  '|': '\n',
  ...Object.fromEntries([...'①②③④⑤⑥⑦⑧⑨⑩'].map((mark) => [mark, '、' as const])),
})
/** What parts two names only where each is a name by itself. */
const gaps = new Set([...' /.·'].map((mark) => mark.charCodeAt(0)))

function codesOf<T>(marks: Readonly<Record<string, T>>): ReadonlyMap<number, T> {
  return new Map(Object.entries(marks).map(([mark, value]) => [mark.charCodeAt(0), value]))
}

/**
 * Cut a clause into entries, role verbs, labels and joiners.
 *
 * ```text
 * 牵头单位:市商务局;市财政局会同市审计局负责
 * label    entry   break entry joiner entry verb
 * ```
 */
export function tokenize(source: Source): Token[] {
  const { text, flat, words } = source
  const tokens: Token[] = []
  let from = 0
  let separator: Separator = 'start'
  for (let at = 0; at <= flat.length; at++) {
    const mark = at === flat.length ? 'break' : separatorAt(source, from, at)
    if (!mark) continue
    const piece = { text: text.slice(from, at), flat: flat.slice(from, at), base: from }
    readPiece(tokens, piece, separator, source)
    if (mark === 'break') tokens.push({ kind: 'break' })
    else listLabel(tokens, flat, words)
    from = at + 1
    separator = mark === 'break' ? 'start' : mark
  }
  return tokens
}

/** 牵头单位 in 牵头单位、责任单位:市商务局 is a label, no name. */
function listLabel(tokens: Token[], flat: string, words: Words) {
  const last = tokens.at(-1)
  if (last?.kind !== 'entry') return
  const label = words.labels.get(lettersOf(flat.slice(last.from, last.to)))
  if (label?.kind !== 'bodies' || label.alone) return
  tokens[tokens.length - 1] = { kind: 'label', from: last.from, to: last.to, label, listed: true }
}

/** A clause to cut, as the reading has it and flattened (`flat.ts`). */
export interface Source {
  readonly text: string
  readonly flat: string
  readonly words: Words
  /** `part`: every line break parts two names; `wrap`: one may stand inside a name. */
  readonly breaks: 'part' | 'wrap'
  /** A label stands before the clause's first word. */
  readonly labelled?: boolean
  /** Bodies and persons stand in one list (责任单位及责任人). */
  readonly mixed?: boolean
}

function separatorAt(source: Source, from: number, at: number) {
  const { text, flat, words } = source
  const code = flat.charCodeAt(at)
  const mark = separators.get(code)
  if (mark === '\n') return isWrap(source, from, at) ? undefined : mark
  if (mark === '、' && insideLabel(source, from, at)) return undefined
  if (mark) return insideKnownName(text, at, words) ? undefined : mark
  return partsLimit(source, from, at) ?? partsGap(source, from, at)
}

const colon = ':'.charCodeAt(0)

/** 市教育局:6月底前: by when, behind whose it is. */
function partsLimit({ flat, text, words }: Source, from: number, at: number) {
  if (flat.charCodeAt(at) !== colon || readLabelBefore(text, at, from, words)) return undefined
  let end = at + 1
  while (end < flat.length && end < at + nameReach && !separators.has(flat.charCodeAt(end))) end++
  const before = lettersOf(flat.slice(Math.max(from, at - nameReach), at))
  return isLimit(lettersOf(flat.slice(at + 1, end))) && readsAsBodies(before) ? ',' : undefined
}

function partsGap(source: Source, from: number, at: number) {
  return gaps.has(source.flat.charCodeAt(at)) && partsNames(source, from, at) ? '、' : undefined
}

/**
 * True for a line break inside a name that is wrapped.
 *
 * In a cell every line break parts, but one before the bare end of a name: 县自然资⏎源局,
 * 省食品药品⏎监管局, 省“互联网+政务服务”⏎联席办.
 */
function isWrap(source: Source, from: number, at: number): boolean {
  const { flat, text, words, breaks } = source
  if (lettersOf(flat.slice(Math.max(from, at - nameReach), at)) === '') return false
  if (readLabelAt(flat, at + 1, at + 1 + words.longestLabel, words)) return false
  if (breaks === 'wrap') return !partsNames(source, from, at)
  const before = lettersOf(flat.slice(Math.max(from, at - nameReach), at))
  let end = at + 1
  while (end < flat.length && !separators.has(flat.charCodeAt(end))) end++
  const after = lettersOf(flat.slice(at + 1, end))
  if (after.length === 0) return false
  if (closingQuotes.includes(text.charAt(at - 1))) return kindOf(after) === 'body' && isTail(after)
  if (kindOf(before) !== 'stem' || !readsAsBodies(before + after)) return false
  return after.length <= 2 || (owners.includes(before.charAt(0)) && isTailOf(before, after))
}

const closingQuotes = '”’」》"'
const owners = '省市州县区旗镇乡'
const tails = new Set(nameTails)
const openTails = new Set(officeTails)

/** What ends a name and is none: 监管局, 联席办. */
function isTail(letters: string): boolean {
  return tails.has(letters) || openTails.has(letters)
}

/** 县财政⏎办公室 are two; 县创建⏎办公室 is one. */
function isTailOf(before: string, after: string): boolean {
  return tails.has(after) || (openTails.has(after) && !isFunctionStem(before))
}

/** 责任部门、单位:县财政局 */
function insideLabel({ text, flat, words }: Source, from: number, at: number): boolean {
  const colon = flat.slice(at, at + words.longestLabel + 1).indexOf(':')
  if (colon < 0) return false
  const hit = readLabelBefore(text, at + colon, from, words)
  return hit !== undefined && hit.from < at
}

/** A user's name is one name however it is punctuated. */
function insideKnownName(text: string, at: number, words: Words): boolean {
  for (const name of words.bodies.keys()) {
    // Any occurrence in this window has `at` inside.
    const start = Math.max(0, at - name.length + 1)
    if (text.slice(start, at + name.length - 1).includes(name)) return true
  }
  return false
}

/** A blank or a stroke parts two entries where each side is a name by itself. */
function partsNames({ flat, mixed, words }: Source, from: number, at: number): boolean {
  const ahead = lettersOf(flat.slice(Math.max(from, at - nameReach), at))
  const before = ahead.slice(ahead.lastIndexOf(':') + 1)
  if (words.labels.has(before) || !(isWhole(before) || isSurelyName(before))) return false
  let end = at + 1
  while (end < flat.length && end < at + nameReach && !separators.has(flat.charCodeAt(end))) end++
  const near = at + 1 + flat.slice(at + 1, end).search(gap)
  const next = near > at + 1 ? lettersOf(flat.slice(at + 1, near)) : ''
  if (isWhole(next)) return true
  const after = lettersOf(flat.slice(at + 1, end))
  if (!isWhole(before)) return isWhole(after)
  // 责任单位及责任人:县教育局 张三
  if ((mixed && isFullName(after)) || isSurelyName(after) || isSurelyName(next)) return true
  const verb = readVerbAtEnd(after, 0, after.length)
  const name = after.slice(0, verb?.from)
  return verb?.from === 0 || isLimit(after) || isWhole(name) || isTown(name)
}

/** 市财政局 石桥镇 */
function isTown(letters: string): boolean {
  return letters.length > 2 && kindOf(letters) === 'area'
}

/** The next blank or stroke. */
const gap = /[ /.·]/u

function isWhole(letters: string): boolean {
  return letters.length > 1 && (readsAsBodies(letters) || opensClass(letters))
}

/** What stands between two separators. */
interface Piece {
  readonly text: string
  readonly flat: string
  /** Offset of the piece in the clause. */
  readonly base: number
}

function readPiece(
  tokens: Token[],
  piece: Piece,
  separator: Separator,
  { words, labelled }: Source,
) {
  let from = 0
  for (let hit = readLabel(piece, from, words); hit; hit = readLabel(piece, from, words)) {
    const { label, value } = hit
    // Else it says what the label is for: 公开工作牵头单位:办公室.
    const ahead = piece.flat.slice(from, hit.from)
    const letters = lettersOf(ahead)
    const isValue = from > 0 || labelled
    if (readsAsBodies(letters) || (isValue && (ahead.endsWith(' ') || isNamedPerson(letters)))) {
      readAssignments(tokens, ahead, piece.base + from, separator)
    }
    tokens.push({ kind: 'label', from: piece.base + hit.from, to: piece.base + hit.to, label })
    from = value
  }
  readAssignments(tokens, piece.flat.slice(from), piece.base + from, separator)
}

/** 责任人:王芳牵头单位:县水利局 */
function isNamedPerson(letters: string): boolean {
  return isFullName(letters) || isNamedPost(letters)
}

function readLabel({ text, flat }: Piece, from: number, words: Words) {
  for (let at = nextMark(flat, from); at < flat.length; at = nextMark(flat, at + 1)) {
    const hit = readLabelBefore(text, at, from, words) ?? readOther(text, from, at)
    if (hit) return hit
  }
  let at = from
  while (isBlank(flat.charCodeAt(at))) at++
  const hit = readLabelAt(text, at, flat.length, words)
  if (!hit) return undefined
  const behind = lettersOf(flat.slice(hit.value))
  return readsAsBodies(behind) && !isBareNoun(behind) ? hit : undefined
}

/** 验收单位:, 项目业主:, 联系方式: whatever it says, what it labels is nobody of ours. */
function readOther(text: string, from: number, at: number): LabelHit | undefined {
  if (text.charAt(at) !== ':') return undefined
  let word = at
  while (word > from && at - word < longestOther && han.test(text.charAt(word - 1))) word--
  if (!otherLabel.test(text.slice(word, at)) || text.slice(at + 1).trim() === '') return undefined
  let before = word
  while (before > from && isBlank(text.charCodeAt(before - 1))) before--
  if (before > from) return undefined
  return { from: word, to: at, label: { kind: 'contact' }, value: at + 1 }
}

/** Longest label of what is nobody of ours: 项目责任主体单位; a longer one is a sentence. */
const longestOther = 9
const han = /[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
const otherLabel =
  /(?:单位|部门|企业|业主|方式|电话|领导|人|来源|依据|标准|成果|资金|措施|目标|任务|形式|备注|说明|内容|要求|地点|范围|对象)$/u

/** Entries, joiners and verbs of one piece: 高技处牵头会同各有关处室负责. */
function readAssignments(tokens: Token[], flat: string, base: number, first: Separator) {
  let from = 0
  let separator = first
  for (let joiner = findJoiner(flat, from); joiner; joiner = findJoiner(flat, from)) {
    tokens.push(...readRuns(flat, { from, to: joiner.from, separator }, base))
    tokens.push({ kind: 'joiner', from: base + joiner.from, to: base + joiner.to })
    from = joiner.to
    separator = 'start'
  }
  tokens.push(...readRuns(flat, { from, to: flat.length, separator }, base))
}
