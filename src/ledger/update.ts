import type { ChangedTask } from '../model/changes.ts'
import type { KnownRow, LedgerMemory } from '../model/ledger.ts'
import type { Plan } from '../model/plan.ts'
import type { AsideEntry } from './aside.ts'
import { titleOf } from './create.ts'
import { cancelledEntry, deletedEntry, doubtEntries } from './entries.ts'
import { newKey } from './fingerprint.ts'
import type { LedgerRow, LedgerState } from './layout.ts'
import { comparePrints } from './marks.ts'
import { linkRows, type RowLinks } from './match.ts'
import type { OpenLedger } from './open.ts'
import { distinctRows, type TaskRow } from './rows.ts'
import { type Settled, settleRows } from './settle.ts'

/** The new plan of an update, and what became of the tasks of the old one. */
export interface NewPlan {
  readonly plan: Plan
  readonly rows: readonly TaskRow[]
  readonly tasks: readonly Pick<ChangedTask, 'old' | 'new'>[]
}

/** What an update did, in rows. */
interface UpdateCounts {
  readonly kept: number
  readonly changed: number
  readonly added: number
  readonly cancelled: number
  readonly deleted: number
  readonly doubtful: number
}

export interface Updated {
  readonly state: LedgerState
  readonly counts: UpdateCounts
}

/**
 * Bring a ledger up to a new plan (台账更新).
 *
 * The plan that the ledger was made from is the base: a row whose task goes on keeps all that people
 * wrote, whatever was renumbered or reworded. A task that was split or merged ends, and what was
 * written goes to 已取消: which of the new ones it belongs to, people know.
 */
export function updateLedger(
  open: OpenLedger,
  memory: LedgerMemory,
  next: NewPlan,
  today: string,
): Updated {
  const settled = settleRows(open, memory)
  const rows = distinctRows(next.rows)
  const links = linkRows(
    { plan: memory.plan, taskIds: memory.rows.map(({ taskId }) => taskId) },
    { plan: next.plan, taskIds: rows.map(({ taskId }) => taskId) },
    next.tasks,
  )
  const followed = followRows(memory, settled, rows, links)
  const gone = memory.rows.filter(({ taskId }) => soleNew(taskId, links) === undefined)
  const titles = new Map(rows.map(({ taskId, printed }) => [taskId, printed.task ?? '']))
  const asides: AsideEntry[] = [
    ...doubtEntries(settled, open),
    ...settled.missing.map(deletedEntry),
    ...gone
      .filter(({ deleted }) => !deleted)
      .filter((known) => !settled.missing.includes(known))
      .map((known) => {
        const news = [...(links.newOf.get(known.taskId) ?? [])].map((id) => titles.get(id) ?? id)
        return cancelledEntry(known, settled.sound.get(known.key), open, news)
      }),
  ]
  return {
    state: {
      memory: {
        version: '1',
        plan: next.plan,
        title: titleOf(next.plan),
        rows: followed.map(({ known }) => known),
        retired: [...memory.retired, ...gone.map(({ key }) => key)],
      },
      rows: followed.filter(({ known }) => !known.deleted),
      own: settled.own,
      asides,
      today,
    },
    counts: countsOf(followed, memory, settled, asides),
  }
}

/** Every row of the new plan: the row that it goes on from, or a new one. */
function followRows(
  memory: LedgerMemory,
  settled: Settled,
  rows: readonly TaskRow[],
  links: RowLinks,
): readonly LedgerRow[] {
  const old = new Map(memory.rows.map((known) => [known.taskId, known]))
  const missing = new Set(settled.missing.map(({ key }) => key))
  const taken = new Set([...memory.retired, ...memory.rows.map(({ key }) => key)])
  return rows.map((row) => {
    const before = old.get(soleOld(row.taskId, links) ?? '')
    if (!before) return addedRow(row, links, old, taken)
    const { key } = before
    const { changed, mark } = comparePrints(before.printed, row.printed)
    const from = settled.sound.get(key)
    const isDeleted = missing.has(key) || (before.deleted && !from)
    return {
      known: { key, ...row, mark, ...(isDeleted && { deleted: true }) },
      changed,
      from,
    }
  })
}

function addedRow(
  row: TaskRow,
  { oldOf }: RowLinks,
  old: ReadonlyMap<string, KnownRow>,
  taken: Set<string>,
): LedgerRow {
  const key = newKey(row.printed, taken)
  taken.add(key)
  const origins = [...(oldOf.get(row.taskId) ?? [])].map(
    (id) => `“${old.get(id)?.printed.task ?? id}”`,
  )
  const how = origins.length > 1 ? '合并' : '拆分'
  const mark = origins.length === 0 ? '新增' : `由${origins.join('')}${how}`
  return { known: { key, ...row, mark }, changed: [] }
}

/** The one new row that an old one goes on in, where no other old one does. */
function soleNew(taskId: string, { newOf, oldOf }: RowLinks): string | undefined {
  const [found, ...more] = newOf.get(taskId) ?? []
  return found !== undefined && more.length === 0 && oldOf.get(found)?.size === 1
    ? found
    : undefined
}

function soleOld(taskId: string, links: RowLinks): string | undefined {
  const [found, ...more] = links.oldOf.get(taskId) ?? []
  return found !== undefined && more.length === 0 && soleNew(found, links) === taskId
    ? found
    : undefined
}

function countsOf(
  followed: readonly LedgerRow[],
  memory: LedgerMemory,
  settled: Settled,
  asides: readonly AsideEntry[],
): UpdateCounts {
  const before = new Set(memory.rows.map(({ key }) => key))
  const shown = followed.filter(({ known }) => !known.deleted)
  const stayed = shown.filter(({ known }) => before.has(known.key))
  const changed = stayed.filter(({ known }) => known.mark !== '').length
  return {
    kept: stayed.length - changed,
    changed,
    added: shown.length - stayed.length,
    cancelled: asides.filter(({ sheet }) => sheet === '已取消').length,
    deleted: settled.missing.length,
    doubtful: settled.doubts.length,
  }
}
