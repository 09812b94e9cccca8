import type { Label } from '../../lexicon/roles.ts'
import type { Role } from '../../model/task.ts'
import { isBlank } from '../../text/reading.ts'
import { lettersOf, ownMark } from './flat.ts'
import { findJoiner } from './joiner.ts'
import { isBareNoun, kindOf, opensClass, readsAsBodies } from './kind.ts'
import { labelMarks, readLabelAt, readLabelBefore } from './label.ts'
import type { Stretch } from './types.ts'
import { readVerbAtEnd } from './verb.ts'
import type { Words } from './words.ts'

/** Mark that parts an entry from the one before it; `soft` is a conjunction (和), `etc` a 等. */
export type Separator = '、' | ',' | '\n' | 'soft' | 'etc' | 'start'

/** Entry of a list as its separators leave it. */
export interface Entry extends Stretch {
  readonly separator: Separator
}

/** What a clause is made of, in reading order. */
export type Token =
  | (Entry & { readonly kind: 'entry' })
  /** `own`: stands in brackets behind one name and is said of it alone. */
  | (Stretch & { readonly kind: 'verb'; readonly role: Role; readonly own: boolean })
  | (Stretch & { readonly kind: 'label'; readonly label: Label })
  | (Stretch & { readonly kind: 'joiner' })
  | { readonly kind: 'break' }

const separators: Readonly<Record<string, Separator | 'break'>> = {
  '、': '、',
  ',': ',',
  ';': 'break',
  '。': 'break',
  '\n': '\n',
  '\r': '\n',
  '\t': '\n',
  '|': '\n',
}
/** Longest name that is looked at for a blank or stroke that may part it. */
const reach = 40

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
    readPiece(tokens, piece, separator, words)
    if (mark === 'break') tokens.push({ kind: 'break' })
    from = at + 1
    separator = mark === 'break' ? 'start' : mark
  }
  return tokens
}

/** A clause to cut, as the reading has it and flattened (`flat.ts`). */
export interface Source {
  readonly text: string
  readonly flat: string
  readonly words: Words
  /** `part`: every line break parts two names; `wrap`: one may stand inside a name. */
  readonly breaks: 'part' | 'wrap'
}

function separatorAt(source: Source, from: number, at: number) {
  const { text, flat, words } = source
  const char = flat.charAt(at)
  const mark = separators[char]
  if (mark === '\n') return isWrap(source, from, at) ? undefined : mark
  if (mark) return insideKnownName(text, at, words) ? undefined : mark
  return (char === ' ' || char === '/') && partsNames(flat, from, at, words) ? '、' : undefined
}

/**
 * True for a line break inside a name that is wrapped.
 *
 * In a cell every line break parts, but one before the bare end of a name: 县自然资⏎源局.
 */
