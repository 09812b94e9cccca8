import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Io, Sink } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

/** What a run of the command line leaves behind. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** What a run finds around it. */
export interface Surroundings {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

export type Host = (args: readonly string[], around?: Surroundings) => Promise<Outcome>

/** Collects what is written; a terminal when it has columns. */
export function sinkOf(columns?: number): Sink & { readonly chunks: (string | Uint8Array)[] } {
  const chunks: (string | Uint8Array)[] = []
  return {
    chunks,
    ...(columns === undefined ? {} : { columns, isTTY: true }),
    write(chunk) {
      chunks.push(chunk)
      return true
    },
    once: () => {},
  }
}

export function textOf({ chunks }: { readonly chunks: readonly (string | Uint8Array)[] }): string {
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))).toString()
}

export function ioOf({ cwd = process.cwd(), env = {}, stdin = '' }: Surroundings): Io & {
  readonly stdout: ReturnType<typeof sinkOf>
  readonly stderr: ReturnType<typeof sinkOf>
} {
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: sinkOf(),
    stderr: sinkOf(),
    env: { LC_ALL: 'C', ...env },
    cwd: () => cwd,
  }
}

/** Same process: fast, covered, debuggable. */
export const inProcess: Host = async (args, around = {}) => {
  const io = ioOf(around)
  const code = await run(args, io)
  return { code, stdout: textOf(io.stdout), stderr: textOf(io.stderr) }
}

export const program = join(import.meta.dirname, '../../bin/plans.js')

/** The real file in a real process: shebang, exit code, streams. */
export const spawned: Host = (args, { cwd, env, stdin = '' } = {}) =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { cwd, env: { PATH: process.env.PATH, LC_ALL: 'C', ...env }, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
    child.stdin?.end(stdin)
  })
