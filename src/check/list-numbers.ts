import type { Span } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Cell, Table } from '../model/table.ts'
import { fold } from '../text/fold.ts'
import { hanNumerals, readNumeral } from '../text/numerals.ts'

/** A break in a list inside a task (一是, ①) or in the first column of a table (序号). */
export interface ListBreak {
  readonly kind: 'gap' | 'repeated'
  readonly label: string
  readonly before: number
  readonly ordinal: number
  readonly span: Span | undefined
  readonly taskId?: string | undefined
}

interface Numbered {
  readonly label: string
  readonly ordinal: number
  readonly span: Span | undefined
  readonly taskId?: string | undefined
}

/** The breaks in the lists of measures and in the number columns of tables; a list may begin anew. */
export function listBreaks({ tables, tasks }: Plan): readonly ListBreak[] {
  const measures = tasks.flatMap(({ id, measures }) =>
    [...bySign(measures.map((one) => ({ ...numberOf(one), taskId: id }))).values()].flatMap(
      breaksIn,
    ),
  )
  return [...measures, ...tables.flatMap((table) => breaksIn(rowNumbers(table)))]
}

const numerals = new RegExp(`\\d+|[${hanNumerals}]+`, 'u')
const circledOne = '①'.charCodeAt(0)

function numberOf({
  label = '',
  spans,
}: {
  readonly label?: string | undefined
  readonly spans: readonly Span[]
}): Numbered {
  const folded = fold(label)
  const circled = folded.charCodeAt(0) - circledOne + 1
  const printed = numerals.exec(folded)?.[0] ?? ''
  const ordinal = circled > 0 && circled <= 20 ? circled : (readNumeral(printed) ?? 0)
  return { label, ordinal, span: spans[0] }
}

/** Lists of several kinds may stand in one task: each kind by what is printed round its numbers. */
function bySign(all: readonly Numbered[]): Map<string, Numbered[]> {
  const lists = new Map<string, Numbered[]>()
  for (const one of all) {
    if (one.ordinal === 0) continue
    const sign = fold(one.label).replace(numerals, '')
    // Circled numbers have nothing round them.
    const key = sign.length === 1 && sign.charCodeAt(0) >= circledOne ? '' : sign
    lists.set(key, [...(lists.get(key) ?? []), one])
  }
  return lists
}

const wholeNumber = /^\d{1,4}$/u

function rowNumbers({ columns, rows }: Table): readonly Numbered[] {
  const at = columns.findIndex(({ role }) => role === 'number')
  const numbers = rows.flatMap(({ cells, taskId }, index): Numbered[] => {
    const cell = cells[at]
    const label = cell?.text.trim() ?? ''
    if (!cell || cell.inherited || !wholeNumber.test(label)) return []
    // Behind a page break the number of a group is printed once more, with the group's name.
    if (isSame(cells, rows[index - 1]?.cells, at)) return []
    return [{ label, ordinal: Number(label), span: cell.span, taskId }]
  })
  // Own rows of a longer table keep the numbers that they have there.
  return numbers[0]?.ordinal === 1 ? numbers : []
}

function isSame(cells: readonly Cell[], above: readonly Cell[] | undefined, at: number): boolean {
  return [at, at + 1].every((column) => cells[column]?.text === above?.[column]?.text)
}

function breaksIn(list: readonly Numbered[]): ListBreak[] {
  return list.flatMap((one, index): ListBreak[] => {
    const before = list[index - 1]?.ordinal
    if (before === undefined || one.ordinal === before + 1 || one.ordinal < before) return []
    return [{ ...one, before, kind: one.ordinal === before ? 'repeated' : 'gap' }]
  })
}
