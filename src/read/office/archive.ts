import { unzipSync } from 'fflate'
import type { Format } from '../../model/plan.ts'
import type { Limits } from '../limits.ts'
import { LimitError, UnreadableError } from '../reader.ts'

/** An opened zip, of which each file is unpacked when it is asked for. */
export interface Archive {
  readonly names: readonly string[]
  /** One file unpacked; `undefined` where the zip has none of that name. */
  readonly read: (name: string) => Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
}

/** Packing ratios are looked at from this size on: small files of blanks pack well honestly. */
const harmless = 1024 * 1024

/**
 * Open a zip and look at its directory.
 *
 * Nothing is unpacked yet, nothing is ever written: a name that points out of the archive is a name
 * that nobody asks for. Each file is checked by its declared size before it is unpacked, and never
 * yields more bytes than it declared.
 *
 * @throws {UnreadableError} When the zip is empty, damaged or cut off.
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
      return unpack(bytes, name, format)
    },
  }
}

/**
 * Check all files of a zip at once, for a library that unpacks it whole.
 *
 * @throws {LimitError} As `openArchive`, for the files together.
 */
export function checkArchive(bytes: Uint8Array, format: Format, limits: Limits): void {
  let total = 0
  for (const entry of listEntries(bytes, format, limits).values()) {
    total += entry.unpacked
    checkSizes(entry, total, format, limits)
  }
}

function listEntries(
  bytes: Uint8Array,
  format: Format,
  limits: Limits,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  let count = 0
  opened(format, () =>
    unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        count++
        if (count > limits.entries) throw new LimitError(format, 'entries', limits.entries)
        // Some old writers part folders by a backslash.
        entries.set(name.replaceAll('\\', '/'), { name, packed: size, unpacked: originalSize })
        return false
      },
    }),
  )
  if (entries.size === 0) throw new UnreadableError(format, 'the zip is empty')
  return entries
}

function checkSizes(entry: Entry, total: number, format: Format, limits: Limits): void {
  const { packed, unpacked } = entry
  if (unpacked > limits.part) throw new LimitError(format, 'part', limits.part)
  if (total > limits.inflated) throw new LimitError(format, 'inflated', limits.inflated)
  if (unpacked > harmless && unpacked > packed * limits.ratio) {
    throw new LimitError(format, 'ratio', limits.ratio)
  }
}

function unpack(bytes: Uint8Array, name: string, format: Format): Uint8Array | undefined {
  const wanted = (file: { name: string }) => file.name.replaceAll('\\', '/') === name
  return Object.values(opened(format, () => unzipSync(bytes, { filter: wanted })))[0]
}

function opened<Result>(format: Format, open: () => Result): Result {
  try {
    return open()
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    throw new UnreadableError(
      format,
      'the zip is damaged or ends early (is the download complete?)',
      { cause: error },
    )
  }
}
