/** Containers that a plan is read from (文件格式); a list of its own, so that the command line needs no schema to name them. */
export const formats = [
  'text',
  'html',
  'markdown',
  'docx',
  'doc',
  'wps',
  'pdf',
  'xlsx',
  'xls',
] as const
export type Format = (typeof formats)[number]
