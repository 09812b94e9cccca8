import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/text/fold.ts'

test.each([
  ['(二)公开目录,8月', '(二)公开目录,8月'],
  ['（二）公开目录，８月', '(二)公开目录,8月'],
  ['责任单位：县财政局；县审计局', '责任单位:县财政局;县审计局'],
  ['９５％以上，３．５亿元', '95%以上,3.5亿元'],
  ['ＡＰＰ｜网站', 'APP|网站'],
  ['一　要\u00A0点', '一 要 点'],
  ['1∶2', '1:2'],
  ['1﹒公开﹐目录﹙一﹚﹑﹗', '1.公开,目录(一)、!'],
  // Marks without an ASCII twin stay.
  ['、。《》〔〕“”【】—', '、。《》〔〕“”【】—'],
  ['', ''],
])('%s', (printed, folded) => {
  expect(fold(printed)).toBe(folded)
})

test('every full-width form becomes its ASCII twin', () => {
  for (let code = 0x21; code <= 0x7e; code++) {
    expect(fold(String.fromCharCode(code + 0xfee0))).toBe(String.fromCharCode(code))
  }
})

test('the result is as long as the text, and folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text)
      expect(folded).toHaveLength(text.length)
      expect(fold(folded)).toBe(folded)
    }),
  )
})
