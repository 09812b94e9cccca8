import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { OpenPdf } from '../../../src/read/pdf/open.ts'
import { findRules } from '../../../src/read/pdf/rules.ts'

const names = [
  'save',
  'restore',
  'transform',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'constructPath',
  'stroke',
  'fill',
  'fillStroke',
  'clip',
] as const
/** Numbers of the operators. */
export const operators = Object.fromEntries(names.map((name, index) => [name, index]))

/** A step of drawing: the name of its operator and what it is given. */
export type Step = readonly [name: (typeof names)[number], ...parameters: readonly unknown[]]

/** Lines of a page that draws these steps, as `direction at from-to`. */
export async function rulesOf(...steps: readonly Step[]): Promise<string[]> {
  const list = {
    fnArray: steps.map(([name]) => operators[name]),
    argsArray: steps.map(([, ...parameters]) => parameters),
  }
  const page = { getOperatorList: async () => list } as unknown as PDFPageProxy
  const runs = {
    number: 1,
    width: 600,
    height: 800,
    runs: [],
    slanted: [],
    turn: [1, 0, 0, 1, 0, 0],
    isTraditional: false,
  } as const
  const rules = await findRules(page, runs, { operators } as unknown as OpenPdf)
  return rules.map(({ direction, at, from, to }) => `${direction} ${at} ${from}-${to}`)
}

/** A path that is painted: steps 0 move, 1 line, 2 curve, 4 close, each with its points. */
export function path(paint: (typeof names)[number], ...numbers: readonly number[]): Step {
  return ['constructPath', operators[paint], [Float32Array.from(numbers)]]
}

/** The outline of a box. */
export const box = (x: number, y: number, width: number, height: number) =>
  [0, x, y, 1, x + width, y, 1, x + width, y + height, 1, x, y + height, 4] as const
