import type { Coverage } from '../../model/coverage.ts'
import type { Plan } from '../../model/plan.ts'
import type { CoveredPlans } from '../../write/coverage/view.ts'
import { type CommandDefinition, type Context, formatOption } from '../command.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { exit } from '../io.ts'
import { openTarget, writeWhole } from '../output.ts'
import { paintFor, widthOf } from '../painting.ts'
import { type OutputOptions, openPlans, outputFile } from '../plan-files.ts'
import { prove } from '../proof.ts'

const formats = ['text', 'json', 'csv', 'html'] as const
type Format = (typeof formats)[number]

interface Options extends InputOptions, OutputOptions {
  readonly format: Format
}

/** `plans cover`: which tasks of an upper plan lower ones take up. */
export const cover: CommandDefinition = {
  arguments: '<upper> <lower...>',
  options: [formatOption(formats), outputFile, ...inputOptions],
  examples: [
    {
      line: 'plans cover province.html city.docx',
      help: {
        en: 'what of the province’s plan the city takes up',
        zh: '市级计划落实省级计划的情况',
      },
    },
    {
      line: 'plans cover city.docx counties/ -f csv -o matrix.csv',
      help: { en: 'a matrix of the city’s tasks and its counties', zh: '市级任务与各县的对照矩阵' },
    },
  ],
  async run(paths, options: Options, context) {
    const [upper, ...lowers] = (await openPlans(paths, 'two or more', options, context)) ?? []
    if (!upper) return exit.failure
    const coverage = await hold(upper, lowers)
    const text = await printers[options.format]({ coverage, upper, lowers }, options, context)
    await writeWhole(await openTarget(options.output, context.io), (write) => write(text))
    return exit.done
  },
}

async function hold(upper: Plan, lowers: readonly Plan[]): Promise<Coverage> {
  const { coverPlan } = await import('../../diff/cover.ts')
  const found = coverPlan(upper, lowers)
  await prove('coverage', found, async () => (await import('../../model/coverage.ts')).Coverage)
  return found
}

const printers: Readonly<
  Record<Format, (plans: CoveredPlans, options: Options, context: Context) => Promise<string>>
> = {
  json: async ({ coverage }) => `${JSON.stringify(coverage, undefined, 2)}\n`,
  async text(plans, { output }, context) {
    const { writeCoverageText } = await import('../../write/coverage/text.ts')
    return writeCoverageText(plans, {
      language: context.language,
      width: widthOf(context),
      paint: paintFor(output, context),
    })
  },
  async csv({ coverage }, _, { language }) {
    const { writeCoverageCsv } = await import('../../write/coverage/csv.ts')
    return writeCoverageCsv(coverage, language)
  },
  async html(plans, _, { language }) {
    const { writeCoverageHtml } = await import('../../write/coverage/html.ts')
    return writeCoverageHtml(plans, language)
  },
}
