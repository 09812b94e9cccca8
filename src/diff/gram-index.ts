import type { Vector } from '../text/similarity.ts'

/**
 * For each pair of characters the texts that hold it (倒排索引): those of pair `id` stand from
 * `starts[id]` to `starts[id + 1]`, each with the pair's weight in it.
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
  for (const [text, { ids, weights: own }] of vectors.entries()) {
    for (let position = 0; position < ids.length; position++) {
      const id = ids[position] ?? 0
      const at = filled[id] ?? 0
      texts[at] = text
      weights[at] = own[position] ?? 0
      filled[id] = at + 1
    }
  }
  return { starts, texts, weights }
}

function countStarts(vectors: readonly Vector[], gramCount: number): Uint32Array {
  const starts = new Uint32Array(gramCount + 1)
  for (const { ids } of vectors) {
    for (let position = 0; position < ids.length; position++) {
      const id = ids[position] ?? 0
      starts[id + 1] = (starts[id + 1] ?? 0) + 1
    }
  }
  for (let id = 0; id < gramCount; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  return starts
}
