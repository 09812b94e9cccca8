/** One file of a zip as its central directory has it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly locked: boolean
  readonly crc: number
  /** Sizes in bytes, packed and as declared unpacked. */
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly offset: number
}

const endSignature = 0x06054b50
const endSize = 22
const longestComment = 0xffff
const end64Signature = 0x06064b50
const locatorSignature = 0x07064b50
const entrySignature = 0x02014b50
const entrySize = 46
const localSignature = 0x04034b50
const localSize = 30
const wide = 0xffffffff

/**
 * List the files of a zip.
 *
 * ```text
 * … PK\5\6 [count] [where the directory begins] → entries, in the directory's order
 * ```
 *
 * @throws {RangeError} Where the directory is missing, damaged or cut off.
 */
export function* readDirectory(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let { at, count } = findDirectory(view)
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== entrySignature) throw new RangeError('no directory entry')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const nameAt = at + entrySize
    const sizes = {
      unpacked: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    }
    yield {
      // Some old writers part folders by a backslash.
      name: nameOf(bytes, nameAt, nameLength),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      ...widened(view, nameAt + nameLength, extraLength, sizes),
    }
    at = nameAt + nameLength + extraLength + view.getUint16(at + 32, true)
  }
}

function nameOf(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length)).replaceAll('\\', '/')
}

function findDirectory(view: DataView): { at: number; count: number } {
  const last = view.byteLength - endSize
  let end = last
  while (view.getUint32(end, true) !== endSignature) {
    end--
    if (end < 0 || last - end > longestComment) throw new RangeError('no end of directory')
  }
  const at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  if (at !== wide && count !== 0xffff) return { at, count }
  return findWideDirectory(view, end) ?? { at, count }
}

/** Zip64: its own end stands where a locator in front of the old end says. */
function findWideDirectory(view: DataView, end: number) {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) return undefined
  const wideEnd = Number(view.getBigUint64(locator + 8, true))
  if (view.getUint32(wideEnd, true) !== end64Signature) return undefined
  return {
    at: Number(view.getBigUint64(wideEnd + 48, true)),
    count: Number(view.getBigUint64(wideEnd + 32, true)),
  }
}

type Sizes = Pick<ZipEntry, 'unpacked' | 'packed' | 'offset'>

/** Sizes that do not fit stand in the extra field 1, in this order, those alone that do not fit. */
function widened(view: DataView, at: number, length: number, sizes: Sizes): Sizes {
  if (sizes.unpacked !== wide && sizes.packed !== wide && sizes.offset !== wide) return sizes
  const whole = { ...sizes }
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let next = field + 4
    for (const key of ['unpacked', 'packed', 'offset'] as const) {
      if (whole[key] !== wide) continue
      whole[key] = Number(view.getBigUint64(next, true))
      next += 8
    }
  }
  return whole
}

/** The packed bytes of one file. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(offset, true) !== localSignature) throw new RangeError('no local header')
  const start =
    offset + localSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw new RangeError('file cut off')
  return bytes.subarray(start, start + packed)
}

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Check sum of a file, as zip has it. */
export function crcOf(bytes: Uint8Array): number {
  let crc = -1
  for (let index = 0; index < bytes.length; index++) {
    crc = (crcTable[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return ~crc >>> 0
}