function isWrap({ flat, words, breaks }: Source, from: number, at: number): boolean {
  if (lettersOf(flat.slice(Math.max(from, at - reach), at)) === '') return false
  if (breaks === 'wrap') return !partsNames(flat, from, at, words)
  const before = lettersOf(flat.slice(Math.max(from, at - reach), at))
  let end = at + 1
  while (end < flat.length && end < at + 5 && !separators[flat.charAt(end)]) end++
  const after = lettersOf(flat.slice(at + 1, end))
  if (after.length === 0 || after.length > 2) return false
  return kindOf(before) === 'stem' && readsAsBodies(before + after)
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
function partsNames(flat: string, from: number, at: number, words: Words): boolean {
  const before = lettersOf(flat.slice(Math.max(from, at - reach), at))
  if (!isWhole(before) || words.labels.has(before)) return false
  let end = at + 1
  while (end < flat.length && end < at + reach && !separators[flat.charAt(end)]) end++
  const after = lettersOf(flat.slice(at + 1, end))
  const verb = readVerbAtEnd(after, 0, after.length)
  return verb?.from === 0 || isWhole(after.slice(0, verb?.from))
}

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

function readPiece(tokens: Token[], piece: Piece, separator: Separator, words: Words) {
  let from = 0
  for (let hit = readLabel(piece, from, words); hit; hit = readLabel(piece, from, words)) {
    const { label, value } = hit
    // Else it says what the label is for: 公开工作牵头单位:办公室.
    const ahead = lettersOf(piece.flat.slice(from, hit.from))
    if (ahead !== '' && readsAsBodies(ahead)) {
      readAssignments(tokens, { ...piece, flat: piece.flat.slice(0, hit.from) }, from, separator)
    }
    tokens.push({ kind: 'label', from: piece.base + hit.from, to: piece.base + hit.to, label })
    from = value
  }
  readAssignments(tokens, piece, from, separator)
}

function readLabel({ text, flat }: Piece, from: number, words: Words) {
  for (let at = from; at < flat.length; at++) {
    if (!labelMarks.includes(flat.charAt(at))) continue
    const hit = readLabelBefore(text, at, from, words)
    if (hit) return hit
  }
  let at = from
  while (isBlank(flat.charCodeAt(at))) at++
  const hit = readLabelAt(text, at, flat.length, words)
  if (!hit) return undefined
  const behind = lettersOf(flat.slice(hit.value))
  return readsAsBodies(behind) && !isBareNoun(behind) ? hit : undefined
}

/** Entries, joiners and verbs of one piece: 高技处牵头会同各有关处室负责. */
function readAssignments(tokens: Token[], { flat, base }: Piece, start: number, first: Separator) {
  let from = start
  let separator = first
  for (let joiner = findJoiner(flat, from); joiner; joiner = findJoiner(flat, from)) {
    readRuns(tokens, flat, base, { from, to: joiner.from, separator })
    tokens.push({ kind: 'joiner', from: base + joiner.from, to: base + joiner.to })
    from = joiner.to
    separator = 'start'
  }
  readRuns(tokens, flat, base, { from, to: flat.length, separator })
}

const innerVerbs = ['牵头', '负责', '配合', '指导', '督导'] as const

/** Names and their verb, and once more where a comma is lost: 市商务局牵头市财政局配合. */
function readRuns(tokens: Token[], flat: string, base: number, run: Entry) {
  let { from, separator } = run
  const text = flat.slice(0, run.to)
  for (const word of innerVerbs) {
    const at = text.indexOf(word, from + 2)
    const end = at + word.length
    if (at < 0 || !isNamed(text.slice(end)) || !readsAsBodies(lettersOf(text.slice(from, at))))
      continue
    pushRun(tokens, flat, base, { from, to: end, separator })
    from = end
    separator = ','
  }
  pushRun(tokens, flat, base, { from, to: run.to, separator })
}

const levels = '省市州县区旗镇乡各'

function isNamed(flat: string): boolean {
  const letters = lettersOf(flat)
  const verb = readVerbAtEnd(letters, 0, letters.length)
  const name = letters.slice(0, verb?.from)
  return (levels.includes(name.charAt(0)) || opensClass(name)) && readsAsBodies(name)
}

function pushRun(tokens: Token[], flat: string, base: number, { from, to, separator }: Entry) {
  const verb = readVerbAtEnd(flat, from, to)
  const own = verb !== undefined && flat.charAt(verb.from - 1) === ownMark
  let [start, end] = [from, verb?.from ?? to]
  while (start < end && isSpace(flat, start)) start++
  while (end > start && isSpace(flat, end - 1)) end--
  if (start < end) tokens.push({ kind: 'entry', from: base + start, to: base + end, separator })
  if (!verb) return
  tokens.push({ kind: 'verb', from: base + verb.from, to: base + verb.to, role: verb.role, own })
}

/** Blanks, and marks whose partner is lost. */
function isSpace(flat: string, at: number): boolean {
  return lostMarks.includes(flat.charAt(at)) || isBlank(flat.charCodeAt(at))
}

const lostMarks = `${ownMark}()〔〕[]【】“”‘’《》"':.`
