import type { Draft, Range } from '../model/place.ts'
import type { MetaDraft, SectionDraft, TaskDraft } from '../model/records.ts'
import type { Table } from '../model/table.ts'

/**
 * Stretches of the text layer that fields own: meta, sections, body tasks, tables, titles of parts.
 *
 * @see contract, One owner
 */
export function ownedStretches(
  meta: MetaDraft,
  sections: readonly SectionDraft[],
  tasks: readonly TaskDraft[],
  tables: readonly Draft<Table>[],
  titles: readonly Range[],
): Range[] {
  const owned: Range[] = [...titles]
  for (const spans of Object.values(meta.spans)) owned.push(...(spans ?? []).flat())
  for (const section of sections) addSection(owned, section)
  for (const { spans } of tasks) owned.push(...(spans.label ?? []), ...spans.text)
  for (const table of tables) addTable(owned, table)
  return owned
}

function addSection(owned: Range[], { spans, children }: SectionDraft) {
  owned.push(...(spans.label ?? []), ...spans.title, ...(spans.text ?? []))
  for (const child of children) addSection(owned, child)
}

function addTable(owned: Range[], { captionSpan, columns, rows, sectionRows }: Draft<Table>) {
  if (captionSpan) owned.push(captionSpan)
  for (const { spans } of columns) owned.push(...(spans ?? []))
  for (const { span } of sectionRows) owned.push(span)
  for (const { cells } of rows) {
    for (const { span, inherited } of cells) if (span && !inherited) owned.push(span)
  }
}
