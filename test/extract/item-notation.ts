import { collect } from '../../src/diagnostics/report.ts'
import { extractItems } from '../../src/extract/items.ts'
import type { RuledClauseDraft, SectionDraft, TaskDraft } from '../../src/model/records.ts'
import { outlineOf } from '../outline/tree.ts'
import { notationOf } from './clause/notation.ts'

/** Sections and tasks of a body, and its text in the words of its spans. */
export function itemsOf(text: string, part?: number) {
  const { layer, outline } = outlineOf(text)
  const { report, diagnostics } = collect()
  const context = { layer, step: undefined, report, planYear: 2023 }
  const records = extractItems(outline, part === undefined ? context : { ...context, part })
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return {
    ...records,
    diagnostics,
    leads: records.leadIns.map(cut),
    closings: records.closing.map(cut),
    tree: records.sections.flatMap((section) => printSection(section, '')),
    list: records.tasks.map(printTask),
  }
}

/** `1 general 一、 总体要求 : text [clauses]`, the sections below indented. */
function printSection(section: SectionDraft, indent: string): string[] {
  const { id, kind, label = '-', title, text, clauses, children } = section
  const line = `${indent}${id} ${kind} ${label} ${title}${text ? ` : ${text}` : ''}${clausesOf(clauses)}`
  return [line, ...children.flatMap((child) => printSection(child, `${indent}  `))]
}

/** `1.1 一、/(一) title [clauses]`, `<` and the id of the task that it stands in. */
function printTask({ id, path, title, clauses, partOf }: TaskDraft): string {
  return `${id} ${path.join('/')} ${title}${clausesOf(clauses)}${partOf ? ` < ${partOf}` : ''}`
}

function clausesOf(clauses: readonly RuledClauseDraft[]): string {
  return clauses.map(({ clause }) => ` [${notationOf(clause)}]`).join('')
}
