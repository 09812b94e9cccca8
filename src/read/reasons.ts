import type { Language } from '../diagnostics/codes.ts'

/** Why a file cannot be read and, in brackets, what to do next, in each language of the program. */
export type Reason = Readonly<Record<Language, string>>

/** What may be wrong with a file as a whole. */
export const reasons = {
  empty: {
    en: 'the file is empty',
    zh: '文件是空的',
  },
  noText: {
    en: 'it is no text (is the file damaged? --encoding reads it all the same)',
    zh: '不是文本（文件是否损坏？可用 --encoding 强制读取）',
  },
  noDocument: {
    en: 'the zip holds no Word document',
    zh: '压缩包里没有 Word 文档',
  },
  onlyPictures: {
    en: 'it holds pictures and no text (a scan needs OCR first)',
    zh: '只有图片，没有文字（扫描件需先做文字识别）',
  },
  blank: {
    en: 'there is no text in it',
    zh: '里面没有文字',
  },
  noXml: {
    en: 'a file inside it is no XML',
    zh: '其中有文件不是 XML',
  },
  converterFailed: {
    en: 'the office program made no sense of it (is it damaged?)',
    zh: '办公软件无法识别（文件是否损坏？）',
  },
  noOldOffice: {
    en: 'it is no old office file',
    zh: '不是旧版办公文件',
  },
  otherOffice: {
    en: 'it is damaged, or an office file of another kind',
    zh: '已损坏，或是其他类型的办公文件',
  },
  encrypted: {
    en: 'it is encrypted (open it with its password and save it without one)',
    zh: '已加密（请用密码打开，另存为不加密的文件）',
  },
  zipEmpty: {
    en: 'the zip is empty',
    zh: '压缩包是空的',
  },
  zipLocked: {
    en: 'the zip is locked with a password',
    zh: '压缩包设有密码',
  },
  zipDamaged: {
    en: 'the zip is damaged or ends early (is the download complete?)',
    zh: '压缩包已损坏或不完整（是否下载完整？）',
  },
  openDocument: {
    en: 'it is an OpenDocument file (save it as .docx or .xlsx)',
    zh: '是 OpenDocument 文件（请另存为 .docx 或 .xlsx）',
  },
  zipCut: {
    en: 'it is a zip that ends early (is the download complete?)',
    zh: '压缩包不完整（是否下载完整？）',
  },
  zip: {
    en: 'it is a zip archive (unpack it first)',
    zh: '是 zip 压缩包（请先解压）',
  },
  unknownOffice: {
    en: 'it is a damaged office file, or one of a kind that is not read',
    zh: '是损坏的办公文件，或不支持的类型',
  },
  noSheetText: {
    en: 'no sheet in sight holds any text',
    zh: '可见的工作表中都没有文字',
  },
  workbookDamaged: {
    en: 'the workbook is damaged (open and save it once)',
    zh: '工作簿已损坏（请打开后另存一次）',
  },
  binaryWorkbook: {
    en: 'it is a binary workbook (save it as .xlsx)',
    zh: '是二进制工作簿（请另存为 .xlsx）',
  },
  noWorkbook: {
    en: 'the zip holds no workbook',
    zh: '压缩包里没有工作簿',
  },
  scan: {
    en: 'it is a scan: its pages hold no text (it needs OCR first)',
    zh: '是扫描件，页面没有文字（需先做文字识别）',
  },
  noPages: {
    en: 'it has no pages',
    zh: '没有页面',
  },
  cut: {
    en: 'it is damaged or ends early (is the download complete?)',
    zh: '已损坏或不完整（是否下载完整？）',
  },
  rtf: {
    en: 'it is RTF (save it as .docx and try again)',
    zh: '是 RTF 文件（请另存为 .docx 后重试）',
  },
  rar: {
    en: 'it is a rar archive (unpack it first)',
    zh: '是 rar 压缩包（请先解压）',
  },
  sevenZip: {
    en: 'it is a 7z archive (unpack it first)',
    zh: '是 7z 压缩包（请先解压）',
  },
  picture: {
    en: 'it is a picture (no text is read from pictures)',
    zh: '是图片（不从图片中读取文字）',
  },
} as const satisfies Readonly<Record<string, Reason>>
