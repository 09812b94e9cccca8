import type { Label, LabelShape } from '../model/label.ts'

/** Order in which shapes nest by custom; it decides only where the document shows neither order. */
const custom: readonly LabelShape[] = [
  'part',
  'chapter',
  'section',
  'chinese',
  'bracketed-chinese',
  'article',
  'arabic',
  'decimal-2',
  'half-bracketed-arabic',
  'bracketed-arabic',
  'decimal-3',
  'circled',
]

/**
 * Which shapes of a document stand inside which: the numbering profile (编号体系).
 *
 * A label with ordinal 1 right behind another label is taken as evidence that its shape stands inside
 * the other's.
 */
export interface Profile {
  readonly inside: ReadonlyMap<string, number>
}

export function profileOf(labels: readonly Label[]): Profile {
  const inside = new Map<string, number>()
  for (const [index, label] of labels.entries()) {
    const before = labels[index - 1]
    if (!before || label.ordinal !== 1 || label.shape === before.shape) continue
    const key = `${before.shape}>${label.shape}`
    inside.set(key, (inside.get(key) ?? 0) + 1)
  }
  return { inside }
}

/** True where items of shape `upper` hold items of shape `lower`, by evidence, else by custom. */
export function outranks(profile: Profile, upper: LabelShape, lower: LabelShape): boolean {
  const down = profile.inside.get(`${upper}>${lower}`) ?? 0
  const up = profile.inside.get(`${lower}>${upper}`) ?? 0
  if (down !== up) return down > up
  const [a, b] = [custom.indexOf(upper), custom.indexOf(lower)]
  return a !== -1 && b !== -1 && a < b
}
