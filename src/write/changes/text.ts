import type { Language } from '../../diagnostics/codes.ts'
import type { Change, ChangedTask, Changes, TaskRef } from '../../model/changes.ts'
import { cellWidth, leastRoom, padCells, wrapCells } from '../../text/cells.ts'
import { drawColumns, type Paint } from './columns.ts'
import { type Described, describer } from './describe.ts'
import { type ComparedPlans, type EntryView, viewEntries } from './view.ts'
import { fieldWords, relationWords } from './wording.ts'

export interface TextOptions {
  readonly language: Language
  /** Cells of a line. */
  readonly width: number
  readonly paint: Paint
}

/** From this width on both texts stand side by side. */
const wideEnough = 110

const marks = {
  reworded: '~',
  split: '<',
  merged: '>',
  added: '+',
  dropped: '-',
  kept: '=',
} as const
const counted = ['kept', 'reworded', 'split', 'merged', 'added', 'dropped', 'moved'] as const

/**
 * Write what changed between two plans for a terminal: counts, then each task that changed with its
 * changes; on a wide terminal with both texts side by side, unchanged stretches left out.
 */
export function writeChangesText(plans: ComparedPlans, options: TextOptions): string {
  const { changes } = plans
  const describe = describer(plans, options.language)
  const entries = viewEntries(plans).filter(({ entry }) => isShown(entry))
  return [
    ...drawHead(changes, options),
    ...entries.flatMap((view) => ['', ...drawEntry(view, describe, options)]),
    ...(entries.length === 0 ? ['', words.none[options.language]] : []),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

const words = {
  none: { en: 'No changes.', zh: '没有变化。' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/** A task that stayed as it was is counted and not listed. */
export function isShown({ relation, moved, changes }: ChangedTask): boolean {
  return relation !== 'kept' || moved || changes.length > 0
}

function drawHead(
  { old, new: next, summary }: Changes,
  { language, paint }: TextOptions,
): string[] {
  const counts = counted
    .filter((key) => summary[key] > 0)
    .map((key) => `${relationWords[language][key]} ${summary[key]}`)
  return [
    paint.removed(`--- ${old.title || old.source}`),
    paint.added(`+++ ${next.title || next.source}`),
    ...(counts.length > 0 ? [paint.bold(counts.join(' · '))] : []),
  ]
}

function drawEntry(
  view: EntryView,
  describe: (change: Change) => Described,
  options: TextOptions,
): string[] {
  const { entry } = view
  const isWide = options.width >= wideEnough && view.old.length > 0 && view.new.length > 0
  return [
    ...wrapCells(titleLine(entry, options), options.width).map((line) =>
      paintLine(line, entry, options),
    ),
    // Beside each other the texts show their wording themselves.
    ...entry.changes
      .filter(({ field }) => !isWide || (field !== 'title' && field !== 'body'))
      .flatMap((change) => drawChange(change, describe(change), options)),
    ...(isWide ? drawColumns(view, options.width, options.paint) : []),
  ]
}

function titleLine(
  { relation, moved, score, old, new: next }: ChangedTask,
  { language }: TextOptions,
): string {
  const name = relationWords[language]
  const kinds = [name[relation], ...(moved ? [name.moved] : [])].join(
    language === 'zh' ? '、' : ', ',
  )
  const sides = [old, next]
    .filter((refs) => refs.length > 0)
    .map((refs) => refs.map(nameOf).join(' + '))
  const isSame = sides[0] === sides[1]
  const shown = isSame ? sides.slice(0, 1) : sides
  const printed = score?.toFixed(2) ?? '1.00'
  // 0.998 would print as 1.00, which says nothing.
  const likeness = printed === '1.00' ? '' : ` (${printed})`
  return `${marks[relation]} ${kinds}  ${shown.join(' → ')}${likeness}`
}

function paintLine(line: string, { relation }: ChangedTask, { paint }: TextOptions): string {
  if (relation === 'added') return paint.added(line)
  return relation === 'dropped' ? paint.removed(line) : paint.bold(line)
}

function nameOf({ id, label, title }: TaskRef): string {
  return `${label ?? id} ${title}`.trim()
}

const indent = '    '

function drawChange(
  { field }: Change,
  { subject, old, new: next, note }: Described,
  { language, width, paint }: TextOptions,
): string[] {
  const name = padCells(fieldWords[language][field], language === 'zh' ? 4 : 8)
  const room = Math.max(leastRoom, width - indent.length - cellWidth(name) - 3)
  const flat = (text: string) => text.replaceAll('\n', ' ')
  const lines = [
    ...(subject ? [{ text: subject, color: paint.bold }] : []),
    ...(old === undefined ? [] : [{ text: `- ${flat(old)}`, color: paint.removed }]),
    ...(next === undefined ? [] : [{ text: `+ ${flat(next)}`, color: paint.added }]),
    ...(note ? [{ text: note, color: paint.dim }] : []),
  ]
  return lines
    .flatMap(({ text, color }) => wrapCells(text, room).map(color))
    .map((line, index) => `${indent}${index === 0 ? name : ' '.repeat(cellWidth(name))} ${line}`)
}
