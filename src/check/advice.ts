import type { Code } from '../diagnostics/codes.ts'
import type { Advice } from './rule.ts'

/** Why a diagnostic of the parser matters, and how to mend the document or the call. */
export const adviceOf: Readonly<Partial<Record<Code, Advice>>> = {
  'columns-hidden': {
    why: {
      en: 'Hidden columns are not what the office publishes, but they may hold bodies or limits.',
      zh: '隐藏列一般不对外公开，但可能含有责任单位或时限。',
    },
    mend: {
      en: 'Show the columns in the workbook if they belong to the plan, and read it again.',
      zh: '如属于计划内容，请取消隐藏后重新读取。',
    },
  },
  'date-damaged': {
    why: {
      en: 'A date whose 年, 月 or 日 is lost has one reading left, but it is not what is printed.',
      zh: '日期缺少年、月、日等字，虽只有一种读法，但与原文不一致。',
    },
    mend: {
      en: 'Write the date in full (2021531: 2021年5月31日).',
      zh: '补全日期（如“2021531”应为“2021年5月31日”）。',
    },
  },
  'deadline-damaged': {
    why: {
      en: 'A limit with a lost character has one reading left, but it is not what is printed.',
      zh: '时限缺字，虽只有一种读法，但与原文不一致。',
    },
    mend: {
      en: 'Write the lost character back (8底前: 8月底前).',
      zh: '补上缺失的字（如“8底前”应为“8月底前”）。',
    },
  },
  'deadline-day-unfixed': {
    why: {
      en: 'A feast of the lunar calendar falls on another day each year, so no date was set.',
      zh: '农历节日每年日期不同，未换算为具体日期。',
    },
    mend: { en: 'Print the date beside the feast.', zh: '写明具体日期。' },
  },
  'deadline-impossible': {
    why: {
      en: 'The calendar has no such day, so the limit cannot be kept or counted.',
      zh: '日历上没有这一天，时限无法执行。',
    },
    mend: {
      en: 'Put the month or the day right (6月31日: 6月30日).',
      zh: '改正月份或日期（如“6月31日”应为“6月30日”）。',
    },
  },
  'deadline-month-ambiguous': {
    why: {
      en: '“8月前” is said for “before August” and for “by the end of August”.',
      zh: '“8月前”可理解为8月之前，也可理解为8月底前。',
    },
    mend: { en: 'Write 8月底前, or the day.', zh: '写成“8月底前”或具体日期。' },
  },
  'deadline-unread': {
    why: {
      en: 'A limit that names neither a day nor a rhythm can be neither counted nor urged.',
      zh: '时限既无日期也无频次，无法计算和督办。',
    },
    mend: {
      en: 'Name the day, the period or 长期坚持 in place of 按上级要求.',
      zh: '将“按上级要求”等写成具体日期、频次或“长期坚持”。',
    },
  },
  'deadline-year-ambiguous': {
    why: {
      en: '“2023年前” is said for “before 2023” and for “by the end of 2023”.',
      zh: '“2023年前”可理解为2023年之前，也可理解为2023年底前。',
    },
    mend: { en: 'Write 2023年底前.', zh: '写成“2023年底前”。' },
  },
  'deadline-year-assumed': {
    why: {
      en: 'The title names no year; the year of the date or of the document number need not be meant.',
      zh: '标题未写年份，按成文日期或文号推定，不一定符合原意。',
    },
    mend: {
      en: 'Print the year in the limit, or give --year.',
      zh: '在时限中写明年份，或使用 --year。',
    },
  },
  'deadline-year-missing': {
    why: { en: 'Without a year the limit has no date.', zh: '没有年份，时限无法换算为日期。' },
    mend: {
      en: 'Print the year in the limit, or give --year.',
      zh: '在时限中写明年份，或使用 --year。',
    },
  },
  'encoding-broken': {
    why: {
      en: 'Bytes that are no characters were lost when the file was saved or sent.',
      zh: '文件保存或传输时有字节损坏，部分文字已丢失。',
    },
    mend: {
      en: 'Get the file again, or give its --encoding (gb18030, utf-8, big5).',
      zh: '重新获取文件，或用 --encoding 指定编码（gb18030、utf-8、big5）。',
    },
  },
  'label-out-of-order': {
    why: {
      en: 'A number that does not follow the one before it points to an item lost, doubled or moved.',
      zh: '序号不连续，可能有事项缺失、重复或错位。',
    },
    mend: { en: 'Number the items anew.', zh: '重新编号。' },
  },
  'labels-lost': {
    why: {
      en: 'Without the automatic numbers tasks cannot be told from paragraphs.',
      zh: '没有自动编号，无法区分任务与段落。',
    },
    mend: {
      en: 'Install LibreOffice, or save the file as .docx.',
      zh: '安装 LibreOffice，或将文件另存为 .docx。',
    },
  },
  'no-tasks': {
    why: {
      en: 'A document without tasks cannot be divided or followed up.',
      zh: '没有任务，无法分工和督办。',
    },
    mend: {
      en: 'Check that this is the plan itself and not its covering notice.',
      zh: '请确认这是计划正文，而不是印发通知。',
    },
  },
  'page-blank': {
    why: { en: 'A scanned page has no text that could be read.', zh: '扫描页没有可读取的文字。' },
    mend: { en: 'Run OCR over the file first.', zh: '请先进行 OCR 识别。' },
  },
  'row-deadline-differs': {
    why: {
      en: 'Table and text set two limits for one task; a body will keep the later one.',
      zh: '表格与正文时限不一，执行时会以较晚的为准。',
    },
    mend: { en: 'Set one limit in both.', zh: '统一两处时限。' },
  },
  'row-party-differs': {
    why: {
      en: 'Table and text name different bodies for one task; each can point to the other.',
      zh: '表格与正文的责任单位不一，容易互相推诿。',
    },
    mend: { en: 'Name the same bodies in both.', zh: '统一两处责任单位。' },
  },
  'row-wording-differs': {
    why: {
      en: 'The table words the task in another way than the text that was approved.',
      zh: '表格文字与审定的正文不一致。',
    },
    mend: { en: 'Copy the sentence of the text into the row.', zh: '将表格文字改为与正文一致。' },
  },
  'rows-hidden': {
    why: {
      en: 'Hidden rows are not what the office publishes, but they may hold tasks.',
      zh: '隐藏行一般不对外公开，但可能含有任务。',
    },
    mend: {
      en: 'Show the rows in the workbook if they belong to the plan, and read it again.',
      zh: '如属于计划内容，请取消隐藏后重新读取。',
    },
  },
  'sheet-hidden': {
    why: { en: 'A hidden sheet may hold tasks.', zh: '隐藏的工作表可能含有任务。' },
    mend: {
      en: 'Show the sheet in the workbook if it belongs to the plan, and read it again.',
      zh: '如属于计划内容，请取消隐藏后重新读取。',
    },
  },
  'table-not-recovered': {
    why: {
      en: 'The lines of a table whose bars and merges were lost fit several tables.',
      zh: '表格线和合并信息已丢失，无法唯一还原。',
    },
    mend: { en: 'Read the file that the text was copied from.', zh: '请读取文字所来自的原文件。' },
  },
  'table-row-ambiguous': {
    why: {
      en: 'The cells of this row fit the columns in several ways.',
      zh: '该行单元格与各列有多种对应方式。',
    },
    mend: { en: 'Read the file that the text was copied from.', zh: '请读取文字所来自的原文件。' },
  },
  'text-damaged': {
    why: {
      en: 'What was converted, scanned or copied with losses may hold more mistakes than were found.',
      zh: '文字经转换、扫描或转载后有损坏，可能还有未发现的错误。',
    },
    mend: { en: 'Read the original if it is at hand.', zh: '如有原件，请读取原件。' },
  },
  'text-hidden': {
    why: {
      en: 'Hidden text is left over from a draft, and goes out with the file.',
      zh: '隐藏文字多为草稿残留，会随文件外传。',
    },
    mend: {
      en: 'Delete the hidden text before the file is published.',
      zh: '发布前删除隐藏文字。',
    },
  },
  'text-unread': {
    why: {
      en: 'Text that was not understood may hold tasks that are now missing.',
      zh: '未能理解的文字中可能有遗漏的任务。',
    },
    mend: {
      en: 'Look at the place; if it holds a task, correct the document or the plan by hand.',
      zh: '查看该处；如含任务，请修改文件或手工更正解析结果。',
    },
  },
}
