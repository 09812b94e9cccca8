import type { Fields, OpenParagraph, OpenRun } from './run.ts'
import type { DocxItem } from './story.ts'
import type { Styles } from './styles.ts'
import type { OpenTable } from './table.ts'

/** What is open at one depth: a body, a cell, a text box. */
export interface Scope {
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

/** What is known of a part of the document while its elements open and close. */
export interface State {
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

export function newScope(items: DocxItem[]): Scope {
  return { items, tables: [], inner: 0 }
}

export function topScope(state: State): Scope {
  return state.scopes.at(-1) as Scope
}

/** The innermost open table; the properties of a cell stand inside the cell. */
export function tableOf({ scopes }: State): OpenTable | undefined {
  return scopes.findLast(({ tables }) => tables.length > 0)?.tables.at(-1)
}

export function paragraphOf(state: State): OpenParagraph | undefined {
  return topScope(state).paragraph
}

export function setOpenRun(state: State, run: OpenRun | undefined): void {
  topScope(state).run = run
}

export function setControl(state: State, key: keyof Control, value: boolean): void {
  const control = state.controls.at(-1)
  if (control) control[key] = value
}

export function setParagraph<
  Key extends 'style' | 'listId' | 'listLevel' | 'align' | 'outlineLevel',
>(state: State, key: Key, value: OpenParagraph[Key]): void {
  const paragraph = paragraphOf(state)
  if (paragraph && value !== undefined) paragraph[key] = value
}

export function setRun<Key extends keyof OpenRun>(
  state: State,
  key: Key,
  value: OpenRun[Key],
): void {
  const { run } = topScope(state)
  if (run && value !== undefined) run[key] = value
}
