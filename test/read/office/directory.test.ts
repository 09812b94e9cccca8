import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { packedBytes, readDirectory } from '../../../src/read/office/directory.ts'

const content = strToU8('甲乙丙')
const plain = zipSync({ 'a\\b.txt': content }, { level: 0 })
const entrySignature = 0x02014b50
const endSignature = 0x06054b50

/** Where a signature stands. */
function find(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = bytes.length - 4; at >= 0; at--) {
    if (view.getUint32(at, true) === signature) return at
  }
  throw new Error('not found')
}

/** The same zip with its sizes in the form for large files (Zip64), in the entry and at the end. */
function widened(): Uint8Array {
  const entryAt = find(plain, entrySignature)
  const endAt = find(plain, endSignature)
  const entry = plain.slice(entryAt, endAt)
  const view = new DataView(entry.buffer)
  const sizes = [24, 20, 42].map((at) => BigInt(view.getUint32(at, true)))
  for (const at of [24, 20, 42]) view.setUint32(at, 0xffffffff, true)
  // A field of another kind goes before the one with the sizes.
  const extra = new DataView(new ArrayBuffer(4 + 2 + 4 + 24))
  extra.setUint16(0, 0x5455, true)
  extra.setUint16(2, 2, true)
  extra.setUint16(6, 1, true)
  extra.setUint16(8, 24, true)
  for (const [index, size] of sizes.entries()) extra.setBigUint64(10 + index * 8, size, true)
  view.setUint16(30, extra.byteLength, true)
  const wideEnd = new DataView(new ArrayBuffer(56))
  wideEnd.setUint32(0, 0x06064b50, true)
  wideEnd.setBigUint64(32, 1n, true)
  wideEnd.setBigUint64(48, BigInt(entryAt), true)
  const directoryEnd = entryAt + entry.length + extra.byteLength
  const locator = new DataView(new ArrayBuffer(20))
  locator.setUint32(0, 0x07064b50, true)
  locator.setBigUint64(8, BigInt(directoryEnd), true)
  const end = plain.slice(endAt)
  new DataView(end.buffer).setUint32(16, 0xffffffff, true)
  return Buffer.concat([
    plain.subarray(0, entryAt),
    entry,
    new Uint8Array(extra.buffer),
    new Uint8Array(wideEnd.buffer),
    new Uint8Array(locator.buffer),
    end,
  ])
}

describe.each([
  ['plain', plain],
  ['Zip64', widened()],
])('%s', (_, bytes) => {
  test('the entries, with their bytes', () => {
    const entries = [...readDirectory(bytes)]
    expect(entries).toMatchObject([
      {
        name: 'a/b.txt',
        packed: content.length,
        unpacked: content.length,
        locked: false,
        offset: 0,
      },
    ])
    const [entry] = entries
    expect(entry && [...packedBytes(bytes, entry)]).toEqual([...content])
  })
})

test('a Zip64 end that nobody points at', () => {
  const bytes = plain.slice()
  const view = new DataView(bytes.buffer)
  view.setUint32(find(bytes, endSignature) + 16, 0xffffffff, true)
  expect(() => [...readDirectory(bytes)]).toThrow(RangeError)
})

test('damage', () => {
  expect(() => [...readDirectory(new Uint8Array(30))]).toThrow(RangeError)
  const [entry] = [...readDirectory(plain)]
  if (!entry) throw new Error('no entry')
  expect(() => packedBytes(plain, { ...entry, offset: 4 })).toThrow(/local header/u)
  expect(() => packedBytes(plain, { ...entry, packed: 1e6 })).toThrow(/cut off/u)
})
