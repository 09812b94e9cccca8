import type { CommandDefinition } from '../command.ts'
import type { Wording } from '../language.ts'

/**
 * A command in the list of `plans --help`; the rest of it is loaded when it is called.
 *
 * One with subcommands does nothing by itself.
 */
export interface CommandEntry {
  readonly name: string
  readonly summary: Wording
  readonly load?: () => Promise<CommandDefinition>
  readonly subcommands?: readonly CommandEntry[]
}

/** Every command of the program, in the order of the help. A new one is a file here and a line below. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'parse',
    summary: {
      en: 'the plan as data: json, yaml or ndjson',
      zh: '将文件解析为数据：json、yaml、ndjson',
    },
    load: async () => (await import('./parse.ts')).parse,
  },
  {
    name: 'show',
    summary: {
      en: 'the plan for eyes: tasks, who has how many, deadlines',
      zh: '查看计划：任务、单位、时限',
    },
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'export',
    summary: {
      en: 'the task list for Excel, a calendar, csv, Markdown or as a page',
      zh: '导出任务清单：Excel、日历、csv、Markdown、网页',
    },
    load: async () => (await import('./export.ts')).exportTasks,
  },
  {
    name: 'diff',
    summary: { en: 'what became of every task of an old plan', zh: '新旧计划比对' },
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'cover',
    summary: {
      en: 'which tasks of an upper plan the lower ones take up',
      zh: '对标对表：上级任务在下级计划中的落实',
    },
    load: async () => (await import('./cover.ts')).cover,
  },
  {
    name: 'check',
    summary: {
      en: 'what should be mended in a draft: findings with place, why and how',
      zh: '检查文稿：问题、位置、原因和修改办法',
    },
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'ledger',
    summary: {
      en: 'the work ledger as a workbook that people fill in',
      zh: '工作台账：建立、更新、分发、汇总、通报',
    },
    subcommands: [
      {
        name: 'create',
        summary: { en: 'a new ledger of a plan', zh: '由计划建立台账' },
        load: async () => (await import('./ledger-create.ts')).ledgerCreate,
      },
      {
        name: 'update',
        summary: {
          en: 'bring a ledger up to a new plan; what people wrote stays',
          zh: '按新计划更新台账，保留人工填写内容',
        },
        load: async () => (await import('./ledger-update.ts')).ledgerUpdate,
      },
      {
        name: 'status',
        summary: {
          en: 'what is done, due and overdue',
          zh: '办理情况：已完成、临近到期、逾期',
        },
        load: async () => (await import('./ledger-status.ts')).ledgerStatusCommand,
      },
      {
        name: 'split',
        summary: { en: 'a workbook for each body', zh: '按单位拆分台账，用于分发' },
        load: async () => (await import('./ledger-split.ts')).ledgerSplit,
      },
      {
        name: 'merge',
        summary: {
          en: 'take filled workbooks back into the ledger',
          zh: '汇总各单位填报的台账',
        },
        load: async () => (await import('./ledger-merge.ts')).ledgerMerge,
      },
    ],
  },
  {
    name: 'text',
    summary: { en: 'the text that positions count in', zh: '输出位置所依据的文本' },
    load: async () => (await import('./text.ts')).text,
  },
  {
    name: 'schema',
    summary: { en: 'the JSON Schema of the data', zh: '输出数据的 JSON Schema' },
    load: async () => (await import('./schema.ts')).schema,
  },
]
