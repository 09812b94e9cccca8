import type { ChalkInstance } from 'chalk'
import type { Deadline, Party } from '../../model/task.ts'
import { cellWidth, fitCells } from '../../text/cells.ts'
import type { Node } from './outline.ts'

/** Widths of the three columns of the tree, in cells. */
interface Layout {
  readonly tree: number
  readonly parties: number
  readonly deadline: number
}

const gap = 2
const dayWidth = 10

/**
 * Draw the outline as a tree with the parties and the limit of each task at its right.
 *
 * No line is wider than `width`; what does not fit ends in …, with the number of names left out.
 */
export function drawTree(
  roots: readonly Node[],
  width: number,
  colors: ChalkInstance,
): readonly string[] {
  const all = roots.flatMap(flatten)
  const layout = layoutFor(all, width)
  const lines: string[] = []
  const draw = (node: Node, lead: string, branch: string, below: string) => {
    lines.push(drawLine(node, lead + branch, layout, colors))
    const last = node.children.length - 1
    for (const [index, child] of node.children.entries()) {
      const isLast = index === last
      draw(child, lead + below, isLast ? '└─ ' : '├─ ', isLast ? '   ' : '│  ')
    }
  }
  for (const root of roots) draw(root, '', '', '')
  return lines
}

function flatten(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(flatten)]
}

function layoutFor(nodes: readonly Node[], width: number): Layout {
  const widest = (cells: readonly number[], most: number) => Math.min(Math.max(0, ...cells), most)
  const deadline = widest(
    nodes.map(({ deadlines }) => cellWidth(wordDeadlines(deadlines))),
    Math.max(dayWidth, Math.floor(width * 0.16)),
  )
  const parties = widest(
    nodes.map((node) => cellWidth(node.parties.map(wordParty).join(' '))),
    Math.floor(width * 0.36),
  )
  const taken = (deadline > 0 ? deadline + gap : 0) + (parties > 0 ? parties + gap : 0)
  return { deadline, parties, tree: width - taken }
}

function drawLine(node: Node, lead: string, layout: Layout, colors: ChalkInstance): string {
  const { deadline, parties, tree } = layout
  const text = fitCells(`${lead}${[node.label, node.title].filter(Boolean).join(' ')}`, tree)
  const title = text.slice(lead.length)
  const left = colors.dim(lead) + (node.kind === 'heading' ? colors.bold(title) : title)
  if (node.parties.length === 0 && node.deadlines.length === 0) return left
  const who = fitParties(node.parties, parties)
  const when = fitCells(wordDeadlines(node.deadlines), deadline)
  const right = [
    ...(parties > 0 ? [paintParties(who, colors) + ' '.repeat(room(parties, who.join(' ')))] : []),
    ...(deadline > 0 ? [colors.yellow(when)] : []),
  ]
  return [left + ' '.repeat(room(tree, text)), ...right].join(' '.repeat(gap)).trimEnd()
}

function room(width: number, text: string): number {
  return Math.max(0, width - cellWidth(text))
}

const marks = { lead: '*', responsible: '', support: '+' } as const

function wordParty({ name, role }: Party): string {
  return name + marks[role]
}

/** The first names that fit, and how many more there are. */
function fitParties(parties: readonly Party[], width: number): readonly string[] {
  const names = [...new Set(parties.map(wordParty))]
  if (cellWidth(names.join(' ')) <= width) return names
  for (let count = names.length - 1; count > 0; count--) {
    const shown = [...names.slice(0, count), `+${names.length - count}`]
    if (cellWidth(shown.join(' ')) <= width) return shown
  }
  return [fitCells(names[0] ?? '', width)]
}

function paintParties(names: readonly string[], colors: ChalkInstance): string {
  return names
    .map((name) => {
      if (name.endsWith(marks.lead)) return colors.cyan.bold(name)
      return name.endsWith(marks.support) ? colors.dim(name) : colors.cyan(name)
    })
    .join(' ')
}

function wordDeadlines(deadlines: readonly Deadline[]): string {
  return [...new Set(deadlines.map(({ due, text }) => due ?? text))].join(' ')
}
