import type { Format } from '../../model/plan.ts'
import { type Attributes, attributeOf, isOn, numberOf, readXml } from '../office/xml.ts'
import type { ReadContext } from '../reader.ts'
import {
  addCode,
  addText,
  beginField,
  closeParagraph,
  dropUnendedCodes,
  endField,
  type Fields,
  isInCode,
  isInContents,
  type OpenParagraph,
  type OpenRun,
  separateField,
} from './run.ts'
import type { DocxItem } from './story.ts'
import type { Styles } from './styles.ts'
import { readSymbol } from './symbols.ts'
import {
  closeTable,
  type OpenTable,
  openCell,
  openRow,
  openTable,
  tableProperties,
} from './table.ts'

/** What is open at one depth: a body, a cell, a text box. */
interface Scope {
  readonly items: DocxItem[]
  readonly tables: OpenTable[]
  paragraph?: OpenParagraph | undefined
  /** Paragraphs of drawings inside the open one: their text is part of it. */
  inner: number
  run?: OpenRun | undefined
}

/** A content control (内容控件). */
interface Control {
  contents: boolean
  placeholder: boolean
}

interface State {
  readonly styles: Styles
  readonly scopes: Scope[]
  readonly fields: Fields
  readonly controls: Control[]
  /** One for each open choice between contents: whether one of them has been taken. */
  readonly choices: boolean[]
  /** Elements of properties that are open; in them, `w:del` and its like are mere marks. */
  properties: number
  /** Depth below an element that is left out. */
  skipped: number
  /** Text of the open `w:t` or `w:instrText`. */
  buffer?: string | undefined
  keepBlanks: boolean
  hiddenCount: number
}

/** Body of a document, of a header or of the notes, and how many runs of it are hidden. */
export interface Body {
  readonly items: readonly DocxItem[]
  readonly hiddenCount: number
}

/**
 * Read one part of a document (`document.xml`, a header, the footnotes) into paragraphs and tables.
 *
 * Inserted text is kept, deleted text left out; of a field the result stays, of two contents to
 * choose from the first; a text box comes before the paragraph that it hangs on. Hidden text is
 * left out and counted.
 */
export function readBody(
  bytes: Uint8Array,
  styles: Styles,
  format: Format,
  context: ReadContext,
): Body {
  const scope: Scope = newScope([])
  const state: State = {
    styles,
    scopes: [scope],
    fields: { open: [] },
    controls: [],
    choices: [],
    properties: 0,
    skipped: 0,
    keepBlanks: false,
    hiddenCount: 0,
  }
  const handler = {
    open: (name: string, attributes: Attributes) => open(state, name, attributes),
    close: (name: string) => close(state, name),
    text: (text: string) => readText(state, text),
  }
  readXml(bytes, handler, format, context)
  return { items: scope.items, hiddenCount: state.hiddenCount }
}

function open(state: State, name: string, attributes: Attributes): void {
  if (state.skipped > 0 || isLeftOut(state, name)) {
    state.skipped++
    return
  }
  if (propertyElements.has(name)) state.properties++
  const handle = opening.get(name)
  if (handle) handle(state, attributes)
  else tableProperties.get(name)?.(tableOf(state), attributes)
}

function close(state: State, name: string): void {
  if (state.skipped > 0) {
    state.skipped--
    return
  }
  if (propertyElements.has(name)) state.properties--
  closing.get(name)?.(state)
}

/** Always left out: what a change replaced, settings that look like text, pinyin over characters. */
const leftOut: ReadonlySet<string> = new Set([
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tblPrExChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'sectPrChange',
  'numberingChange',
  'sectPr',
  'tabs',
  'rt',
  'ffData',
])

/** Left out where they hold text; inside properties they are marks. */
const deleted: ReadonlySet<string> = new Set(['del', 'moveFrom'])

const propertyElements: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'tblPr',
  'tblPrEx',
  'trPr',
  'tcPr',
  'sdtPr',
  'ctrlPr',
])

function isLeftOut(state: State, name: string): boolean {
  if (leftOut.has(name)) return true
  if (deleted.has(name)) return state.properties === 0
  if (name !== 'Choice' && name !== 'Fallback') return false
  const last = state.choices.length - 1
  if (last < 0) return false
  if (state.choices[last]) return true
  state.choices[last] = true
  return false
}

function newScope(items: DocxItem[]): Scope {
  return { items, tables: [], inner: 0 }
}

function topScope(state: State): Scope {
  return state.scopes.at(-1) as Scope
}

/** The innermost open table; the properties of a cell stand inside the cell. */
function tableOf({ scopes }: State): OpenTable | undefined {
  return scopes.findLast(({ tables }) => tables.length > 0)?.tables.at(-1)
}

function paragraphOf(state: State): OpenParagraph | undefined {
  return topScope(state).paragraph
}

type Open = (state: State, attributes: Attributes) => void

