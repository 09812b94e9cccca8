import type { KnownRow } from '../model/ledger.ts'
import type { AsideEntry } from './aside.ts'
import { ledgerColumns, planColumns } from './columns.ts'
import type { FoundCell, FoundRow, OpenLedger } from './open.ts'
import { cellValue } from './rows.ts'
import type { DoubtKind, Settled } from './settle.ts'

const reasons: Readonly<Record<DoubtKind, string>> = {
  twice: '同一标识出现多次（行被复制）',
  changed: '标识与本行印发内容不符（只对部分列排序，或印发内容被改动）',
  unknown: '标识不属于本台账',
  loose: '本行没有标识，内容却是台账中的任务',
  tool: '序号或变更情况栏中有人工填写的内容',
}

const keyedTask = '标识对应的任务'
const rowHeader = '原行号'

/** Entries for 待核对: whole rows, as they stood. */
export function doubtEntries(
  { doubts }: Settled,
  open: OpenLedger,
  origin?: string,
): readonly AsideEntry[] {
  return doubts.map(({ kind, row, known }) => ({
    sheet: '待核对',
    reason: reasons[kind],
    cells: [
      ...originOf(origin),
      { header: rowHeader, cell: { value: row.at + 1 } },
      { header: keyedTask, cell: { value: cellValue(known?.printed.task ?? '') } },
      ...rowCells(row, open),
    ],
    // What is said of a row that stays in the ledger is a copy; its pictures stay with it.
    at: kind === 'tool' || origin !== undefined ? undefined : row.at,
  }))
}

/** Whole rows that are put to 待核对 for a reason of their own. */
export function rowEntry(
  row: FoundRow,
  open: OpenLedger,
  reason: string,
  origin: string,
): AsideEntry {
  return {
    sheet: '待核对',
    reason,
    cells: [
      ...originOf(origin),
      { header: rowHeader, cell: { value: row.at + 1 } },
      ...rowCells(row, open),
    ],
  }
}

function originOf(origin: string | undefined): AsideEntry['cells'] {
  return origin === undefined ? [] : [{ header: '来自文件', cell: { value: origin } }]
}

/** A row that the new plan has no more: what it said, and what people wrote. */
export function cancelledEntry(
  known: KnownRow,
  row: FoundRow | undefined,
  open: OpenLedger,
  next: readonly string[],
): AsideEntry {
  const quoted = next.map((title) => `“${title}”`).join('')
  const reason =
    next.length === 0
      ? '新计划中没有此任务'
      : `${next.length > 1 ? '任务已拆分为' : '任务已并入'}${quoted}`
  return row
    ? { sheet: '已取消', reason, cells: rowCells(row, open), at: row.at }
    : { sheet: '已取消', reason, cells: printedCells(known) }
}

/** A row that a person took out: what the plan said in it. */
export function deletedEntry(known: KnownRow): AsideEntry {
  return { sheet: '已删除', reason: '该行已从台账中删除', cells: printedCells(known) }
}

function rowCells(row: FoundRow, { columns }: OpenLedger): AsideEntry['cells'] {
  return columns.map(({ id, header, index }) => ({
    header: header || (id ? ledgerColumns[id].header : `第${index + 1}列`),
    cell: row.cells[index],
  }))
}

function printedCells({ key, printed }: KnownRow): AsideEntry['cells'] {
  const cell = (text: string): FoundCell => ({ value: cellValue(text) })
  return [
    ...planColumns.map((id) => ({
      header: ledgerColumns[id].header,
      cell: cell(printed[id] ?? ''),
    })),
    { header: ledgerColumns.key.header, cell: cell(key) },
  ]
}
