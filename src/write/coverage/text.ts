import type { Language } from '../../diagnostics/codes.ts'
import type { Coverage, TakenUp } from '../../model/coverage.ts'
import { leastRoom, wrapCells } from '../../text/cells.ts'
import type { Paint } from '../changes/columns.ts'
import {
  bestDegree,
  type CoveredPlans,
  countDegrees,
  degreeMarks,
  degreeWords,
  nameOfTask,
  wordGap,
} from './view.ts'

export interface CoverageTextOptions {
  readonly language: Language
  readonly width: number
  readonly paint: Paint
}

const words = {
  own: { en: 'Own tasks of the lower plans', zh: '下级自有任务' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/** Write for a terminal which lower tasks take up each upper task, what is missing, what is own. */
export function writeCoverageText(
  { coverage }: CoveredPlans,
  options: CoverageTextOptions,
): string {
  const { language, paint } = options
  return [
    paint.bold(coverage.upper.title || coverage.upper.source),
    ...coverage.lowers.map((lower, index) => drawCounts(coverage, index, lower, language)),
    '',
    ...coverage.tasks.flatMap((task) => drawTask(task, coverage, options)),
    ...(coverage.own.length > 0 ? ['', paint.bold(words.own[language])] : []),
    ...coverage.own.flatMap(({ lower, task }) =>
      indented(`${degreeMarks.own} ${numbered(lower, coverage)}${nameOfTask(task)}`, 0, options),
    ),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

function drawCounts(
  coverage: Coverage,
  index: number,
  { title, source }: Coverage['upper'],
  language: Language,
): string {
  const counts = countDegrees(coverage, index)
  const parts = (['full', 'part', 'mention', 'none'] as const).map(
    (degree) => `${degreeMarks[degree]} ${degreeWords[language][degree]} ${counts[degree]}`,
  )
  return `${numbered(index, coverage)}${title || source}  ${parts.join(' · ')}`
}

/** Which of several lower plans: [2]; nothing where there is one. */
function numbered(index: number, { lowers }: Coverage): string {
  return lowers.length > 1 ? `[${index + 1}] ` : ''
}

function drawTask(
  { task, takenUpBy }: Coverage['tasks'][number],
  coverage: Coverage,
  options: CoverageTextOptions,
): string[] {
  const best = coverage.lowers.map((_, index) => bestDegree(takenUpBy, index))
  const line = `${best.map((degree) => degreeMarks[degree]).join('')} ${nameOfTask(task)}`
  const color = best.every((degree) => degree === 'none') ? options.paint.removed : undefined
  return [
    ...indented(line, 0, options).map((part) => (color ? color(part) : part)),
    ...takenUpBy.flatMap((one) => drawTakenUp(one, coverage, options)),
  ]
}

function drawTakenUp(
  { lower, task, degree, score, gaps }: TakenUp,
  coverage: Coverage,
  options: CoverageTextOptions,
): string[] {
  const { language, paint } = options
  const name = `${numbered(lower, coverage)}${nameOfTask(task)}`
  return [
    ...indented(`${name} (${degreeWords[language][degree]} ${score.toFixed(2)})`, 1, options),
    ...gaps.flatMap((gap) =>
      indented(`! ${wordGap(gap, language)}`, 2, options).map(paint.removed),
    ),
  ]
}

function indented(text: string, depth: number, { width }: CoverageTextOptions): string[] {
  const indent = '    '.repeat(depth)
  const room = Math.max(leastRoom, width - indent.length)
  return wrapCells(text.replaceAll('\n', ' '), room).map((line) => `${indent}${line}`)
}
