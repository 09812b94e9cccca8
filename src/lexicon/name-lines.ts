import { fold } from '../text/fold.ts'
import { headOfBody } from './bodies.ts'

/** What parts names of a list; brackets are left out before. */
const separator = /[、,;。:]/u
/** 党委和政府 is one name. */
const conjunction = /(?<!党工?委)[和及与]/u
const bracketed = /\([^()]*\)/gu
/** What part of a body is named for: behind its body's name it is no other, unless it names its level. */
const partHeads = new Set('支队 大队 中队 分队 科 室 股 处 站 所 组 队 窗口 办公室'.split(' '))
/** What has no part that is named for it; an office (办公室) may have. */
const leaf = /(?:[科股组]|(?<!办公)室|^办公室)$/u
/** A body's own offices (内设机构). */
const room = /[科室股处]$/u
const levelStart = /^[省市县区州旗镇乡]/u

/** 有关部门、单位: bodies of a kind, which a mark inside their name does not part. */
const kindEnd = /(?:部门|单位|机构|企业|科室|处室|乡镇|街道|社区|园区)$/u

/** Whether the lines of a cell hold marks that part the names of a list. */
export function isParted(lines: readonly string[]): boolean {
  const text = plainOf(lines)
  // 住房和城乡建设局 is one name, what stands before its 和 is none.
  const lists = [text.split(separator), text.split(conjunction)]
  return lists.some((parts) => parts.slice(0, -1).some(isWhole))
}

/** 有关部门、单位 is one name as well. */
function isWhole(part: string): boolean {
  return headOfBody(part) !== undefined && !kindEnd.test(part)
}

/** So many lines that name an office tell that their column names offices of one body. */
const fewestRooms = 2
/** What has offices of its own. */
const agency = /(?:[局厅院府]|(?<!党)委)$/u

/** Whether the lines of a column's cells name offices of one body (科室), not parts of several bodies. */
export function nameRooms(lines: readonly string[]): boolean {
  const names = lines.map((line) => plainOf([line]))
  if (names.some((name) => agency.test(name) || levelStart.test(name))) return false
  return names.filter((name) => room.test(name) && headOf(name)).length >= fewestRooms
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
 *
 * @param areRooms - The column names offices of one body (`nameRooms`): none is part of another.
 */
export function namesIn(lines: readonly string[], areRooms = false): ReadonlySet<number> {
  const begins = new Set<number>()
  let from = 0
  let last = ''
  for (let at = 1; at <= lines.length; at++) {
    const name = plainOf(lines.slice(from, at))
    if (name.length > longestName) return new Set()
    const head = headOf(name)
    if (head === undefined || goesOn(name, fold(lines[at] ?? ''))) continue
    if (from > 0 && !areRooms && mayBePart(name, head, last)) return new Set()
    if (at === lines.length) return begins
    begins.add(at)
    from = at
    last = name
  }
  return new Set()
}

/** Whether a name may be that of a part of the body above it. */
function mayBePart(name: string, head: string, above: string): boolean {
  return partHeads.has(head) && !levelStart.test(name) && !leaf.test(above)
}

/** What a list goes on behind. */
const listMark = /[、,，和及与]$/u

/**
 * Whether a list of names or one of its names is parted between the end of a line and the start of the
 * next: 市财政局、 above 市水利局 and 市自然资 above 源局 are, 市财政局 above 市水利局 is not.
 */
export function isTornList(line: string, next: string): boolean {
  if (listMark.test(line)) return true
  const before = plainOf([line]).split(separator).at(-1) ?? ''
  const after = plainOf([next]).split(separator)[0] ?? ''
  const name = before + after
  if (before === '' || after === '' || name.length > longestName) return false
  const head = headOf(name)
  return head !== undefined && headOf(before) === undefined && !levelStart.test(after)
}

/** What is longer is no name: it need not be read to its end. */
const longestName = 60

function headOf(name: string): string | undefined {
  return headsOf(name)[0]
}

/** 科室 ends in the head 室 as well. */
function headsOf(name: string): readonly string[] {
  return [headOfBody(name), kindEnd.exec(name)?.[0]].filter((head) => head !== undefined)
}

/** Characters of a head that a line may leave for the next one: 办 of 办公室. */
const mostLeft = 3

/** 县委 above 宣传部 is no body of its own. */
const committee = /^[省市县区州旗]委$/u

/** 党委 above 和政府 is one name, and 人民政府 above (管委会). */
const joiner = /^[和及与(]/u

/** What names nobody by itself. */
const bareHead = /^(?:中心|委员会|管委会|办事处|公司)$/u

/**
 * Whether a name goes on in the next line: 有关部 above 门 and 管委 above 会, where the head that ends
 * the line is the beginning of another; 相关园区 above 管委会, which names nobody by itself.
 */
function goesOn(name: string, next: string): boolean {
  if (next === '') return false
  if (committee.test(name) || joiner.test(next)) return true
  if (kindEnd.test(name) && headOfBody(next) === next) return true
  if (bareHead.test(next)) return true
  for (let length = 1; length <= Math.min(mostLeft, next.length); length++) {
    if (headsOf(name + next.slice(0, length)).some((head) => head.length > length)) return true
  }
  return false
}

function plainOf(lines: readonly string[]): string {
  return fold(lines.join('')).replace(bracketed, '')
}
