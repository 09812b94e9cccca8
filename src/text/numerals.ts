const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
/** Longest numeral that is read; more than this is no number of a plan. */
const longest = 15

/** Characters of Chinese numerals. */
export const hanNumerals = '〇零○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟'

const hanNumeralCodes: ReadonlySet<number> = new Set(
  [...hanNumerals].map((char) => char.charCodeAt(0)),
)

/** Whether a character can stand in a Chinese numeral (汉字数字). */
export function isHanNumeral(char: string): boolean {
  return hanNumeralCodes.has(char.charCodeAt(0))
}

/** The same of a character's code, which makes no string. */
export function isHanNumeralCode(code: number): boolean {
  return hanNumeralCodes.has(code)
}

/**
 * Read a whole numeral (数字), Chinese or Arabic.
 *
 * ```text
 * 二十一 → 21    二〇二一 → 2021    一百零五 → 105    3.5 → 3.5    12,000 → 12000
 * ```
 *
 * Anything else is `undefined`: a unit behind the number, a blank inside it, an empty string.
 */
export function readNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > longest) return undefined
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57)
    return arabic.test(text) ? Number(text.replaceAll(',', '')) : undefined
  if (text.length === 1 && digits[text] !== undefined) return digits[text]
  return readPlaces(text) ?? readHan(text)
}

const arabic = /^(?:\d{1,3}(?:,\d{3}){1,3}|\d+)(?:\.\d+)?$/u

/** Digits one after the other: 二〇二一, 一九四九. */
function readPlaces(text: string): number | undefined {
  if (text.length < 2) return undefined
  let value = 0
  for (const char of text) {
    const digit = digits[char]
    if (digit === undefined) return undefined
    value = value * 10 + digit
  }
  return value
}

/** Numerals with places: 九千九百九十九, 三万五千, 一百零五, 廿一. */
function readHan(text: string): number | undefined {
  const wan = splitAt(text, '亿')
  if (wan) return combine(wan, 100_000_000)
  const myriad = splitAt(text, '万')
  if (myriad) return combine(myriad, 10_000)
  return readSmall(text)
}

function splitAt(text: string, unit: string): readonly [string, string] | undefined {
  const at = text.lastIndexOf(unit)
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : undefined
}

function combine([high, low]: readonly [string, string], unit: number): number | undefined {
  const above = readHan(high)
  const below = low === '' ? 0 : readHan(low)
  if (above === undefined || below === undefined || below >= unit) return undefined
  return above * unit + below
}

const places =
  /^(?:(?<thousands>[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])[千仟])?(?:[零〇]?(?<hundreds>[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])[百佰])?(?:[零〇]?(?<tens>[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]?)(?<ten>[十拾]))?(?:(?<gap>[零〇])?(?<ones>[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]))?$/u

function readSmall(text: string): number | undefined {
  if (text === '〇' || text === '零') return 0
  const parts = places.exec(text.replace('廿', '二十').replace('卅', '三十'))?.groups
  if (!parts || text === '') return undefined
  const { thousands, hundreds, tens, ten, gap, ones } = parts
  // 二百五 is said for 250 and for 205: it has no one reading.
  if ((thousands ?? hundreds) && !ten && ones && !gap) return undefined
  const tensDigit = ten ? digitOf(tens, 1) : 0
  return 1000 * digitOf(thousands) + 100 * digitOf(hundreds) + 10 * tensDigit + digitOf(ones)
}

function digitOf(char: string | undefined, absent = 0): number {
  return char ? (digits[char] ?? absent) : absent
}
