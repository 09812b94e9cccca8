import type { Language } from '../../diagnostics/codes.ts'
import type { Coverage, TakenUp } from '../../model/coverage.ts'
import { html, type Markup } from '../page/markup.ts'
import { drawPage } from '../page/page.ts'
import { script } from './page-script.ts'
import { style } from './page-style.ts'
import {
  bestDegree,
  type CoveredPlans,
  countDegrees,
  degreeMarks,
  degreeWords,
  nameOfTask,
  sentenceReader,
  wordGap,
} from './view.ts'

const degrees = ['full', 'part', 'mention', 'none'] as const

const words = {
  heading: { en: 'An upper plan taken up', zh: '上级计划落实情况' },
  upper: { en: 'Upper task', zh: '上级任务' },
  own: { en: 'Own tasks of the lower plans', zh: '下级自有任务' },
  evidence: { en: 'sentences', zh: '依据' },
  above: { en: 'upper', zh: '上级' },
  below: { en: 'lower', zh: '下级' },
  keys: {
    en: 'next and previous task · filters · sentences',
    zh: '下一项、上一项 · 筛选 · 展开依据',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/** Reads sentences of the upper plan and of each lower one. */
interface Readers {
  readonly upper: ReturnType<typeof sentenceReader>
  readonly lowers: readonly ReturnType<typeof sentenceReader>[]
}

/**
 * Write the matrix of upper tasks and lower plans (对标矩阵) as one page that needs nothing else, with
 * the sentences behind each cell. Every text is escaped; the policy allows nothing from outside.
 */
export function writeCoverageHtml(plans: CoveredPlans, language: Language): string {
  const { coverage } = plans
  const readers = {
    upper: sentenceReader(plans.upper),
    lowers: plans.lowers.map((lower) => sentenceReader(lower)),
  }
  return drawPage({
    language,
    title: `${words.heading[language]}: ${coverage.upper.title}`,
    style,
    script,
    header: html`<h1>${words.heading[language]}</h1>
<p>${coverage.upper.title} <small>${coverage.upper.source}</small></p>`,
    main: drawMatrix(coverage, readers, language),
    footer: 'plans',
  })
}

function drawMatrix(coverage: Coverage, readers: Readers, language: Language): Markup {
  return html`<main>
<div class="bar">${degrees.map((degree) => drawFilter(degree, coverage, language))}
<span role="status" aria-live="polite"></span>
<span class="hint"><kbd>j</kbd> <kbd>k</kbd> <kbd>1</kbd>–<kbd>4</kbd> <kbd>e</kbd> ${words.keys[language]}</span></div>
<div class="scroll"><table>
<thead><tr><th scope="col">${words.upper[language]}</th>${coverage.lowers.map((_, index) => drawHead(coverage, index, language))}</tr></thead>
<tbody>${coverage.tasks.map((task) => drawRow(task, coverage, readers, language))}</tbody>
</table></div>
${drawOwn(coverage, language)}
</main>`
}

function drawFilter(
  degree: (typeof degrees)[number],
  { tasks, lowers }: Coverage,
  language: Language,
): Markup {
  const count = tasks.filter(({ takenUpBy }) =>
    lowers.some((_, index) => bestDegree(takenUpBy, index) === degree),
  ).length
  return html`<button type="button" data-filter="${degree}" aria-pressed="true">${degreeMarks[degree]} ${degreeWords[language][degree]} ${count}</button>`
}

function drawHead(coverage: Coverage, index: number, language: Language): Markup {
  const counts = countDegrees(coverage, index)
  const { title, source } = coverage.lowers[index] ?? { title: '', source: '' }
  return html`<th scope="col">${title ? html`${title} <small>${source}</small>` : source}<br><span class="score">${degrees.map(
    (degree) => html`${degreeMarks[degree]} ${degreeWords[language][degree]} ${counts[degree]} `,
  )}</span></th>`
}

function drawRow(
  { task, takenUpBy }: Coverage['tasks'][number],
  { lowers }: Coverage,
  readers: Readers,
  language: Language,
): Markup {
  const best = lowers.map((_, index) => bestDegree(takenUpBy, index))
  return html`<tr tabindex="-1" data-degrees="${[...new Set(best)].join(' ')}"><th scope="row">${nameOfTask(task)}</th>${best.map(
    (degree, index) =>
      html`<td class="${degree}"><span class="degree">${degreeMarks[degree]} ${degreeWords[language][degree]}</span>${takenUpBy
        .filter(({ lower }) => lower === index)
        .map((one) => drawTakenUp(task.id, one, readers, language))}</td>`,
  )}</tr>
`
}

function drawTakenUp(
  upperId: string,
  { lower, task, score, evidence, gaps }: TakenUp,
  readers: Readers,
  language: Language,
): Markup {
  const sentences = evidence.map((one) => ({
    upper: readers.upper(upperId, one.upper),
    lower: readers.lowers[lower]?.(task.id, one.lower) ?? '',
  }))
  return html`<div>${nameOfTask(task)} <span class="score">${score.toFixed(2)}</span>${
    gaps.length > 0
      ? html`<ul>${gaps.map((gap) => html`<li>${wordGap(gap, language)}</li>`)}</ul>`
      : undefined
  }<details><summary>${words.evidence[language]} ${sentences.length}</summary>${sentences.map(
    (one) =>
      html`<dl><dt>${words.above[language]}</dt><dd>${one.upper}</dd><dt>${words.below[language]}</dt><dd>${one.lower}</dd></dl>`,
  )}</details></div>`
}

function drawOwn({ own, lowers }: Coverage, language: Language): Markup | undefined {
  if (own.length === 0) return undefined
  return html`<section><h2>${words.own[language]}</h2>${lowers.map((lower, index) => {
    const tasks = own.filter((one) => one.lower === index)
    return tasks.length === 0
      ? undefined
      : html`<p>${lower.title || lower.source}</p><ul>${tasks.map(({ task }) => html`<li>${nameOfTask(task)}</li>`)}</ul>`
  })}</section>`
}
