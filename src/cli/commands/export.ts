import { Role } from '../../model/task.ts'
import { type Column, type ColumnKey, columns } from '../../write/columns.ts'
import { type WriterName, writers } from '../../write/index.ts'
import { type Grain, grains, type WriteOptions } from '../../write/writer.ts'
import { type CommandDefinition, type Context, choice } from '../command.ts'
import { loadConfig } from '../config.ts'
import { UsageError } from '../errors.ts'
import { exportPlans } from '../exporting.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import type { Wording } from '../language.ts'
import { type OutputOptions, outputOption } from '../printing.ts'

interface Options extends InputOptions, OutputOptions {
  readonly to?: WriterName
  readonly headers?: WriteOptions['headers']
  readonly grain?: Grain
  readonly unit?: string
  readonly role?: Role
  readonly dueBefore?: string
  readonly columns?: readonly string[]
  readonly allTasks?: true
  readonly byUnit?: true
  readonly bom: boolean
  readonly guard: boolean
}

const formats = Object.keys(writers) as WriterName[]
const headers = ['zh', 'en'] as const
const roles = Role.options

/** `plans export`: the task list as a file. */
export const exportTasks: CommandDefinition = {
  arguments: '<file...>',
  options: [
    {
      flags: '--to <format>',
      help: {
        en: 'form of the file; else what the name of -o ends in, else csv',
        zh: '文件格式；未指定时看 -o 的扩展名，否则为 csv',
      },
      choices: formats,
      parse: choice('--to', formats),
    },
    {
      flags: '--headers <language>',
      help: { en: 'language of the header row (default zh)', zh: '表头语言（默认 zh）' },
      choices: headers,
      parse: choice('--headers', headers),
    },
    {
      flags: '--grain <thing>',
      help: {
        en: 'a tidy table instead, with task ids that join: one row per',
        zh: '改为规整表，各表按任务编号关联；每行对应',
      },
      choices: grains,
      parse: choice('--grain', grains),
    },
    {
      flags: '--unit <name>',
      help: { en: 'only the tasks of this body', zh: '只导出该单位的任务' },
    },
    {
      flags: '--role <role>',
      help: { en: 'only tasks where a body has this role', zh: '只导出含该角色的任务' },
      choices: roles,
      parse: choice('--role', roles),
    },
    {
      flags: '--due-before <date>',
      help: {
        en: 'only tasks due before YYYY-MM-DD',
        zh: '只导出该日期（YYYY-MM-DD）之前到期的任务',
      },
      parse: parseDay,
    },
    {
      flags: '--columns <names>',
      help: {
        en: 'columns by key or header, parted by commas; in ics: lines of the description',
        zh: '指定列（键名或表头，逗号分隔）；ics 中为说明的各行',
      },
      parse: parseColumns,
    },
    {
      flags: '--all-tasks',
      help: { en: 'tasks above the finest level too', zh: '也导出上级任务' },
    },
    {
      flags: '--by-unit',
      help: {
        en: 'xlsx: a sheet for each body, behind one with their counts',
        zh: 'xlsx：每个单位一张工作表，首表为汇总',
      },
    },
    { flags: '--no-bom', help: { en: 'csv without byte order mark', zh: 'csv 不写 BOM' } },
    {
      flags: '--no-guard',
      help: {
        en: "csv without ' before texts like =1+1 (not for spreadsheets)",
        zh: "csv 不在 =1+1 之类文本前加 '(不要用表格软件打开)",
      },
    },
    outputOption,
    ...inputOptions,
  ],
  examples: [
    {
      line: 'plans export notice.docx -o 分工表.xlsx --by-unit',
      help: {
        en: 'the division of work as a workbook, a sheet for each body',
        zh: '任务分工表，每个单位一张工作表',
      },
    },
    {
      line: 'plans export notice.docx --to ics --unit 县财政局 -o deadlines.ics',
      help: {
        en: "one body's time limits for a calendar program",
        zh: '某单位的完成时限，可导入日历',
      },
    },
  ],
  async run(paths, options: Options, context) {
    const to = options.to ?? formatOf(options.output)
    const customary = await customaryColumns(to, options, context)
    refuseMismatch(to, { ...customary, ...options })
    return exportPlans(
      {
        paths,
        to,
        options: writeOptions({ ...customary, ...options }),
        input: options,
        output: options.output,
      },
      context,
    )
  },
}

