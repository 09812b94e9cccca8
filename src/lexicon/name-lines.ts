import { fold } from '../text/fold.ts'
import { headOfBody } from './bodies.ts'

/** What parts names of a list; brackets are left out before. */
const separator = /[、,;。:]/u
/** 党委和政府 is one name. */
const conjunction = /(?<!党工?委)[和及与]/u
const bracketed = /\([^()]*\)/gu
/** What part of a body is named for: behind its body's name it is no other, unless it names its level. */
const partHeads = new Set('支队 大队 中队 分队 科 室 股 处 站 所 组 队 窗口 办公室'.split(' '))
const levelStart = /^[省市县区州旗镇乡]/u

/** 有关部门、单位: bodies of a kind, which a mark inside their name does not part. */
const kindEnd = /(?:部门|单位|机构|企业|科室|处室|乡镇|街道|社区|园区)$/u

/** Whether the lines of a cell hold marks that part the names of a list. */
export function isParted(lines: readonly string[]): boolean {
  const text = plainOf(lines)
  // 住房和城乡建设局 is one name, what stands before its 和 is none.
  const lists = [text.split(separator), text.split(conjunction)]
  return lists.some((parts) => parts.slice(0, -1).some((part) => headOfBody(part) !== undefined))
}

/**
 * Where a cell that names one body (单位) a line ends a name, as indexes of the lines that begin one.
 *
 * ```text
 * 县发改局     2: 县发改局, 县生态环境局
 * 县生态环
 * 境局
 * ```
 *
 * A line that is full may have been wrapped: the sides of its cell do not tell, what it says does.
 * Empty where the lines do not read as names, each whole.
 */
export function namesIn(lines: readonly string[]): ReadonlySet<number> {
  const begins = new Set<number>()
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    const name = plainOf(lines.slice(from, at))
    if (name.length > longestName) return new Set()
    const head = headOf(name)
    if (head === undefined || goesOn(name, plainOf(lines.slice(at, at + 1)))) continue
    if (from > 0 && partHeads.has(head) && !levelStart.test(name)) return new Set()
    if (at === lines.length) return begins
    begins.add(at)
    from = at
  }
  return new Set()
}

/** What is longer is no name: it need not be read to its end. */
const longestName = 60

function headOf(name: string): string | undefined {
  return headOfBody(name) ?? kindEnd.exec(name)?.[0]
}

/** Characters of a head that a line may leave for the next one: 办 of 办公室. */
const mostLeft = 3

/** 县委 above 宣传部 is no body of its own. */
const committee = /^[省市县区州旗]委$/u

/** 有关部 above 门, 管委 above 会: the head that ends the line is the beginning of another. */
function goesOn(name: string, next: string): boolean {
  if (committee.test(name) && next !== '') return true
  for (let length = 1; length <= Math.min(mostLeft, next.length); length++) {
    const head = headOf(name + next.slice(0, length))
    if (head !== undefined && head.length > length) return true
  }
  return false
}

function plainOf(lines: readonly string[]): string {
  return fold(lines.join('')).replace(bracketed, '')
}
