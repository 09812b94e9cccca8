import { formatDiagnostic, messageOf } from '../../diagnostics/format.ts'
import { collect, type Diagnostic } from '../../diagnostics/report.ts'
import { type Subject, subjects } from '../../diff/only.ts'
import type { Changes } from '../../model/changes.ts'
import type { Plan } from '../../model/plan.ts'
import type { ComparedPlans } from '../../write/changes/view.ts'
import { type CommandDefinition, type Context, choices, formatOption } from '../command.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { exit } from '../io.ts'
import { openTarget, writeWhole } from '../output.ts'
import { paintFor, widthOf } from '../painting.ts'
import { type OutputOptions, openPlans, outputFile } from '../plan-files.ts'
import { prove } from '../proof.ts'

const formats = ['text', 'json', 'markdown', 'html'] as const
type Format = (typeof formats)[number]

interface Options extends InputOptions, OutputOptions {
  readonly format: Format
  readonly exitCode?: true
  readonly only?: readonly Subject[]
  readonly ignoreYear?: true
}

/** `plans diff`: what became of every task. */
export const diff: CommandDefinition = {
  arguments: '<old> <new>',
  options: [
    formatOption(formats),
    {
      flags: '--only <what>',
      help: {
        en: `only these changes, commas between several: ${subjects.join(', ')}`,
        zh: `只输出此类变化，多个用逗号隔开：${subjects.join(', ')}`,
      },
      parse: choices('--only', subjects),
    },
    {
      flags: '--ignore-year',
      help: {
        en: 'leave out what every year words anew: its year, the last congress',
        zh: '忽略仅年度用语的变化（年份、会议精神等）',
      },
    },
    {
      flags: '--exit-code',
      help: { en: 'exit with 1 when there are changes', zh: '有变化时退出码为 1' },
    },
    outputFile,
    ...inputOptions,
  ],
  examples: [
    {
      line: 'plans diff 2022.docx 2023.html --only parties',
      help: { en: 'who has something else to do this year', zh: '今年哪些单位的分工有变化' },
    },
    {
      line: 'plans diff old.txt new.txt -f html -o changes.html',
      help: { en: 'both texts side by side as one page', zh: '两份文本对照，一个网页' },
    },
  ],
  async run(paths, options: Options, context) {
    const [old, next] = (await openPlans(paths, 'two', options, context)) ?? []
    if (!old || !next) return exit.failure
    const changes = await compare(old, next, options, context)
    const text = await printers[options.format]({ changes, old, new: next }, options, context)
    await writeWhole(await openTarget(options.output, context.io), (write) => write(text))
    return options.exitCode && hasChanges(changes) ? exit.findings : exit.done
  },
}

async function compare(
  old: Plan,
  next: Plan,
  { ignoreYear, only }: Options,
  context: Context,
): Promise<Changes> {
  const [{ comparePlans }, { onlyChanges }] = await Promise.all([
    import('../../diff/index.ts'),
    import('../../diff/only.ts'),
  ])
  const { report, diagnostics } = collect()
  const found = comparePlans(old, next, { year: ignoreYear ? 'ignored' : 'told', report })
  if (!context.quiet) for (const one of diagnostics) tell(one, next, context)
  const asked = only ? onlyChanges(found, only) : found
  await prove('changes', asked, async () => (await import('../../model/changes.ts')).Changes)
  return asked
}

/** One remark on standard error, with the place of the new plan's task. */
function tell(
  { code, severity, data, span }: Diagnostic,
  { source, tasks }: Plan,
  context: Context,
) {
  const message = messageOf(code, data, context.language)
  const task = tasks.find((one) => one.span.start === span?.start)
  const line = formatDiagnostic({ code, severity, message, span: task?.span }, source.name)
  context.io.stderr.write(`${line}\n`)
}

function hasChanges({ tasks }: Changes): boolean {
  return tasks.some(
    ({ relation, moved, changes }) => relation !== 'kept' || moved || changes.length > 0,
  )
}

const printers: Readonly<
  Record<Format, (plans: ComparedPlans, options: Options, context: Context) => Promise<string>>
> = {
  json: async ({ changes }) => `${JSON.stringify(changes, undefined, 2)}\n`,
  async text(plans, { output }, context) {
    const { writeChangesText } = await import('../../write/changes/text.ts')
    return writeChangesText(plans, {
      language: context.language,
      width: widthOf(context),
      paint: paintFor(output, context),
    })
  },
  async markdown(plans, _, { language }) {
    const { writeChangesMarkdown } = await import('../../write/changes/markdown.ts')
    return writeChangesMarkdown(plans, language)
  },
  async html(plans, _, { language }) {
    const { writeChangesHtml } = await import('../../write/changes/html.ts')
    return writeChangesHtml(plans, language)
  },
}
