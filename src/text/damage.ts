import { type DamageKind, damages } from './damages.ts'
import type { Edit, ReadingStep } from './reading.ts'

/** How a document is damaged, and the step that reads it in its normal form. */
export interface Damage {
  /** Empty where the document is sound, but for words set wide (责 任 单 位). */
  readonly kinds: readonly DamageKind[]
  readonly step: ReadingStep
}

/**
 * Find out how a document is damaged.
 *
 * ```text
 * 責(zé)任單(dān)位  ⼀、加⼤公开  预期目标,。  责 任 单 位  —、总体要求
 * 责任单位           一、加大公开  预期目标。   责任单位     一、总体要求
 * ```
 *
 * The text is looked at once, so that a sound document costs nothing: its paragraphs are then read
 * without any step. The tables of traditional characters are loaded only when one is met.
 *
 * @param folded - The whole text layer, folded.
 * @returns `undefined` for a document without damage of these kinds.
 */
export async function findDamage(folded: string): Promise<Damage | undefined> {
  const seen = damages.filter(({ isSeen }) => isSeen(folded))
  if (seen.length === 0) return undefined
  const steps = await Promise.all(seen.map(({ load }) => load()))
  const [only, ...others] = steps
  const step: ReadingStep =
    only && others.length === 0 ? only : (text) => merge(steps.flatMap((each) => each(text)))
  const kinds = seen.filter(({ isSound }) => !isSound).map(({ kind }) => kind)
  return { kinds, step }
}

/** Edits of several steps in order; of two that overlap the first is kept. */
function merge(edits: readonly Edit[]): readonly Edit[] {
  const merged: Edit[] = []
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    if (edit.start >= (merged.at(-1)?.end ?? 0)) merged.push(edit)
  }
  return merged
}
