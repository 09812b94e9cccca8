import { fold } from '../text/fold.ts'
import { hanNumerals, readNumeral } from '../text/numerals.ts'
import type { Subject } from './rule.ts'

/** What a document shows of its attachments (附件). */
export interface Shown {
  /** Numbers of the marks that head an attachment, or a list of them; 0 for a mark without a number. */
  readonly marks: ReadonlySet<number>
  readonly listed: number
}

const numberBehind = new RegExp(`^附件 *(?:之)?(\\d{1,2}|[${hanNumerals}]{1,3})?`, 'u')

/** The number behind 附件; 0 where none stands there, `undefined` where no 附件 does. */
export function attachmentNumber(folded: string): { number: number; length: number } | undefined {
  const match = numberBehind.exec(folded)
  return match ? { number: readNumeral(match[1] ?? '') ?? 0, length: match[0].length } : undefined
}

const lineEnds = /[\n\r\t]+/u

/** Find the marks at the beginning of a line, and how many attachments are listed. */
export function shownAttachments({ plan, textLayer }: Subject): Shown {
  const { meta, parts, rest, tables } = plan
  const lines = textLayer?.split(lineEnds) ?? [
    ...rest.map(({ text }) => text),
    ...parts.map(({ title }) => title),
    ...tables.map(({ caption = '' }) => caption),
  ]
  const marks = lines.flatMap((line) => attachmentNumber(fold(line).trim())?.number ?? [])
  return { marks: new Set(marks), listed: meta.attachments.length }
}
