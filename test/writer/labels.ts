import type { Switch } from './switches.ts'

export type Shape =
  | 'cn'
  | 'paren'
  | 'arabic'
  | 'paren-arabic'
  | 'chapter'
  | 'section'
  | 'article'
  | 'action'
  | 'task'
  | 'decimal'
  | 'bare'

/** Label shapes of each scheme, outermost first. */
export const schemeShapes: Readonly<Record<Switch<'scheme'>, readonly Shape[]>> = {
  'cn>paren': ['cn', 'paren'],
  'cn>paren>arabic': ['cn', 'paren', 'arabic'],
  'cn>arabic': ['cn', 'arabic'],
  cn: ['cn'],
  arabic: ['arabic'],
  paren: ['paren'],
  'chapter>article': ['chapter', 'article'],
  'chapter>section>cn': ['chapter', 'section', 'cn'],
  'chapter>cn': ['chapter', 'cn'],
  'cn>action>task': ['cn', 'action', 'task'],
  'cn>task': ['cn', 'task'],
  'arabic>decimal': ['arabic', 'decimal'],
  'cn>arabic>paren-arabic': ['cn', 'arabic', 'paren-arabic'],
  'cn>paren>arabic>paren-arabic': ['cn', 'paren', 'arabic', 'paren-arabic'],
  'bare>paren': ['bare', 'paren'],
  'bare>arabic': ['bare', 'arabic'],
  'bare>bare': ['bare', 'bare'],
}

/** How labels are printed all through a document. */
export interface LabelStyle {
  readonly arabicMark: Switch<'arabicMark'>
  readonly chineseMark: Switch<'chineseMark'>
  readonly chapterGap: string
}

/** A label, and what stands between it and the title; absent where the document's style says it. */
export interface Label {
  readonly text: string
  readonly gap?: string
}

/** Print the label of the item with the number `count`; `outer` is its parent's label. */
export function printLabel(shape: Shape, count: number, outer: string, style: LabelStyle): Label {
  const chinese = chineseOf(count, style.chineseMark)
  switch (shape) {
    case 'cn':
      return { text: `${chinese}、` }
    case 'paren':
      return { text: `（${chinese}）` }
    case 'arabic':
      return { text: `${count}${style.arabicMark}` }
    case 'paren-arabic':
      return { text: `（${count}）` }
    case 'chapter':
      return { text: `第${numeral(count)}章`, gap: style.chapterGap }
    case 'section':
      return { text: `第${numeral(count)}节`, gap: style.chapterGap }
    case 'article':
      // Glued to its text 第一条 could be a cross-reference.
      return { text: `第${numeral(count)}条`, gap: style.chapterGap || '　' }
    case 'action':
      return { text: `行动${count}`, gap: '：' }
    case 'task':
      return { text: `任务${count}`, gap: '：' }
    case 'decimal':
      return { text: `${Number.parseInt(outer, 10)}.${count}`, gap: ' ' }
    default:
      return { text: '', gap: '' }
  }
}

const digits = '零一二三四五六七八九'
const formal = '零壹贰叁肆伍陆柒捌玖'

export function numeral(count: number): string {
  const tens = Math.floor(count / 10)
  const ones = count % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return head + (ones === 0 && tens > 0 ? '' : digits.charAt(ones))
}

function chineseOf(count: number, mark: Switch<'chineseMark'>): string {
  const printed = numeral(count)
  if (mark === '壹、') {
    return printed.replace(/[一二三四五六七八九]/gu, (digit) =>
      formal.charAt(digits.indexOf(digit)),
    )
  }
  return mark === '—、' ? printed.replaceAll('一', '—') : printed
}
