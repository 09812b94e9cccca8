import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { splitLedger } from '../../ledger/split.ts'
import type { CommandDefinition } from '../command.ts'
import { UsageError } from '../errors.ts'
import { exit } from '../io.ts'
import type { Wording } from '../language.ts'
import { isThere, ledgerBytes, readLedger, tell, todayOf } from '../ledger-files.ts'
import { openTarget, writeWhole } from '../output.ts'
import type { OutputOptions } from '../plan-files.ts'

const noFolder: Wording = {
  en: 'name the folder for the workbooks with -o, for example -o 分发/',
  zh: '请用 -o 指定存放各单位台账的文件夹，例如 -o 分发/',
}
const taken: Wording = {
  en: '{path}: there is such a file already, and a body may have filled it in (take it away first)',
  zh: '{path}: 已有同名文件，可能已有填报内容（请先移走）',
}
const made: Wording = { en: '{path}: {count} tasks', zh: '{path}: {count} 项任务' }
const left: Wording = {
  en: 'no body has a part in: {title}',
  zh: '没有责任单位，未分发：{title}',
}

/** `plans ledger split`: a workbook for each body. */
export const ledgerSplit: CommandDefinition = {
  arguments: '<ledger>',
  options: [
    {
      flags: '-o, --output <folder>',
      help: { en: 'the folder for the workbooks', zh: '存放各单位台账的文件夹' },
    },
  ],
  examples: [
    {
      line: 'plans ledger split 台账.xlsx -o 分发/',
      help: { en: 'a workbook for each body, to send out', zh: '每个单位一份，用于分发' },
    },
    {
      line: 'plans ledger merge 台账.xlsx 回收/',
      help: { en: 'take the filled ones back', zh: '汇总各单位填报的台账' },
    },
  ],
  async run([ledger = ''], { output }: OutputOptions, context) {
    if (output === undefined) throw new UsageError(noFolder)
    const { io } = context
    const file = await readLedger(ledger, io)
    const { ledgers, unassigned } = splitLedger(file.open, file.memory, todayOf(io))
    const names = fileNames(ledgers.map(({ name }) => name))
    const paths = names.map((name) => join(output, `${name}.xlsx`))
    for (const path of paths) {
      if (await isThere(resolve(io.cwd(), path))) throw new UsageError(taken, { path })
    }
    await mkdir(resolve(io.cwd(), output), { recursive: true })
    for (const [index, { state }] of ledgers.entries()) {
      const path = paths[index] ?? ''
      const bytes = await ledgerBytes(state)
      await writeWhole(await openTarget(path, io), (write) => write(bytes))
      tell(context, made, { path, count: state.rows.length })
    }
    for (const { printed } of unassigned) tell(context, left, { title: printed.task ?? '' })
    return exit.done
  },
}

const unsafe = /[\\/:*?"<>|\p{Cc}]/gu
const longest = 60

/** Names that every file system takes, no two alike. */
function fileNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return names.map((name) => {
    const bare = name.replace(unsafe, ' ').trim().slice(0, longest) || '单位'
    for (let count = 1; ; count++) {
      const tried = count === 1 ? bare : `${bare}(${count})`
      if (used.has(tried)) continue
      used.add(tried)
      return tried
    }
  })
}
