import { basename } from 'node:path'
import { ledgerStatus } from '../../ledger/status.ts'
import type { LedgerStatus, Light } from '../../model/ledger.ts'
import { isoDate } from '../../text/dates.ts'
import { colorsFor } from '../color.ts'
import { type CommandDefinition, type Context, choice } from '../command.ts'
import { UsageError } from '../errors.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { exit } from '../io.ts'
import { readLedger, todayOf } from '../ledger-files.ts'
import { openTarget, writeWhole } from '../output.ts'
import { widthOf } from '../painting.ts'
import { type OutputOptions, openPlans, outputFile } from '../plan-files.ts'

const formats = ['text', 'json', 'csv', 'xlsx'] as const
type Format = (typeof formats)[number]

interface Options extends InputOptions, OutputOptions {
  readonly format?: Format
  readonly on?: string
  readonly base?: string
}

/** `plans ledger status`: how far the tasks are. */
export const ledgerStatusCommand: CommandDefinition = {
  arguments: '<ledger>',
  options: [
    {
      flags: '--on <date>',
      help: { en: 'the day that is told of; else today', zh: '截至哪一天；默认今天' },
      parse: parseDay,
    },
    {
      flags: '-f, --format <name>',
      help: {
        en: 'form of the output; else what the name of -o ends in, else text',
        zh: '输出格式；未指定时看 -o 的扩展名，否则为 text',
      },
      choices: formats,
      parse: choice('--format', formats),
    },
    {
      flags: '--base <plan>',
      help: {
        en: 'the plan that the ledger was made from, where its hidden sheet is lost',
        zh: '建立台账时的计划（隐藏工作表丢失时使用）',
      },
    },
    outputFile,
    ...inputOptions,
  ],
  examples: [
    {
      line: 'plans ledger status 台账.xlsx --on 2023-06-30',
      help: {
        en: 'done, in time, due soon (30 days), overdue: by body and by quarter',
        zh: '已完成、未到期、临近到期（30天内）、逾期，按单位和季度统计',
      },
    },
    {
      line: 'plans ledger status 台账.xlsx -o 通报.xlsx',
      help: { en: 'the same as a workbook in three colours', zh: '同上，三色通报表' },
    },
  ],
  async run([ledger = ''], options: Options, context) {
    const { io } = context
    const bases = options.base === undefined ? [] : [options.base]
    const opened = bases.length > 0 ? await openPlans(bases, 'one', options, context) : []
    if (!opened) return exit.failure
    const format = options.format ?? formatOf(options.output)
    const isPiped = options.output === undefined || options.output === '-'
    if (format === 'xlsx' && isPiped && io.stdout.isTTY) throw new UsageError(noText)
    const { open, memory } = await readLedger(ledger, io, opened[0])
    const status = ledgerStatus(open, memory, {
      source: basename(ledger),
      on: options.on ?? todayOf(io),
    })
    const file = await printers[format](status, options, context)
    await writeWhole(await openTarget(options.output, io), (write) => write(file))
    return exit.done
  },
}

const noText = {
  en: 'xlsx is no text for a terminal: name a file with -o',
  zh: 'xlsx 不是文本，不能输出到终端：请用 -o 指定文件',
}

function formatOf(output: string | undefined): Format {
  return formats.find((format) => output?.endsWith(`.${format}`)) ?? 'text'
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/u

function parseDay(value: string): string {
  const [, year, month, day] = isoDay.exec(value) ?? []
  const found = isoDate(Number(year), Number(month), Number(day))
  if (found !== undefined) return found
  throw new UsageError(
    {
      en: '--on must be a date like 2023-12-31 (found "{value}")',
      zh: '--on 必须是 2023-12-31 这样的日期（现为 "{value}"）',
    },
    { value },
  )
}

type Print = (
  status: LedgerStatus,
  options: Options,
  context: Context,
) => Promise<string | Uint8Array>

const printers: Readonly<Record<Format, Print>> = {
  async json(status) {
    const { LedgerStatus: shape } = await import('../../model/ledger.ts')
    // A proof of our own work: where it throws, that is a defect of ours.
    return `${JSON.stringify(shape.parse(status), undefined, 2)}\n`
  },
  async text(status, { output }, context) {
    const { writeStatusText } = await import('../../ledger/status-text.ts')
    const colors = colorsFor(output === undefined ? context.color : 'never', context.io)
    return writeStatusText(status, {
      language: context.language,
      width: widthOf(context),
      paint: (text: string, light: Light | undefined) => (light ? colors[light](text) : text),
    })
  },
  async csv(status, _, { language }) {
    const [{ statusTable }, { formatCsv }] = await Promise.all([
      import('../../ledger/status-table.ts'),
      import('../../write/csv.ts'),
    ])
    const { headers, rows } = statusTable(status, language)
    const cells = rows.map((row) =>
      row.map((value) => (typeof value === 'object' ? value.date : (value ?? ''))),
    )
    return formatCsv([headers, ...cells], { mark: 'bom', formulas: 'guarded' })
  },
  async xlsx(status, _, { language }) {
    const [{ statusSheets }, { writeWorkbook }, { officeFont }] = await Promise.all([
      import('../../ledger/status-table.ts'),
      import('../../sheet/write.ts'),
      import('../../sheet/office-style.ts'),
    ])
    const sheets = statusSheets(status, language)
    return writeWorkbook({ sheets, title: status.title, font: officeFont })
  },
}
