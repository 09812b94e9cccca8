import { constants, copyFile, open, readFile, stat, unlink } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { rememberLedger } from '../ledger/create.ts'
import { fingerprint } from '../ledger/fingerprint.ts'
import { type LedgerState, layOutLedger } from '../ledger/layout.ts'
import { type OpenLedger, openLedger } from '../ledger/open.ts'
import { plainText, type TaskRow } from '../ledger/rows.ts'
import type { LedgerMemory } from '../model/ledger.ts'
import type { Plan } from '../model/plan.ts'
import { officeFont } from '../sheet/office-style.ts'
import { readWorkbook } from '../sheet/read.ts'
import { writeWorkbook } from '../sheet/write.ts'
import { type columns, workColumns } from '../write/columns.ts'
import { buildCells } from '../write/table.ts'
import type { Context, OptionDefinition } from './command.ts'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { say, type Wording } from './language.ts'
import { openTarget, writeWhole } from './output.ts'

/** A ledger that was read from a file. */
export interface LedgerFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly open: OpenLedger
  readonly memory: LedgerMemory
}

const notThere: Wording = {
  en: '{name}: is no ledger: no sheet has its columns (序号, 工作任务, 完成状态 …)',
  zh: '{name}: 不是台账：没有含台账栏目（序号、工作任务、完成状态等）的工作表',
}
const damaged: Wording = {
  en: '{name}: cannot be read as a workbook (is it an .xlsx file, saved whole?)',
  zh: '{name}: 无法作为工作簿读取（是否为完整的 .xlsx 文件？）',
}
const forgotten: Wording = {
  en: '{name}: the hidden sheet with its plan is gone: name the plan that it was made from with --base',
  zh: '{name}: 保存原计划的隐藏工作表已不存在：请用 --base 指定建立台账时的计划',
}

/**
 * Read a ledger.
 *
 * @param base - The plan that it was made from, where its own memory is not to be used.
 * @throws {UsageError} When the file is no ledger, or has no memory and no base is given.
 */
export async function readLedger(name: string, io: Io, base?: Plan): Promise<LedgerFile> {
  const bytes = new Uint8Array(await readFile(resolve(io.cwd(), name)))
  const sheets = await readWorkbook(bytes).catch(() => {
    throw new UsageError(damaged, { name })
  })
  const found = openLedger(sheets)
  if (!found) throw new UsageError(notThere, { name })
  const memory = base ? memoryOf(found, base) : found.memory
  if (!memory) throw new UsageError(forgotten, { name })
  return { name, bytes, open: found, memory }
}

function memoryOf({ rows, memory }: OpenLedger, base: Plan): LedgerMemory {
  const identities = rows.flatMap((row) => row.identities.flatMap((one) => one ?? []))
  const keys = new Map(identities.map((one) => [one.fingerprint, one.key]))
  const made = rememberLedger(base, ledgerRows(base), (printed) => keys.get(fingerprint(printed)))
  return { ...made, ...(memory && { retired: memory.retired }) }
}

/** The tasks of a plan as rows of a ledger: the same cells that an export has. */
export function ledgerRows(plan: Plan): readonly TaskRow[] {
  const keys: readonly (keyof typeof columns)[] = ['taskId', ...workColumns]
  const { rows } = buildCells([plan], {
    headers: 'zh',
    tasks: 'finest',
    columns: keys,
    mark: 'none',
    formulas: 'plain',
  })
  return rows.map(([taskId, ...cells]) => ({
    taskId: String(taskId),
    printed: withoutRepetition(
      Object.fromEntries(workColumns.map((key, index) => [key, String(cells[index] ?? '')])),
    ),
  }))
}

/** A task that is nothing but its title is not said twice. */
function withoutRepetition(printed: TaskRow['printed']): TaskRow['printed'] {
  return plainText(printed.content ?? '') === plainText(printed.task ?? '')
    ? { ...printed, content: '' }
    : printed
}

/** Today in Beijing, where the plans are carried out: YYYY-MM-DD. */
export function todayOf({ now }: Io): string {
  const instant = now?.() ?? new Date()
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(instant)
}

/** The bytes of a ledger; over an earlier file, of which all other sheets stay. */
export async function ledgerBytes(state: LedgerState, earlier?: LedgerFile): Promise<Uint8Array> {
  const book = {
    sheets: layOutLedger(state, earlier?.open),
    title: state.memory.title,
    font: officeFont,
    modified: `${state.today}T00:00:00Z`,
  }
  return writeWorkbook(book, earlier?.bytes)
}

const held: Wording = {
  en: '{name}: another program holds it open (close it there and try again; {lock} says so)',
  zh: '{name}: 文件正被其他程序打开（请关闭后重试；依据：{lock}）',
}

/**
 * Write a ledger over the file that is there, and leave a dated copy of that beside it.
 *
 * The new file is written whole under another name first: at no moment is the old one gone or cut.
 *
 * @returns Name of the copy; `undefined` where there was no file.
 */
export async function saveLedger(
  name: string,
  bytes: Uint8Array,
  today: string,
  io: Io,
): Promise<string | undefined> {
  const path = resolve(io.cwd(), name)
  await refuseHeld(name, path)
  const target = await openTarget(name, io)
  let copy: string | undefined
  await writeWhole(target, async (write) => {
    await write(bytes)
    copy = (await isThere(path)) ? await copyDated(name, today, io) : undefined
  })
  return copy
}

async function refuseHeld(name: string, path: string): Promise<void> {
  const locks = [`~$${basename(path)}`, `.~lock.${basename(path)}#`]
  for (const lock of locks) {
    if (await isThere(join(dirname(path), lock))) throw new UsageError(held, { name, lock })
  }
}

/** 台账.xlsx → 台账.2023-06-30.xlsx, or 台账.2023-06-30-2.xlsx where that is there. */
async function copyDated(name: string, today: string, io: Io): Promise<string> {
  const extension = extname(name)
  const bare = name.slice(0, name.length - extension.length)
  for (let count = 1; ; count++) {
    const copy = `${bare}.${today}${count === 1 ? '' : `-${count}`}${extension}`
    const path = resolve(io.cwd(), copy)
    if (await isThere(path)) continue
    await copyWhole(resolve(io.cwd(), name), path, copy)
    return copy
  }
}

const notCopied: Wording = {
  en: '{copy}: the copy of the previous file cannot be written, so nothing was changed',
  zh: '{copy}: 无法写入原文件的备份，未作任何改动',
}

async function copyWhole(from: string, to: string, copy: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL)
    const file = await open(to, 'r+')
    await file.sync()
    await file.close()
  } catch (error) {
    await unlink(to).catch(() => {})
    throw (error as NodeJS.ErrnoException).code === undefined
      ? error
      : new UsageError(notCopied, { copy })
  }
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** One line on standard error. */
export function tell(
  { io, language, quiet }: Context,
  wording: Wording,
  data: Readonly<Record<string, string | number>> = {},
): void {
  if (!quiet) io.stderr.write(`plans: ${say(wording, language, data)}\n`)
}

export const copied: Wording = {
  en: 'the previous file is kept as {copy}',
  zh: '原文件已备份为 {copy}',
}

export const outputOver: OptionDefinition = {
  flags: '-o, --output <file>',
  help: { en: 'write to this file instead of the ledger', zh: '写入此文件，而不是原台账' },
}
