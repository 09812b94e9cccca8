import * as z from 'zod/mini'
import { Span } from './place.ts'

/** Kind of document (文种), as the plan's own title names it. */
export const genres = [
  '要点',
  '意见',
  '方案',
  '计划',
  '分工',
  '清单',
  '规划',
  '措施',
  '办法',
  '通知',
  '报告',
  'other',
] as const

/** Document number (发文字号): issuer code (机关代字), year and serial number. */
export const DocumentNumber = z.object({
  text: z.string().check(z.minLength(1)),
  issuerCode: z.string(),
  year: z.int(),
  serial: z.int(),
})
export type DocumentNumber = z.infer<typeof DocumentNumber>

const civilDate = z.iso.date()

/** Elements of the head, body and colophon of an official document (GB/T 9704-2012). */
export const Meta = z.object({
  title: z.string(),
  noticeTitle: z.optional(z.string()),
  genre: z.enum(genres),
  documentNumber: z.optional(DocumentNumber),
  issuers: z.array(z.string()),
  recipients: z.array(z.string()),
  copies: z.array(z.string()),
  keywords: z.array(z.string()),
  attachments: z.array(z.string()),
  signatory: z.optional(z.string()),
  classification: z.optional(z.string()),
  urgency: z.optional(z.string()),
  indexNumber: z.optional(z.string()),
  topic: z.optional(z.string()),
  validity: z.optional(z.string()),
  disclosure: z.optional(z.string()),
  issuedOn: z.optional(civilDate),
  publishedOn: z.optional(civilDate),
  printedOn: z.optional(civilDate),
  planYear: z.optional(z.int()),
  spans: z.object({
    title: z.optional(z.array(Span)),
    noticeTitle: z.optional(z.array(Span)),
    documentNumber: z.optional(z.array(Span)),
    issuers: z.optional(z.array(z.array(Span))),
    recipients: z.optional(z.array(z.array(Span))),
    copies: z.optional(z.array(z.array(Span))),
    keywords: z.optional(z.array(z.array(Span))),
    attachments: z.optional(z.array(z.array(Span))),
    signatory: z.optional(z.array(Span)),
    classification: z.optional(z.array(Span)),
    urgency: z.optional(z.array(Span)),
    indexNumber: z.optional(z.array(Span)),
    topic: z.optional(z.array(Span)),
    validity: z.optional(z.array(Span)),
    disclosure: z.optional(z.array(Span)),
    issuedOn: z.optional(z.array(Span)),
    publishedOn: z.optional(z.array(Span)),
    printedOn: z.optional(z.array(Span)),
  }),
})
export type Meta = z.infer<typeof Meta>
