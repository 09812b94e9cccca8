import type { Language } from '../diagnostics/codes.ts'
import type { Io } from './io.ts'

/** A sentence in each language of the program. */
export type Wording = Readonly<Record<Language, string>>

const chinese = /^zh\b/u

/** Language that `--lang` asks for, wherever it stands among the arguments. */
export function askedLanguage(argv: readonly string[]): Language | undefined {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  const at = argv.lastIndexOf('--lang', end - 1)
  const value =
    at === -1 ? argv.findLast((word) => word.startsWith('--lang='))?.slice(7) : argv[at + 1]
  return value === 'en' || value === 'zh' ? value : undefined
}

/** Language of help and messages: `--lang`, else the locale (Windows sets no LANG: there, what `Intl` resolves). */
export function languageOf(argv: readonly string[], io: Io): Language {
  const asked = askedLanguage(argv)
  if (asked) return asked
  const { LC_ALL, LC_MESSAGES, LANG } = io.env
  const locale = LC_ALL || LC_MESSAGES || LANG || (io.locale ?? localeOfSystem())
  return chinese.test(locale.toLowerCase().replaceAll('_', '-')) ? 'zh' : 'en'
}

/** Of all that `Intl` resolves, rules of plurals load in a fiftieth of the time of dates. */
function localeOfSystem(): string {
  return new Intl.PluralRules().resolvedOptions().locale
}

const hole = /\{(\w+)\}/gu

/** Fill the `{names}` of a sentence. */
export function say(
  wording: Wording,
  language: Language,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return wording[language].replace(hole, (whole, name: string) => String(data[name] ?? whole))
}
