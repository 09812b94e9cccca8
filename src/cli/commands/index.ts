import type { CommandDefinition } from '../command.ts'
import type { Wording } from '../language.ts'

/** A command in the list of `plans --help`; the rest of it is loaded when it is called. */
export interface CommandEntry {
  readonly name: string
  readonly summary: Wording
  readonly load: () => Promise<CommandDefinition>
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
