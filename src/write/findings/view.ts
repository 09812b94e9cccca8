import type { Language, Severity } from '../../diagnostics/codes.ts'

/** What is said of one code, wherever it is found. */
export interface ExplainedCode {
  readonly code: string
  readonly severity: Severity
  readonly message: Readonly<Record<Language, string>>
  readonly why: Readonly<Record<Language, string>>
  readonly mend: Readonly<Record<Language, string>>
  readonly examples?: {
    readonly bad: { readonly text: string; readonly at: string }
    readonly good: string
  }
}

/** Words of findings for people. */
export const words = {
  why: { en: 'why', zh: '原因' },
  mend: { en: 'mend', zh: '修改' },
  bad: { en: 'what is found', zh: '有问题' },
  good: { en: 'as it should be', zh: '应为' },
  nothing: { en: 'nothing found', zh: '未发现问题' },
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>
