import { readDocumentNumber } from '../lexicon/document-number.ts'
import type { DocumentNumber } from '../model/meta.ts'
import type { Draft } from '../model/place.ts'
import type { Citation } from '../model/task.ts'
import { printOf, type Reading, rangeOf } from '../text/reading.ts'

/** Longest title that is looked for; a 《 without its 》 must not swallow the text behind it. */
const longestTitle = 200
const titleStops = '。;!?\n'
const numberOpeners = '([【〔'
const numberClosers = ')]】〕'

/**
 * Find the documents that a text cites (引用文件): each 《…》 with the document number right behind it.
 *
 * ```text
 * 按照《关于印发<公开办法>的通知》(某办发〔2020〕50号)要求
 *      title 关于印发<公开办法>的通知, number 某办发〔2020〕50号
 * ```
 *
 * One entry each time that one is printed, in order. A title in brackets inside a title belongs to it.
 * A 《 that is not closed in its sentence opens nothing.
 */
export function findCitations(reading: Reading): Draft<Citation>[] {
  const { text } = reading
  const citations: Draft<Citation>[] = []
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const end = quotedTitleEnd(text, at)
    if (end === undefined) continue
    const title = printOf(reading, at + 1, end)
    if (title === '') continue
    const documentNumber = numberBehind(reading, end + 1)
    const span = rangeOf(reading, at + 1, end)
    citations.push(documentNumber ? { title, documentNumber, span } : { title, span })
    at = end
  }
  return citations
}

/** Offset of the 》 that closes the 《 at `at`, in the same sentence. */
export function quotedTitleEnd(text: string, at: number): number | undefined {
  let depth = 0
  const limit = Math.min(text.length, at + longestTitle)
  for (let cursor = at; cursor < limit; cursor++) {
    const char = text.charAt(cursor)
    if (char === '《') depth++
    else if (char === '》') {
      depth--
      if (depth === 0) return cursor
    } else if (titleStops.includes(char)) return undefined
  }
  return undefined
}

function numberBehind(reading: Reading, at: number): Draft<DocumentNumber> | undefined {
  const { text } = reading
  let start = skipBlanks(text, at)
  const opened = numberOpeners.includes(text.charAt(start)) && text.charAt(start) !== ''
  if (opened) start = skipBlanks(text, start + 1)
  const number = readDocumentNumber(text, start)
  if (!number) return undefined
  const behind = text.charAt(skipBlanks(text, number.end))
  if (opened && !numberClosers.includes(behind) && !',;、'.includes(behind)) return undefined
  const { end, ...parts } = number
  return { text: printOf(reading, start, end), ...parts }
}

function skipBlanks(text: string, at: number): number {
  let cursor = at
  while (text.charAt(cursor) === ' ') cursor++
  return cursor
}
