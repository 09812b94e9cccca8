import type { WriteOptions } from '../../src/write/writer.ts'

/** What `plans export` asks for without options. */
export const plain: WriteOptions = {
  headers: 'zh',
  tasks: 'finest',
  mark: 'none',
  formulas: 'plain',
}
