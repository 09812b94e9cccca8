import type { Format } from '../../model/formats.ts'
import { type Attributes, attributeOf, isOn, numberOf, readXml } from '../office/xml.ts'
import type { ReadContext } from '../reader.ts'
import { isLeftOut } from './left-out.ts'
import { closeParagraph, dropUnendedCodes } from './run.ts'
import {
  newScope,
  type Scope,
  type State,
  setControl,
  setOpenRun,
  setParagraph,
  setRun,
  tableOf,
  topScope,
} from './state.ts'
import type { DocxItem } from './story.ts'
import type { Styles } from './styles.ts'
import { closeTable, openCell, openRow, openTable, tableProperties } from './table.ts'
import {
  addLineBreak,
  addPrint,
  endCode,
  endText,
  openCode,
  openFieldMark,
  openSymbol,
  openText,
  openWordArt,
  readText,
} from './text.ts'

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

function openGallery(state: State, attributes: Attributes): void {
  if (attributeOf(attributes, 'val') === 'Table of Contents') setControl(state, 'contents', true)
}

function openTableCell(state: State): void {
  const cell = openCell(tableOf(state))
  state.scopes.push(newScope(cell.items))
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
