import type { Writer } from './writer.ts'

/** Every output format of `plans export`, loaded when it is asked for. */
export const writers = {
  csv: async () => (await import('./csv.ts')).csvWriter,
  xlsx: async () => (await import('./xlsx.ts')).xlsxWriter,
  ics: async () => (await import('./ics.ts')).icsWriter,
  markdown: async () => (await import('./markdown.ts')).markdownWriter,
  html: async () => (await import('./html.ts')).htmlWriter,
} as const satisfies Record<string, () => Promise<Writer>>

export type WriterName = keyof typeof writers
