import type { genres } from '../model/meta.ts'
import { genreWords } from './head.ts'

const blanks = /\s+/gu
const titleTail = /(?:\([^()]{1,24}\)|》)+$/u

/** Entry of `genreWords` that a folded title ends with; brackets behind the word are left out. */
export function genreWordOf(title: string): (typeof genreWords)[number] | undefined {
  const line = title.replace(blanks, '').replace(titleTail, '')
  return genreWords.find(({ word }) => line.endsWith(word))
}

/** Kind of document (文种) that a folded title names. */
export function genreOf(title: string): (typeof genres)[number] {
  return genreWordOf(title)?.genre ?? 'other'
}
