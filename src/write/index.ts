import type { Writer } from './writer.ts'

/** Every output format of `plans export`, loaded when it is asked for. */
export const writers = {
  csv: async () => (await import('./csv.ts')).csvWriter,
} as const satisfies Record<string, () => Promise<Writer>>

export type WriterName = keyof typeof writers
