import { Chalk, type ChalkInstance } from 'chalk'
import type { ColorMode } from './command.ts'
import type { Io } from './io.ts'

/**
 * Colours for standard output: what `--color` says, else `NO_COLOR`, else `FORCE_COLOR`, else what
 * the output is.
 *
 * @see https://no-color.org
 */
export function colorsFor(mode: ColorMode, { env, stdout }: Io): ChalkInstance {
  // Sixteen colours follow the theme of the terminal, so they are enough.
  return new Chalk({ level: isColored(mode, env, stdout.isTTY === true) ? 1 : 0 })
}

function isColored(mode: ColorMode, env: Io['env'], isTerminal: boolean): boolean {
  if (mode !== 'auto') return mode === 'always'
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}
