import type { KnownRow, LedgerMemory } from '../model/ledger.ts'
import type { AsideEntry } from './aside.ts'
import { type ColumnId, peopleColumns } from './columns.ts'
import { deletedEntry, doubtEntries, rowEntry } from './entries.ts'
import type { LedgerRow, LedgerState } from './layout.ts'
import { type FoundCell, type FoundRow, isFilled, type OpenLedger } from './open.ts'
import { cellValue, plainText, textOf } from './rows.ts'
import { settleRows } from './settle.ts'
import { filledCells, headerOf } from './split.ts'

/** A workbook that came back (回收表). */
export interface ReturnedLedger {
  readonly name: string
  readonly open: OpenLedger
  readonly memory: LedgerMemory
}

interface MergeCounts {
  /** Cells that were taken over. */
  readonly taken: number
  /** Cells that were filled in differently in several places: none was chosen. */
  readonly conflicts: number
  /** Rows that were put to 待核对. */
  readonly doubtful: number
}

export interface Merged {
  readonly state: LedgerState
  readonly counts: MergeCounts
}

/** What somebody wrote into one cell, and where. */
interface Filled {
  readonly origin: string
  readonly cell: FoundCell
  readonly given: string
}

/**
 * Merge the workbooks that came back into the ledger (汇总).
 *
 * A cell is taken over when one answer alone differs from what was sent out and nobody changed it in
 * the ledger meanwhile. Where answers differ the ledger keeps what it has, and all of them are listed
 * under 冲突. The order of the workbooks makes no difference.
 */
export function mergeLedgers(
  open: OpenLedger,
  memory: LedgerMemory,
  returned: readonly ReturnedLedger[],
  today: string,
): Merged {
  const settled = settleRows(open, memory)
  const gone = new Set(settled.missing.map(({ key }) => key))
  const rows = memory.rows.map(
    (known): KnownRow => (gone.has(known.key) ? { ...known, deleted: true } : known),
  )
  const shown = new Set(rows.flatMap(({ key, deleted }) => (deleted ? [] : [key])))
  const comments = new Set(commentsOf(open.rows))
  const answers = returned.map((one) => readAnswers(one, shown, comments))
  const entries: AsideEntry[] = []
  let taken = 0
  const merged = rows
    .filter(({ deleted }) => !deleted)
    .map((known): LedgerRow => {
      const from = settled.sound.get(known.key)
      const filled = new Map<ColumnId, FoundCell>()
      for (const id of peopleColumns) {
        const here = filledCells(from, open).get(id)
        const given = answers.flatMap(({ cells }) => cells.get(`${known.key} ${id}`) ?? [])
        const outcome = decide(here, given)
        if (outcome.kind === 'taken') {
          filled.set(id, outcome.cell)
          taken++
        } else if (outcome.kind === 'conflict') {
          entries.push(...conflictEntries(known, id, here, given))
        }
      }
      const both = new Map([...filledCells(from, open), ...filled])
      return { known, changed: [], from, filled: both }
    })
  const doubts = [...doubtEntries(settled, open), ...answers.flatMap(({ aside }) => aside)]
  return {
    state: {
      memory: { ...memory, rows },
      rows: merged,
      own: settled.own,
      asides: [...doubts, ...settled.missing.map(deletedEntry), ...entries],
      today,
    },
    counts: { taken, conflicts: conflictCount(entries), doubtful: doubts.length },
  }
}

type Decision =
  | { readonly kind: 'kept' | 'conflict' }
  | { readonly kind: 'taken'; readonly cell: FoundCell }

/** Which of the answers stands in a cell: three-way over what was sent out. */
function decide(here: FoundCell | undefined, answers: readonly Filled[]): Decision {
  const own = plainText(textOf(here?.value))
  const changed = answers.filter(
    ({ cell, given }) => plainText(textOf(cell.value)) !== plainText(given),
  )
  const news = new Map(changed.map((one) => [plainText(textOf(one.cell.value)), one]))
  news.delete(own)
  const [first, ...more] = news.values()
  if (!first) return { kind: 'kept' }
  // An answer that says what the ledger says already is one that it was changed to meanwhile.
  const isOld = changed.every(({ given }) => plainText(given) === own)
  return more.length === 0 && isOld ? { kind: 'taken', cell: first.cell } : { kind: 'conflict' }
}

