import type { Random } from './random.ts'
import { type Group, type Switch, switches } from './switches.ts'
import type { Level } from './words/places.ts'
import type { objects, verbs } from './words/prose.ts'

/** What all parts of the writer are handed: numbers, the place, the years, and what was used. */
export interface Writer {
  readonly random: Random
  /** Names of the switches that were on. */
  readonly uses: Set<string>
  readonly style: Style
  readonly place: string
  readonly level: Level
  /** Whose plan it is: a government's, with offices below it, or an office's, with rooms. */
  readonly kind: 'government' | 'office'
  /** The year that printed years are drawn around. */
  readonly baseYear: number
  /** The year that a limit without one takes; absent where the document lends none. */
  readonly year: number | undefined
  readonly words: { readonly verbs: typeof verbs; readonly objects: typeof objects }
  /** Titles that have been given, so that none is given twice. */
  readonly titles: Set<string>
}

/** Answers that hold for the whole document. */
export type Style = { readonly [G in StyleGroup]: Switch<G> }

export const styleGroups = [
  'format',
  'textLayout',
  'htmlLayout',
  'boldness',
  'pages',
  'width',
  'script',
  'damage',
  'table',
  'tablePrint',
  'headerPrint',
  'htmlTable',
  'head',
  'parts',
  'scheme',
  'numbering',
  'arabicMark',
  'chineseMark',
  'chapterGap',
  'labelGap',
  'itemForm',
  'general',
  'lastSection',
  'clausePlace',
  'clauses',
  'bracket',
  'clauseForm',
  'bodyNames',
  'standing',
] as const satisfies readonly Group[]
export type StyleGroup = (typeof styleGroups)[number]

/** Draw one answer to a question of style, and note it. */
export function choose<G extends Group>(w: Writer, group: G): Switch<G> {
  const value = draw(w.random, group)
  w.uses.add(`${group}.${value}`)
  return value
}

const weights = new Map<Group, Readonly<Record<string, number>>>(
  (Object.keys(switches) as Group[]).map((group) => [
    group,
    Object.fromEntries(
      Object.entries(switches[group]).map(([value, [weight]]) => [value, weight as number]),
    ),
  ]),
)

/** Draw without noting: what is drawn may still be taken back. */
export function draw<G extends Group>(random: Random, group: G): Switch<G> {
  for (;;) {
    const value = random.weigh(weights.get(group) ?? {})
    if (!random.barred?.has(`${group}.${value}`)) return value as Switch<G>
  }
}

/** The same writer with the numbers of one part. */
export function forked(w: Writer, salt: number): Writer {
  return { ...w, random: w.random.fork(salt) }
}

/** Without line breaks nothing but marks says where a part ends. */
export function isOneLine({ style }: Writer): boolean {
  return style.format === 'text' && style.textLayout === 'one-line'
}
