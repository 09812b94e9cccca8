import { Inflate } from 'fflate'
import { LimitError, type ReadContext } from '../reader.ts'

/** Deflate makes at most that many bytes of one. */
const steepest = 1032
const filter = /\/(?:FlateDecode|Fl)\b/gu
const image = /\/Subtype\s*\/Image\b/u
/** A dictionary before its stream; the filter of a longer one is not looked for. */
const longestDictionary = 1200

/**
 * Check that no stream of a PDF unpacks to more than the limit: the PDF library has none of its own.
 *
 * Pictures are left out, since they are never unpacked here. Whatever else is wrong with a stream is
 * the library's to find.
 *
 * @throws {LimitError} Over `inflated`, or when a stream is packed twice.
 */
export function checkStreams(bytes: Uint8Array, { limits, clock }: ReadContext): void {
  const { inflated } = limits
  if (bytes.length * steepest < inflated) return
  const file = new TextDecoder('latin1').decode(bytes)
  for (const { start, end, dictionary } of streamsOf(file)) {
    if (image.test(dictionary)) continue
    const filterCount = dictionary.match(filter)?.length ?? 0
    if (filterCount > 1) throw new LimitError('pdf', 'ratio', limits.ratio)
    if (filterCount === 0 || (end - start) * steepest < inflated) continue
    clock()
    if (!fits(bytes.subarray(start, end), inflated))
      throw new LimitError('pdf', 'inflated', inflated)
  }
}

interface Stream {
  readonly start: number
  readonly end: number
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

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

const chunkSize = 1 << 16

/** Whether a zlib stream unpacks to at most `most` bytes; one that is damaged does. */
function fits(packed: Uint8Array, most: number): boolean {
  let size = 0
  const inflate = new Inflate((chunk) => {
    size += chunk.length
    if (size > most) throw new TooLarge()
  })
  try {
    // Two bytes of zlib's head come before the data.
    for (let at = 2; at < packed.length; at += chunkSize) {
      inflate.push(packed.subarray(at, at + chunkSize), at + chunkSize >= packed.length)
    }
  } catch (error) {
    return !(error instanceof TooLarge)
  }
  return true
}
