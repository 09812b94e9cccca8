import type { Span } from '../model/place.ts'
import type { Vector } from '../text/similarity.ts'
import { spanWithin } from './locate.ts'
import { normalAt, type Stretch } from './normal.ts'
import type { Passage, Piece } from './side.ts'

/** One sentence of a task. */
export interface Sentence {
  readonly field: Passage['field']
  readonly passage: Passage
  /** Where it is printed in the passage. */
  readonly stretch: Stretch
  readonly span: Span
  readonly words: string
}

/** A sentence with its words weighed. */
export interface WeighedSentence extends Sentence {
  readonly vector: Vector
}

const ends = '。；;！!？?\n'
/** Shorter ones say nothing by themselves. */
const shortest = 4

/** Cut a task's title and text into sentences (句子); 、 and commas end none. */
export function sentencesOf({ passages, task }: Piece): Sentence[] {
  return passages.flatMap((passage) =>
    stretchesOf(passage.print).flatMap((stretch): Sentence[] => {
      const { from, to } = normalAt(passage.normal, stretch)
      const words = passage.normal.text.slice(from, to)
      if (words.length < shortest) return []
      const span = spanWithin(passage, stretch) ?? task.span
      return [{ field: passage.field, passage, stretch, span, words }]
    }),
  )
}

function stretchesOf(print: string): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (let at = 0; at <= print.length; at++) {
    if (at < print.length && !ends.includes(print.charAt(at))) continue
    if (print.slice(from, at).trim() !== '') found.push({ from, to: at })
    from = at + 1
  }
  return found
}
