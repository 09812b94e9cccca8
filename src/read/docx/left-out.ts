import type { State } from './state.ts'

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

/** Whether an element that opens is left out; of the contents to choose from the first is taken. */
export function isLeftOut(state: State, name: string): boolean {
  if (leftOut.has(name)) return true
  if (deleted.has(name)) return state.properties === 0
  if (name !== 'Choice' && name !== 'Fallback') return false
  const last = state.choices.length - 1
  if (last < 0) return false
  if (state.choices[last]) return true
  state.choices[last] = true
  return false
}
