import type { Vector } from '../text/similarity.ts'

/**
 * For each pair of characters the texts that hold it (倒排索引): those of pair `id` stand from
 * `starts[id]` to `starts[id + 1]`, each with its weight by the text's length.
 */
export interface Index {
  readonly starts: Uint32Array
  readonly texts: Uint32Array
  readonly weights: Float64Array
}

export function buildIndex(vectors: readonly Vector[], gramCount: number): Index {
  const starts = countStarts(vectors, gramCount)
  const filled = starts.slice(0, gramCount)
  const texts = new Uint32Array(starts[gramCount] ?? 0)
  const weights = new Float64Array(texts.length)
  for (const [text, { ids, weights: own, mass }] of vectors.entries()) {
    // By the length of the text, so that a short one is not lost among long ones.
    const norm = Math.sqrt(mass)
    for (let position = 0; position < ids.length; position++) {
      const id = ids[position] ?? 0
      const at = filled[id] ?? 0
      texts[at] = text
      weights[at] = (own[position] ?? 0) / norm
      filled[id] = at + 1
    }
  }
  return { starts, texts, weights }
}

function countStarts(vectors: readonly Vector[], gramCount: number): Uint32Array {
  const starts = new Uint32Array(gramCount + 1)
  for (const { ids } of vectors) {
    for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1
  }
  for (let id = 0; id < gramCount; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  return starts
}

/** How many texts hold a pair. */
export function holdersOf({ starts }: Index, id: number): number {
  return (starts[id + 1] ?? 0) - (starts[id] ?? 0)
}
