import type { WriteOptions } from '../../src/write/writer.ts'

/** What `plans export` asks for without options. */
export const plain: WriteOptions = {
  headers: 'zh',
  grain: 'task',
  tasks: 'finest',
  mark: 'none',
  formulas: 'plain',
}
