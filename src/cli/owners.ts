import type { ChalkInstance } from 'chalk'
import type { Owner } from '../write/owners.ts'

/** A stretch of the layer with all that claim it: one owner, none for blanks, more for a defect. */
export interface Stretch {
  readonly text: string
  readonly owners: readonly Owner[]
}

export function splitByOwner(layer: string, owners: readonly Owner[]): readonly Stretch[] {
  const edges = new Set([0, layer.length])
  for (const { start, end } of owners) edges.add(start).add(end)
  const sorted = [...edges].sort((a, b) => a - b)
  let first = 0
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? layer.length
    while ((owners[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++
    const here: Owner[] = []
    for (let at = first; (owners[at]?.start ?? end) < end; at++) {
      const owner = owners[at]
      if (owner && owner.end > start) here.push(owner)
    }
    return { text: layer.slice(start, end), owners: here }
  })
}

const columnWidth = 16

/** One line for each line of a stretch, its owner before it. */
export function listOwners(stretches: readonly Stretch[]): string {
  return stretches
    .flatMap(({ text, owners }) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => `${nameOf(owners).padEnd(columnWidth)} ${line}\n`),
    )
    .join('')
}

function nameOf(owners: readonly Owner[]): string {
  const names = owners.map(({ kind, id }) => (id === undefined ? kind : `${kind} ${id}`))
  return names.join(' + ') || 'nobody'
}

/** The text as it is, in colours; what has no owner or several stands on red. */
export function paintOwners(stretches: readonly Stretch[], colors: ChalkInstance): string {
  const turns = new Map<string, number>()
  const tasks = [colors.green, colors.blue] as const
  const paintOne = ({ text, owners: [owner, ...others] }: Stretch) => {
    if (!owner && text.trim() === '') return text
    if (!owner || others.length > 0) return colors.bgRed(text)
    if (owner.kind !== 'task') return paint(owner.kind, colors)(text)
    // Neighbouring tasks take turns, so that their border shows.
    const { id = '' } = owner
    if (!turns.has(id)) turns.set(id, turns.size % 2)
    return (tasks[turns.get(id) ?? 0] ?? colors.green)(text)
  }
  return stretches.map(paintOne).join('')
}

function paint(kind: Owner['kind'], colors: ChalkInstance): ChalkInstance {
  if (kind === 'meta' || kind === 'part') return colors.cyan
  if (kind === 'section') return colors.magenta.bold
  if (kind === 'task') return colors.green
  if (kind === 'table') return colors.yellow
  return kind === 'unread' ? colors.red : colors.dim
}

/** What the colours mean, on one line. */
export function legend(colors: ChalkInstance): string {
  const kinds = ['meta', 'section', 'task', 'table', 'note', 'unread'] as const
  return `${kinds.map((kind) => paint(kind, colors)(kind === 'note' ? 'rest' : kind)).join(' ')}\n`
}
