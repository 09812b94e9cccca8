import { type Code, codes, type Language } from '../diagnostics/codes.ts'
import { messageOf } from '../diagnostics/format.ts'
import type { Plan } from '../model/plan.ts'

/** The plan with the messages of its diagnostics in one language; unknown codes keep theirs. */
export function withMessages(plan: Plan, language: Language): Plan {
  return {
    ...plan,
    diagnostics: plan.diagnostics.map((diagnostic) => {
      const { code, data } = diagnostic
      return isCode(code) ? { ...diagnostic, message: messageOf(code, data, language) } : diagnostic
    }),
  }
}

function isCode(code: string): code is Code {
  return Object.hasOwn(codes, code)
}
