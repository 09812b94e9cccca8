import type { Language } from '../diagnostics/codes.ts'
import type { Plan as PlanData } from '../model/plan.ts'
import type { Context } from './command.ts'
import { cmapFolder } from './convert/cmaps.ts'
import { codeOf, explain, UsageError } from './errors.ts'
import { findInputs, type Input } from './files.ts'
import { type InputOptions, loadLexicon } from './input-options.ts'
import type { Wording } from './language.ts'
import { showProgress } from './progress.ts'
import { prove, schemaCheckOf } from './proof.ts'

/** A plan that a command works on; the text layer is missing where the input was a plan already. */
export interface Document {
  readonly name: string
  readonly plan: PlanData
  readonly textLayer?: string
}

/** What came of one input. */
export type Outcome =
  | { readonly input: Input; readonly documents: readonly Document[] }
  | { readonly input: Input; readonly failure: { readonly code: string; readonly message: string } }

/** The documents behind the arguments, read one after the other as they are asked for. */
export interface Documents {
  /** True when a folder or a pattern may have given any number of files, or several were named. */
  readonly several: boolean
  readonly outcomes: AsyncIterable<Outcome>
}

/**
 * Read the documents that the arguments name, in order.
 *
 * A file that cannot be read costs one line on standard error and an outcome of its own; defects are
 * thrown on. What is done is not kept, so memory does not grow with their number.
 */
export async function openDocuments(
  paths: readonly string[],
  options: InputOptions,
  context: Context,
): Promise<Documents> {
  const { files, listed } = await findInputs(paths, context.io)
  const read = await reader(options, context)
  return { several: listed || files.length > 1, outcomes: readAll(files, read, context) }
}

async function* readAll(
  files: readonly Input[],
  read: (input: Input) => Promise<readonly Document[]>,
  context: Context,
): AsyncGenerator<Outcome> {
  const { io, language, quiet } = context
  const progress = showProgress(quiet ? 0 : files.length, io)
  try {
    for (const [done, input] of files.entries()) {
      progress.step(done)
      const outcome = await attempt(input, read, language)
      if ('failure' in outcome) {
        progress.clear()
        io.stderr.write(`plans: ${named(input.name, outcome.failure.message)}\n`)
      }
      yield outcome
    }
  } finally {
    progress.clear()
  }
}

async function attempt(
  input: Input,
  read: (input: Input) => Promise<readonly Document[]>,
  language: Language,
): Promise<Outcome> {
  try {
    return { input, documents: await read(input) }
  } catch (error) {
    const message = explain(error, language)
    if (message === undefined) throw error
    return { input, failure: { code: codeOf(error), message } }
  }
}

/** Messages of `InputError` begin with the file's name already. */
function named(name: string, message: string): string {
  return message.startsWith(`${name}:`) ? message : `${name}: ${message}`
}

const headLength = 4096

async function reader(
  options: InputOptions,
  context: Context,
): Promise<(input: Input) => Promise<readonly Document[]>> {
  const { from, encoding, year, limit } = options
  const lexicon = await loadLexicon(options, context)
  return async (input) => {
    const { name } = input
    const bytes = await input.open()
    if (from === 'plan' || (from === undefined && looksLikePlan(bytes))) {
      if (options.needs === 'layer') throw new UsageError(needsDocument)
      const { readPlans } = await import('../read/plan.ts')
      const plans = readPlans(new TextDecoder().decode(bytes), name, await schemaCheckOf('plan'))
      return plans.map((plan) => ({ name, plan }))
    }
    const { parsePlan } = await import('../pipeline.ts')
    const parsed = await parsePlan(bytes, {
      name,
      from,
      encoding,
      year,
      lexicon,
      limits: limit,
      convert: async (...file) => {
        const { createConvert } = await import('./convert/index.ts')
        return createConvert(context.io.env)(...file)
      },
      cmaps: cmapFolder(),
    })
    await prove('plan', parsed.plan, async () => (await import('../model/plan.ts')).Plan)
    return [{ name, plan: parsed.plan, textLayer: parsed.textLayer }]
  }
}

const needsDocument: Wording = {
  en: 'is a plan; this command needs the document that it was read from',
  zh: '这是解析后的计划；本命令需要原文件',
}

const jsonPlan = /^\s*[[{][\s\S]*"schemaVersion"\s*:/u
const yamlPlan = /^(?:- )?schemaVersion:/mu

/** Whether a file begins as `plans parse` prints: JSON, NDJSON or YAML. */
function looksLikePlan(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, headLength))
  return jsonPlan.test(head) || yamlPlan.test(head)
}
