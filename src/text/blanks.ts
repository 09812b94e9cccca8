import type { Edit, ReadingStep } from './reading.ts'

const joined = '[\\u3400-\\u9fff\\d%,、;:。()《》〔〕“”]'
const innerBlank = new RegExp(`(?<=${joined}) (?=${joined})`, 'gu')
const hanBlank = /[\u3400-\u9fff] (?=[\u3400-\u9fff])/gu
const spacedWord =
  /(?<![\u3400-\u9fff])[\u3400-\u9fff](?: [\u3400-\u9fff]){2,}(?![\u3400-\u9fff])/gu
const sentenceMark = /[,。;]/u
const labelBlank = /^\d{1,3}(?:\.\d{1,3})* /u
const shortestLine = 24
const fewest = 8
const rarest = 500

/**
 * True where blanks stand inside words all over a document: PDFs and OCR set them at random.
 *
 * Only lines of prose count: in titles and signatures a blank parts names.
 */
export function hasBlanksInWords(folded: string): boolean {
  if (!hanBlank.test(folded)) return false
  hanBlank.lastIndex = 0
  let blanks = 0
  let length = 0
  for (const line of folded.split('\n')) {
    if (!isProse(line)) continue
    length += line.length
    for (const _ of line.matchAll(hanBlank)) blanks++
  }
  return blanks >= fewest && blanks * rarest >= length
}

/** Drop the single blanks inside a line of prose; two blanks, and the one behind a label, stay. */
export const joinWords: ReadingStep = (folded) => {
  if (!isProse(folded)) return []
  const label = labelBlank.exec(folded)?.[0].length ?? 0
  return blanksOf(folded, 0).filter(({ start }) => start >= label)
}

/** Drop the blanks of words set wide (责 任 单 位): three characters or more, each apart. */
export const joinSpacedWords: ReadingStep = (folded) => {
  const edits: Edit[] = []
  for (const { 0: word, index } of folded.matchAll(spacedWord)) edits.push(...blanksOf(word, index))
  return edits
}

/** Where two blanks part things, one may part names: such a line is left alone. */
function isProse(line: string): boolean {
  return line.length >= shortestLine && sentenceMark.test(line) && !line.trim().includes('  ')
}

function blanksOf(text: string, from: number): Edit[] {
  const edits: Edit[] = []
  for (const { index } of text.matchAll(innerBlank)) {
    edits.push({ start: from + index, end: from + index + 1, text: '' })
  }
  return edits
}
