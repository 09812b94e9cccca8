const initial = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])'
const final =
  '(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v)'
const syllable = new RegExp(`^(?:${initial}?${final}|ng|n|m)$`, 'u')
const toneMarks = /[\u0300\u0301\u0304\u030c]/gu
const umlaut = /u\u0308/gu
const longest = 12

/** A reading in brackets, as it stands behind a character. */
export interface PinyinNote {
  /** Of the blanks before the bracket. */
  readonly start: number
  /** Behind the closing bracket. */
  readonly end: number
  /** True where the reading has a tone mark, which no abbreviation has. */
  readonly hasTone: boolean
}

/**
 * Read the pinyin in brackets (括注拼音) whose opening bracket stands at `at` of a folded text.
 *
 * ```text
 * 區(qū)  會(huì )  工作 (zuo)
 *  ^^^^    ^^^^^^      ^^^^^^
 * ```
 *
 * @returns `undefined` where no Han character stands before it, or no syllable in it.
 */
export function readPinyinNote(folded: string, at: number): PinyinNote | undefined {
  const first = folded.charCodeAt(at + 1)
  if (isHan(first) || (first >= 0x30 && first <= 0x39)) return undefined
  let start = at
  while (folded.charAt(start - 1) === ' ' && at - start < mostBlanks) start--
  if (!isHan(folded.charCodeAt(start - 1))) return undefined
  const close = folded.indexOf(')', at)
  if (close < 0 || close - at > longest) return undefined
  const inside = folded.slice(at + 1, close).trim()
  const apart = inside.normalize('NFD')
  const plain = apart.replace(umlaut, 'v').replace(toneMarks, '')
  if (!syllable.test(plain)) return undefined
  return { start, end: close + 1, hasTone: plain.length < apart.length }
}

/** Blanks between a character and its reading. */
const mostBlanks = 3

/** A Han character of the main block or its first extension. */
function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff
}

const fewestNotes = 6

/** Every note of a text, in order. */
export function pinyinNotes(folded: string): readonly PinyinNote[] {
  const notes: PinyinNote[] = []
  for (let at = folded.indexOf('('); at >= 0; at = folded.indexOf('(', at + 1)) {
    const note = readPinyinNote(folded, at)
    if (note) notes.push(note)
  }
  return notes
}

/** True where a text has so many notes that they are damage; one with a tone mark counts double. */
export function hasPinyinNotes(folded: string): boolean {
  let weight = 0
  for (let at = folded.indexOf('('); at >= 0; at = folded.indexOf('(', at + 1)) {
    const note = readPinyinNote(folded, at)
    if (note) weight += note.hasTone ? 2 : 1
    if (weight >= fewestNotes) return true
  }
  return false
}
