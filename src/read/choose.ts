import type { Format } from '../model/formats.ts'
import { UnreadableError } from './errors.ts'
import { isOle, readOleContent } from './office/ole.ts'
import { reasons } from './reasons.ts'

/** What is looked at of a file’s ends, or of a text: more costs time and tells no more. */
const headSize = 1 << 16

/**
 * Tell the format of a container by its bytes; `undefined` where it may be a text.
 *
 * The name decides nothing but between `.doc` and `.wps`, which are one format.
 *
 * @throws {UnreadableError} For a container that is known and not read.
 */
export function chooseContainer(bytes: Uint8Array, name: string): Format | undefined {
  if (holdsPdfMark(bytes)) return 'pdf'
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (head.startsWith('PK\u0003\u0004')) return chooseArchive(bytes)
  if (isOle(bytes)) return chooseOle(bytes, name)
  const other = others.find(({ start }) => head.startsWith(start))
  if (other) throw new UnreadableError(undefined, other.reason)
  return undefined
}

const others = [
  { start: '{\\rtf', reason: reasons.rtf },
  { start: 'Rar!', reason: reasons.rar },
  { start: '7z\u00bc\u00af', reason: reasons.sevenZip },
  { start: '\u0089PNG', reason: reasons.picture },
  { start: '\u00ff\u00d8\u00ff', reason: reasons.picture },
  { start: 'GIF8', reason: reasons.picture },
] as const

const directoryEnd = 'PK\u0005\u0006'

function chooseArchive(bytes: Uint8Array): Format {
  // Names of the packed files stand unpacked in the archive, mostly in its last bytes.
  const names = asciiIn(bytes.subarray(0, headSize)) + asciiIn(bytes.subarray(-headSize))
  if (names.includes('word/document')) return 'docx'
  if (names.includes('xl/workbook')) return 'xlsx'
  if (names.includes('word/')) return 'docx'
  if (names.includes('xl/')) return 'xlsx'
  if (names.includes('opendocument')) {
    throw new UnreadableError(undefined, reasons.openDocument)
  }
  if (!names.includes(directoryEnd)) {
    throw new UnreadableError(undefined, reasons.zipCut)
  }
  throw new UnreadableError(undefined, reasons.zip)
}

const locked = reasons.encrypted

function chooseOle(bytes: Uint8Array, name: string): Format {
  const content = readOleContent(bytes)
  if (content === 'encrypted') {
    throw new UnreadableError(undefined, locked)
  }
  if (content === 'xls') return 'xls'
  const isWps = name.toLowerCase().endsWith('.wps')
  if (content === 'doc') return isWps ? 'wps' : 'doc'
  if (isWps) return 'wps'
  throw new UnreadableError(undefined, reasons.unknownOffice)
}

const pdfMark = [0x25, 0x50, 0x44, 0x46, 0x2d]

/** Bytes in which readers of PDF look for its mark (ISO 32000-1, annex H). */
const pdfHead = 1024

/** `%PDF-` stands in the first bytes, if not at the beginning. */
function holdsPdfMark(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, pdfHead)
  for (let at = head.indexOf(0x25); at >= 0; at = head.indexOf(0x25, at + 1)) {
    if (pdfMark.every((byte, index) => head[at + index] === byte)) return true
  }
  return false
}

/** Bytes as text of which only what is ASCII counts. */
function asciiIn(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** Tell HTML and Markdown from plain text by their marks. */
export function chooseText(text: string): 'html' | 'markdown' | 'text' {
  const head = text.slice(0, headSize)
  if (isHtml(head)) return 'html'
  return isMarkdown(head) ? 'markdown' : 'text'
}

const pageStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/iu
const elementStart = /^\s*<([a-z][a-z0-9]*)(?=[\s/>])/iu
const blockTag =
  /<\/?(?:p|div|table|tbody|tr|td|th|br|li|ul|ol|h[1-6]|section|article)(?=[\s/>])/giu
const anyTag =
  /^(?:a|article|b|blockquote|br|center|div|dl|em|font|form|h[1-6]|img|link|meta|ol|p|pre|section|span|strong|style|script|table|title|ul)$/iu

/** A piece of a page has a block's tag at least every so many characters. */
const tagDistance = 300
/** A tag or two in a text are damage: 直属机构</p>. */
const fewestTags = 6

/** A page, or a piece of one: it begins with a tag, or has tags all over. */
function isHtml(head: string): boolean {
  if (pageStart.test(head)) return true
  const count = countOf(head, blockTag, fewestTags + head.length / tagDistance)
  const first = elementStart.exec(head)?.[1]
  if (first !== undefined && anyTag.test(first)) return count > 1
  return count >= fewestTags && count * tagDistance > head.length && !isMarkdown(head)
}

interface Mark {
  readonly pattern: RegExp
  /** Two make a text Markdown; a kind of mark counts at most so much. */
  readonly most: number
  readonly each?: number
}

const marks: readonly Mark[] = [
  { pattern: /^#{1,6}[ \t]+\S/gmu, most: 2, each: 2 },
  { pattern: /^\|?[ \t]*:?-{3,}:?[ \t]*\|/gmu, most: 2, each: 2 },
  // |:-:|:-:|: one dash is enough beside a colon; alone it stands for an empty cell.
  { pattern: /^\|?[ \t]*(?::-{1,2}:?|-{1,2}:)[ \t]*\|/gmu, most: 2, each: 2 },
  // 20**年 is a number with a hole.
  { pattern: /(?<![\d*])\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)/gu, most: 2 },
  { pattern: /\]\((?:https?:|\.{0,2}\/)/gu, most: 1 },
  { pattern: /!\[/gu, most: 1 },
  { pattern: /^[-*+] \S/gmu, most: 1 },
  { pattern: /^> ?\S/gmu, most: 1 },
  { pattern: /^```/gmu, most: 1 },
]
const frontMatter = /^---[ \t]*\r?\n[^\n]{1,40}[:：]/u

function isMarkdown(head: string): boolean {
  if (frontMatter.test(head)) return true
  let weight = 0
  for (const { pattern, most, each = 1 } of marks) {
    weight += Math.min(most, each * countOf(head, pattern, most))
    if (weight > 1) return true
  }
  return false
}

function countOf(text: string, pattern: RegExp, most: number): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) if (++count > most) break
  return count
}
