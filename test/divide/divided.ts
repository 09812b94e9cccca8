import { collect } from '../../src/diagnostics/report.ts'
import { divide } from '../../src/divide/index.ts'
import type { Grid, SourceDocument } from '../../src/model/block.ts'
import type { Found, FoundDate } from '../../src/model/division.ts'
import type { Passage } from '../../src/model/passage.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { textReader } from '../../src/read/text.ts'
import { printOf } from '../../src/text/reading.ts'

/** The text as a document of the text reader. */
export function documentOf(text: string): SourceDocument {
  const { report } = collect()
  const document = textReader.read(text, { limits: defaultLimits, report, clock: () => {} })
  if (document instanceof Promise) throw new Error('The text reader reads at once')
  return document
}

function print(found: Found | undefined): string {
  return found ? printOf(found.reading, found.from, found.to) : '-'
}

function printAll(found: readonly Found[]): string {
  return found.map(print).join('|')
}

function printDate(found: FoundDate | undefined): string {
  return found?.iso ?? '-'
}

function printItem(item: Passage | Grid, layer: string): string {
  if (item.type === 'grid') return layer.slice(item.start, item.end)
  return printOf(item.reading, 0, item.reading.text.length)
}

/** Divide a text and print what came out; lines of a title are parted by `|`. */
export function divided(text: string) {
  const document = documentOf(text)
  const { head, notice, plans, asides } = divide(document)
  const asidesOf = (kind: string) =>
    asides.flatMap((aside) => (aside.kind === kind ? [text.slice(aside.start, aside.end)] : []))
  return {
    title: printAll(head.title),
    noticeTitle: printAll(head.noticeTitle),
    number: print(head.documentNumber),
    issuers: head.issuers.map(print),
    recipients: print(head.recipients),
    copies: printAll(head.copies),
    attachments: head.attachments.map(printAll),
    issuedOn: printDate(head.issuedOn),
    publishedOn: printDate(head.publishedOn),
    printedOn: printDate(head.printedOn),
    classification: print(head.classification),
    urgency: print(head.urgency),
    signatory: print(head.signatory),
    disclosure: print(head.disclosure),
    indexNumber: print(head.indexNumber),
    validity: print(head.validity),
    keywords: head.keywords.map(print),
    notice: notice.map((passage) => printItem(passage, text)),
    titles: plans.map((plan) => printAll(plan.title)),
    flows: plans.map((plan) => plan.flow.map((item) => printItem(item, text))),
    attached: plans.map((plan) => plan.attached.map((item) => printItem(item, text))),
    furniture: asidesOf('furniture'),
    notes: asidesOf('note'),
    asides: asides.map(({ start, end }) => text.slice(start, end)),
  }
}
