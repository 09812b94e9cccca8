import type { ClauseContext, Examples, FoundClause } from './types.ts'

export const headingExamples: Examples = {
  '加快调整能源结构(省发改委总牵头)\n推进清洁能源替代。\n推进散煤治理。': '省发改委 lead',
  '推进公开(办公室)\n全面落实要求。': '办公室 responsible',
}

/**
 * True for a clause in a heading (标题括注): it governs what stands below, not what stands before it.
 *
 * A heading is a reading of its own, or the first line of an item with text below, when that line is
 * no sentence.
 */
export function isInHeading(
  text: string,
  { from, to, place }: FoundClause,
  context: ClauseContext,
): boolean {
  if (place !== 'bracket') return false
  if (context.at === 'heading') return true
  const newline = text.indexOf('\n')
  if (newline < 0 || to > newline || text.slice(to, newline).trim() !== '') return false
  return !text.slice(0, from).includes('。') && text.slice(newline).trim() !== ''
}
