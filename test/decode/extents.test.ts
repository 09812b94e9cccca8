import { describe } from 'vitest'
import { lookAt } from '../../src/decode/detect.ts'
import { type Band, showBands } from '../support/bands.ts'
import { encode } from '../support/encode.ts'

const utf8 = (text: string) => lookAt(new TextEncoder().encode(text), 'utf-8')
const gb = (text: string) => lookAt(encode(text, 'gb18030'), 'gb18030')

/** Characters that every document prints. */
const common = (length: number) => '推进公开工作'.repeat(length).slice(0, length)
/** Characters that are in every set and in hardly any document. */
const rare = (length: number) => 'ω'.repeat(length)
/** Characters that stand in no document. */
const odd = (length: number) => '\ue000'.repeat(length)

const bands: Record<string, Band> = {
  // The GBK bytes of 通知 are valid UTF-8; a dozen of characters are no accident.
  'Han characters that leave no doubt of UTF-8': {
    yes: 12,
    no: 11,
    isTaken: (size) => utf8(`2023 ${common(size)}`).isCertain,
  },
  // A text in Chinese is mostly common Han; pairs of bytes that are valid by accident are anything.
  'percent of them that are common': {
    yes: 53,
    no: 47,
    isTaken: (size) => utf8(`${common(size)}${rare(100 - size)}`).isCertain,
  },
  // A file with broken bytes here and there is text all the same.
  'percent of odd characters in a text': {
    yes: 19,
    no: 21,
    isTaken: (size) => utf8(`${common(100 - size)}${odd(size)}`).isText,
  },
  // A short one may be all names.
  'characters of a text of rare ones': {
    yes: 49,
    no: 50,
    isTaken: (size) => gb(rare(size)).isText,
  },
  'percent of common characters in a longer one': {
    yes: 32,
    no: 28,
    isTaken: (size) => gb(`${common(size)}${rare(100 - size)}`).isText,
  },
  // Nearly every pair of bytes is some character of GB18030: odd ones weigh more than common ones.
  'percent of odd characters among common ones where any pair of bytes is one': {
    yes: 13,
    no: 15,
    isTaken: (size) => gb(`${common(100 - size)}${odd(size)}`).isText,
  },
}

describe('what proves an encoding', () => showBands(bands))