const placeOfConflict = '所在位置'

function conflictEntries(
  known: KnownRow,
  id: ColumnId,
  here: FoundCell | undefined,
  answers: readonly Filled[],
): readonly AsideEntry[] {
  const entry = (place: string, cell: FoundCell | undefined): AsideEntry => ({
    sheet: '冲突',
    reason: '同一栏填报不一致，台账未改动',
    cells: [
      { header: '工作任务', cell: { value: cellValue(known.printed.task ?? '') } },
      { header: '标识', cell: { value: known.key } },
      { header: '栏目', cell: { value: headerOf(id) } },
      { header: placeOfConflict, cell: { value: place } },
      { header: '填报内容', cell },
    ],
  })
  return [entry('台账', here), ...answers.map(({ origin, cell }) => entry(origin, cell))]
}

function conflictCount(entries: readonly AsideEntry[]): number {
  const places = entries.flatMap(({ cells }) =>
    cells.filter(({ header }) => header === placeOfConflict).map(({ cell }) => cell?.value),
  )
  return places.filter((place) => place === '台账').length
}

interface Answers {
  /** By key and column. */
  readonly cells: ReadonlyMap<string, readonly Filled[]>
  readonly aside: readonly AsideEntry[]
}

function readAnswers(
  { name, open, memory }: ReturnedLedger,
  shown: ReadonlySet<string>,
  comments: ReadonlySet<string>,
): Answers {
  const settled = settleRows(open, memory)
  const known = new Map(memory.rows.map((one) => [one.key, one]))
  const cells = new Map<string, readonly Filled[]>()
  const aside: AsideEntry[] = [...doubtEntries(settled, open, name)]
  for (const row of settled.own) {
    aside.push(rowEntry(row, open, '填报单位自行添加的行', name))
  }
  for (const [key, row] of settled.sound) {
    const isShown = shown.has(key)
    const given = known.get(key)?.given ?? {}
    for (const [id, one] of isShown ? answersIn(row, open, given) : []) {
      cells.set(`${key} ${id}`, [{ origin: name, ...one }])
    }
    const reason = isShown ? moreIn(row, open, comments) : lateIn(row, open)
    if (reason !== undefined) aside.push(rowEntry(row, open, reason, name))
  }
  return { cells, aside }
}

/** The cells of a row that hold an answer; a cell that was emptied is one too. */
function answersIn(
  row: FoundRow,
  open: OpenLedger,
  given: Readonly<Record<string, string>>,
): readonly (readonly [ColumnId, Omit<Filled, 'origin'>])[] {
  const filled = filledCells(row, open)
  return peopleColumns
    .filter((id) => open.columns.some((column) => column.id === id))
    .flatMap((id) => {
      const cell = filled.get(id) ?? {}
      const before = given[id] ?? ''
      return isFilled(cell) || before !== '' ? [[id, { cell, given: before }] as const] : []
    })
}

/** Why a row that the ledger no longer has is put to 待核对: somebody wrote in it. */
function lateIn(row: FoundRow, open: OpenLedger): string | undefined {
  const isAnswered = [...filledCells(row, open).values()].some(isFilled)
  return isAnswered || hasOwnColumns(row, open) ? '台账中已没有此行' : undefined
}

/** Why a row says more than the ledger has cells for. */
function moreIn(row: FoundRow, open: OpenLedger, known: ReadonlySet<string>): string | undefined {
  if (hasOwnColumns(row, open)) return '填报单位自行添加的栏目'
  return commentsOf([row]).some((text) => !known.has(text)) ? '填报单位所加批注' : undefined
}

function commentsOf(rows: readonly FoundRow[]): readonly string[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.carried?.comment ?? []))
}

function hasOwnColumns(row: FoundRow, { columns }: OpenLedger): boolean {
  return columns.some(({ id, index }) => {
    const cell = row.cells[index]
    return id === undefined && cell !== undefined && isFilled(cell)
  })
}
