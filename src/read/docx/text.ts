import { type Attributes, attributeOf } from '../office/xml.ts'
import {
  addCode,
  addText,
  beginField,
  endField,
  isInCode,
  isInContents,
  type OpenParagraph,
  separateField,
} from './run.ts'
import { paragraphOf, type State, topScope } from './state.ts'
import { readSymbol } from './symbols.ts'

export function openCode(state: State): void {
  state.buffer = ''
}

export function openText(state: State, attributes: Attributes): void {
  state.buffer = ''
  state.keepBlanks = attributes['xml:space'] === 'preserve'
}

export function readText(state: State, text: string): void {
  if (state.skipped === 0 && state.buffer !== undefined) state.buffer += text
}

const blankSigns = /[\t\r\n]/gu

/** Blanks at the ends of a `w:t` count only where the file says so. */
export function endText(state: State): void {
  const text = state.buffer ?? ''
  state.buffer = undefined
  addPrint(state, (state.keepBlanks ? text : trimXml(text)).replace(blankSigns, ' '))
}

function trimXml(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return text.slice(start, end)
}

export function endCode(state: State): void {
  addCode(state.fields, state.buffer ?? '')
  state.buffer = undefined
}

/** Add to the open paragraph what is printed here, unless something hides it. */
export function addPrint(state: State, text: string): void {
  const paragraph = paragraphOf(state)
  if (!paragraph || state.properties > 0 || isInCode(state.fields)) return
  if (state.controls.some(({ placeholder }) => placeholder)) return
  if (topScope(state).run?.hidden) {
    state.hiddenCount++
    return
  }
  if (isInContents(state.fields) || state.controls.some(({ contents }) => contents)) {
    paragraph.contents = true
  }
  addText(paragraph, text, emphasisOf(state, paragraph))
}

function emphasisOf(state: State, paragraph: OpenParagraph): 'bold' | 'plain' {
  const { run } = topScope(state)
  const { styles } = state
  const ofRun = run?.style === undefined ? undefined : styles.get(run.style, 'bold')
  const isBold = run?.bold ?? ofRun ?? styles.get(paragraph.style, 'bold') ?? false
  return isBold ? 'bold' : 'plain'
}

export function addLineBreak(state: State): void {
  addPrint(state, '\n')
}

export function openSymbol(state: State, attributes: Attributes): void {
  const font = attributeOf(attributes, 'font') ?? ''
  addPrint(state, readSymbol(font, attributeOf(attributes, 'char') ?? ''))
}

export function openFieldMark(state: State, attributes: Attributes): void {
  const type = attributeOf(attributes, 'fldCharType')
  if (type === 'begin') beginField(state.fields)
  else if (type === 'separate') separateField(state.fields)
  else if (type === 'end') addPrint(state, endField(state.fields))
}

/** A letterhead is often drawn as WordArt, whose text is an attribute. */
export function openWordArt(state: State, attributes: Attributes): void {
  const text = attributeOf(attributes, 'string')?.trim()
  if (text) topScope(state).items.push({ type: 'paragraph', text, bold: [] })
}
