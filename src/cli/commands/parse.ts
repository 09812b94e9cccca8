import { formatRecord } from '../../batch/record.ts'
import type { Plan } from '../../model/plan.ts'
import { type CommandDefinition, type Context, formatOption } from '../command.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { type OutputOptions, outputOption, type PrinterFor, printDocuments } from '../printing.ts'

const formats = ['json', 'yaml', 'ndjson'] as const
type Format = (typeof formats)[number]

interface Options extends InputOptions, OutputOptions {
  readonly format: Format
}

/** `plans parse`: the plan as data. */
export const parse: CommandDefinition = {
  arguments: '<file...>',
  options: [formatOption(formats), outputOption, ...inputOptions],
  examples: [
    {
      line: 'plans parse notice.txt -o plan.json',
      help: { en: 'one file as one JSON object', zh: '一个文件，输出一个 JSON 对象' },
    },
    {
      line: 'plans parse plans/ -f ndjson > plans.ndjson',
      help: {
        en: 'a folder, one line per file, failed files included',
        zh: '整个文件夹，每个文件一行，失败的也在内',
      },
    },
  ],
  async run(paths, options: Options, context) {
    return printDocuments(paths, options, context, await printers[options.format](context))
  },
}

/** Turns the messages of a plan into the language that `--lang` asks for; the locale never changes data. */
async function rewording({ askedLanguage }: Context): Promise<(plan: Plan) => Plan> {
  if (askedLanguage === undefined || askedLanguage === 'en') return (plan) => plan
  const { withMessages } = await import('../../write/messages.ts')
  return (plan) => withMessages(plan, askedLanguage)
}

const lineStart = /^/gmu

const printers: Readonly<Record<Format, (context: Context) => Promise<PrinterFor>>> = {
  async json(context) {
    const reword = await rewording(context)
    const print = (plan: Plan) => JSON.stringify(reword(plan), undefined, 2)
    return (count) =>
      count === 'one'
        ? {
            extension: 'json',
            head: '',
            separator: '',
            tail: '\n',
            print: ({ plan }) => print(plan),
          }
        : {
            extension: 'json',
            head: '[\n',
            separator: ',\n',
            tail: '\n]\n',
            print: ({ plan }) => print(plan).replace(lineStart, '  '),
          }
  },
  async yaml(context) {
    const { writeYaml } = await import('../../yaml/write.ts')
    const reword = await rewording(context)
    return (count) => ({
      extension: 'yaml',
      head: count === 'one' ? '' : '---\n',
      separator: '---\n',
      tail: '',
      print: ({ plan }) => writeYaml(reword(plan)),
    })
  },
  async ndjson(context) {
    const reword = await rewording(context)
    return () => ({
      extension: 'ndjson',
      head: '',
      separator: '',
      tail: '',
      print: ({ plan }) => `${formatRecord(reword(plan))}\n`,
      printFailure: (record) => `${formatRecord(record)}\n`,
    })
  },
}
