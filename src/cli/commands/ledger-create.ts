import { resolve } from 'node:path'
import { createLedger } from '../../ledger/create.ts'
import type { CommandDefinition } from '../command.ts'
import { UsageError } from '../errors.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { exit } from '../io.ts'
import type { Wording } from '../language.ts'
import { isThere, ledgerBytes, ledgerRows, tell, todayOf } from '../ledger-files.ts'
import { openTarget, writeWhole } from '../output.ts'
import { type OutputOptions, openPlans } from '../plan-files.ts'

type Options = InputOptions & OutputOptions

const noOutput: Wording = {
  en: 'name the workbook with -o, for example -o 台账.xlsx',
  zh: '请用 -o 指定台账文件，例如 -o 台账.xlsx',
}
const taken: Wording = {
  en: '{path}: there is such a file already; plans ledger update keeps what people wrote in it',
  zh: '{path}: 已有同名文件；保留人工填写内容请用 plans ledger update',
}
const made: Wording = { en: '{path}: {count} tasks', zh: '{path}: 共 {count} 项任务' }

/** `plans ledger create`: a new ledger of a plan. */
export const ledgerCreate: CommandDefinition = {
  arguments: '<plan>',
  options: [
    {
      flags: '-o, --output <file>',
      help: { en: 'the workbook to make', zh: '要建立的台账文件' },
    },
    ...inputOptions,
  ],
  examples: [
    {
      line: 'plans ledger create notice.docx -o 台账.xlsx',
      help: { en: 'one row per task, with columns to fill in', zh: '每项任务一行，含填报栏目' },
    },
    {
      line: 'plans ledger create plan.json -o 台账.xlsx',
      help: {
        en: 'the same from a plan that was corrected by hand',
        zh: '由人工校正后的计划建立台账',
      },
    },
  ],
  async run(paths, options: Options, context) {
    const { output } = options
    if (output === undefined) throw new UsageError(noOutput)
    const { io } = context
    // A ledger is somebody's work: it is never made anew over one.
    if (await isThere(resolve(io.cwd(), output))) throw new UsageError(taken, { path: output })
    const [plan] = (await openPlans(paths, 'one', options, context)) ?? []
    if (!plan) return exit.failure
    const state = createLedger(plan, ledgerRows(plan), todayOf(io))
    const bytes = await ledgerBytes(state)
    await writeWhole(await openTarget(output, io), (write) => write(bytes))
    tell(context, made, { path: output, count: state.rows.length })
    return exit.done
  },
}
