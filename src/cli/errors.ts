import type { Language } from '../diagnostics/codes.ts'
import { say, type Wording } from './language.ts'

/** The command line was used wrongly, or cannot do what it was asked; said in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly wording: Wording

  constructor(wording: Wording, data: Readonly<Record<string, string | number>> = {}) {
    super(say(wording, 'en', data))
    this.wording = { en: this.message, zh: say(wording, 'zh', data) }
  }
}

/**
 * One line that says what is wrong and what to do next; `undefined` for a defect of ours, which keeps
 * its stack.
 */
export function explain(error: unknown, language: Language): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (hasWording(error)) return error.wording[language]
  if (isSystemError(error)) return explainSystem(error, language)
  return undefined
}

/** A file that an option names, not an input, cannot be read. */
export function unreadableFile(name: string, error: NodeJS.ErrnoException): UsageError {
  return new UsageError(
    {
      en: `{name}: ${explainSystem(error, 'en')}`,
      zh: `{name}: ${explainSystem(error, 'zh')}`,
    },
    { name },
  )
}

/** Short name of what went wrong, for the record of a file that failed. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'defect'
  if (isSystemError(error)) return error.code ?? 'system'
  return codes[error.name] ?? 'defect'
}

const codes: Readonly<Record<string, string>> = {
  UnreadableError: 'unreadable',
  LimitError: 'limit',
  InputError: 'invalid',
  UsageError: 'usage',
}

function hasWording(error: Error): error is Error & { readonly wording: Wording } {
  return 'wording' in error
}

function isSystemError(error: Error): error is NodeJS.ErrnoException {
  return 'syscall' in error && 'code' in error
}

const system: Readonly<Record<string, Wording>> = {
  ENOENT: { en: 'no such file', zh: '没有这个文件' },
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'permission denied', zh: '没有权限' },
  EISDIR: { en: 'is a folder', zh: '是一个文件夹' },
  ENOTDIR: { en: 'is not a folder', zh: '不是文件夹' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EBUSY: {
    en: 'another program holds it open (close it there and try again)',
    zh: '文件正被其他程序打开（请关闭后重试）',
  },
}

function explainSystem(error: NodeJS.ErrnoException, language: Language): string {
  const wording = system[error.code ?? '']
  return wording ? wording[language] : error.message
}
