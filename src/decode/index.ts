import { detectEncoding, lookAt } from './detect.ts'

/** Bytes as a string, and how they were read. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string
  /** Name after the Encoding Standard: utf-8, gb18030 (also for gbk and gb2312), big5, utf-16le … */
  readonly encoding: string
  /** False where the bytes read as no text in any encoding: a picture, a program, rubbish. */
  readonly isText: boolean
}

export interface DecodeOptions {
  /** Any label of the Encoding Standard, or cp936. */
  readonly encoding?: string | undefined
  /** Finds the label that the document gives itself; a wrong or unknown one does no harm. */
  readonly declared?: (() => string | undefined) | undefined
}

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/**
 * Decode a file to a string.
 *
 * The encoding is the one asked for, else the one of the byte order mark, else found by content.
 * Broken bytes become U+FFFD.
 *
 * @throws {TypeError} When `options.encoding` names no encoding.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const asked = options.encoding === undefined ? undefined : encodingOf(options.encoding)
  if (options.encoding !== undefined && asked === undefined) {
    throw new TypeError(
      `unknown encoding "${options.encoding}" (try utf-8, gb18030, big5, utf-16le or utf-16be)`,
    )
  }
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  const known = asked ?? marked?.encoding
  const declared = () => encodingOf(options.declared?.() ?? '')
  const look = known ? lookAt(bytes, known) : detectEncoding(bytes, declared)
  const { encoding, isText, text = new TextDecoder(encoding).decode(bytes) } = look
  return { text, encoding, isText }
}

const gbkLabel = /^(?:cp-?936|ms936|windows-936|gbk|gb2312|x-gbk|gb_?2312-80|euc-cn)$/iu

/** Standard name of an encoding label; GBK is read as its superset, which knows rare characters. */
function encodingOf(label: string): string | undefined {
  if (gbkLabel.test(label.trim())) return 'gb18030'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
