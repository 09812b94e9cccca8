import type { CommanderError } from 'commander'
import type { Language } from '../diagnostics/codes.ts'
import { say, type Wording } from './language.ts'

const quoted = /'([^']+)'/u
const question = '(Did you mean '
const oneOf = /^one of /u

/**
 * One line for what commander found wrong; `undefined` where it has printed the help instead.
 *
 * ```text
 * error: unknown command 'prase'⏎(Did you mean parse?) → unknown command "prase". Did you mean parse?
 * error: missing required argument 'new'              → argument <new> is missing. See plans diff --help
 * ```
 *
 * @param command - The command that was called, as it is typed: plans, plans diff.
 */
export function explainUsage(
  error: CommanderError,
  command: string,
  language: Language,
): string | undefined {
  if (error.code === 'commander.help') return undefined
  const wording = wordings[error.code]
  if (!wording) return error.message
  const name = quoted.exec(error.message)?.[1] ?? ''
  const similar = error.message.split(question)[1]?.replace('?)', '').replace(oneOf, '')
  const advice = similar
    ? say(didYouMean, language, { similar })
    : say(seeHelp, language, { command })
  return `${say(wording, language, { name })}${advice}`
}

const didYouMean: Wording = { en: ' Did you mean {similar}?', zh: '是否指 {similar}？' }
const seeHelp: Wording = { en: ' See {command} --help', zh: '参见 {command} --help' }

const wordings: Readonly<Record<string, Wording>> = {
  'commander.unknownCommand': { en: 'unknown command "{name}".', zh: '未知命令 "{name}"。' },
  'commander.unknownOption': { en: 'unknown option {name}.', zh: '未知选项 {name}。' },
  'commander.missingArgument': {
    en: 'argument <{name}> is missing.',
    zh: '缺少参数 <{name}>。',
  },
  'commander.optionMissingArgument': {
    en: 'option {name} needs a value.',
    zh: '选项 {name} 缺少值。',
  },
  'commander.missingMandatoryOptionValue': {
    en: 'option {name} is needed.',
    zh: '必须给出选项 {name}。',
  },
  'commander.excessArguments': { en: 'too many arguments.', zh: '参数过多。' },
}
