import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxReader } from '../../../src/read/docx/index.ts'
import { LimitError, UnreadableError } from '../../../src/read/errors.ts'
import type { Limits } from '../../../src/read/limits.ts'
import { makeDocx, p, r, tbl } from '../../support/docx.ts'
import { readContext, textsOf } from '../../support/read.ts'

const megabyte = 1024 * 1024

async function failureOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<unknown> {
  try {
    await docxReader.read(bytes, readContext(limits).context)
  } catch (error) {
    return error
  }
  return undefined
}

async function limitOf(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const error = await failureOf(bytes, limits)
  expect(error).toBeInstanceOf(LimitError)
  return (error as LimitError).limit
}

/** Text that packs less well than blanks. */
function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let state = 1
  for (let index = 0; index < size; index++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    bytes[index] = 65 + ((state >> 16) % 26)
  }
  return bytes
}

describe('limits of zip and XML', () => {
  test('packing ratio: a bomb is refused by its declared size', async () => {
    const before = process.memoryUsage().rss
    const bomb = makeDocx({
      body: '',
      files: { 'word/document.xml': new Uint8Array(30 * megabyte) },
    })
    expect(await limitOf(bomb)).toBe('ratio')
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * megabyte)
  })

  test('size of one file', async () => {
    const large = makeDocx({ body: '', files: { 'word/document.xml': noise(2 * megabyte) } })
    expect(await limitOf(large, { part: megabyte })).toBe('part')
  })

  test('size of all files that are unpacked', async () => {
    const large = makeDocx({
      body: p('甲'),
      styles: `<w:style>${new TextDecoder().decode(noise(megabyte))}</w:style>`,
    })
    expect(await limitOf(large, { inflated: megabyte })).toBe('inflated')
  })

  test('pictures that nobody unpacks do not count', async () => {
    const files = { 'word/media/a.png': new Uint8Array(4 * megabyte) }
    const picture = makeDocx({ body: p('甲'), files })
    expect(await failureOf(picture, { inflated: 3 * megabyte })).toBeUndefined()
  })

  test('number of files', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`word/media/${index}`, new Uint8Array()]),
    )
    expect(await limitOf(makeDocx({ body: p('甲'), files: many }))).toBe('entries')
  })

  test('depth of XML', async () => {
    const depth = 300
    const deep = `${'<w:sdt>'.repeat(depth)}${p('甲')}${'</w:sdt>'.repeat(depth)}`
    expect(await limitOf(makeDocx({ body: deep }))).toBe('xmlDepth')
    expect(await failureOf(makeDocx({ body: deep }), { xmlDepth: 400 })).toBeUndefined()
  })

  test('cells and characters', async () => {
    const table = makeDocx({
      body: tbl([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    })
    expect(await limitOf(table, { cells: 3 })).toBe('cells')
    expect(await limitOf(makeDocx({ body: p('甲乙丙') }), { characters: 2 })).toBe('characters')
  })

  test('a span is cut, not followed', async () => {
    const wide = makeDocx({
      body: tbl([
        [['甲', '<w:gridSpan w:val="2000000000"/>'], '乙'],
        ['丙', '丁'],
      ]),
    })
    expect(await failureOf(wide)).toBeUndefined()
  })

  test('a size that the zip declares too small is damage', async () => {
    const bytes = makeDocx({ body: p('甲'.repeat(5000)) })
    const lying = declareSize(bytes, 'word/document.xml', 700)
    expect(await failureOf(lying)).toBeInstanceOf(UnreadableError)
  })
})

/** Write another unpacked size for one file into the zip's directory. */
function declareSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const length = view.getUint16(at + 28, true)
    const entry = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length))
    if (entry === name) view.setUint32(at + 24, size, true)
  }
  return copy
}

describe('files that do not open', () => {
  const whole = makeDocx({ body: p('甲') })

  test.each<[string, Uint8Array, RegExp]>([
    [
      'cut off',
      whole.subarray(0, whole.length - 30),
      /ends early \(is the download complete\?\)$/u,
    ],
    ['cut in the middle', whole.subarray(0, whole.length >> 1), /ends early/u],
    ['empty zip', zipSync({}), /the zip is empty$/u],
    ['another zip', zipSync({ 'a.txt': strToU8('甲') }), /holds no Word document$/u],
    ['no XML', zipSync({ 'word/document.xml': strToU8('甲') }), /is no XML$/u],
    ['no text', makeDocx({ body: p('') }), /there is no text in it$/u],
    [
      'pictures alone',
      makeDocx({ body: p(''), files: { 'word/media/a.png': new Uint8Array(9) } }),
      /a scan needs OCR first/u,
    ],
    ['locked with a password', ole('EncryptedPackage'), /it is encrypted/u],
    ['an old file', ole('WordDocument'), /an old office file \(--from doc/u],
    ['rubbish', strToU8('PK\u0003\u0004rubbish'), /damaged or ends early/u],
  ])('%s', async (_, bytes, reason) => {
    const error = await failureOf(bytes)
    expect(error).toBeInstanceOf(UnreadableError)
    expect((error as Error).message).toMatch(reason)
    expect((error as Error).message).not.toContain('\n')
  })

  test('damaged data inside a file', async () => {
    const body = p(Array.from({ length: 500 }, (_, index) => r(`${index * 7919}`)).join(''))
    const damaged = makeDocx({ body }).slice()
    const at = damaged.length >> 1
    damaged.fill(0xff, at - 200, at)
    expect(await failureOf(damaged)).toBeInstanceOf(UnreadableError)
  })

  test('entities of a DTD are not expanded', async () => {
    const document = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "大"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>甲&b;&c;</w:t></w:r></w:p></w:body></w:document>`
    const bytes = makeDocx({ body: '', files: { 'word/document.xml': strToU8(document) } })
    expect(textsOf(await docxReader.read(bytes, readContext().context))).toEqual(['甲&b;&c;'])
  })
})

/** The beginning of an OLE container with one named stream. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(1024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, char] of [...name].entries()) bytes[512 + index * 2] = char.charCodeAt(0)
  bytes[512 + 64] = (name.length + 1) * 2
  bytes[512 + 66] = 2
  return bytes
}
