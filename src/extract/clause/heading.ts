import type { ClauseContext, Examples, FoundClause } from './types.ts'

export const headingExamples: Examples = {
  '加快调整能源结构(省发改委总牵头)\n推进清洁能源替代。\n推进散煤治理。': '省发改委 lead',
  '推进公开(办公室)\n全面落实要求。': '办公室 responsible',
}

/** Says whether a clause stands in a heading. */
type HeadingTest = (clause: FoundClause) => boolean

/**
 * Tell clauses in a heading (标题括注): they govern what stands below, not what stands before them.
 *
 * A heading is a reading of its own, or the first line of an item with text below, when that line is
 * no sentence.
 */
export function headingTest(text: string, context: ClauseContext): HeadingTest {
  if (context.at === 'heading') return ({ place }) => place === 'bracket'
  const newline = text.indexOf('\n')
  if (newline < 0 || text.slice(newline).trim() === '') return () => false
  const line = text.slice(0, newline)
  const end = line.trimEnd().length
  const stop = line.indexOf('。')
  return ({ from, place, to }) =>
    place === 'bracket' && to >= end && to <= newline && (stop < 0 || stop >= from)
}
