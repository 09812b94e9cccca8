import { Command, CommanderError, Option } from 'commander'
import type { Language } from '../diagnostics/codes.ts'
import { producer } from '../model/producer.ts'
import {
  type ColorMode,
  type CommandDefinition,
  choice,
  colorModes,
  type OptionDefinition,
} from './command.ts'
import { type CommandEntry, commands } from './commands/index.ts'
import { explain } from './errors.ts'
import { type ExitCode, exit, type Io } from './io.ts'
import { askedLanguage, languageOf, type Wording } from './language.ts'
import { explainUsage } from './usage.ts'

const languages: readonly Language[] = ['en', 'zh']

const globalOptions: readonly OptionDefinition[] = [
  {
    flags: '--lang <language>',
    help: { en: 'language of help and messages', zh: '帮助和提示的语言' },
    choices: languages,
    parse: choice('--lang', languages),
  },
  {
    flags: '--color <when>',
    help: { en: 'when to colour', zh: '何时使用颜色' },
    choices: colorModes,
    fallback: 'auto',
    parse: choice('--color', colorModes),
  },
  { flags: '-q, --quiet', help: { en: 'no progress, no remarks', zh: '不显示进度和提示' } },
]

const summary: Wording = {
  en: 'Turns Chinese government plan documents into structured data.',
  zh: '将公文（工作要点、实施方案、分工表等）解析为结构化数据。',
}

/** Run the command that the arguments name. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exit.done
  const program = buildProgram(argv, io, (finished) => {
    code = finished
  })
  try {
    // `plans help parse` is `plans parse --help`.
    const [first, ...rest] = argv
    await program.parseAsync(first === 'help' ? [...rest, '--help'] : argv, { from: 'user' })
    return code
  } catch (error) {
    return fail(error, argv, io)
  }
}

/** Known failures get one line; an unknown one is a defect and keeps its stack. */
function fail(error: unknown, argv: readonly string[], io: Io): ExitCode {
  const language = languageOf(argv, io)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.done
    const line = explainUsage(error, calledBy(argv, commands), language)
    if (line !== undefined) io.stderr.write(`plans: ${line}\n`)
    return exit.failure
  }
  const line = explain(error, language)
  if (line === undefined) throw error
  io.stderr.write(`plans: ${line}\n`)
  return exit.failure
}

/** The command that the arguments call, as it is typed: plans, plans ledger status. */
function calledBy(argv: readonly string[], entries: readonly CommandEntry[]): string {
  const called = argv.flatMap((word) => entries.filter(({ name }) => name === word))[0]
  if (!called) return 'plans'
  const behind = argv.slice(argv.indexOf(called.name) + 1)
  return calledBy(behind, called.subcommands ?? []).replace('plans', `plans ${called.name}`)
}

/** The program with its commands; what comes of the one that is called goes to `finish`. */
function buildProgram(argv: readonly string[], io: Io, finish: (code: ExitCode) => void): Command {
  const language = languageOf(argv, io)
  const program = new Command('plans')
    .description(summary[language])
    .version(producer.version, '-V, --version', words.version[language])
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      // Errors of usage get one line of our own, in `run`.
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    })
    .helpCommand(false)
    .helpOption('-h, --help', words.help[language])
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: widthOf,
      styleTitle: (title) => titles[title]?.[language] ?? title,
      optionDescription: (option) => describe(option, language),
    })
    .exitOverride()
  for (const option of globalOptions) program.addOption(optionOf(option, language))
  addCommands(program, commands, { argv, io, language, finish })
  return program
}

/** What commands are added with. */
interface Adding {
  readonly argv: readonly string[]
  readonly io: Io
  readonly language: Language
  readonly finish: (code: ExitCode) => void
}

/** Put commands into the list of their parent; arguments and options come when one is called. */
function addCommands(parent: Command, entries: readonly CommandEntry[], adding: Adding): void {
  const { argv, io, language, finish } = adding
  for (const { name, summary: help, subcommands } of entries) {
    const added = parent.command(name).summary(help[language]).description(help[language])
    if (subcommands) addCommands(added.helpCommand(false), subcommands, adding)
  }
  parent.hook('preSubcommand', async (_, command) => {
    const entry = entries.find(({ name }) => name === command.name())
    if (!entry?.load) return
    const definition = await entry.load()
    complete(command, definition, language)
    command.action(async () => {
      const { color, quiet, lang: _lang, ...options } = command.optsWithGlobals()
      finish(
        await definition.run(command.args, options, {
          io,
          language,
          askedLanguage: askedLanguage(argv),
          color: color as ColorMode,
          quiet: quiet === true,
        }),
      )
    })
  })
}

function complete(command: Command, definition: CommandDefinition, language: Language) {
  if (definition.arguments !== '') command.arguments(definition.arguments)
  for (const option of definition.options) command.addOption(optionOf(option, language))
  const lines = definition.examples.map(({ line, help }) => `  ${line}\n      ${help[language]}`)
  command.addHelpText('after', `\n${words.examples[language]}\n${lines.join('\n')}`)
}

function optionOf({ flags, help, choices, fallback, parse }: OptionDefinition, language: Language) {
  const option = new Option(flags, help[language])
  if (choices) option.choices(choices)
  if (fallback !== undefined) option.default(fallback)
  if (parse) option.argParser<unknown>(parse)
  return option
}

function describe({ description, argChoices, defaultValue }: Option, language: Language): string {
  const extra = [
    argChoices && `${words.choices[language]}${argChoices.join(', ')}`,
    defaultValue !== undefined && `${words.fallback[language]}${String(defaultValue)}`,
  ].filter((part) => typeof part === 'string')
  return extra.length > 0 ? `${description} (${extra.join('; ')})` : description
}

const wide = /[\u2E80-\uFFEF]/gu

/** Width on a terminal of our own help texts, which hold Han and ASCII. */
function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0)
}

const words = {
  version: { en: 'print the version', zh: '显示版本' },
  help: { en: 'print this help', zh: '显示帮助' },
  examples: { en: 'Examples:', zh: '示例：' },
  choices: { en: 'one of ', zh: '可选 ' },
  fallback: { en: 'default ', zh: '默认 ' },
} as const satisfies Record<string, Wording>

const titles: Readonly<Record<string, Wording>> = {
  'Usage:': { en: 'Usage:', zh: '用法：' },
  'Arguments:': { en: 'Arguments:', zh: '参数：' },
  'Options:': { en: 'Options:', zh: '选项：' },
  'Global Options:': { en: 'Options of every command:', zh: '通用选项：' },
  'Commands:': { en: 'Commands:', zh: '命令：' },
}
