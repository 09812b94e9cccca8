import { Inflate, inflateSync } from 'fflate'
import { LimitError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import type { ReadContext } from '../reader.ts'

/** Deflate makes at most that many bytes of one. */
const steepest = 1032
/** Packing ratios are looked at from this size on: small streams of blanks pack well honestly. */
const harmless = 1024 * 1024
const filterName = /\/(?:FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/gu
const deflate = /^\/Fl/u
const image = /\/Subtype\s*\/Image\b/u
const font = /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/u
/** A dictionary before its stream; the filter of a longer one is not looked for. */
const longestDictionary = 1200

/**
 * Check the streams of a PDF before it is opened: the PDF library has no limits of its own.
 *
 * Each is unpacked piece by piece and thrown away. Its size and ratio are held to the limits for a
 * file in a zip, and saved states (`q`) may not nest without end: the library takes time squared for
 * them. Whatever else is wrong with a stream is the library's to find.
 *
 * @returns Streams that must not be read: fonts whose bytes would be too many states. A font holds such
 * bytes by chance, and its text is read without it; what only says that it is one may not be drawn.
 * @throws {LimitError} Over `inflated`, `part`, `ratio` or `depth`.
 */
export function checkStreams(
  bytes: Uint8Array,
  { limits, clock }: ReadContext,
): readonly StreamRange[] {
  const file = new TextDecoder('latin1').decode(bytes)
  const unsafe: StreamRange[] = []
  let total = 0
  for (const { start, end, dictionary } of streamsOf(file)) {
    clock()
    const filters = dictionary.match(filterName) ?? []
    const packed = bytes.subarray(start, end)
    if (image.test(dictionary)) checkImage(packed, filters, limits)
    else if (font.test(dictionary)) {
      const { size, isDeep } = checkFont(packed, filters, limits)
      if (isDeep) unsafe.push({ start, end })
      total += size
    } else total += checkContent(packed, filters, limits)
    if (total > limits.inflated) throw new LimitError('pdf', 'inflated', limits.inflated)
  }
  return unsafe
}

/** Where a stream's bytes stand in its file. */
export interface StreamRange {
  readonly start: number
  readonly end: number
}

interface Stream extends StreamRange {
  readonly dictionary: string
}

function* streamsOf(file: string): Generator<Stream> {
  let at = file.indexOf('stream')
  while (at >= 0) {
    const start = at + 'stream'.length + (file.startsWith('\r\n', at + 6) ? 2 : 1)
    const found = file.indexOf('endstream', start)
    const end = found < 0 ? file.length : found
    const before = file.slice(Math.max(at - longestDictionary, 0), at)
    yield { start, end, dictionary: before.slice(before.lastIndexOf(' obj') + 1) }
    at = file.indexOf('stream', end + 'endstream'.length)
  }
}

function isDeflate(filters: readonly string[]): boolean {
  return filters.length === 1 && deflate.test(filters[0] ?? '')
}

/** Pictures pack well and are never unpacked by the library, so they only have to fit. */
function checkImage(packed: Uint8Array, filters: readonly string[], { inflated }: Limits): void {
  if (!isDeflate(filters) || packed.length * steepest < inflated) return
  if (unpack(packed, inflated, () => {}) > inflated)
    throw new LimitError('pdf', 'inflated', inflated)
}

function checkFont(packed: Uint8Array, filters: readonly string[], limits: Limits) {
  let isDeep = false
  const count = countSaves(limits.depth, () => {
    isDeep = true
  })
  return { size: checkContent(packed, filters, limits, count), isDeep }
}

/** Bytes that a stream unpacks to. */
function checkContent(
  packed: Uint8Array,
  filters: readonly string[],
  { inflated, part, ratio, depth }: Limits,
  count = countSaves(depth, () => {
    throw new LimitError('pdf', 'depth', depth)
  }),
): number {
  if (filters.length === 0) {
    count(packed)
    return packed.length
  }
  if (!isDeflate(filters)) {
    // Filters over filters are not looked into: what they hold has to fit at its worst.
    if (packed.length * steepest > inflated) throw new LimitError('pdf', 'inflated', inflated)
    return 0
  }
  const plausible = Math.max(packed.length * ratio, harmless)
  const size = unpack(packed, Math.min(part, plausible), count)
  if (size > plausible) throw new LimitError('pdf', 'ratio', ratio)
  if (size > part) throw new LimitError('pdf', 'part', part)
  return size
}

class Full extends Error {
  override readonly name = 'Full'
}

/** What one push unpacks to lies in memory at once. */
const chunkSize = 1 << 12

/** Up to that size a stream is unpacked at once, into a space that all of them share. */
const spaceSize = 8 * 1024 * 1024
let space: Uint8Array | undefined

/** Unpack a zlib stream until it is over `most`; what is damaged ends where the damage begins. */
function unpack(packed: Uint8Array, most: number, visit: (chunk: Uint8Array) => void): number {
  let size = 0
  const take = (chunk: Uint8Array) => {
    size += chunk.length
    if (size > most) throw new Full()
    visit(chunk)
  }
  try {
    // Two bytes of zlib's head come before the data; what finds no room in the space is left out.
    if (most < spaceSize) take(inflateSync(packed.subarray(2), { out: roomOf(most + 1) }))
    else inflateInto(packed, take)
  } catch (error) {
    if (error instanceof LimitError) throw error
  }
  return size
}

function roomOf(size: number): Uint8Array {
  space ??= new Uint8Array(spaceSize)
  return space.subarray(0, size)
}

function inflateInto(packed: Uint8Array, take: (chunk: Uint8Array) => void): void {
  const inflate = new Inflate(take)
  for (let at = 2; at < packed.length; at += chunkSize) {
    inflate.push(packed.subarray(at, at + chunkSize), at + chunkSize >= packed.length)
  }
}

const save = 0x71
const restore = 0x51
/** What parts the words of a content stream (ISO 32000-1, 7.2.2): blanks and delimiters. */
const isBorder = new Uint8Array(256)
for (const char of '\0\t\n\f\r ()<>[]{}%') isBorder[char.charCodeAt(0)] = 1
/** Begins a name, which is no word: /q. */
const nameStart = 0x2f
const [none, longer] = [0, 1]

/** Counts how deep states are saved (`q`) inside each other, over all chunks of a stream. */
function countSaves(most: number, whenTooDeep: () => void): (chunk: Uint8Array) => void {
  let open = 0
  let word = none
  const end = () => {
    if (word === restore && open > 0) open--
    else if (word === save && ++open > most) whenTooDeep()
    word = none
  }
  return (chunk) => {
    for (const byte of chunk) {
      if (isBorder[byte]) end()
      else word = word === none && byte !== nameStart ? byte : longer
    }
  }
}
