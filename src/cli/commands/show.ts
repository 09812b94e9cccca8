import type { ChalkInstance } from 'chalk'
import { formatDiagnostic } from '../../diagnostics/format.ts'
import type { Plan, PlanDiagnostic } from '../../model/plan.ts'
import { cellWidth, wrapCells } from '../../text/cells.ts'
import { withMessages } from '../../write/messages.ts'
import { colorsFor } from '../color.ts'
import type { CommandDefinition, Context } from '../command.ts'
import type { Document } from '../documents.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { say, type Wording } from '../language.ts'
import { type OutputOptions, outputOption, printDocuments } from '../printing.ts'
import { drawCalendar } from '../view/calendar.ts'
import { buildOutline } from '../view/outline.ts'
import { drawTree } from '../view/tree.ts'
import { drawUnits } from '../view/units.ts'

interface Options extends InputOptions, OutputOptions {
  readonly verbose?: true
}

/** `plans show`: the plan for eyes. */
export const show: CommandDefinition = {
  arguments: '<file...>',
  options: [
    {
      flags: '-v, --verbose',
      help: { en: 'list the diagnostics, each with its place', zh: '逐条列出诊断信息及位置' },
    },
    outputOption,
    ...inputOptions,
  ],
  examples: [
    {
      line: 'plans show notice.txt',
      help: { en: 'the outline, the bodies, the deadlines', zh: '查看层级、单位和时限' },
    },
    {
      line: 'plans show notice.docx --verbose --color always | less -R',
      help: { en: 'with what is doubtful, page by page', zh: '连同存疑之处分页查看' },
    },
  ],
  run(paths, options: Options, context) {
    const draw = drawer(options, context)
    return printDocuments(paths, options, context, () => ({
      extension: 'txt',
      head: '',
      separator: '\n',
      tail: '',
      print: draw,
    }))
  },
}

const pipeWidth = 100
const smallestWidth = 40

function drawer({ output, verbose }: Options, context: Context): (document: Document) => string {
  const { io, language } = context
  const colors = colorsFor(output === undefined ? context.color : 'never', io)
  const columns = io.stdout.columns ?? Number(io.env.COLUMNS || pipeWidth)
  const width = Math.max(smallestWidth, columns || pipeWidth)
  return ({ name, plan: printed }) => {
    const plan = withMessages(printed, language)
    const title = (wording: Wording) => ['', colors.bold.underline(wording[language])]
    const units = drawUnits(plan.units, width, language, colors)
    const calendar = drawCalendar(plan, width, colors)
    const outline = buildOutline(plan)
    const hasRoles = plan.units.some(({ counts }) => counts.lead + counts.support > 0)
    return [
      ...drawHead(plan, width, context, colors),
      ...(outline.length > 0 ? [''] : []),
      ...drawTree(outline, width, colors),
      ...(hasRoles ? ['', colors.dim(words.marks[language])] : []),
      ...(plan.units.length > 0 ? [...title(words.units), ...units] : []),
      ...(calendar.length > 0 ? [...title(words.deadlines), ...calendar] : []),
      ...drawDiagnostics(plan, name, verbose ? 'list' : 'count', context, colors),
    ]
      .map((line) => `${line}\n`)
      .join('')
  }
}

const words = {
  units: { en: 'Who has how many', zh: '各单位任务数' },
  deadlines: { en: 'Deadlines', zh: '时限' },
  marks: { en: '* leads  + supports', zh: '* 牵头  + 配合' },
  counts: {
    en: 'tasks: {tasks}, table rows: {rows}, bodies: {units}',
    zh: '任务 {tasks} 项，表格行 {rows} 项，单位 {units} 个',
  },
  hint: { en: ' (--verbose lists them)', zh: '（--verbose 逐条列出）' },
  error: { en: 'errors: {count}', zh: '错误 {count} 条' },
  warning: { en: 'warnings: {count}', zh: '警告 {count} 条' },
  info: { en: 'remarks: {count}', zh: '提示 {count} 条' },
} as const satisfies Record<string, Wording>

function drawHead(
  { meta, tasks, units }: Plan,
  width: number,
  { language }: Context,
  colors: ChalkInstance,
): readonly string[] {
  const about = [
    meta.documentNumber?.text,
    meta.issuers.join('、'),
    meta.issuedOn ?? meta.publishedOn,
  ]
  const rows = tasks.filter(({ origin }) => origin === 'table').length
  const counts = { tasks: tasks.length - rows, rows, units: units.length }
  return [
    ...wrapCells(meta.title.replaceAll('\n', ''), width).map((line) => colors.bold(line)),
    ...wrapCells(about.filter(Boolean).join('  '), width).filter((line) => cellWidth(line) > 0),
    colors.dim(say(words.counts, language, counts)),
  ]
}

function drawDiagnostics(
  { diagnostics }: Plan,
  name: string,
  amount: 'list' | 'count',
  { language }: Context,
  colors: ChalkInstance,
): readonly string[] {
  if (diagnostics.length === 0) return []
  const lines = amount === 'list' ? diagnostics.map((one) => formatDiagnostic(one, name)) : []
  const hint = amount === 'list' ? '' : words.hint[language]
  return ['', ...lines, colors.dim(countSeverities(diagnostics, language) + hint)]
}

function countSeverities(diagnostics: readonly PlanDiagnostic[], language: 'en' | 'zh'): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => ({
      severity,
      count: diagnostics.filter((one) => one.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => say(words[severity], language, { count }))
    .join(language === 'zh' ? '，' : ', ')
}
