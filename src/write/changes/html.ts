import type { Language } from '../../diagnostics/codes.ts'
import { type Change, type ChangeField, changeFields } from '../../model/changes.ts'
import { html, type Markup } from '../page/markup.ts'
import { drawPage } from '../page/page.ts'
import { type Described, describer } from './describe.ts'
import { script } from './page-script.ts'
import { style } from './page-style.ts'
import { isShown } from './text.ts'
import { type ComparedPlans, type EntryView, type Run, type TaskView, viewEntries } from './view.ts'
import { fieldWords, relationWords, roleWords } from './wording.ts'

const relations = ['kept', 'reworded', 'split', 'merged', 'added', 'dropped', 'moved'] as const

const words = {
  heading: { en: 'Changes between two plans', zh: '两份计划的变化' },
  old: { en: 'Old', zh: '旧计划' },
  new: { en: 'New', zh: '新计划' },
  tasks: { en: 'Tasks', zh: '任务' },
  changes: { en: 'Changes', zh: '变化' },
  none: { en: 'not in this plan', zh: '本计划中没有' },
  likeness: { en: 'likeness', zh: '相似度' },
  keys: {
    en: 'next and previous task · filters · all · unmark',
    zh: '下一项、上一项 · 筛选 · 全部显示 · 取消标记',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/**
 * Write what changed between two plans as one page (对比网页) that needs nothing else: both texts side
 * by side, changed stretches marked on both sides, filters by kind, keys, print.
 *
 * Every text of a plan is escaped; the page's policy allows no source but its own style and script.
 */
export function writeChangesHtml(plans: ComparedPlans, language: Language): string {
  const { changes } = plans
  const describe = describer(plans, language)
  const views = viewEntries(plans)
  const title = `${words.heading[language]}: ${changes.old.title} → ${changes.new.title}`
  return drawPage({
    language,
    title,
    style,
    script,
    header: html`<h1>${words.heading[language]}</h1>
<div class="names">${drawName(changes.old, words.old[language])}${drawName(changes.new, words.new[language])}</div>`,
    main: html`<main>
${drawBar(views, plans, language)}
${views.map((view, index) => drawEntry(view, index, describe, language))}
</main>`,
    footer: 'plans',
  })
}

function drawName({ title, source }: ComparedPlans['changes']['old'], side: string): Markup {
  return html`<div><strong>${side}</strong> ${title} <small>${source}</small></div>`
}

function drawBar(
  views: readonly EntryView[],
  { changes }: ComparedPlans,
  language: Language,
): Markup {
  const shown = relations.filter((relation) => changes.summary[relation] > 0)
  const fields = countFields(views)
  return html`<div class="bar">
<fieldset><legend>${words.tasks[language]}</legend>${shown.map((relation) =>
    drawFilter(
      `relation ${relation}`,
      relationWords[language][relation],
      changes.summary[relation],
      relation !== 'kept',
    ),
  )}</fieldset>
<fieldset><legend>${words.changes[language]}</legend>${fields.map(([field, count]) =>
    drawFilter(`field ${field}`, fieldWords[language][field], count, true),
  )}</fieldset>
<span role="status" aria-live="polite"></span>
<span class="hint"><kbd>j</kbd> <kbd>k</kbd> <kbd>1</kbd>–<kbd>9</kbd> <kbd>0</kbd> <kbd>Esc</kbd> ${words.keys[language]}</span>
</div>`
}

/** How often each field changed in all, in the order of the contract. */
function countFields(views: readonly EntryView[]): readonly (readonly [ChangeField, number])[] {
  const fields = views.flatMap(({ entry }) => entry.changes.map(({ field }) => field))
  return changeFields
    .map((field) => [field, fields.filter((one) => one === field).length] as const)
    .filter(([, count]) => count > 0)
}

function drawFilter(name: string, label: string, count: number, pressed: boolean): Markup {
  return html`<button type="button" data-filter="${name}" aria-pressed="${String(pressed)}">${label} ${count}</button>`
}

function drawEntry(
  view: EntryView,
  index: number,
  describe: (change: Change) => Described,
  language: Language,
): Markup {
  const { relation, moved, score, changes } = view.entry
  const names = relationWords[language]
  const kinds = [relation, ...(moved ? (['moved'] as const) : [])]
  const fields = [...new Set(changes.map(({ field }) => field))].join(' ')
  // 0.998 would print as 1.00, which says nothing.
  const likeness = score !== undefined && score.toFixed(2) !== '1.00'
  return html`<article id="task-${index + 1}" class="${relation}" tabindex="-1" data-relation="${kinds.join(' ')}" data-fields="${fields}" aria-labelledby="name-${index + 1}">
<h2 id="name-${index + 1}">${kinds.map((kind) => html`<span class="kind">${names[kind]}</span>`)} <span>${nameOf(view)}</span>${
    likeness
      ? html` <span class="score">${words.likeness[language]} ${score.toFixed(2)}</span>`
      : undefined
  }</h2>
${isShown(view.entry) && changes.length > 0 ? drawChanges(changes, describe, language) : undefined}
<div class="sides">${drawSide(view.old, 'old', language)}${drawSide(view.new, 'new', language)}</div>
</article>
`
}

function nameOf({ entry }: EntryView): string {
  const refs = entry.new.length > 0 ? entry.new : entry.old
  return refs.map(({ title }) => title).join(' + ')
}

function drawChanges(
  changes: readonly Change[],
  describe: (change: Change) => Described,
  language: Language,
): Markup {
  return html`<table><tbody>${changes.map((change) => {
    const { subject, old, new: next, note } = describe(change)
    return html`<tr data-field="${change.field}"><th scope="row">${fieldWords[language][change.field]}</th><td>${subject ? html`${subject}: ` : undefined}${
      old === undefined ? undefined : html`<del>${old}</del>`
    }${old !== undefined && next !== undefined ? ' → ' : undefined}${
      next === undefined ? undefined : html`<ins>${next}</ins>`
    }</td><td class="note">${note}</td></tr>`
  })}</tbody></table>`
}

function drawSide(tasks: readonly TaskView[], side: 'old' | 'new', language: Language): Markup {
  const content = tasks.map((task) => drawTask(task, language))
  const empty = html`<p class="empty">${words.none[language]}</p>`
  return html`<section class="${side}" aria-label="${words[side][language]}">${tasks.length > 0 ? content : empty}</section>`
}

function drawTask({ ref, title, body, parties }: TaskView, language: Language): Markup {
  const path = ref.path.length > 0 ? ref.path.join(' ') : (ref.label ?? ref.id)
  return html`<div class="task"><h3><small>${path}</small> ${drawRuns(title)}</h3>${
    body.length > 0 ? html`<p>${drawRuns(body)}</p>` : undefined
  }${parties.map(
    ({ role, names }) =>
      html`<p class="parties">${roleWords[language][role]}: ${names.map(
        (name, index) => html`${index > 0 ? '、' : ''}${drawRuns([name])}`,
      )}</p>`,
  )}</div>`
}

function drawRuns(runs: readonly Run[]): Markup {
  return html`${runs.map(({ text, change }) =>
    change === undefined ? text : html`<mark data-change="${change}" tabindex="0">${text}</mark>`,
  )}`
}
