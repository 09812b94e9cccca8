import type { Language } from '../../diagnostics/codes.ts'
import type { Change, Changes, TaskRef } from '../../model/changes.ts'
import { type Described, describer } from './describe.ts'
import { isShown } from './text.ts'
import type { ComparedPlans } from './view.ts'
import { fieldWords, relationWords } from './wording.ts'

const counted = ['kept', 'reworded', 'split', 'merged', 'added', 'dropped', 'moved'] as const

const words = {
  heading: { en: 'Changes', zh: '计划变化' },
  none: { en: 'No changes.', zh: '没有变化。' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

/** Write what changed between two plans as Markdown: counts as a table, then a list of tasks. */
export function writeChangesMarkdown(plans: ComparedPlans, language: Language): string {
  const { changes } = plans
  const describe = describer(plans, language)
  const entries = changes.tasks.filter(isShown)
  const names = relationWords[language]
  return [
    `# ${words.heading[language]}`,
    '',
    `${escapeMarkdown(nameOf(changes.old))} → ${escapeMarkdown(nameOf(changes.new))}`,
    '',
    `| ${counted.map((key) => names[key]).join(' | ')} |`,
    `|${counted.map(() => ' ---: |').join('')}`,
    `| ${counted.map((key) => changes.summary[key]).join(' | ')} |`,
    '',
    ...(entries.length === 0 ? [words.none[language]] : []),
    ...entries.flatMap(({ relation, moved, old, new: next, changes: found }) => {
      const kinds = [names[relation], ...(moved ? [names.moved] : [])].join('、')
      const sides = [old, next].filter((refs) => refs.length > 0).map(joinRefs)
      const shown = sides[0] === sides[1] ? sides.slice(0, 1) : sides
      return [
        `- **${kinds}** ${shown.join(' → ')}`,
        ...found.map((change) => `  - ${lineOf(change, describe(change), language)}`),
      ]
    }),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function nameOf({ title, source }: Changes['old']): string {
  return title || source
}

function joinRefs(refs: readonly TaskRef[]): string {
  return refs
    .map(({ id, label, title }) => escapeMarkdown(`${label ?? id} ${title}`.trim()))
    .join(' + ')
}

function lineOf(
  { field }: Change,
  { subject, old, new: next, note }: Described,
  language: Language,
): string {
  const sides = [
    ...(old === undefined ? [] : [`~~${escapeMarkdown(old)}~~`]),
    ...(next === undefined ? [] : [`**${escapeMarkdown(next)}**`]),
  ].join(' → ')
  const colon = language === 'zh' ? '：' : ': '
  const about = subject ? `${escapeMarkdown(subject)} ` : ''
  return `${fieldWords[language][field]}${colon}${about}${sides}${note ? ` (${note})` : ''}`
}

const markdownMark = /[\\`*_{}[\]<>#+\-!|~]/gu

/** A printed text that Markdown leaves as it is, on one line. */
function escapeMarkdown(text: string): string {
  const line = text.split('\n').map((part) => part.trim())
  return line.join(' ').replace(markdownMark, '\\$&')
}
