import { promises } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Plan } from '../model/plan.ts'
import { type WriterName, writers } from '../write/index.ts'
import { findUnits } from '../write/select.ts'
import type { WriteOptions, Writer } from '../write/writer.ts'
import type { Context } from './command.ts'
import { type Outcome, openDocuments } from './documents.ts'
import { explain, UsageError } from './errors.ts'
import type { Input } from './files.ts'
import type { InputOptions } from './input-options.ts'
import { type ExitCode, exit } from './io.ts'
import { say, type Wording } from './language.ts'
import { folderTargets, isFolder, openTarget, type Target, writeWhole } from './output.ts'
import type { OutputOptions } from './printing.ts'

/** What a run of `plans export` is to do. */
export interface ExportJob {
  readonly paths: readonly string[]
  readonly to: WriterName
  readonly options: WriteOptions
  readonly input: InputOptions
  readonly output: OutputOptions['output']
}

/**
 * Read the documents and write them out: all in one file, or a file for each of them where `-o` is a
 * folder, or where nothing says where bytes are to go.
 */
export async function exportPlans(job: ExportJob, context: Context): Promise<ExitCode> {
  const { paths, to, output, input } = job
  const writer = await writers[to]()
  const isBinary = writer.content === 'binary'
  const piped = paths.every((path) => path === '-')
  if (isBinary && (output === '-' || (output === undefined && piped))) refuseTerminal(to, context)
  const { outcomes } = await openDocuments(paths, input, context)
  if (isFolder(output)) {
    const openIn = folderTargets(output, writer.extension, context.io)
    return exportEach(outcomes, openIn, writer, job, context)
  }
  return isBinary && output === undefined && !piped
    ? exportEach(outcomes, besideTargets(writer.extension, context), writer, job, context)
    : exportTogether(outcomes, writer, job, context)
}

/** Everything in one file: its rows are numbered through. */
async function exportTogether(
  outcomes: AsyncIterable<Outcome>,
  writer: Writer,
  { options, output }: ExportJob,
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
    const file = await writer.write(plans, options)
    await writeWhole(await openTarget(output, context.io), (write) => write(file))
    remark(plans, writer, options, context)
  }
  return failed ? exit.failure : exit.done
}

type OpenFor = (input: Input) => Promise<Target>

async function exportEach(
  outcomes: AsyncIterable<Outcome>,
  openFor: OpenFor,
  writer: Writer,
  { options }: ExportJob,
  context: Context,
): Promise<ExitCode> {
  let failed = false
  for await (const outcome of outcomes) {
    failed ||= 'failure' in outcome
    const plans = plansOf(outcome)
    if (plans.length === 0) continue
    warnOfUnit(plans, options, context)
    const file = await writer.write(plans, options)
    try {
      await writeWhole(await openFor(outcome.input), (write) => write(file))
      remark(plans, writer, options, context)
    } catch (error) {
      // One name that is taken does not keep the other documents from being written.
      const line = explain(error, context.language)
      if (line === undefined) throw error
      context.io.stderr.write(`plans: ${line}\n`)
      failed = true
    }
  }
  return failed ? exit.failure : exit.done
}

function plansOf(outcome: Outcome): readonly Plan[] {
  return 'documents' in outcome ? outcome.documents.map(({ plan }) => plan) : []
}

function refuseTerminal(to: WriterName, { io }: Context) {
  if (io.stdout.isTTY !== true) return
  throw new UsageError(
    {
      en: '{to} is no text for a terminal: name a file with -o',
      zh: '{to} 不是文本，不能输出到终端：请用 -o 指定文件',
    },
    { to },
  )
}

const taken: Wording = {
  en: '{path}: there is such a file already (name the output with -o)',
  zh: '{path}: 已有同名文件（请用 -o 指定输出）',
}
const wrote: Wording = { en: 'wrote {path}', zh: '已写入 {path}' }

/**
 * A file beside each input, told on standard error, as is due where nobody named it.
 *
 * What stands there already is never overwritten: it may be the input, or somebody's work.
 */
function besideTargets(extension: string, context: Context): OpenFor {
  const { io, language, quiet } = context
  return async ({ name }) => {
    const bare = name === '-' ? 'plans' : basename(name, extname(name))
    const path = join(dirname(name), `${bare}.${extension}`)
    if (await isThere(resolve(io.cwd(), path))) throw new UsageError(taken, { path })
    const target = await openTarget(path, io)
    return {
      ...target,
      async commit() {
        await target.commit()
        if (!quiet) io.stderr.write(`plans: ${say(wrote, language, { path })}\n`)
      },
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return promises.access(path).then(
    () => true,
    () => false,
  )
}

/** What the file does not hold. */
function remark(
  plans: readonly Plan[],
  writer: Writer,
  options: WriteOptions,
  { io, language, quiet }: Context,
) {
  if (quiet) return
  for (const wording of writer.remarks?.(plans, options) ?? []) {
    io.stderr.write(`plans: ${wording[language]}\n`)
  }
}

const noUnit: Wording = {
  en: 'no body is named "{unit}"{advice}',
  zh: '没有名为“{unit}”的单位{advice}',
}
const thereIs: Wording = { en: ' (there is {names})', zh: '（现有：{names}）' }

/** An empty file for a misspelt name would look like an office without tasks. */
function warnOfUnit(plans: readonly Plan[], { unit }: WriteOptions, context: Context) {
  if (unit === undefined || context.quiet) return
  if (plans.some((plan) => findUnits(plan, unit).size > 0)) return
  const similar = plans
    .flatMap(({ units }) => units.map(({ name }) => name))
    .filter((name) => name.includes(unit) || unit.includes(name))
  const { io, language } = context
  const names = [...new Set(similar)].slice(0, 5).join('、')
  const advice = names && say(thereIs, language, { names })
  io.stderr.write(`plans: ${say(noUnit, language, { unit, advice })}\n`)
}
