import { CommanderError } from 'commander'
import { explain } from './errors.ts'
import { type ExitCode, exit, type Io } from './io.ts'
import { languageOf } from './language.ts'
import { buildProgram } from './program.ts'
import { explainUsage } from './usage.ts'

export type { ExitCode, Io } from './io.ts'

/**
 * Run the command line.
 *
 * Data goes to stdout, everything said about it to stderr; nothing here calls `process.exit`.
 *
 * @param argv - Arguments without the interpreter and the script.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exit.done
  const program = buildProgram(argv, io, (finished) => {
    code = finished
  })
  try {
    // `plans help parse` is `plans parse --help`.
    const [first, ...rest] = argv
    await program.parseAsync(first === 'help' ? [...rest, '--help'] : argv, { from: 'user' })
    return code
  } catch (error) {
    return fail(error, argv, io)
  }
}

/** Known failures get one line; an unknown one is a defect and keeps its stack. */
function fail(error: unknown, argv: readonly string[], io: Io): ExitCode {
  const language = languageOf(argv, io)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.done
    const line = explainUsage(error, language)
    if (line !== undefined) io.stderr.write(`plans: ${line}\n`)
    return exit.failure
  }
  const line = explain(error, language)
  if (line === undefined) throw error
  io.stderr.write(`plans: ${line}\n`)
  return exit.failure
}
