import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/decode/index.ts'
import { encode } from '../support/encode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

const plan =
  '云溪县2023年政务公开工作要点\n一、加大主动公开力度\n(一)公开目录。各乡镇人民政府、县政府各部门要及时更新。(县财政局负责)\n'
const traditional =
  '雲溪縣2023年政務公開工作要點\n一、加大主動公開力度\n(一)公開目錄。各鄉鎮人民政府、縣政府各部門要及時更新。(縣財政局負責)\n'

describe('the encoding is found by content', () => {
  test.each([
    ['utf-8', utf8(plan), plan],
    ['gb18030', encode(plan, 'gb18030'), plan],
    ['gb18030', encode(traditional, 'gb18030'), traditional],
    ['big5', encode(traditional, 'big5'), traditional],
    ['utf-16le', encode(plan, 'utf-16le'), plan],
    ['utf-16be', encode(plan, 'utf-16be'), plan],
  ])('%s', (encoding, bytes, text) => {
    expect(decode(bytes)).toEqual({ text, encoding, isText: true })
  })

  test.each([
    // The GBK bytes of these two characters are valid UTF-8.
    ['通知', 'gb18030'],
    ['县财政局', 'gb18030'],
    ['責任單位', 'big5'],
    ['一、总体要求', 'utf-16le'],
    ['1. 2023', 'utf-16be'],
    ['plan 2023', 'utf-16le'],
  ] as const)('a short text: %s in %s', (text, encoding) => {
    expect(decode(encode(text, encoding))).toMatchObject({ text, encoding })
  })

  test.each(['plan', '2023\n', 'café', '“要点”', '𬭚镇', '한국어', 'ООО «Рога»'])(
    'any short text of UTF-8: %s',
    (text) => {
      expect(decode(utf8(text))).toMatchObject({ text, encoding: 'utf-8' })
    },
  )

  test('a page that is nearly all markup', () => {
    const page = `${'<div class="a"><span style="color:red"></span></div>\n'.repeat(5000)}<p>县财政局</p>`
    expect(decode(encode(page, 'gb18030'))).toMatchObject({ text: page, encoding: 'gb18030' })
    expect(decode(utf8(page))).toMatchObject({ text: page, encoding: 'utf-8' })
  })

  test('a page that declares another set than it has', () => {
    const page = `<meta charset="utf-8"><p>${plan}</p>`
    expect(decode(encode(page, 'gb18030'), { declared: () => 'utf-8' })).toMatchObject({
      text: page,
      encoding: 'gb18030',
    })
    expect(decode(utf8(plan), { declared: () => 'gb2312' }).encoding).toBe('utf-8')
    expect(decode(utf8(plan), { declared: () => 'no such set' }).encoding).toBe('utf-8')
    expect(decode(encode(plan, 'gb18030'), { declared: () => 'iso-8859-1' }).encoding).toBe(
      'gb18030',
    )
  })

  test('characters outside the BMP and of four bytes in GB18030', () => {
    const bytes = join(encode('云溪县', 'gb18030'), Uint8Array.of(0x95, 0x32, 0x82, 0x36))
    expect(decode(bytes)).toMatchObject({ text: '云溪县𠀀', encoding: 'gb18030' })
  })
})

describe('damaged bytes', () => {
  test('a few broken bytes of UTF-8 become U+FFFD', () => {
    const bytes = join(utf8(plan), Uint8Array.of(0xe4, 0xb8), utf8(plan))
    const { text, encoding } = decode(bytes)
    expect(encoding).toBe('utf-8')
    expect(text.replace('\uFFFD', '')).toBe(plan + plan)
  })

  test('a file cut inside a character', () => {
    for (const [encoding, bytes] of [
      ['utf-8', utf8(plan)],
      ['gb18030', encode(plan, 'gb18030')],
      ['utf-16le', encode(plan, 'utf-16le')],
    ] as const) {
      expect(decode(bytes.subarray(0, bytes.length - 3)).encoding).toBe(encoding)
    }
  })

  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49)],
    ['zeros', new Uint8Array(100)],
    ['every byte', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)],
  ])('%s is no text', (_, bytes) => {
    expect(decode(bytes).isText).toBe(false)
  })
})

describe('options and marks', () => {
  test.each([
    [[0xef, 0xbb, 0xbf], 'utf-8', utf8(plan)],
    [[0xff, 0xfe], 'utf-16le', encode(plan, 'utf-16le')],
    [[0xfe, 0xff], 'utf-16be', encode(plan, 'utf-16be')],
  ] as const)('a byte order mark %j is believed and left out', (mark, encoding, bytes) => {
    expect(decode(join(Uint8Array.from(mark), bytes))).toMatchObject({ text: plan, encoding })
  })

  test.each([
    ['gbk', 'gb18030'],
    ['GB2312', 'gb18030'],
    ['cp936', 'gb18030'],
    ['utf8', 'utf-8'],
    ['big5-hkscs', 'big5'],
  ])('--encoding %s is %s', (label, encoding) => {
    expect(decode(utf8('县财政局'), { encoding: label }).encoding).toBe(encoding)
  })

  test('an encoding that nobody knows is the caller’s mistake', () => {
    expect(() => decode(utf8('县'), { encoding: 'klingon' })).toThrow(
      new TypeError('unknown encoding "klingon" (try utf-8, gb18030, big5, utf-16le or utf-16be)'),
    )
  })
})

test('what is encoded comes back, whatever official words it is made of', () => {
  const words = fc.constantFrom(
    ...[
      '县财政局',
      '牵头',
      '负责',
      '各乡镇人民政府',
      '2023年',
      '8月底前',
      '、',
      '。',
      '\n',
      '(一)',
    ],
  )
  const some = fc.array(words, { minLength: 4, maxLength: 40 }).map((list) => list.join(''))
  const sets = fc.constantFrom('gb18030', 'utf-16le', 'utf-16be', 'utf-8')
  fc.assert(
    fc.property(some, sets, (text, encoding) => {
      // Marks and digits alone read the same in any set.
      fc.pre(/\p{Script=Han}{2}/u.test(text))
      const bytes = encoding === 'utf-8' ? utf8(text) : encode(text, encoding)
      expect(decode(bytes)).toEqual({ text, encoding, isText: true })
    }),
  )
})
