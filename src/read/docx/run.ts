import type { Range } from '../../model/place.ts'
import type { DocxParagraph } from './story.ts'

/** A paragraph while its runs are read. */
export interface OpenParagraph {
  text: string
  readonly bold: { start: number; end: number }[]
  style?: string
  listId?: string
  listLevel?: number
  align?: string
  outlineLevel?: number
  runsOn?: boolean
  contents?: boolean
}

/** What a run (`w:r`) says of its text; `undefined` leaves it to its style. */
export interface OpenRun {
  bold?: boolean
  hidden?: boolean
  style?: string
}

/** A field (域) that has begun: its code is not printed, its result is. */
interface Field {
  part: 'code' | 'result'
  code: string
}

/** The fields that are open, innermost last. */
export interface Fields {
  readonly open: Field[]
}

export function beginField(fields: Fields): void {
  fields.open.push({ part: 'code', code: '' })
}

export function separateField(fields: Fields): void {
  const field = fields.open.at(-1)
  if (field) field.part = 'result'
}

/** End the innermost field; one without a result may print something by its code alone. */
export function endField(fields: Fields): string {
  const field = fields.open.pop()
  return field?.part === 'code' ? printField(field.code) : ''
}

export function addCode(fields: Fields, text: string): void {
  const field = fields.open.at(-1)
  if (field?.part === 'code') field.code += text
}

/** Whether text that stands here is part of a field's code. */
export function isInCode(fields: Fields): boolean {
  return fields.open.some(({ part }) => part === 'code')
}

export function isInContents(fields: Fields): boolean {
  return fields.open.some(({ part, code }) => part === 'result' && tocCode.test(code))
}

/** A code that does not end in its paragraph is damage: it must not swallow the rest of the text. */
export function dropUnendedCodes(fields: Fields): void {
  const kept = fields.open.filter(({ part }) => part === 'result')
  fields.open.splice(0, fields.open.length, ...kept)
}

const tocCode = /^\s{0,20}TOC\b/u
const enclosedCode = /\\o\\ac\([○◯〇],(\d{1,2})\)/iu

/** 带圈字符: `EQ \o\ac(○,11)` draws a circle around a number. */
function printField(code: string): string {
  const compact = code.replaceAll(' ', '')
  const number = Number(enclosedCode.exec(compact)?.[1] ?? 0)
  return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : ''
}

/** Add what a run prints. */
export function addText(paragraph: OpenParagraph, text: string, isBold: Emphasis): void {
  const start = paragraph.text.length
  paragraph.text += text
  if (isBold === 'plain' || text === '') return
  const last = paragraph.bold.at(-1)
  if (last?.end === start) last.end = paragraph.text.length
  else paragraph.bold.push({ start, end: paragraph.text.length })
}

export type Emphasis = 'bold' | 'plain'

export function closeParagraph(paragraph: OpenParagraph): DocxParagraph {
  return { type: 'paragraph', ...paragraph, bold: paragraph.bold as readonly Range[] }
}
