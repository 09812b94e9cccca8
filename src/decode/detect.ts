import { commonHan } from './common-han.ts'

/** What a stretch of bytes looks like when it is read in one encoding. */
interface Look {
  readonly encoding: string
  /** Share of ASCII and common Han among the characters, less four times the share of odd ones. */
  readonly score: number
  /** False where the characters are no text of any language, or rubbish in this encoding. */
  readonly isText: boolean
  /** True where no other encoding need be tried. */
  readonly isCertain: boolean
  /** The whole text, where no more than a sample was there to decode. */
  readonly text?: string
}

/** Bytes that are looked at, and characters of them that are counted: more cost time and tell no more. */
const sampleSize = 1 << 16
const countedSize = 1 << 14
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

/**
 * Find the encoding of bytes without a byte order mark by what they read as.
 *
 * Being valid proves little: the GBK bytes of 通知 are valid UTF-8. Each candidate decodes a sample,
 * and the one with the most common Han and the fewest odd characters is taken. Equal ones stand in
 * the order declared, utf-8, gb18030, big5, utf-16le, utf-16be.
 *
 * @param declared - What the document says of itself, as an encoding name; asked for in doubt, and
 *   believed in a tie.
 */
export function detectEncoding(
  bytes: Uint8Array,
  declared: () => string | undefined = () => undefined,
): Look {
  const first = lookAt(bytes, 'utf-8')
  if (first.isCertain) return first
  const name = declared()
  const candidates = name ? [name, ...encodings] : encodings
  const looks = [...new Set(candidates)].map((encoding) => lookAt(bytes, encoding))
  return looks.reduce((best, look) => (look.score > best.score ? look : best))
}

const nonAscii = /[^\0-\x7f]/u
/** An odd character speaks against an encoding as much as so many usual ones for it. */
const oddWeight = 4
/** Above this share of odd characters it is no text. */
const oddLimit = 0.2
/** A text of fewer characters may be all names; in a longer one this share is common. */
const shortText = 50
const fewestGood = 0.3
/** So many Han characters without a broken byte are no accident in UTF-8. */
const certainCount = 12
const certainShare = 0.5

/** How bytes look in an encoding that is given. */
export function lookAt(bytes: Uint8Array, encoding: string): Look {
  const isWhole = bytes.length <= sampleSize
  // A sample may end inside a character: the decoder keeps what is not whole.
  const text = new TextDecoder(encoding).decode(
    isWhole ? bytes : sampleOf(bytes),
    isWhole ? undefined : { stream: true },
  )
  const isUtf8 = encoding === 'utf-8'
  const from = Math.max(0, text.search(nonAscii))
  const counted = text.slice(from, from + countedSize)
  const { ascii, good, odd } = countClasses(counted, isUtf8 ? wideClasses() : plainClasses())
  const all = Math.max(1, counted.length)
  const score = (ascii + good - oddWeight * odd) / all
  // In the other sets nearly every pair of bytes is some character: only common ones are proof.
  const isProven = isUtf8 || all < shortText || score > fewestGood
  const others = counted.length - ascii
  return {
    encoding,
    score,
    isText: isProven && odd <= oddLimit * all,
    isCertain: odd === 0 && others >= certainCount && good > certainShare * others,
    ...(isWhole ? { text } : {}),
  }
}

function countClasses(text: string, classes: Uint8Array) {
  const counts = [0, 0, 0, 0]
  for (let index = 0; index < text.length; index++) {
    const kind = classes[text.charCodeAt(index)] ?? neutral
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return { ascii: counts[ascii] ?? 0, good: counts[good] ?? 0, odd: counts[odd] ?? 0 }
}

/** The first stretch that is not ASCII: pages begin with long scripts and styles. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let first = 0
  while (first < bytes.length && (bytes[first] ?? 0) < 0x80 && bytes[first] !== 0) first++
  if (first === bytes.length) first = 0
  const start = first - (first % 2)
  return bytes.subarray(start, start + sampleSize)
}

const neutral = 0
const ascii = 1
const good = 2
const odd = 3

type Ranges = readonly (readonly [number, number])[]

/** UTF-8 proves itself, so that all scripts may be meant. */
const wide: Ranges = [
  [0xa0, 0xd7ff],
  [0xd800, 0xdfff],
  [0xf900, 0xfffc],
]

/** Ranges of code units that Chinese documents draw on; of the high planes emoji and rare Han. */
const plain: Ranges = [
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2000, 0x2bff],
  [0x2e80, 0x33ff],
  [0x3400, 0x9fff],
  [0xd83c, 0xd83e],
  [0xd840, 0xd8bf],
  [0xdc00, 0xdfff],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xfeff, 0xfeff],
  [0xff00, 0xffee],
]

const wideClasses = once(() => classesOf(wide))
const plainClasses = once(() => classesOf(plain))

/** The class of every UTF-16 code unit. */
function classesOf(ranges: Ranges): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(odd)
  for (const [first, last] of ranges) classes.fill(neutral, first, last + 1)
  classes.fill(ascii, 0x09, 0x0e)
  classes.fill(ascii, 0x20, 0x7f)
  for (const char of commonHan) classes[char.charCodeAt(0)] = good
  return classes
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
