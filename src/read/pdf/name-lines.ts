import { headOfBody } from '../../lexicon/bodies.ts'
import { fold } from '../../text/fold.ts'
import type { Line } from './lines.ts'

/** What parts names of a list; brackets are left out before. */
const separator = /[、,;。:]/u
const bracketed = /\([^()]*\)/gu
/** What part of a body is named for: behind its body's name it is no other. */
const partHeads = new Set('支队 大队 中队 分队 科 室 股 处 站 所 组 队 窗口'.split(' '))

/** Whether a text holds marks that part the names of a list. */
export function isParted(lines: readonly Line[]): boolean {
  return separator.test(plainOf(lines))
}

/**
 * Where a cell that names one body (单位) a line ends a name, as indexes of the lines that begin one.
 *
 * ```text
 * 县发改局     2: 县发改局, 县生态环境局
 * 县生态环
 * 境局
 * ```
 *
 * A line that is full may have been wrapped: the sides of its cell do not tell, what it says does.
 * Empty where the lines do not read as names, each whole.
 */
export function namesIn(lines: readonly Line[]): ReadonlySet<number> {
  const begins = new Set<number>()
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    const head = headOfBody(plainOf(lines.slice(from, at)))
    if (head === undefined) continue
    if (from > 0 && partHeads.has(head)) return new Set()
    if (at === lines.length) return begins
    begins.add(at)
    from = at
  }
  return new Set()
}

function plainOf(lines: readonly Line[]): string {
  return fold(lines.map(({ text }) => text).join('')).replace(bracketed, '')
}
