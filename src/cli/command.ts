import type { Language } from '../diagnostics/codes.ts'
import { UsageError } from './errors.ts'
import type { ExitCode, Io } from './io.ts'
import type { Wording } from './language.ts'

/** When to colour: `auto` on a terminal that is not dumb. */
export const colorModes = ['auto', 'always', 'never'] as const
export type ColorMode = (typeof colorModes)[number]

/** What every command is given beside its own arguments and options. */
export interface Context {
  readonly io: Io
  readonly language: Language
  /** Set where `--lang` stood: it alone changes the language of data. */
  readonly askedLanguage: Language | undefined
  readonly color: ColorMode
  readonly quiet: boolean
}

/** One option as `--help` shows it. */
export interface OptionDefinition {
  /** As commander writes it: `-f, --format <name>`. */
  readonly flags: string
  readonly help: Wording
  /** Turn the printed value into what the command works with; throws `UsageError`. */
  readonly parse?: (value: string, earlier: unknown) => unknown
  /** Values that may be given, for the help and the message. */
  readonly choices?: readonly string[]
  readonly fallback?: string
}

/** Everything that the help and the parser of arguments know of a command; loaded with it. */
export interface CommandDefinition {
  /** As commander writes it: `<file...>`, `[name]`. */
  readonly arguments: string
  readonly options: readonly OptionDefinition[]
  /** Two worked examples: a line to type and what it does. */
  readonly examples: readonly [Example, Example]
  readonly run: (
    args: readonly string[],
    // biome-ignore lint/suspicious/noExplicitAny: each command names the options that it declares.
    options: any,
    context: Context,
  ) => Promise<ExitCode>
}

interface Example {
  readonly line: string
  readonly help: Wording
}

/** A value that must be one of a list. */
export function choice<T extends string>(name: string, values: readonly T[]): (value: string) => T {
  return (value) => {
    const found = values.find((one) => one === value)
    if (found !== undefined) return found
    throw new UsageError(
      {
        en: '{name} must be one of {values} (found "{value}")',
        zh: '{name} 必须是 {values} 之一（现为 "{value}"）',
      },
      { name, values: values.join(', '), value },
    )
  }
}

/** Values of a list, commas between several; the option may stand more than once. */
export function choices<T extends string>(
  name: string,
  values: readonly T[],
): (value: string, earlier: unknown) => readonly T[] {
  const one = choice(name, values)
  return (value, earlier) => [
    ...((earlier as readonly T[] | undefined) ?? []),
    ...value.split(',').map(one),
  ]
}

/** `-f`: the form of what a command prints; the first one unless asked otherwise. */
export function formatOption(formats: readonly [string, ...string[]]): OptionDefinition {
  return {
    flags: '-f, --format <name>',
    help: { en: 'form of the output', zh: '输出格式' },
    choices: formats,
    fallback: formats[0],
    parse: choice('--format', formats),
  }
}
