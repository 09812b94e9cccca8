import { timeUnits, units } from '../lexicon/measures-units.ts'
import { indexWords, wordAt } from '../lexicon/word-index.ts'
import { readNumeral } from '../text/numerals.ts'
import { isDigit, skipBlanks } from './scan.ts'

const measured = indexWords(units)
const timed = indexWords(timeUnits)
/** What a unit may be counted by: 元/平方米, 元/年. */
const rated = indexWords([...units, '年', '月', '日', '天', '小时'])

/** A number with its unit at `[from, to)`; `max` is the upper end of a range. */
export interface Quantity {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly max?: number
  readonly unit: string
  /** The unit is one of time. */
  readonly time: boolean
  /** 多 or 余 stands in it: 100余家. */
  readonly open: boolean
}

const decimal = /\d{1,3}(?:,\d{3}){1,4}(?![\d,])(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?/uy
const ratio =
  /([百千])分之([〇零一二三四五六七八九十百两]{1,7})(?:点([〇零一二三四五六七八九]{1,4}))?/uy
const multipliers: readonly (readonly [word: string, power: number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
]
const dashes = ['——', '—', '–', '-', '~', '至', '到'] as const
const latin = /[A-Za-z]/u
/** Marks that a number continues: 第5, “1+8”, 3.5, 7×24. */
const numberFollows = '第+.-/×*V〔['

/** The number with its unit that begins at `at`: 3.5万户, 8—10个, 千分之四点五. */
export function readQuantity(text: string, at: number): Quantity | undefined {
  const char = text.charAt(at)
  if (char === '百' || char === '千') return readRatio(text, at)
  if (!isDigit(char) || isInsideNumber(text, at)) return undefined
  const low = readScaled(text, at)
  if (!low) return undefined
  const dash = dashes.find((one) => text.startsWith(one, low.unitEnd))
  const high = dash === undefined ? undefined : readScaled(text, low.unitEnd + dash.length)
  const whole = high?.unit ? high : low
  if (!whole.unit) return undefined
  // 3-5万元: the multiplier stands behind the second number only.
  const value = high && !low.unit && low.power === 0 ? scale(low.digits, whole.power) : low.value
  const range = whole === high && high.value > value ? { max: high.value } : {}
  return { from: at, to: whole.unitEnd, value, ...range, ...whole.unit, open: whole.open }
}

function isInsideNumber(text: string, at: number): boolean {
  const char = text.charAt(at - 1)
  return char !== '' && (isDigit(char) || numberFollows.includes(char) || latin.test(char))
}

interface Scaled {
  readonly digits: string
  readonly power: number
  readonly value: number
  readonly unit?: { readonly unit: string; readonly time: boolean }
  readonly unitEnd: number
  /** 多 or 余 stands between: 100余家. */
  readonly open: boolean
}

function readScaled(text: string, at: number): Scaled | undefined {
  decimal.lastIndex = at
  const printed = decimal.exec(text)?.[0]
  if (printed === undefined) return undefined
  const digits = printed.replaceAll(',', '')
  let cursor = skipBlanks(text, at + printed.length)
  let open = isOpen(text, cursor)
  if (open) cursor++
  const direct = readUnit(text, cursor)
  const multiplier = direct
    ? undefined
    : multipliers.find(([word]) => text.startsWith(word, cursor))
  if (multiplier) cursor = skipBlanks(text, cursor + multiplier[0].length)
  if (multiplier && isOpen(text, cursor)) {
    open = true
    cursor++
  }
  const power = multiplier?.[1] ?? 0
  const unit = direct ?? readUnit(text, cursor)
  const value = scale(digits, power)
  if (!unit) return { digits, power, value, unitEnd: cursor, open }
  return { digits, power, value, unit, unitEnd: cursor + unit.length, open }
}

function isOpen(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '多' || char === '余'
}

/** A decimal moved by a power of ten, without the rounding of a product. */
function scale(digits: string, power: number): number {
  return Number(`${digits}e${power}`)
}

function readUnit(text: string, at: number) {
  const unit = wordAt(measured, text, at)
  const time = wordAt(timed, text, at)
  if (time !== undefined && time.length >= (unit?.length ?? 0)) {
    return { unit: time, length: time.length, time: true }
  }
  if (unit === undefined) return undefined
  const slash = text.charAt(at + unit.length)
  const per =
    slash === '/' || slash === '每' ? wordAt(rated, text, at + unit.length + 1) : undefined
  const length = per === undefined ? unit.length : unit.length + 1 + per.length
  return { unit: text.slice(at, at + length), length, time: false }
}

function readRatio(text: string, at: number): Quantity | undefined {
  ratio.lastIndex = at
  const match = ratio.exec(text)
  const [whole = '', base, integer = '', fraction = ''] = match ?? []
  const units = readNumeral(integer)
  if (!match || units === undefined) return undefined
  const digits = [...fraction].map((char) => readNumeral(char) ?? 0).join('')
  const value = Number(digits === '' ? units : `${units}.${digits}`)
  const unit = base === '百' ? '%' : '‰'
  return { from: at, to: at + whole.length, value, unit, time: false, open: false }
}
