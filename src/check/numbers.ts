import { findDocumentNumbers } from '../lexicon/document-number.ts'
import type { Span } from '../model/place.ts'
import type { Subject } from './rule.ts'

/** A document number (发文字号) as folded, wherever the plan prints one. */
export interface PrintedNumber {
  readonly text: string
  readonly span: Span | undefined
  readonly taskId?: string | undefined
}

const closed = /[号號]$/u
/** 地铁〔2021〕3号线 is no document. */
const goesOn = '线楼院门井机厅'

/** The document numbers of a plan with 号 at their end: without it a year in brackets and a count are like one. */
export function* printedNumbers({ texts }: Subject): Generator<PrintedNumber> {
  for (const { taskId, text, spanOf } of texts) {
    for (const { end, start } of findDocumentNumbers(text)) {
      const printed = text.slice(start, end)
      const next = text.charAt(end)
      if (!closed.test(printed) || (next !== '' && goesOn.includes(next))) continue
      yield { text: printed, span: spanOf(start, end), taskId }
    }
  }
}
