import { producer } from '../model/producer.ts'
import { type ExitCode, exit, type Io } from './io.ts'

export type { ExitCode, Io } from './io.ts'

/**
 * Run the command line.
 *
 * Data goes to stdout, everything said about it to stderr; nothing here calls `process.exit`.
 *
 * @param argv - Arguments without the interpreter and the script.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [first = '', ...rest] = argv
  if (rest.length === 0 && versionFlags.includes(first)) {
    // Asked by scripts: the parser of arguments need not be loaded for it.
    io.stdout.write(`${producer.version}\n`)
    return exit.done
  }
  const { runProgram } = await import('./program.ts')
  return runProgram(argv, io)
}

const versionFlags: readonly string[] = ['--version', '-V']
