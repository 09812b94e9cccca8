import type { Format } from '../model/formats.ts'
import type { Reader } from './reader.ts'
import { textReader } from './text.ts'

/** Formats that are decoded before they are read. */
export type TextFormat = 'text' | 'html' | 'markdown'

/** The readers of formats made of text; each is loaded when the first document needs it. */
export const textReaders: Readonly<Record<TextFormat, () => Promise<Reader<string>>>> = {
  text: () => Promise.resolve(textReader),
  html: async () => (await import('./html/index.ts')).htmlReader,
  markdown: async () => (await import('./markdown/index.ts')).markdownReader,
}

/** The readers of formats made of bytes. */
export const containerReaders: Readonly<
  Record<Exclude<Format, TextFormat>, () => Promise<Reader<Uint8Array>>>
> = {
  docx: async () => (await import('./docx/index.ts')).docxReader,
  doc: async () => (await import('./office/old.ts')).docReader,
  wps: async () => (await import('./office/old.ts')).wpsReader,
  pdf: async () => (await import('./pdf/index.ts')).pdfReader,
  xlsx: async () => (await import('./xlsx/index.ts')).xlsxReader,
  xls: async () => (await import('./office/old.ts')).xlsReader,
}
