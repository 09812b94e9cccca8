import type { Paint } from '../write/changes/columns.ts'
import { colorsFor } from './color.ts'
import type { Context } from './command.ts'

const pipeWidth = 100
const smallestWidth = 40

/** Cells of a line of standard output. */
export function widthOf({ io }: Context): number {
  const columns = io.stdout.columns ?? Number(io.env.COLUMNS || pipeWidth)
  return Math.max(smallestWidth, columns || pipeWidth)
}

/** Colours of what is new and what is gone; none in a file. */
export function paintFor(output: string | undefined, { io, color }: Context): Paint {
  const colors = colorsFor(output === undefined || output === '-' ? color : 'never', io)
  return {
    added: (text) => colors.green(text),
    removed: (text) => colors.red(text),
    bold: (text) => colors.bold(text),
    dim: (text) => colors.dim(text),
  }
}
