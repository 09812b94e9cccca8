import { collect } from '../../src/diagnostics/report.ts'
import type { Item, Outline } from '../../src/model/outline.ts'
import type { Passage } from '../../src/model/passage.ts'
import { buildOutline } from '../../src/outline/build.ts'
import { flowOf } from '../tables/flow.ts'

/** Lines of a text as the body of one plan; `#` before a line makes it a heading of the container. */
export function outlineOf(text: string) {
  const { layer, flow } = flowOf(text)
  const { report, diagnostics } = collect()
  return { layer, outline: buildOutline(flow.map(headed), report), diagnostics }
}

function headed(passage: Passage): Passage {
  const { text } = passage.reading
  if (!text.startsWith('#')) return passage
  const level = text.lastIndexOf('#', 6) + 1
  const start = passage.block.start + level
  return {
    ...passage,
    ranges: [{ start, end: passage.block.end }],
    reading: { ...passage.reading, text: text.slice(level), base: start },
    block: { ...passage.block, start, heading: level },
  }
}

/** The tree of a text, a line for each item: its label and title, indented; `+n` own paragraphs below. */
export function treeOf(text: string): readonly string[] {
  return linesOf(outlineOf(text).outline)
}

function linesOf({ preamble, items }: Outline): string[] {
  return [
    ...preamble.map(({ reading }) => `= ${reading.text}`),
    ...items.flatMap((item) => print(item, '')),
  ]
}

function print(item: Item, indent: string): string[] {
  const text = item.passages[0]?.reading.text ?? ''
  const label = item.label ? `${text.slice(item.label.from, item.label.to)} ` : ''
  const more = item.passages.length > 1 ? ` +${item.passages.length - 1}` : ''
  const line = `${indent}${label}${text.slice(item.title.from, item.title.to)}${more}`
  return [line, ...item.children.flatMap((child) => print(child, `${indent}  `))]
}
