import type { Plan } from '../../model/plan.ts'
import { Role } from '../../model/task.ts'
import { columns } from '../../write/columns.ts'
import { type WriterName, writers } from '../../write/index.ts'
import { findUnits } from '../../write/select.ts'
import { type Grain, grains, type WriteOptions, type Writer } from '../../write/writer.ts'
import { type CommandDefinition, type Context, choice } from '../command.ts'
import { type Outcome, openDocuments } from '../documents.ts'
import { UsageError } from '../errors.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { type ExitCode, exit } from '../io.ts'
import { folderTargets, isFolder, openTarget, writeWhole } from '../output.ts'
import { type OutputOptions, outputOption } from '../printing.ts'

interface Options extends InputOptions, OutputOptions {
  readonly to: WriterName
  readonly headers?: WriteOptions['headers']
  readonly grain: Grain
  readonly unit?: string
  readonly role?: Role
  readonly dueBefore?: string
  readonly columns?: readonly string[]
  readonly allTasks?: true
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
      help: { en: 'form of the file', zh: '文件格式' },
      choices: formats,
      fallback: 'csv',
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
      help: { en: 'one row per', zh: '每行对应' },
      choices: grains,
      fallback: 'task',
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
        en: 'columns by key or header, parted by commas',
        zh: '指定列（键名或表头，逗号分隔）',
      },
      parse: parseColumns,
    },
    {
      flags: '--all-tasks',
      help: { en: 'tasks above the finest level too', zh: '也导出上级任务' },
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
      line: 'plans export notice.txt -o tasks.csv',
      help: { en: 'one row per task, for a spreadsheet', zh: '每个任务一行，可用表格软件打开' },
    },
    {
      line: 'plans export notice.txt --unit 县财政局 --due-before 2024-01-01',
      help: { en: 'what one body has to do, and by when', zh: '某单位在某日前的任务' },
    },
  ],
  run: runExport,
}

async function runExport(
  paths: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const writer = await writers[options.to]()
  const { outcomes } = await openDocuments(paths, options, context)
  return isFolder(options.output)
    ? exportToFolder(outcomes, writer, options, options.output, context)
    : exportToOne(outcomes, writer, options, context)
}

/** Everything in one file: its rows are numbered through. */
async function exportToOne(
  outcomes: AsyncIterable<Outcome>,
  writer: Writer,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const plans: Plan[] = []
  let failed = false
  for await (const outcome of outcomes) {
    failed ||= 'failure' in outcome
    plans.push(...plansOf(outcome))
  }
  if (plans.length > 0) {
    warnOfUnit(plans, options, context)
    const file = await writer.write(plans, writeOptions(options))
    await writeWhole(await openTarget(options.output, context.io), (write) => write(file))
  }
  return failed ? exit.failure : exit.done
}

async function exportToFolder(
  outcomes: AsyncIterable<Outcome>,
  writer: Writer,
  options: Options,
  folder: string,
  context: Context,
): Promise<ExitCode> {
  const openIn = folderTargets(folder, writer.extension, context.io)
  let failed = false
  for await (const outcome of outcomes) {
    failed ||= 'failure' in outcome
    const plans = plansOf(outcome)
    if (plans.length === 0) continue
    const file = await writer.write(plans, writeOptions(options))
    await writeWhole(await openIn(outcome.input), (write) => write(file))
  }
  return failed ? exit.failure : exit.done
}

function plansOf(outcome: Outcome): readonly Plan[] {
  return 'documents' in outcome ? outcome.documents.map(({ plan }) => plan) : []
}

function writeOptions(options: Options): WriteOptions {
  const { allTasks, bom, guard, unit, role, dueBefore } = options
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
  }
}

/** An empty file for a misspelt name would look like an office without tasks. */
function warnOfUnit(plans: readonly Plan[], { unit }: Options, context: Context) {
  if (unit === undefined || context.quiet) return
  if (plans.some((plan) => findUnits(plan, unit).size > 0)) return
  const similar = plans
    .flatMap(({ units }) => units.map(({ name }) => name))
    .filter((name) => name.includes(unit) || unit.includes(name))
  const { io, language } = context
  const advice = [...new Set(similar)].slice(0, 5).join('、')
  const en = `no body is named "${unit}"${advice && ` (there is ${advice})`}`
  const zh = `没有名为“${unit}”的单位${advice && `（现有：${advice}）`}`
  io.stderr.write(`plans: ${language === 'zh' ? zh : en}\n`)
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