/** Columns of the configuration: those of the table that an office lays out, not of a tidy one. */
async function customaryColumns(
  to: WriterName,
  { grain, config }: Options,
  { io }: Context,
): Promise<Pick<Options, 'columns'>> {
  if (to === 'ics' || grain) return {}
  const { columns: names } = await loadConfig(config, io)
  return names ? { columns: names } : {}
}

const endings: readonly (readonly [ending: RegExp, to: WriterName])[] = [
  [/\.xlsx$/iu, 'xlsx'],
  [/\.ics$/iu, 'ics'],
  [/\.(?:md|markdown)$/iu, 'markdown'],
  [/\.html?$/iu, 'html'],
]

/** What the name of `-o` asks for. */
function formatOf(output = ''): WriterName {
  return endings.find(([ending]) => ending.test(output))?.[1] ?? 'csv'
}

const onlyWorkbook: Wording = {
  en: '--by-unit is for --to xlsx with one row per task',
  zh: '--by-unit 只用于 --to xlsx，且每行对应一个任务',
}
const calendarGrain: Wording = {
  en: '--grain {grain}: an ics has one event per deadline',
  zh: '--grain {grain}：ics 中每个时限为一个事件',
}

const strangeColumn: Wording = {
  en: '--columns {name}: there is none with --grain {grain} (only with {others})',
  zh: '--columns {name}：--grain {grain} 没有该列（仅用于 {others}）',
}

/** Options that would be passed over in silence. */
function refuseMismatch(to: WriterName, { byUnit, columns: names = [], grain }: Options) {
  if (byUnit && (to !== 'xlsx' || (grain && grain !== 'task'))) throw new UsageError(onlyWorkbook)
  if (to === 'ics' && grain && grain !== 'task' && grain !== 'deadline') {
    throw new UsageError(calendarGrain, { grain })
  }
  // An event of a calendar has the columns of its limit.
  const rows = to === 'ics' ? 'deadline' : (grain ?? 'task')
  for (const name of names) {
    const { grains: others }: Column = columns[name as ColumnKey]
    if (others && !others.includes(rows)) {
      throw new UsageError(strangeColumn, { name, grain: rows, others: others.join(', ') })
    }
  }
}

function writeOptions(options: Options): WriteOptions {
  const { allTasks, bom, byUnit, guard, unit, role, dueBefore } = options
  return {
    headers: options.headers ?? 'zh',
    grain: options.grain,
    tasks: allTasks ? 'all' : 'finest',
    unit,
    role,
    dueBefore,
    columns: options.columns,
    mark: bom ? 'bom' : 'none',
    formulas: guard ? 'guarded' : 'plain',
    sheets: byUnit ? 'by-unit' : 'one',
  }
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/u

function parseDay(value: string): string {
  if (isoDay.test(value)) return value
  throw new UsageError(
    {
      en: '--due-before must be a date like 2023-12-31 (found "{value}")',
      zh: '--due-before 必须是 2023-12-31 这样的日期（现为 "{value}"）',
    },
    { value },
  )
}

const comma = /[,\uFF0C、]/u

function parseColumns(value: string): readonly string[] {
  const known = Object.entries(columns)
  return value.split(comma).map((word) => {
    const name = word.trim()
    const found = known.find(([key, { zh, en }]) => key === name || zh === name || en === name)
    return found ? found[0] : choice('--columns', Object.keys(columns))(name)
  })
}
