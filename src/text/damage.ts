import { type DamageKind, damages, type Swap } from './damages.ts'
import type { Edit, ReadingStep } from './reading.ts'

/** How a document is damaged, and the step that reads it in its normal form. */
export interface Damage {
  /** Empty where the document is sound, but for words set wide (责 任 单 位). */
  readonly kinds: readonly DamageKind[]
  /** The folded layer with one character for another (責 → 责, ⼀ → 一), as long as it was. */
  readonly folded: string
  /** Edits that change lengths (pinyin in brackets); absent where there are none. */
  readonly step?: ReadingStep
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
  const swaps = await Promise.all(seen.flatMap(({ swap }) => swap?.() ?? []))
  const mended = swaps.reduce(swapAll, folded)
  const steps = seen.flatMap(({ load }) => load?.() ?? [])
  const kinds = seen.filter(({ isSound }) => !isSound).map(({ kind }) => kind)
  const [only, ...others] = steps
  if (!only) return { kinds, folded: mended }
  const step: ReadingStep =
    others.length === 0 ? only : (text) => merge(steps.flatMap((each) => each(text)))
  return { kinds, folded: mended, step }
}

const hanRun = /[\u2e80-\u{10ffff}]+/gu

/** Swap every character beyond the Latin scripts, but for one whose twin is of another length. */
function swapAll(text: string, swap: Swap): string {
  return text.replace(hanRun, (run) => {
    let swapped = ''
    let before = ''
    for (const char of run) {
      const other = swap(char, before)
      swapped += other.length === char.length ? other : char
      before = char
    }
    return swapped
  })
}

/** Edits of several steps in order; of two that overlap the first is kept. */
function merge(edits: readonly Edit[]): readonly Edit[] {
  const merged: Edit[] = []
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    if (edit.start >= (merged.at(-1)?.end ?? 0)) merged.push(edit)
  }
  return merged
}
