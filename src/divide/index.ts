import type { Grid, SourceDocument } from '../model/block.ts'
import type { Aside, Division, PlanText } from '../model/division.ts'
import type { Passage } from '../model/passage.ts'
import type { RestKind } from '../model/plan.ts'
import type { ReadingStep } from '../text/reading.ts'
import { type Body, findBodies } from './bodies.ts'
import { markContents } from './contents.ts'
import { readHead } from './head.ts'
import { type Line, linesOf, markFields, type Part } from './line.ts'
import { splitPassages } from './passages.ts'
import { markRepeated } from './repeated.ts'
import { findTitles } from './titles.ts'

/**
 * Take a document apart: head, covering notice, plans, attachments, colophon, furniture.
 *
 * ```text
 * 文号 / 关于印发《…》的通知 / 各…: / 经…印发你们 / 署名 日期 / 计划标题 / 前言 一、…  / 附件 / 抄送
 * └ head ────────────────────┘ └ notice ──────────────────┘ └ plan ────────────┘ └ attached, colophon
 * ```
 *
 * Every block of the document comes out once: in a plan's flow, in the notice, or as an aside.
 *
 * @param step - Edits that bring a damaged document into normal form (`text/damage.ts`).
 */
export function divide(document: SourceDocument, step?: ReadingStep): Division {
  const lines = linesOf(splitPassages(document, step))
  markContents(lines)
  markFields(lines)
  markRepeated(lines)
  const titles = findTitles(lines)
  const bodies = findBodies(lines, titles)
  const head = readHead(lines, titles, document.layer, step)
  return {
    head,
    notice: lines.flatMap(({ part, passage }) => (part === 'notice' && passage ? [passage] : [])),
    plans: bodies.map((body) => planText(lines, body)),
    asides: lines.flatMap(asideOf),
    ...(document.url === undefined ? {} : { url: document.url }),
  }
}

function planText(lines: readonly Line[], body: Body): PlanText {
  const blocks = (part: Part) =>
    lines.slice(body.from, body.to).flatMap((line): (Passage | Grid)[] => {
      if (line.part !== part) return []
      return line.passage ? [line.passage] : line.grid ? [line.grid] : []
    })
  const first = lines[body.titleFrom ?? body.from]
  const last = lines[body.to - 1]
  return {
    title: body.title,
    flow: blocks('body'),
    attached: blocks('attached'),
    range: { start: first?.start ?? 0, end: Math.max(last?.end ?? 0, first?.start ?? 0) },
  }
}

const kinds: Readonly<Partial<Record<Part, RestKind>>> = {
  furniture: 'furniture',
  field: 'furniture',
  notice: 'notice',
  note: 'note',
  head: 'note',
  colophon: 'note',
  attached: 'attachment',
}

function asideOf({ start, end, part }: Line): Aside[] {
  const kind = kinds[part]
  return kind ? [{ start, end, kind }] : []
}
