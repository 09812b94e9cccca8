import type { Format } from '../../model/formats.ts'
import { UnreadableError } from '../errors.ts'
import { reasons } from '../reasons.ts'

/** What an OLE container (old Office files) holds. */
export type OleContent = 'doc' | 'xls' | 'encrypted' | 'other'

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether the bytes begin as an OLE container does: `.doc`, `.wps`, `.xls`, a locked `.docx`. */
export function isOle(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/**
 * Refuse an OLE container where a zip is wanted.
 *
 * @throws {UnreadableError} With what it is instead: locked, or an old file.
 */
export function refuseOle(bytes: Uint8Array, format: Format): void {
  if (!isOle(bytes)) return
  refuseLocked(bytes, format)
  const old = readOleContent(bytes) === 'xls' ? 'xls' : 'doc'
  throw new UnreadableError(format, {
    en: `it is an old office file (--from ${old} reads it)`,
    zh: `是旧版办公文件（可用 --from ${old} 读取）`,
  })
}

/**
 * Refuse a container that wraps an encrypted document.
 *
 * @throws {UnreadableError} With the way to unlock it.
 */
export function refuseLocked(bytes: Uint8Array, format: Format): void {
  if (readOleContent(bytes) !== 'encrypted') return
  throw new UnreadableError(format, reasons.encrypted)
}

/** Streams that tell what a container holds; the lock goes before what it wraps. */
const streams: readonly (readonly [name: string, content: OleContent])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
]

/** Directory entries stand at multiples of their size, wherever the directory's sectors lie. */
const entrySize = 128

/**
 * Find out what an OLE container holds, by the names in its directory and the heads of its streams.
 *
 * The bytes must begin as `isOle` wants; damage gives `other`.
 */
export function readOleContent(bytes: Uint8Array): OleContent {
  if (isScrambled(bytes)) return 'encrypted'
  const found = new Set<string>()
  for (let at = 512; at + entrySize <= bytes.length; at += entrySize) {
    const name = streams.find(([stream]) => isNamed(bytes, at, stream))?.[0]
    if (name) found.add(name)
  }
  return streams.find(([name]) => found.has(name))?.[1] ?? 'other'
}

/** An entry begins with its name in UTF-16; the name's length with its end stands behind it. */
function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + 64] !== (name.length + 1) * 2 || bytes[at + 65] !== 0) return false
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + index * 2] !== name.charCodeAt(index)) return false
  }
  return true
}

const sectorSize = 512
/** Flags of a Word document's first block (MS-DOC 2.5.2): `fEncrypted`. */
const wordLock = { flagsAt: 11, encrypted: 1 } as const
/** The record that follows the first one of a locked workbook (MS-XLS 2.4.117): `FilePass`. */
const filePass = 0x2f
const bookStart = [0x09, 0x08, 0x10, 0x00]
const secondRecord = 20

/** Old programs lock the text alone and leave the container as it is. */
function isScrambled(bytes: Uint8Array): boolean {
  for (let at = sectorSize; at + sectorSize <= bytes.length; at += sectorSize) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) {
      return ((bytes[at + wordLock.flagsAt] ?? 0) & wordLock.encrypted) !== 0
    }
    if (bookStart.every((byte, index) => bytes[at + index] === byte)) {
      return bytes[at + secondRecord] === filePass && bytes[at + secondRecord + 1] === 0
    }
  }
  return false
}
