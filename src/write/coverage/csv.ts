import type { Language } from '../../diagnostics/codes.ts'
import type { Coverage } from '../../model/coverage.ts'
import { bestDegree, degreeWords, nameOfTask, wordGap } from './view.ts'

const words = {
  upper: { en: 'upper task', zh: '上级任务' },
  degree: { en: 'taken up', zh: '落实程度' },
  tasks: { en: 'lower tasks', zh: '对应任务' },
  gaps: { en: 'gaps', zh: '差距' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/**
 * Write the matrix of upper tasks and lower plans (对标矩阵) for spreadsheets; below it the lower plans'
 * own tasks, with nothing in the first column.
 *
 * UTF-8 with a byte order mark, lines that end in CRLF. A text that starts like a formula gets a `'`
 * before it.
 *
 * @see RFC 4180
 */
export function writeCoverageCsv(coverage: Coverage, language: Language): string {
  const { lowers, tasks, own } = coverage
  const heads = lowers.flatMap(({ title, source }) =>
    [words.degree, words.tasks, words.gaps].map((word) => `${title || source} ${word[language]}`),
  )
  const rows = tasks.map(({ task, takenUpBy }) => [
    nameOfTask(task),
    ...lowers.flatMap((_, index) => {
      const mine = takenUpBy.filter(({ lower }) => lower === index)
      return [
        degreeWords[language][bestDegree(takenUpBy, index)],
        mine.map((one) => nameOfTask(one.task)).join('\n'),
        mine.flatMap(({ gaps }) => gaps.map((gap) => wordGap(gap, language))).join('\n'),
      ]
    }),
  ])
  const ownRows = own.map(({ lower, task }) => [
    '',
    ...lowers.flatMap((_, index) =>
      index === lower ? [degreeWords[language].own, nameOfTask(task), ''] : ['', '', ''],
    ),
  ])
  const lines = [[words.upper[language], ...heads], ...rows, ...ownRows]
  return `\uFEFF${lines.map((row) => row.map(formatCell).join(',')).join('\r\n')}\r\n`
}

const needsQuotes = /[",\r\n]/u
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u

function formatCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