const opening: ReadonlyMap<string, Open> = new Map<string, Open>([
  ['AlternateContent', (state) => void state.choices.push(false)],
  ['p', openParagraph],
  ['r', (state) => setOpenRun(state, {})],
  ['t', openText],
  ['instrText', openCode],
  ['br', (state) => addLineBreak(state)],
  ['cr', (state) => addLineBreak(state)],
  ['tab', (state) => addPrint(state, ' ')],
  ['ptab', (state) => addPrint(state, ' ')],
  ['noBreakHyphen', (state) => addPrint(state, '-')],
  ['sym', openSymbol],
  ['fldChar', openFieldMark],
  ['sdt', (state) => void state.controls.push({ contents: false, placeholder: false })],
  ['docPartGallery', openGallery],
  ['showingPlcHdr', (state, attributes) => setControl(state, 'placeholder', isOn(attributes))],
  ['txbxContent', (state) => void state.scopes.push(newScope([]))],
  ['textpath', openWordArt],
  ['tbl', (state) => void topScope(state).tables.push(openTable())],
  ['tr', (state) => openRow(topScope(state).tables.at(-1))],
  ['tc', openTableCell],
  ['pStyle', (state, attributes) => setParagraph(state, 'style', attributeOf(attributes, 'val'))],
  ['numId', (state, attributes) => setParagraph(state, 'listId', attributeOf(attributes, 'val'))],
  ['ilvl', (state, attributes) => setParagraph(state, 'listLevel', numberOf(attributes, 'val'))],
  ['jc', (state, attributes) => setParagraph(state, 'align', attributeOf(attributes, 'val'))],
  [
    'outlineLvl',
    (state, attributes) => setParagraph(state, 'outlineLevel', numberOf(attributes, 'val')),
  ],
  ['rStyle', (state, attributes) => setRun(state, 'style', attributeOf(attributes, 'val'))],
  ['b', (state, attributes) => setRun(state, 'bold', isOn(attributes))],
  ['vanish', openVanish],
  ['specVanish', openVanish],
  ['del', markDeleted],
  ['moveFrom', markDeleted],
])

const closing: ReadonlyMap<string, (state: State) => void> = new Map<
  string,
  (state: State) => void
>([
  ['AlternateContent', (state) => void state.choices.pop()],
  ['p', endParagraph],
  ['r', (state) => setOpenRun(state, undefined)],
  ['t', endText],
  ['instrText', endCode],
  ['sdt', (state) => void state.controls.pop()],
  ['txbxContent', endTextBox],
  ['tc', endCell],
  ['tbl', endTable],
])

function openParagraph(state: State): void {
  const scope = topScope(state)
  if (scope.paragraph) scope.inner++
  else scope.paragraph = { text: '', bold: [] }
}

function setOpenRun(state: State, run: OpenRun | undefined): void {
  topScope(state).run = run
}

function openCode(state: State): void {
  state.buffer = ''
}

function openText(state: State, attributes: Attributes): void {
  state.buffer = ''
  state.keepBlanks = attributes['xml:space'] === 'preserve'
}

function readText(state: State, text: string): void {
  if (state.skipped === 0 && state.buffer !== undefined) state.buffer += text
}

const blankSigns = /[\t\r\n]/gu

/** Blanks at the ends of a `w:t` count only where the file says so. */
function endText(state: State): void {
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

function endCode(state: State): void {
  addCode(state.fields, state.buffer ?? '')
  state.buffer = undefined
}

/** Add to the open paragraph what is printed here, unless something hides it. */
function addPrint(state: State, text: string): void {
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

function addLineBreak(state: State): void {
  addPrint(state, '\n')
}

function openSymbol(state: State, attributes: Attributes): void {
  const font = attributeOf(attributes, 'font') ?? ''
  addPrint(state, readSymbol(font, attributeOf(attributes, 'char') ?? ''))
}

function openFieldMark(state: State, attributes: Attributes): void {
  const type = attributeOf(attributes, 'fldCharType')
  if (type === 'begin') beginField(state.fields)
  else if (type === 'separate') separateField(state.fields)
  else if (type === 'end') addPrint(state, endField(state.fields))
}

function openGallery(state: State, attributes: Attributes): void {
  if (attributeOf(attributes, 'val') === 'Table of Contents') setControl(state, 'contents', true)
}

function setControl(state: State, key: keyof Control, value: boolean): void {
  const control = state.controls.at(-1)
  if (control) control[key] = value
}

/** A letterhead is often drawn as WordArt, whose text is an attribute. */
function openWordArt(state: State, attributes: Attributes): void {
  const text = attributeOf(attributes, 'string')?.trim()
  if (text) topScope(state).items.push({ type: 'paragraph', text, bold: [] })
}

function openTableCell(state: State): void {
  const cell = openCell(tableOf(state))
  state.scopes.push(newScope(cell.items))
}

function setParagraph<Key extends 'style' | 'listId' | 'listLevel' | 'align' | 'outlineLevel'>(
  state: State,
  key: Key,
  value: OpenParagraph[Key],
): void {
  const paragraph = paragraphOf(state)
  if (paragraph && value !== undefined) paragraph[key] = value
}

function setRun<Key extends keyof OpenRun>(state: State, key: Key, value: OpenRun[Key]): void {
  const { run } = topScope(state)
  if (run && value !== undefined) run[key] = value
}

/** On a run it hides the text, on a paragraph's end it makes the paragraph run on. */
function openVanish(state: State, attributes: Attributes): void {
  if (!isOn(attributes)) return
  const { paragraph, run } = topScope(state)
  if (run) run.hidden = true
  else if (paragraph) paragraph.runsOn = true
}

function markDeleted(state: State): void {
  const { paragraph, run } = topScope(state)
  if (paragraph && !run) paragraph.runsOn = true
  else if (!paragraph) tableProperties.get('del')?.(tableOf(state), {})
}

function endParagraph(state: State): void {
  const scope = topScope(state)
  if (scope.inner > 0) {
    scope.inner--
    return
  }
  if (!scope.paragraph) return
  dropUnendedCodes(state.fields)
  scope.items.push(closeParagraph(scope.paragraph))
  scope.paragraph = undefined
}

function endTextBox(state: State): void {
  if (state.scopes.length === 1) return
  const { items } = state.scopes.pop() as Scope
  topScope(state).items.push(...items)
}

function endCell(state: State): void {
  if (state.scopes.length > 1) state.scopes.pop()
}

function endTable(state: State): void {
  const scope = topScope(state)
  const table = scope.tables.pop()
  if (table) scope.items.push(closeTable(table))
}
