import { promises } from 'node:fs'
import { resolve } from 'node:path'
import { type Format, formats } from '../model/formats.ts'
import type { UserLexicon } from '../model/lexicon.ts'
import { defaultLimits, type Limits } from '../read/limits.ts'
import { type Context, choice, type OptionDefinition } from './command.ts'
import { configOption, loadConfig } from './config.ts'
import { UsageError, unreadableFile } from './errors.ts'

/** Options of every command that takes a document. */
export interface InputOptions {
  readonly from?: Format | 'plan'
  readonly encoding?: string
  readonly year?: number
  readonly lexicon?: string
  readonly config?: string
  readonly limit?: Partial<Limits>
  /** Set by commands that need the text layer, which a plan does not hold. */
  readonly needs?: 'layer'
}

const sources = [...formats, 'plan'] as const
const fourDigits = /^[12]\d{3}$/u

/** How those options look on the command line. */
export const inputOptions: readonly OptionDefinition[] = [
  {
    flags: '--from <format>',
    help: { en: 'format of the input (default: by content)', zh: '输入格式（默认按内容判断）' },
    choices: sources,
    parse: choice('--from', sources),
  },
  {
    flags: '--encoding <name>',
    help: { en: 'character encoding (default: by content)', zh: '字符编码（默认按内容判断）' },
    parse: parseEncoding,
  },
  {
    flags: '--year <yyyy>',
    help: { en: 'year of limits that print none', zh: '未写年份的时限按此年份' },
    parse: parseYear,
  },
  {
    flags: '--lexicon <file>',
    help: {
      en: 'own bodies, label words, abbreviations (YAML)',
      zh: '自定义单位、标签词、简称（YAML）',
    },
  },
  configOption,
  {
    flags: '--limit <name=value>',
    help: {
      en: `raise a limit: ${limitNames().join(', ')}`,
      zh: `放宽限制：${limitNames().join(', ')}`,
    },
    parse: parseLimit,
  },
]

function limitNames(): (keyof Limits)[] {
  return Object.keys(defaultLimits) as (keyof Limits)[]
}

function parseEncoding(value: string): string {
  try {
    new TextDecoder(value)
    return value
  } catch {
    throw new UsageError(
      {
        en: '--encoding: unknown encoding "{value}" (utf-8, gb18030, big5 and utf-16le are usual)',
        zh: '--encoding：未知编码 "{value}"（常用 utf-8、gb18030、big5、utf-16le）',
      },
      { value },
    )
  }
}

function parseYear(value: string): number {
  if (fourDigits.test(value)) return Number(value)
  throw new UsageError(
    {
      en: '--year must be a year of four digits (found "{value}")',
      zh: '--year 必须是四位年份（现为 "{value}"）',
    },
    { value },
  )
}

function parseLimit(value: string, earlier: unknown): Partial<Limits> {
  const [name = '', number = ''] = value.split('=')
  const limit = choice('--limit', limitNames())(name)
  if (number.trim() === '' || !(Number(number) > 0)) {
    throw new UsageError(
      {
        en: '--limit {name} must be a number above 0 (found "{number}")',
        zh: '--limit {name} 必须是大于 0 的数字（现为 "{number}"）',
      },
      { name, number },
    )
  }
  return { ...(earlier as Partial<Limits> | undefined), [limit]: Number(number) }
}

/** Read the file of `--lexicon`, else the one that the configuration names. */
export async function loadLexicon(
  options: Pick<InputOptions, 'lexicon' | 'config'>,
  { io }: Context,
): Promise<UserLexicon | undefined> {
  const path = options.lexicon ?? (await loadConfig(options.config, io)).lexicon
  if (path === undefined) return undefined
  const { readUserLexicon } = await import('../lexicon/user.ts')
  const text = await promises.readFile(resolve(io.cwd(), path), 'utf8').catch((error: Error) => {
    throw unreadableFile(path, error)
  })
  return readUserLexicon(text, path)
}
