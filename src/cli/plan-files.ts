import type { Plan } from '../model/plan.ts'
import type { Context, OptionDefinition } from './command.ts'
import { openDocuments } from './documents.ts'
import { UsageError } from './errors.ts'
import type { InputOptions } from './input-options.ts'

/** `-o` of a command that writes one thing, whatever it reads. */
export interface OutputOptions {
  readonly output?: string
}

export const outputFile: OptionDefinition = {
  flags: '-o, --output <file>',
  help: { en: 'write to a file', zh: '写入文件' },
}

/**
 * Read the plans that a command holds beside each other.
 *
 * @returns `undefined` when a file could not be read; it has been named on standard error.
 * @throws {UsageError} When the arguments give more or fewer plans than are `wanted`.
 */
export async function openPlans(
  paths: readonly string[],
  wanted: 'one' | 'two' | 'two or more',
  options: InputOptions,
  context: Context,
): Promise<readonly Plan[] | undefined> {
  const { outcomes } = await openDocuments(paths, options, context)
  const plans: Plan[] = []
  let failed = false
  for await (const outcome of outcomes) {
    if ('failure' in outcome) failed = true
    else plans.push(...outcome.documents.map(({ plan }) => plan))
  }
  if (failed) return undefined
  if (isEnough[wanted](plans.length)) return plans
  throw new UsageError(
    {
      en: 'these files hold {count} plans, {wanted} are needed',
      zh: '这些文件共含 {count} 份计划，需要{wanted}',
    },
    { count: plans.length, wanted },
  )
}

const isEnough: Readonly<Record<'one' | 'two' | 'two or more', (count: number) => boolean>> = {
  one: (count) => count === 1,
  two: (count) => count === 2,
  'two or more': (count) => count > 1,
}
