import { officeStyle } from '../sheet/office-style.ts'
import type { CellStyle } from '../sheet/workbook.ts'

/** Whose the cells of a column are: printed from the plan, the program's own, or people's. */
type Owner = 'plan' | 'tool' | 'people'

/** One column of the ledger (台账栏目). */
export interface LedgerColumn {
  readonly header: string
  readonly owner: Owner
  readonly width: number
  readonly style: CellStyle
}

/** States that a task goes through (完成状态). */
export const states = ['未启动', '推进中', '已完成', '已销号'] as const

/**
 * The columns of a ledger from left to right.
 *
 * The key of a row stands twice, hidden: behind the plan's columns and before the last of people's. A
 * sort that takes only some columns along leaves one of the two, or 来源 (which differs in every row),
 * behind. Both stand inside, so that who marks the table with the mouse has marked them too. What no
 * column can show is a sort of some of people's columns without 备注: it looks as if it had been typed.
 */
export const ledgerColumns = {
  number: column('序号', 'tool', 6, officeStyle.center),
  category: column('类别', 'plan', 11, officeStyle.text),
  task: column('工作任务', 'plan', 22, officeStyle.text),
  content: column('具体内容', 'plan', 38, officeStyle.text),
  lead: column('牵头单位', 'plan', 13, officeStyle.text),
  responsible: column('责任单位', 'plan', 15, officeStyle.text),
  support: column('配合单位', 'plan', 13, officeStyle.text),
  deadline: column('完成时限', 'plan', 12, officeStyle.center),
  due: column('截止日期', 'plan', 12, officeStyle.date),
  mark: column('变更情况', 'tool', 16, officeStyle.text),
  source: column('来源', 'plan', 12, officeStyle.center),
  key: column('标识（请勿改动）', 'tool', 20, officeStyle.center),
  progress: column('进展情况', 'people', 26, officeStyle.text),
  state: column('完成状态', 'people', 10, officeStyle.center),
  doneOn: column('完成日期', 'people', 12, officeStyle.date),
  evidence: column('佐证材料', 'people', 14, officeStyle.text),
  reporter: column('填报人', 'people', 9, officeStyle.center),
  reportedOn: column('填报日期', 'people', 12, officeStyle.date),
  check: column('校验（请勿改动）', 'tool', 20, officeStyle.center),
  note: column('备注', 'people', 12, officeStyle.text),
} as const satisfies Record<string, LedgerColumn>

export type ColumnId = keyof typeof ledgerColumns

export const columnIds = Object.keys(ledgerColumns) as ColumnId[]

/** Columns whose cells come from the plan: they tell a row. */
export const planColumns = columnIds.filter((id) => ledgerColumns[id].owner === 'plan')
/** Columns that people fill in. */
export const peopleColumns = columnIds.filter((id) => ledgerColumns[id].owner === 'people')

function column(header: string, owner: Owner, width: number, style: CellStyle): LedgerColumn {
  return { header, owner, width, style }
}

/** Sheets beside the ledger (附表). What stands in them stays; rows are only added. */
export const asideNames = ['待核对', '冲突', '已取消', '已删除'] as const
export type AsideName = (typeof asideNames)[number]

/** Hidden columns that hold the key of a row. */
export function isKeyColumn(id: ColumnId | undefined): boolean {
  return id === 'key' || id === 'check'
}
