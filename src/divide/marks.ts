import type { Found, Head } from '../model/division.ts'
import { within } from './extents.ts'
import type { Line } from './line.ts'

const word = /[^\s:]+/gu
const classification = /^(?:绝密|机密|秘密)(?:★.{0,8})?$/u
const urgency = /^(?:特急|特提|加急|平急|急件)$/u
const signatory = /签发人 ?: ?(?=\S)/u

/**
 * Read classification (密级), urgency (紧急程度) and signatory (签发人) above the title.
 *
 * ```text
 * 秘密★1年 特急 → 秘密★1年, 特急      青数发〔2023〕3号  签发人:张伟 → 张伟
 * ```
 *
 * Each is a word of its own, alone on its line or beside others; the signatory stands beside the
 * document number.
 */
export function readMarks(
  lines: readonly Line[],
): Pick<Head, 'classification' | 'urgency' | 'signatory'> {
  const head = lines.slice(0, within.head).filter(({ part }) => part === 'head')
  const secret = findWord(head, classification)
  const urgent = findWord(head, urgency)
  const signed = findSignatory(head)
  return {
    ...(secret ? { classification: secret } : {}),
    ...(urgent ? { urgency: urgent } : {}),
    ...(signed ? { signatory: signed } : {}),
  }
}

function findWord(lines: readonly Line[], pattern: RegExp): Found | undefined {
  for (const { passage, text } of lines) {
    const reading = passage?.reading
    const match = reading && [...text.matchAll(word)].find(([one]) => pattern.test(one))
    if (match) return { reading, from: match.index, to: match.index + match[0].length }
  }
  return undefined
}

function findSignatory(lines: readonly Line[]): Found | undefined {
  for (const { passage, text } of lines) {
    const match = signatory.exec(text)
    if (passage && match) {
      return { reading: passage.reading, from: match.index + match[0].length, to: text.length }
    }
  }
  return undefined
}
