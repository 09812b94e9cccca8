import { inflateSync } from 'fflate'
import type { Format } from '../../model/formats.ts'
import { LimitError, UnreadableError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import { reasons } from '../reasons.ts'
import { crcOf, packedBytes, readDirectory, type ZipEntry } from './directory.ts'

/** An opened zip, of which each file is unpacked when it is asked for. */
export interface Archive {
  readonly names: readonly string[]
  /** One file unpacked; `undefined` where the zip has none of that name. */
  readonly read: (name: string) => Uint8Array | undefined
}

/** Packing ratios are looked at from this size on: small files of blanks pack well honestly. */
const harmless = 1024 * 1024

/**
 * Open a zip and look at its directory.
 *
 * Nothing is unpacked yet, nothing is ever written: a name that points out of the archive is a name
 * that nobody asks for. Each file is checked by its declared size before it is unpacked, never
 * yields more bytes than it declared, and must have the check sum that it declared.
 *
 * @throws {UnreadableError} When the zip is empty, damaged, cut off or locked.
 * @throws {LimitError} Over a limit: files, bytes of one file, bytes of all that were read, ratio.
 */
export function openArchive(bytes: Uint8Array, format: Format, limits: Limits): Archive {
  const entries = listEntries(bytes, format, limits)
  let total = 0
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      total += entry.unpacked
      checkSizes(entry, total, format, limits)
      return opened(format, () => unpack(bytes, entry, format))
    },
  }
}

function listEntries(
  bytes: Uint8Array,
  format: Format,
  limits: Limits,
): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  opened(format, () => {
    let count = 0
    for (const entry of readDirectory(bytes)) {
      count++
      if (count > limits.entries) throw new LimitError(format, 'entries', limits.entries)
      entries.set(entry.name, entry)
    }
  })
  if (entries.size === 0) throw new UnreadableError(format, reasons.zipEmpty)
  return entries
}

function checkSizes(entry: ZipEntry, total: number, format: Format, limits: Limits): void {
  const { packed, unpacked } = entry
  if (unpacked > limits.part) throw new LimitError(format, 'part', limits.part)
  if (total > limits.inflated) throw new LimitError(format, 'inflated', limits.inflated)
  if (unpacked > harmless && unpacked > packed * limits.ratio) {
    throw new LimitError(format, 'ratio', limits.ratio)
  }
}

function unpack(bytes: Uint8Array, entry: ZipEntry, format: Format): Uint8Array {
  if (entry.locked) throw new UnreadableError(format, reasons.zipLocked)
  const packed = packedBytes(bytes, entry)
  const whole =
    entry.method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(entry.unpacked) })
  if (crcOf(whole) !== entry.crc) throw new RangeError('wrong check sum')
  return whole
}

function opened<Result>(format: Format, open: () => Result): Result {
  try {
    return open()
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    throw new UnreadableError(format, reasons.zipDamaged, { cause: error })
  }
}
