import { explainedCodes } from '../../check/explain.ts'
import { checkPlan, summarize } from '../../check/run.ts'
import type { Config } from '../../model/config.ts'
import type { CheckedPlan, Findings } from '../../model/finding.ts'
import type { ExplainedCode } from '../../write/findings/view.ts'
import { type CommandDefinition, type Context, choice, choices, formatOption } from '../command.ts'
import { loadConfig } from '../config.ts'
import { type Document, openDocuments } from '../documents.ts'
import { UsageError } from '../errors.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { type ExitCode, exit } from '../io.ts'
import { openTarget, writeWhole } from '../output.ts'
import { paintFor } from '../painting.ts'
import { type OutputOptions, outputFile } from '../plan-files.ts'

const formats = ['text', 'json', 'sarif'] as const
type Format = (typeof formats)[number]

interface Options extends InputOptions, OutputOptions {
  readonly format: Format
  readonly explain?: string
  readonly maxWarnings: number
  readonly disable?: readonly string[]
}

const codes = explainedCodes.map(({ code }) => code)

/** `plans check`: what should be looked at before a document goes out. */
export const check: CommandDefinition = {
  arguments: '[file...]',
  options: [
    formatOption(formats),
    {
      flags: '--explain <code>',
      help: {
        en: 'why a code matters and how to mend it, with examples',
        zh: '说明某个代码：原因、修改办法和示例',
      },
      parse: choice('--explain', codes),
    },
    {
      flags: '--max-warnings <n>',
      help: { en: 'exit with 1 when there are more warnings', zh: '警告超过此数时退出码为 1' },
      fallback: '0',
      parse: parseCount,
    },
    {
      flags: '--disable <code>',
      help: {
        en: 'leave a code out, commas between several',
        zh: '不检查某个代码，多个用逗号隔开',
      },
      parse: choices('--disable', codes),
    },
    outputFile,
    ...inputOptions,
  ],
  examples: [
    {
      line: 'plans check draft.docx',
      help: {
        en: 'what is wrong in a draft, where, and how to mend it',
        zh: '检查文稿：问题、位置和修改办法',
      },
    },
    {
      line: 'plans check drafts/ -f sarif --disable attachment-not-included -o findings.sarif',
      help: { en: 'a folder, for a service that shows findings', zh: '检查整个文件夹，输出 SARIF' },
    },
  ],
  async run(paths, options: Options, context) {
    if (options.explain !== undefined) return explain(options.explain, options, context)
    if (paths.length === 0) {
      throw new UsageError({
        en: 'name a file to check, or a code to --explain',
        zh: '请给出要检查的文件，或用 --explain 指定代码',
      })
    }
    return checkFiles(paths, options, context)
  },
}

const digits = /^\d{1,9}$/u

function parseCount(value: string): number {
  if (digits.test(value)) return Number(value)
  throw new UsageError(
    {
      en: '--max-warnings must be a whole number (found "{value}")',
      zh: '--max-warnings 必须是整数（现为 "{value}"）',
    },
    { value },
  )
}

async function explain(code: string, { output }: Options, context: Context): Promise<ExitCode> {
  const { writeExplained } = await import('../../write/findings/text.ts')
  const found = explainedCodes.find((one) => one.code === code) as ExplainedCode
  const text = writeExplained(found, {
    language: context.language,
    paint: paintFor(output, context),
  })
  await writeWhole(await openTarget(output, context.io), (write) => write(text))
  return exit.done
}

async function checkFiles(
  paths: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const config = await loadConfig(options.config, context.io)
  const { outcomes } = await openDocuments(paths, options, context)
  const check = checker(config, options, context)
  const plans: CheckedPlan[] = []
  let failed = false
  for await (const outcome of outcomes) {
    if ('failure' in outcome) failed = true
    else plans.push(...outcome.documents.map(check))
  }
  const findings: Findings = { schemaVersion: '1', summary: summarize(plans), plans }
  const text = await printers[options.format](findings, options, context)
  await writeWhole(await openTarget(options.output, context.io), (write) => write(text))
  return failed ? exit.failure : codeOf(findings, options)
}

function checker(
  { rules }: Config,
  { disable = [], format }: Options,
  { askedLanguage, language }: Context,
): (document: Document) => CheckedPlan {
  const off = Object.fromEntries(disable.map((code) => [code, 'off' as const]))
  const levels = { ...rules, ...off }
  // The locale never changes data; text is for people.
  const lang = format === 'text' ? language : askedLanguage
  return ({ plan, textLayer }) => checkPlan(plan, { textLayer, lang, levels })
}

function codeOf({ summary }: Findings, { maxWarnings }: Options): ExitCode {
  return summary.error > 0 || summary.warning > maxWarnings ? exit.findings : exit.done
}

const printers: Readonly<
  Record<Format, (findings: Findings, options: Options, context: Context) => Promise<string>>
> = {
  async text(findings, { output }, context) {
    const { writeFindingsText } = await import('../../write/findings/text.ts')
    const { language } = context
    return writeFindingsText(findings, { language, paint: paintFor(output, context) })
  },
  async json(findings) {
    const { Findings: shape } = await import('../../model/finding.ts')
    // A proof of our own work: where it throws, that is a defect of ours.
    return `${JSON.stringify(shape.parse(findings), undefined, 2)}\n`
  },
  async sarif(findings, _, { askedLanguage }) {
    const { writeSarif } = await import('../../write/findings/sarif.ts')
    return writeSarif(findings, explainedCodes, askedLanguage ?? 'en')
  },
}
