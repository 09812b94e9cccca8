import { commonHan } from './common-han.ts'

/** What a stretch of bytes looks like when it is read in one encoding. */
interface Look {
  readonly encoding: string
  /** Share of ASCII and common Han among the characters, less four times the share of odd ones. */
  readonly score: number
  /** False where the characters are no text of any language, or rubbish in this encoding. */
  readonly isText: boolean
}

const sampleSize = 1 << 16
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

/**
 * Find the encoding of bytes without a byte order mark by what they read as.
 *
 * Being valid proves little: the GBK bytes of 通知 are valid UTF-8. Each candidate decodes a sample,
 * and the one with the most common Han and the fewest odd characters is taken. Equal ones stand in
 * the order declared, utf-8, gb18030, big5, utf-16le, utf-16be.
 *
 * @param declared - What the document says of itself, as an encoding name; believed only in a tie.
 */
export function detectEncoding(bytes: Uint8Array, declared?: string): Look {
  const sample = sampleOf(bytes)
  const candidates = declared ? [declared, ...encodings] : encodings
  const looks = [...new Set(candidates)].map((encoding) => lookAt(sample, encoding))
  return looks.reduce((best, look) => (look.score > best.score ? look : best))
}

/** How bytes look in an encoding that is given. */
export function lookAt(bytes: Uint8Array, encoding: string): Look {
  const sample = bytes.length > sampleSize ? sampleOf(bytes) : bytes
  // A sample may end inside a character: the decoder keeps what is not whole.
  const text = new TextDecoder(encoding).decode(sample, { stream: true })
  const ranges = encoding === 'utf-8' ? wide : plain
  const counts = { good: 0, odd: 0, all: 0 }
  for (const char of text) {
    counts.all++
    const code = char.codePointAt(0) ?? 0
    if (isOutside(code, ranges)) counts.odd++
    else if (code < 0x80 || commonHan.has(char)) counts.good++
  }
  const all = Math.max(1, counts.all)
  const score = (counts.good - oddWeight * counts.odd) / all
  // In these sets nearly every pair of bytes is some character: only common ones are proof.
  const isProven = encoding === 'utf-8' || counts.all < shortText || score > fewestGood
  return { encoding, score, isText: isProven && counts.odd <= oddLimit * all }
}

const oddWeight = 4
/** Above this share of odd characters it is no text. */
const oddLimit = 0.2
const shortText = 50
const fewestGood = 0.3

/** The first stretch that is not ASCII: pages begin with long scripts and styles. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleSize) return bytes
  let first = 0
  while (first < bytes.length && (bytes[first] ?? 0) < 0x80 && bytes[first] !== 0) first++
  if (first === bytes.length) first = 0
  const start = first - (first % 2)
  return bytes.subarray(start, start + sampleSize)
}

type Ranges = readonly (readonly [number, number])[]

/** UTF-8 proves itself, so that all scripts may be meant. */
const wide: Ranges = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xd7ff],
  [0xf900, 0xfffc],
  [0x10000, 0x3ffff],
]

/** Ranges of code points that Chinese documents draw on, in order. */
const plain: Ranges = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2000, 0x2bff],
  [0x2e80, 0x33ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xfeff, 0xfeff],
  [0xff00, 0xffee],
  [0x1f000, 0x1faff],
  [0x20000, 0x3ffff],
]

function isOutside(code: number, ranges: Ranges): boolean {
  for (const [first, last] of ranges) {
    if (code < first) return true
    if (code <= last) return false
  }
  return true
}
