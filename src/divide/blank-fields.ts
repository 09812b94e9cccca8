import { type FieldKey, fieldNames } from '../lexicon/head.ts'

/** A field of an index table whose name and value no colon parts. */
interface BlankField {
  readonly key: FieldKey
  readonly start: number
  /** Where the value begins; it ends at `to`. */
  readonly from: number
  readonly to: number
}

const gaps = ' \t\u3000|│'
/** Shorter names (时间, 分类) are words of any text. */
const shortestName = 2
const shortNames: ReadonlySet<string> = new Set(['文号', '标题', '分类', '时效'])
const longestName = Math.max(...Object.keys(fieldNames).map((name) => name.length))

/**
 * Read an index table's row that prints no colons: names and values are parted by blanks or bars.
 *
 * ```text
 * 索  引  号 QS001/2024-0007 公开方式 主动公开
 * 文号 | 青政办〔2024〕6号 | 主题分类 | 综合政务 |
 * ```
 *
 * It is one only where it begins with a name and holds another, or a value of the kind that the name asks.
 */
export function readBlankFields(text: string): readonly BlankField[] {
  const starts = startsOf(text)
  const fields = starts.map((field, index) => {
    return { ...field, to: valueEnd(text, field.from, starts[index + 1]?.start ?? text.length) }
  })
  return fields.length > 1 || fields.every((field) => isRow(text, field)) ? fields : []
}

function startsOf(text: string): Omit<BlankField, 'to'>[] {
  const starts: Omit<BlankField, 'to'>[] = []
  for (let at = 0; at < text.length; ) {
    const name = isGap(text.charAt(at - 1)) || at === 0 ? nameAt(text, at) : undefined
    if (!name && at === 0) return []
    if (name) starts.push({ ...name, start: at })
    at = name ? name.from : at + 1
  }
  return starts
}

function valueEnd(text: string, from: number, until: number): number {
  let to = until
  while (to > from && isGap(text.charAt(to - 1))) to--
  return to
}

/** 标 题 | 关于印发…的通知 |, 标    题 关于印发…的通知: a row of the table that holds one field. */
function isRow(text: string, field: BlankField): boolean {
  const name = text.slice(field.start, field.from)
  if (!name.includes('|') && !spacedOut.test(name)) return false
  return !text.slice(field.from, field.to).includes('|')
}

/** No text but a form's parts the characters of a word so widely. */
const spacedOut = /^\S[ \t\u3000]{2,}\S/u

function isGap(char: string): boolean {
  return char !== '' && gaps.includes(char)
}

/** A field's name at `at`, blanks inside it (索 引 号) included, and where its value begins. */
function nameAt(text: string, at: number) {
  let name = ''
  let found: { readonly key: FieldKey; readonly from: number } | undefined
  for (let end = at; end < text.length && name.length < longestName; end++) {
    const char = text.charAt(end)
    if (char === '|') break
    if (isGap(char)) continue
    name += char
    const key = isName(name) && endsName(text, end + 1) ? fieldNames[name] : undefined
    if (key) found = { key, from: valueAt(text, end + 1) }
  }
  return found
}

/** A name ends before a blank or a bar; 索引号 : K001 is a field with a colon. */
function endsName(text: string, at: number): boolean {
  const next = text.charAt(at)
  return next === '' || (isGap(next) && text.charAt(valueAt(text, at)) !== ':')
}

function isName(name: string): boolean {
  return name.length > shortestName || shortNames.has(name)
}

function valueAt(text: string, at: number): number {
  let from = at
  while (isGap(text.charAt(from))) from++
  return from
}

const bracketedName = /[[【] ?([\u4e00-\u9fa5](?: ?[\u4e00-\u9fa5]){1,9}) ?[\]】]/gu

/**
 * Read an index table's row whose names stand in brackets.
 *
 * ```text
 * [ 索引号 ] QS001/2024-0007 [ 发布日期 ] 2024-03-05
 * ```
 *
 * It begins with a name; one that stands alone has its value on another line.
 */
export function readBracketFields(text: string): readonly BlankField[] {
  const names = [...text.matchAll(bracketedName)].flatMap((match) => {
    const key = fieldNames[(match[1] ?? '').replaceAll(' ', '')]
    return key
      ? { key, start: match.index, from: valueAt(text, match.index + match[0].length) }
      : []
  })
  if (names[0]?.start !== 0) return []
  const fields = names.map((field, index) => ({
    ...field,
    to: valueEnd(text, field.from, names[index + 1]?.start ?? text.length),
  }))
  return fields.some(({ from, to }) => to > from) ? fields : []
}
