import type { KnownRow, LedgerMemory } from '../model/ledger.ts'
import { type ColumnId, isKeyColumn, ledgerColumns, planColumns } from './columns.ts'
import { readIdentity } from './fingerprint.ts'
import { type FoundColumn, type FoundRow, isFilled, type OpenLedger } from './open.ts'
import { plainText, textOf } from './rows.ts'

/** Why what stands in a row cannot be given to a task. */
export type DoubtKind = 'twice' | 'changed' | 'unknown' | 'loose' | 'tool'

/** A row whose cells go to 待核对. */
interface Doubt {
  readonly kind: DoubtKind
  readonly row: FoundRow
  /** The task that its key names. */
  readonly known?: KnownRow | undefined
}

/** The rows of a ledger, each where it belongs. */
export interface Settled {
  /** Rows that are certainly those of their tasks, by key. */
  readonly sound: ReadonlyMap<string, FoundRow>
  /** Rows that people added. */
  readonly own: readonly FoundRow[]
  readonly doubts: readonly Doubt[]
  /** Rows that a person took out since the program last wrote. */
  readonly missing: readonly KnownRow[]
}

interface Context {
  readonly columns: readonly FoundColumn[]
  readonly known: ReadonlyMap<string, KnownRow>
  /** How many known rows print the same in the columns that are there. */
  readonly alike: ReadonlyMap<string, number>
  /** All that the program printed or marked, by column. */
  readonly prints: ReadonlyMap<string, ReadonlySet<string>>
  /** How many rows carry a key. */
  readonly keyCounts: ReadonlyMap<string, number>
}

/**
 * Settle whose each row is.
 *
 * A row is a task's when its key stands once and everything that the plan printed in it still stands
 * there. Where the two disagree (only some columns were sorted, a printed cell was changed) or the
 * key stands twice (a copied row), nothing of it is given to any task.
 */
export function settleRows({ rows, columns }: OpenLedger, memory: LedgerMemory): Settled {
  const context = contextOf(rows, columns, memory)
  const sound = new Map<string, FoundRow>()
  const own: FoundRow[] = []
  const doubts: Doubt[] = []
  for (const row of rows) {
    const known = knownOf(row, context)
    const kind = doubtOf(row, known, context)
    if (kind === undefined && known) {
      sound.set(known.key, row)
      if (hasToolText(row, context)) doubts.push({ kind: 'tool', row, known })
    } else if (kind === undefined) own.push(row)
    else if (isWritten(row, context)) doubts.push({ kind, row, known })
  }
  const seen = new Set(rows.flatMap((row) => [...keysOf(row), printOf(row, columns)]))
  const missing = memory.rows.filter(
    (known) => !known.deleted && !seen.has(known.key) && !seen.has(knownPrint(known, columns)),
  )
  return { sound, own, doubts, missing }
}

function contextOf(
  rows: readonly FoundRow[],
  columns: readonly FoundColumn[],
  memory: LedgerMemory,
): Context {
  return {
    columns,
    known: new Map(memory.rows.map((known) => [known.key, known])),
    alike: countsOf(memory.rows.map((known) => knownPrint(known, columns))),
    prints: new Map(
      [...planColumns, 'mark' as const].map((id) => [
        id,
        new Set(memory.rows.map((known) => plainText(printedIn(known, id)))),
      ]),
    ),
    keyCounts: countsOf(rows.flatMap(keysOf)),
  }
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function doubtOf(
  row: FoundRow,
  known: KnownRow | undefined,
  { columns, alike, prints, keyCounts }: Context,
): DoubtKind | undefined {
  const print = printOf(row, columns)
  const keys = keysOf(row)
  if (keys.length === 0) return isLoose(row, columns, prints) ? 'loose' : undefined
  if (keys.some((key) => (keyCounts.get(key) ?? 0) > 1)) return 'twice'
  if (keys.length > 1 || row.identities.includes(undefined)) return 'changed'
  if (!known) return 'unknown'
  return print === knownPrint(known, columns) && alike.get(print) === 1 ? undefined : 'changed'
}

/** The keys that stand in a row; where all is well, one. */
function keysOf({ identities }: FoundRow): readonly string[] {
  return [...new Set(identities.flatMap((identity) => (identity ? [identity.key] : [])))]
}

/** The task that the first key of a row names. */
function knownOf(row: FoundRow, { known }: Context): KnownRow | undefined {
  return known.get(keysOf(row)[0] ?? '')
}

/** Columns long enough that the same words are no chance. */
const telling: readonly ColumnId[] = ['task', 'content', 'source']

/** A row without a key that holds a task's words was the task's, or a copy of it. */
function isLoose(
  row: FoundRow,
  columns: readonly FoundColumn[],
  prints: Context['prints'],
): boolean {
  return columns.some(({ id, index }) => {
    if (id === undefined || !telling.includes(id)) return false
    const text = plainText(textOf(row.cells[index]?.value))
    return text !== '' && prints.get(id)?.has(text) === true
  })
}

/** Whether a row holds anything that the program did not write. */
function isWritten(row: FoundRow, context: Context): boolean {
  return context.columns.some(({ id, index }) => {
    const cell = row.cells[index]
    if (!cell || !isFilled(cell)) return false
    if (cell.carried?.isWritten || id === undefined) return true
    if (isKeyColumn(id)) return !readIdentity(textOf(cell.value))
    const { owner } = ledgerColumns[id]
    if (owner === 'people') return true
    return owner === 'plan'
      ? !context.prints.get(id)?.has(plainText(textOf(cell.value)))
      : isToolText(id, textOf(cell.value), context)
  })
}

/** Whether a person wrote into the columns that the program fills anew each time. */
function hasToolText(row: FoundRow, context: Context): boolean {
  return context.columns.some(
    ({ id, index }) =>
      (id === 'number' || id === 'mark') &&
      isToolText(id, textOf(row.cells[index]?.value), context),
  )
}

/** Six digits number every row that a sheet holds; what is longer a person wrote. */
const plainNumber = /^\d{1,6}$/u

function isToolText(id: ColumnId, text: string, { prints }: Context): boolean {
  const plain = plainText(text)
  if (plain === '') return false
  return id === 'number' ? !plainNumber.test(plain) : !prints.get(id)?.has(plain)
}

/** What the plan printed in a row, in the columns that are there. */
function printOf(row: FoundRow, columns: readonly FoundColumn[]): string {
  return joined(columns, (_, index) => textOf(row.cells[index]?.value))
}

function knownPrint(known: KnownRow, columns: readonly FoundColumn[]): string {
  return joined(columns, (id) => printedIn(known, id))
}

function joined(
  columns: readonly FoundColumn[],
  textAt: (id: ColumnId, index: number) => string,
): string {
  return planColumns
    .map((id) => {
      const column = columns.find((one) => one.id === id)
      return column ? plainText(textAt(id, column.index)) : ''
    })
    .join('\n')
}

function printedIn({ printed, mark }: KnownRow, id: ColumnId): string {
  return id === 'mark' ? mark : (printed[id] ?? '')
}
