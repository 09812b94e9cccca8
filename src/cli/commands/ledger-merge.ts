import { resolve } from 'node:path'
import { mergeLedgers, type ReturnedLedger } from '../../ledger/merge.ts'
import type { CommandDefinition, Context } from '../command.ts'
import { explain } from '../errors.ts'
import { findInputs } from '../files.ts'
import { exit } from '../io.ts'
import type { Wording } from '../language.ts'
import {
  copied,
  ledgerBytes,
  outputOver,
  readLedger,
  saveLedger,
  tell,
  todayOf,
} from '../ledger-files.ts'
import type { OutputOptions } from '../plan-files.ts'

const done: Wording = {
  en: '{name}: {taken} cells taken over, {conflicts} conflicts (冲突), {doubtful} rows to check (待核对)',
  zh: '{name}: 汇入 {taken} 格，冲突 {conflicts} 处（见“冲突”），待核对 {doubtful} 行',
}

/** `plans ledger merge`: filled workbooks back into the ledger. */
export const ledgerMerge: CommandDefinition = {
  arguments: '<ledger> <filled...>',
  options: [outputOver],
  examples: [
    {
      line: 'plans ledger merge 台账.xlsx 回收/*.xlsx',
      help: {
        en: 'where answers differ none is chosen: they are listed under 冲突, and the exit status is 1',
        zh: '填报不一致的不作取舍，列入“冲突”，退出码为 1',
      },
    },
    {
      line: 'plans ledger merge 台账.xlsx 县财政局.xlsx -o 汇总.xlsx',
      help: { en: 'to another file; the ledger stays', zh: '写入另一文件，原台账不动' },
    },
  ],
  async run([ledger = '', ...filled], { output }: OutputOptions, context) {
    const { io } = context
    const file = await readLedger(ledger, io)
    const { returned, failed } = await readReturned(ledger, filled, context)
    const today = todayOf(io)
    const { state, counts } = mergeLedgers(file.open, file.memory, returned, today)
    const name = output ?? ledger
    const copy = await saveLedger(name, await ledgerBytes(state, file), today, io)
    if (copy !== undefined) tell(context, copied, { copy })
    tell(context, done, { name, ...counts })
    if (failed) return exit.failure
    return counts.conflicts + counts.doubtful > 0 ? exit.findings : exit.done
  },
}

/** The workbooks that came back; one that cannot be read costs one line, the others are done. */
async function readReturned(
  ledger: string,
  paths: readonly string[],
  { io, language }: Context,
): Promise<{ readonly returned: readonly ReturnedLedger[]; readonly failed: boolean }> {
  const { files } = await findInputs(paths, io)
  const own = resolve(io.cwd(), ledger)
  const returned: ReturnedLedger[] = []
  let failed = false
  for (const { name } of files) {
    if (resolve(io.cwd(), name) === own) continue
    try {
      returned.push(await readLedger(name, io))
    } catch (error) {
      const line = explain(error, language)
      if (line === undefined) throw error
      io.stderr.write(`plans: ${line.startsWith(name) ? line : `${name}: ${line}`}\n`)
      failed = true
    }
  }
  return { returned, failed }
}
