import type { genres } from '../model/meta.ts'
import { squeeze } from '../text/letters.ts'
import { genreWords } from './head.ts'
import { indexWords, wordBefore } from './word-index.ts'

/** Longest text in brackets behind the word that names the kind. */
const longestNote = 24

/** Entry of `genreWords` that a folded title ends with; brackets behind the word are left out. */
export function genreWordOf(title: string): (typeof genreWords)[number] | undefined {
  const line = withoutTail(squeeze(title))
  return genreWordBefore(line, line.length) ?? tableWordOf(line)
}

const words = indexWords(genreWords.map(({ word }) => word))
const byWord = new Map(genreWords.map((one) => [one.word, one]))

function genreWordBefore(line: string, end: number) {
  return byWord.get(wordBefore(words, line, end) ?? '')
}

const divides = /分工|分解/u
const division = genreWords.find(({ word }) => word === '分工表')

/** What a table's name says it is: 任务分工及进度安排表, 工作推进计划表. */
function tableWordOf(line: string): (typeof genreWords)[number] | undefined {
  if (!line.endsWith('表')) return undefined
  if (divides.test(line)) return division
  return genreWordBefore(line, line.length - 1)
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
