/**
 * How the formats of automatic numbers (ST_NumberFormat) are printed.
 *
 * ```text
 * chineseCounting 12 → 十二    chineseCounting 100 → 一○○    chineseCountingThousand 101 → 一百零一
 * ideographDigital 10 → 一〇    decimalEnclosedCircle 3 → ③    decimalEnclosedCircle 21 → 21
 * ```
 *
 * A number that a format has no sign for is printed in decimal, as Word does; so is every number of
 * a format that plans do not use.
 *
 * @see ISO/IEC 29500-1 17.18.59; MS-DOCX 2.4 (一, 十, 一○○ and 一, 十, 一百); MS-OI29500 2.1.540
 */
export function printNumber(value: number, format: string): string {
  return formats.get(format)?.(value) ?? String(value)
}

type Print = (value: number) => string | undefined

/** A run of signs, one for each number from 1: ①②③, 甲乙丙. */
function signs(list: string): Print {
  const all = [...list]
  return (value) => all[value - 1]
}

/** Signs from one code point on. */
function signsFrom(first: number, count: number): Print {
  return (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : undefined
}

/** Word repeats a letter thirty times at most, and knows no larger Roman number, none of ten digits in Han. */
const [lastLetter, lastRoman, firstUnspelled] = [780, 32_767, 100_000_000]

/** A to Z, then AA to ZZ, then AAA: the letter repeated, not counted on as in columns of a sheet. */
function letters(first: number): Print {
  return (value) => {
    if (value < 1 || value > lastLetter) return undefined
    const letter = String.fromCharCode(first + ((value - 1) % 26))
    return letter.repeat(Math.ceil(value / 26))
  }
}

const romanParts = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function printRoman(value: number): string | undefined {
  if (value < 1 || value > lastRoman) return undefined
  let rest = value
  let printed = ''
  for (const [size, sign] of romanParts) {
    printed += sign.repeat(Math.floor(rest / size))
    rest %= size
  }
  return printed
}

/** Digits one by one: 一〇二. */
function digitwise(digits: string): Print {
  return (value) =>
    value < 0 ? undefined : [...String(value)].map((digit) => digits[Number(digit)]).join('')
}

interface Spelling {
  readonly digits: string
  /** Signs of ten, hundred, thousand, ten thousand. */
  readonly powers: string
  /** Whether ten is 十 or 一十. */
  readonly ten: 'bare' | 'counted'
  /** What stands for skipped places: 一百零一. */
  readonly zero: string
}

/** Read out with 十百千万: 一百零一, 壹拾贰. */
function spelled(spelling: Spelling): Print {
  return (value) => {
    if (value === 0) return spelling.digits[0]
    if (value < 0 || value >= firstUnspelled) return undefined
    const printed = spellGroups(value, spelling)
    const counted = `${spelling.digits[1]}${spelling.powers[0]}`
    return spelling.ten === 'bare' && printed.startsWith(counted) ? printed.slice(1) : printed
  }
}

function spellGroups(value: number, spelling: Spelling): string {
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  if (high === 0) return spellGroup(low, spelling)
  const head = `${spellGroup(high, spelling)}${spelling.powers[3]}`
  if (low === 0) return head
  return `${head}${low < 1000 ? spelling.zero : ''}${spellGroup(low, spelling)}`
}

function spellGroup(value: number, { digits, powers, zero }: Spelling): string {
  let printed = ''
  let skipped = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      skipped = printed !== ''
      continue
    }
    printed += `${skipped ? zero : ''}${digits[digit]}${place > 0 ? powers[place - 1] : ''}`
    skipped = false
  }
  return printed
}

const han = '零一二三四五六七八九'
const spellHan = spelled({ digits: han, powers: '十百千万', ten: 'bare', zero: '零' })
const spellTraditional = spelled({ digits: han, powers: '十百千萬', ten: 'bare', zero: '零' })
const digitsWithCircle = digitwise('○一二三四五六七八九')

/** Read out up to 99, digit by digit above: 九十九, 一○○. */
const countHan: Print = (value) => (value < 100 ? spellHan(value) : digitsWithCircle(value))

const heavenly = '甲乙丙丁戊己庚辛壬癸'
const earthly = '子丑寅卯辰巳午未申酉戌亥'

function printSexagenary(value: number): string | undefined {
  if (value < 1) return undefined
  return `${heavenly[(value - 1) % 10]}${earthly[(value - 1) % 12]}`
}

const formats: ReadonlyMap<string, Print> = new Map([
  ['none', () => ''],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['upperRoman', printRoman],
  ['lowerRoman', (value) => printRoman(value)?.toLowerCase()],
  ['upperLetter', letters(0x41)],
  ['lowerLetter', letters(0x61)],
  ['decimalEnclosedCircle', signsFrom(0x2460, 20)],
  ['decimalEnclosedCircleChinese', signsFrom(0x2460, 20)],
  ['decimalEnclosedParen', signsFrom(0x2474, 20)],
  ['decimalEnclosedFullstop', signsFrom(0x2488, 20)],
  ['ideographEnclosedCircle', signsFrom(0x3220, 10)],
  ['decimalFullWidth', digitwise('０１２３４５６７８９')],
  ['decimalFullWidth2', digitwise('０１２３４５６７８９')],
  ['numberInDash', (value) => `- ${value} -`],
  ['chineseCounting', countHan],
  ['taiwaneseCounting', countHan],
  ['japaneseCounting', spellHan],
  ['chineseCountingThousand', spellHan],
  ['taiwaneseCountingThousand', spellTraditional],
  ['ideographDigital', digitwise('〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', digitwise('〇一二三四五六七八九')],
  ['taiwaneseDigital', digitsWithCircle],
  [
    'chineseLegalSimplified',
    spelled({ digits: '零壹贰叁肆伍陆柒捌玖', powers: '拾佰仟万', ten: 'counted', zero: '零' }),
  ],
  [
    'ideographLegalTraditional',
    spelled({ digits: '零壹貳參肆伍陸柒捌玖', powers: '拾佰仟萬', ten: 'counted', zero: '零' }),
  ],
  ['ideographTraditional', signs(heavenly)],
  ['ideographZodiac', signs(earthly)],
  ['ideographZodiacTraditional', printSexagenary],
])
