import { hasBlanksInWords, joinSpacedWords, joinWords } from './blanks.ts'
import { characterOfRadical, radicals } from './kangxi.ts'
import { dropMarkup, hasMarkup } from './markup.ts'
import { hasPinyinNotes, pinyinNotes } from './pinyin.ts'
import type { Edit, ReadingStep } from './reading.ts'
import { hasTraditional } from './script.ts'

/** What may be wrong with a whole document. */
export type DamageKind =
  | 'unseen'
  | 'indents'
  | 'radicals'
  | 'traditional'
  | 'pinyin'
  | 'blanks'
  | 'spacing'
  | 'punctuation'
  | 'dashes'
  | 'markup'
  | 'marks'

/** Puts one character for another; `before` is the one that stands before it. */
export type Swap = (char: string, before: string) => string

interface DamageRule {
  readonly kind: DamageKind
  /** @param folded - The whole text layer. */
  readonly isSeen: (folded: string) => boolean
  /** Edits that change lengths; they are made paragraph by paragraph. */
  readonly load?: () => ReadingStep
  /** Characters for others, each for one: the whole layer is mended at once. */
  readonly swap?: () => Swap | Promise<Swap>
  /** Words set wide are no damage: they are read, and nothing is said of them. */
  readonly isSound?: true
}

const unseenRun = /[\u00ad\u200b-\u200d\u2060\ufeff]+/gu
const spacedWord = /(?<![\u3400-\u9fff])[\u3400-\u9fff](?: [\u3400-\u9fff]){2,}(?![\u3400-\u9fff])/u
/** Blanks at the start of a line that a conversion has turned into question marks: ???? 云溪县人民政府. */
const lostIndent = /^(?:\? {0,2}){1,80}(?=$|[\d(〔《“\u3400-\u9fff])/u
const lostIndents = /^\?(?: {0,2}\?|$)/gmu
const fewestIndents = 2
const doubledMarks = /[,、;。]{2,}/gu
/** 一 read as a dash: —、总体要求 and (—)…, at the beginning of a line. */
const dashLabel = /^\(?[—―─ー](?=[、)])/mu
/** Characters that a lost typesetting font (方正) shows in place of punctuation. */
const swappedMarks: Readonly<Record<string, string>> = {
  遥: '。',
  袁: ',',
  尧: '、',
  渊: '(',
  冤: ')',
  叶: '《',
  曳: '》',
  曰: ';',
}
const fewestSwapped = 3

/** A text without full stops but with many 遥 and 袁 has lost the font of its punctuation. */
function hasSwappedMarks(folded: string): boolean {
  return (
    hasMatch(swappedStop, folded, fewestSwapped) &&
    hasMatch(swappedComma, folded, 1) &&
    !hasMatch(fullStop, folded, fewestSwapped)
  )
}
const swappedStop = /遥/gu
const swappedComma = /袁/gu
const fullStop = /。/gu

/** Kinds of damage that have one reading, in the order in which their edits go before each other. */
export const damages: readonly DamageRule[] = [
  {
    kind: 'unseen',
    isSeen: (folded) => hasMatch(unseenRun, folded, 1),
    load: () => (text) => editsOf(unseenRun, text, () => ''),
  },
  {
    kind: 'indents',
    isSeen: (folded) => hasMatch(lostIndents, folded, fewestIndents),
    load: () => mendIndent,
  },
  {
    kind: 'pinyin',
    isSeen: hasPinyinNotes,
    load: () => (text) => pinyinNotes(text).map(({ start, end }) => ({ start, end, text: '' })),
  },
  {
    kind: 'radicals',
    isSeen: (folded) => radicals.test(folded),
    swap: () => characterOfRadical,
  },
  {
    kind: 'traditional',
    isSeen: hasTraditional,
    swap: async () => (await import('./traditional.ts')).simplifyBehind,
  },
  { kind: 'blanks', isSeen: hasBlanksInWords, load: () => joinWords },
  {
    kind: 'spacing',
    isSeen: (folded) => spacedWord.test(folded),
    load: () => joinSpacedWords,
    isSound: true,
  },
  {
    kind: 'punctuation',
    isSeen: (folded) => hasMatch(doubledMarks, folded, 1),
    load: () => (text) => editsOf(doubledMarks, text, strongest),
  },
  {
    kind: 'marks',
    isSeen: hasSwappedMarks,
    swap: () => (char) => swappedMarks[char] ?? char,
  },
  { kind: 'markup', isSeen: hasMarkup, load: () => dropMarkup },
  { kind: 'dashes', isSeen: (folded) => dashLabel.test(folded), load: () => mendDash },
]

function hasMatch(pattern: RegExp, text: string, fewest: number): boolean {
  let count = 0
  for (const _ of text.matchAll(pattern)) if (++count >= fewest) return true
  return false
}

function editsOf(pattern: RegExp, text: string, replace: (found: string) => string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: found, index } of text.matchAll(pattern)) {
    edits.push({ start: index, end: index + found.length, text: replace(found) })
  }
  return edits
}

const byStrength = ['。', ';', ',', '、']

/** Of several marks the one that ends most. */
function strongest(marks: string): string {
  return byStrength.find((mark) => marks.includes(mark)) ?? marks
}

const mendIndent: ReadingStep = (text) => {
  const end = lostIndent.exec(text.slice(0, 200))?.[0].length
  return end === undefined ? [] : [{ start: 0, end, text: '', aside: true }]
}

const mendDash: ReadingStep = (text) => {
  const end = dashLabel.exec(text.slice(0, 3))?.[0].length
  return end === undefined ? [] : [{ start: end - 1, end, text: '一' }]
}
