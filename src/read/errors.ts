import type { Format } from '../model/formats.ts'
import type { Limits } from './limits.ts'
import type { Reason } from './reasons.ts'

/** The input cannot be opened: truncated zip, encrypted PDF, wrong type, nothing in it. */
export class UnreadableError extends Error {
  override readonly name: string = 'UnreadableError'
  readonly format: Format | undefined
  /** The message in each language; `message` is the English one. */
  readonly wording: Reason

  /** @param reason - What is wrong and, in brackets, what to do next. */
  constructor(format: Format | undefined, reason: Reason, options?: ErrorOptions) {
    const wording = {
      en: `cannot be read${format ? ` as ${format}` : ''}: ${reason.en}`,
      zh: `无法${format ? `按 ${format} ` : ''}读取：${reason.zh}`,
    }
    super(wording.en, options)
    this.format = format
    this.wording = wording
  }
}

/** The input is larger, deeper or slower than a limit allows. */
export class LimitError extends UnreadableError {
  override readonly name = 'LimitError'
  readonly limit: keyof Limits

  constructor(format: Format | undefined, limit: keyof Limits, most: number) {
    const count = most.toLocaleString('en')
    const { en, zh } = bounds[limit]
    super(format, {
      en: `over the limit of ${en.replace('#', count)} (--limit ${limit}=N allows more)`,
      zh: `超过上限：${zh.replace('#', count)}（可用 --limit ${limit}=N 放宽）`,
    })
    this.limit = limit
  }
}

const bounds: Readonly<Record<keyof Limits, Reason>> = {
  depth: { en: '# nested elements', zh: '嵌套 # 层' },
  cells: { en: '# table cells', zh: '表格 # 个单元格' },
  spans: { en: '# rows or columns for one cell', zh: '单元格跨 # 行或列' },
  characters: { en: '# characters', zh: '# 个字符' },
  seconds: { en: '# seconds', zh: '# 秒' },
  inflated: { en: '# bytes when unpacked', zh: '解压后 # 字节' },
  part: { en: '# bytes for one packed file', zh: '单个压缩文件 # 字节' },
  ratio: { en: 'a packing ratio of #', zh: '压缩比 #' },
  entries: { en: '# packed files', zh: '# 个压缩文件' },
  xmlDepth: { en: '# nested elements of XML', zh: 'XML 嵌套 # 层' },
  pages: { en: '# pages', zh: '# 页' },
  inherited: { en: '# clauses and bodies taken over by tasks', zh: '任务沿用 # 处分工' },
}
