/** A stream to write on, with what a terminal adds to it. */
export interface Sink {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(chunk: string | Uint8Array): boolean
  once(event: 'drain', listener: () => void): unknown
}

/**
 * Everything that the commands touch outside their own memory, but for the file system.
 *
 * `process` is one; tests make their own.
 */
export interface Io {
  readonly stdin: AsyncIterable<string | Uint8Array> & { readonly isTTY?: boolean | undefined }
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: () => string
  /** Today, where a command asks for it; the clock of the machine if absent. */
  readonly now?: () => Date
  /** Locale of the machine, where no variable names one; asked of `Intl` if absent. */
  readonly locale?: string
}

/** 0: done. 1: done, and there is something to report (`check`, `diff`). 2: not done. */
export const exit = { done: 0, findings: 1, failure: 2 } as const
export type ExitCode = (typeof exit)[keyof typeof exit]
