import { type LedgerState, layOutLedger } from '../../src/ledger/layout.ts'
import { type OpenLedger, openLedger } from '../../src/ledger/open.ts'
import type { TaskRow } from '../../src/ledger/rows.ts'
import type { Plan } from '../../src/model/plan.ts'
import { readWorkbook } from '../../src/sheet/read.ts'
import type { Cell, CellValue, Merge, ReadSheet, Sheet } from '../../src/sheet/workbook.ts'
import { writeWorkbook } from '../../src/sheet/write.ts'

/** A sheet in the hands of a person: cells are values, and everything may be changed. */
export interface Hand {
  name: string
  hidden: boolean
  cells: (CellValue | undefined)[][]
  widths: (number | undefined)[]
  hiddenColumns: Set<number>
  merges: Merge[]
}

/** What was written over what stood there, as a person finds it: without a detour over bytes. */
export function takeInHand(sheets: readonly Sheet[], earlier: readonly Hand[] = []): Hand[] {
  const hands = [...earlier]
  for (const sheet of sheets) {
    const hand: Hand = {
      name: sheet.name,
      hidden: sheet.hidden === true,
      cells: sheet.cells.map((row) => Array.from(row, (cell: Cell | undefined) => cell?.value)),
      widths: (sheet.columns ?? []).map(({ width }) => width),
      hiddenColumns: new Set(
        (sheet.columns ?? []).flatMap(({ hidden }, index) => (hidden ? [index] : [])),
      ),
      merges: [...(sheet.merges ?? [])],
    }
    const at = hands.findIndex(({ name }) => name === hand.name)
    if (at === -1) hands.push(hand)
    else hands[at] = hand
  }
  return hands
}

/** The sheets as the reader would give them. */
export function sheetsOf(hands: readonly Hand[]): ReadSheet[] {
  return hands.map((hand) => ({
    name: hand.name,
    hidden: hand.hidden,
    cells: hand.cells.map((row) =>
      Array.from(row, (value) =>
        value === undefined || value === '' ? undefined : { value, shown: String(value) },
      ),
    ),
    merges: hand.merges,
    hiddenRows: new Set<number>(),
    hiddenColumns: hand.hiddenColumns,
    headRows: 0,
    boxes: [],
    widths: hand.widths,
    carried: new Map(),
    pictures: [],
  }))
}

export function openHands(hands: readonly Hand[]): OpenLedger {
  const open = openLedger(sheetsOf(hands))
  if (!open) throw new Error('no sheet has the columns of a ledger')
  return open
}

export function write(state: LedgerState, hands: readonly Hand[] = []): Hand[] {
  return takeInHand(layOutLedger(state, hands.length > 0 ? openHands(hands) : undefined), hands)
}

/** Rows of a plan as a test prints them: the task's own words, its bodies and its limit. */
export function rowsOf({ tasks }: Plan): TaskRow[] {
  return tasks.map((task) => {
    const names = (role: string) =>
      task.responsibilities
        .flatMap(({ parties }) => parties)
        .filter((party) => party.role === role)
        .map(({ name }) => name)
        .join('、')
    return {
      taskId: task.id,
      printed: {
        category: '主要任务',
        task: task.title,
        content: task.body,
        lead: names('lead'),
        responsible: names('responsible'),
        support: names('support'),
        deadline: task.deadlines.map(({ text }) => text).join(';'),
        due: task.deadlines.map(({ due }) => due ?? '').join('、'),
        source: task.path.join(''),
      },
    }
  })
}

/** What a person holds, as the bytes of a workbook. */
export async function bytesOf(hands: readonly Hand[]): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: hands.map(({ name, hidden, cells, widths, hiddenColumns, merges }) => ({
      name,
      hidden,
      merges,
      cells: cells.map((row) => Array.from(row, (value) => ({ value }))),
      columns: Array.from(widths, (width, index) => ({
        ...(width !== undefined && { width }),
        hidden: hiddenColumns.has(index),
      })),
    })),
  })
}

/** What stands in the bytes of a workbook, in the hands of a person. */
export async function handsOf(bytes: Uint8Array): Promise<Hand[]> {
  return (await readWorkbook(bytes)).map(
    ({ name, hidden, cells, widths, hiddenColumns, merges }) => ({
      name,
      hidden,
      cells: cells.map((row) => Array.from(row, (cell) => cell?.value)),
      widths: [...widths],
      hiddenColumns: new Set(hiddenColumns),
      merges: [...merges],
    }),
  )
}
