import type { PDFPageProxy } from 'unpdf/pdfjs'
import type { OpenPdf } from './open.ts'
import { joinMatrices, type Matrix, type PageRuns } from './runs.ts'

/** A straight line of a table (表格线), upright or level, in points from the top left. */
export interface Rule {
  readonly direction: 'level' | 'upright'
  /** Where it lies: y of a level one, x of an upright one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Thicker than that, a filled box is a ground and no line. */
const thickest = 3
/** Shorter than that, a line is a dash, a tick or a part of a drawing. */
const shortest = 4

/** An edge of a shape may slant by less, in points: programs round places. */
const mostSlant = 1

/**
 * Find the lines that a page draws: strokes, and the thin boxes that browsers and Word fill.
 */
export async function findRules(
  page: PDFPageProxy,
  { turn }: PageRuns,
  { operators }: OpenPdf,
): Promise<readonly Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const names = new Map(Object.entries(operators).map(([name, code]) => [code, name]))
  const state: State = { matrix: turn, saved: [], rules: [], painted: paintsOf(operators) }
  for (const [index, code] of fnArray.entries()) {
    steps.get(names.get(code) ?? '')?.(state, argsArray[index] as readonly unknown[])
  }
  return state.rules
}

interface State {
  matrix: Matrix
  readonly saved: Matrix[]
  readonly rules: Rule[]
  readonly painted: ReadonlyMap<number, Paint>
}

type Paint = 'stroke' | 'fill' | 'both'

function paintsOf(operators: Readonly<Record<string, number>>): ReadonlyMap<number, Paint> {
  const paints: readonly (readonly [string, Paint])[] = [
    ['stroke', 'stroke'],
    ['closeStroke', 'stroke'],
    ['fill', 'fill'],
    ['eoFill', 'fill'],
    ['fillStroke', 'both'],
    ['eoFillStroke', 'both'],
    ['closeFillStroke', 'both'],
    ['closeEOFillStroke', 'both'],
  ]
  return new Map(paints.map(([name, paint]) => [operators[name] ?? -1, paint]))
}

type Step = (state: State, parameters: readonly unknown[]) => void

function save(state: State): void {
  state.saved.push(state.matrix)
}

function restore(state: State): void {
  state.matrix = state.saved.pop() ?? state.matrix
}

const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['save', save],
  ['restore', restore],
  [
    'transform',
    (state, parameters) => {
      state.matrix = joinMatrices(parameters as unknown as Matrix, state.matrix)
    },
  ],
  [
    'paintFormXObjectBegin',
    (state, [matrix]) => {
      save(state)
      if (matrix) state.matrix = joinMatrices(matrix as unknown as Matrix, state.matrix)
    },
  ],
  ['paintFormXObjectEnd', restore],
  ['constructPath', addPath],
])

function addPath(state: State, [operator, data]: readonly unknown[]): void {
  const paint = state.painted.get(operator as number)
  const path = (data as readonly unknown[] | undefined)?.[0]
  if (!paint || !isNumbers(path)) return
  for (const points of subpathsOf(path)) {
    const turned = points.map(([x, y]) => applyTo(state.matrix, x, y))
    const box = boxOf(turned)
    const thin = Math.min(box.right - box.left, box.bottom - box.top) <= thickest
    if (thin) addRule(state.rules, box)
    else if (paint !== 'fill') addEdges(state.rules, turned)
  }
}

function isNumbers(path: unknown): path is ArrayLike<number> {
  return typeof path === 'object' && path !== null
}

type Point = readonly [number, number]

/** Numbers that follow each drawing step of a path: move, line, curve, close. */
const stepLengths = [2, 2, 6, 4, 0] as const

/** The corners of each part of a path; curves count by their ends. */
function subpathsOf(path: ArrayLike<number>): readonly (readonly Point[])[] {
  const subpaths: Point[][] = []
  let at = 0
  while (at < path.length) {
    const step = numberAt(path, at)
    const length = stepLengths[step] ?? 0
    if (step === 0) subpaths.push([])
    const open = subpaths.at(-1)
    const end: Point = [numberAt(path, at + length - 1), numberAt(path, at + length)]
    open?.push(length > 0 ? end : (open[0] ?? end))
    at += length + 1
  }
  return subpaths
}

function numberAt(path: ArrayLike<number>, index: number): number {
  return path[index] ?? 0
}

function applyTo([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}

function addRule(rules: Rule[], { left, right, top, bottom }: Box): void {
  const [width, height] = [right - left, bottom - top]
  if (Math.max(width, height) < shortest) return
  rules.push(
    width >= height
      ? { direction: 'level', at: (top + bottom) / 2, from: left, to: right }
      : { direction: 'upright', at: (left + right) / 2, from: top, to: bottom },
  )
}

/** The straight edges of a shape whose outline is drawn. */
function addEdges(rules: Rule[], points: readonly Point[]): void {
  for (const [index, point] of points.entries()) {
    const next = points[index + 1]
    if (!next) continue
    const box = boxOf([point, next])
    if (Math.min(box.right - box.left, box.bottom - box.top) < mostSlant) addRule(rules, box)
  }
}
