import type { genres } from '../model/meta.ts'
import { genreWords } from './head.ts'

const blanks = /\s+/gu
/** Longest text in brackets behind the word that names the kind. */
const longestNote = 24

/** Entry of `genreWords` that a folded title ends with; brackets behind the word are left out. */
export function genreWordOf(title: string): (typeof genreWords)[number] | undefined {
  const line = withoutTail(title.replace(blanks, ''))
  return genreWords.find(({ word }) => line.endsWith(word))
}

/** `title` without 》 and notes in brackets at its end. */
function withoutTail(title: string): string {
  if (title.endsWith('》')) return withoutTail(title.slice(0, -1))
  const open = title.endsWith(')') ? title.lastIndexOf('(') : -1
  const note = title.slice(open + 1, -1)
  if (open === -1 || note === '' || note.length > longestNote || note.includes(')')) return title
  return withoutTail(title.slice(0, open))
}

const lastCharacters = new Set(
  [...genreWords.map(({ word }) => word.slice(-1)), '》', ')'].map((char) => char.charCodeAt(0)),
)

/** False where no title with a word of its kind ends right before `end`: told without reading it. */
export function mayEndTitle(text: string, end: number): boolean {
  return lastCharacters.has(text.charCodeAt(end - 1)) || text.charAt(end - 1).trim() === ''
}

/** Kind of document (文种) that a folded title names. */
export function genreOf(title: string): (typeof genres)[number] {
  return genreWordOf(title)?.genre ?? 'other'
}
