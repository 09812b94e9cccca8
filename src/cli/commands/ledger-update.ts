import { updateLedger } from '../../ledger/update.ts'
import type { CommandDefinition } from '../command.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { exit } from '../io.ts'
import type { Wording } from '../language.ts'
import {
  copied,
  ledgerBytes,
  ledgerRows,
  outputOver,
  readLedger,
  saveLedger,
  tell,
  todayOf,
} from '../ledger-files.ts'
import { type OutputOptions, openPlans } from '../plan-files.ts'

interface Options extends InputOptions, OutputOptions {
  readonly base?: string
}

const done: Wording = {
  en: '{name}: {kept} tasks as they were, {changed} changed, {added} new, {cancelled} cancelled, {deleted} taken out by people, {doubtful} rows to check (待核对)',
  zh: '{name}: 未变 {kept} 项，有变化 {changed} 项，新增 {added} 项，取消 {cancelled} 项，人工删除 {deleted} 项，待核对 {doubtful} 行',
}

/** `plans ledger update`: a ledger after a new plan. */
export const ledgerUpdate: CommandDefinition = {
  arguments: '<ledger> <plan>',
  options: [
    {
      flags: '--base <plan>',
      help: {
        en: 'the plan that the ledger was made from, where its hidden sheet is lost',
        zh: '建立台账时的计划（隐藏工作表丢失时使用）',
      },
    },
    outputOver,
    ...inputOptions,
  ],
  examples: [
    {
      line: 'plans ledger update 台账.xlsx notice-2024.docx',
      help: {
        en: 'new tasks come in marked, dropped ones move to 已取消; exit 1 if rows need a look',
        zh: '新增任务作标记，取消的任务移入“已取消”；有待核对的行时退出码为 1',
      },
    },
    {
      line: 'plans ledger update 台账.xlsx new.json -o 新台账.xlsx',
      help: { en: 'to another file; the ledger stays', zh: '写入另一文件，原台账不动' },
    },
  ],
  async run([ledger = '', next = ''], options: Options, context) {
    const { io } = context
    const plans = [...(options.base === undefined ? [] : [options.base]), next]
    const wanted = plans.length === 2 ? 'two' : 'one'
    const opened = await openPlans(plans, wanted, options, context)
    const plan = opened?.at(-1)
    if (!opened || !plan) return exit.failure
    const file = await readLedger(ledger, io, opened.length === 2 ? opened[0] : undefined)
    const { comparePlans } = await import('../../diff/index.ts')
    const { tasks } = comparePlans(file.memory.plan, plan)
    const today = todayOf(io)
    const { state, counts } = updateLedger(
      file.open,
      file.memory,
      { plan, rows: ledgerRows(plan), tasks },
      today,
    )
    const name = options.output ?? ledger
    const copy = await saveLedger(name, await ledgerBytes(state, file), today, io)
    if (copy !== undefined) tell(context, copied, { copy })
    tell(context, done, { name, ...counts })
    return counts.doubtful > 0 ? exit.findings : exit.done
  },
}
