import type { Assignment, Bullets, InlineList, Paragraph } from './model.ts'
import { drawPlain } from './sentences.ts'
import type { Writer } from './writer.ts'

/** Draw items that run on in a paragraph. */
export function drawInlineList(w: Writer, kind: InlineList['kind']): InlineList {
  const count = w.random.between(2, kind === 'shi' ? 4 : 6)
  const items = Array.from({ length: count }, () => drawPlain(w))
  return { kind, items }
}

/** Draw paragraphs that begin with 一要, 二要; the clause stands behind the last. */
export function drawYaoParagraphs(w: Writer, assignment: Assignment | undefined): Paragraph[] {
  const count = w.random.between(2, 4)
  return Array.from({ length: count }, (_, index) => {
    const item = drawPlain(w)
    const text = `${'一二三四'.charAt(index)}要${item.text}`
    const closing = assignment && index + 1 === count ? { assignment } : {}
    return { measure: true, segments: [{ sentences: [{ ...item, text }], ...closing }] }
  })
}

export function drawBullets(w: Writer, mark: string): Bullets {
  const count = w.random.between(2, 4)
  return { mark, items: Array.from({ length: count }, () => drawPlain(w)) }
}

const circled = '①②③④⑤⑥⑦⑧⑨'

/** Print the label of one item of a list that runs on. */
export function listLabel(kind: InlineList['kind'], index: number): string {
  if (kind === 'paren') return `（${index + 1}）`
  if (kind === 'circled') return circled.charAt(index)
  return '一二三四五六七八九'.charAt(index) + (kind === 'shi' ? '是' : '要')
}
