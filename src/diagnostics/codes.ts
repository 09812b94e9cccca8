/** One finding: the stage that makes it, how grave it is, and its wording in both languages. */
interface Entry {
  readonly stage:
    | 'decode'
    | 'read'
    | 'divide'
    | 'outline'
    | 'tables'
    | 'extract'
    | 'resolve'
    | 'diff'
  /** error: part of the plan is wrong or missing; warning: probably; info: an assumption was made. */
  readonly severity: 'error' | 'warning' | 'info'
  readonly en: string
  readonly zh: string
}

/**
 * Every diagnostic that the parser can report, and the only place where one is worded.
 *
 * A code is public: renaming or dropping one is a breaking change, rewording is not. `{name}` in a
 * message is filled from the diagnostic's `data`. In alphabetical order.
 */
export const codes = {
  'alignment-close': {
    stage: 'diff',
    severity: 'info',
    en: '“{old}” is taken for “{new}” ({score}); “{other}” is nearly as like ({otherScore})',
    zh: '“{old}”对应“{new}”(相似度{score});“{other}”几乎同样相似({otherScore})',
  },
  'columns-hidden': {
    stage: 'read',
    severity: 'warning',
    en: 'Sheet “{sheet}” has {count} hidden columns; they were left out',
    zh: '工作表“{sheet}”有{count}列隐藏,未予读取',
  },
  'date-damaged': {
    stage: 'extract',
    severity: 'info',
    en: 'Marks of the date “{text}” are lost; it was read as {date}',
    zh: '日期“{text}”缺字,已按唯一可能的读法理解为{date}',
  },
  'deadline-damaged': {
    stage: 'extract',
    severity: 'info',
    en: 'A character of “{text}” is lost; it was read all the same',
    zh: '“{text}”缺字,已按唯一可能的读法理解',
  },
  'deadline-day-unfixed': {
    stage: 'extract',
    severity: 'info',
    en: '“{text}” has no fixed day in the calendar',
    zh: '“{text}”没有固定的日期',
  },
  'deadline-impossible': {
    stage: 'extract',
    severity: 'warning',
    en: 'No such day: {text}',
    zh: '日期不存在:{text}',
  },
  'deadline-month-ambiguous': {
    stage: 'extract',
    severity: 'info',
    en: '“{text}” is read as the end of that month',
    zh: '“{text}”按该月月底理解',
  },
  'deadline-unread': {
    stage: 'extract',
    severity: 'info',
    en: 'The column of limits prints “{text}”, which sets none',
    zh: '时限栏为“{text}”,不能确定时限',
  },
  'deadline-year-ambiguous': {
    stage: 'extract',
    severity: 'info',
    en: '“{text}” is read as the end of that year',
    zh: '“{text}”按该年年底理解',
  },
  'deadline-year-assumed': {
    stage: 'extract',
    severity: 'info',
    en: '“{text}” names no year; {year} is taken from the date or number of the document',
    zh: '“{text}”未写年份,按文件日期或文号取{year}年',
  },
  'deadline-year-missing': {
    stage: 'extract',
    severity: 'warning',
    en: '“{text}” names no year and the document has none to lend',
    zh: '“{text}”未写年份,且文件中没有可取的年份',
  },
  'encoding-broken': {
    stage: 'decode',
    severity: 'warning',
    en: '{count} broken characters while reading the file as {encoding}; each reads as �',
    zh: '按{encoding}读取时有{count}处字节损坏,以�代替',
  },
  'label-out-of-order': {
    stage: 'outline',
    severity: 'warning',
    en: '{label} follows number {before}',
    zh: '序号{label}出现在第{before}项之后',
  },
  'labels-lost': {
    stage: 'read',
    severity: 'warning',
    en: 'Without LibreOffice only the words of a .{format} file are read: automatic numbers, merged cells and headings are lost (install LibreOffice, or save the file as .docx)',
    zh: '未安装 LibreOffice,只能读取 .{format} 文件的文字,自动编号、合并单元格和标题样式均已丢失(请安装 LibreOffice,或另存为 .docx)',
  },
  'no-tasks': {
    stage: 'outline',
    severity: 'warning',
    en: 'No task was found in this document',
    zh: '本文件中未找到任务',
  },
  'page-blank': {
    stage: 'read',
    severity: 'warning',
    en: 'Page {page} holds no text (a blank page, or a scan that needs OCR)',
    zh: '第{page}页没有文字(空白页,或需先做 OCR 的扫描页)',
  },
  'row-deadline-differs': {
    stage: 'resolve',
    severity: 'warning',
    en: 'Row {row} sets {own}, task {task} of the text {stated}',
    zh: '表格行{row}的时限为{own},正文任务{task}为{stated}',
  },
  'row-party-differs': {
    stage: 'resolve',
    severity: 'warning',
    en: 'Row {row} and task {task} of the text differ in {parties}',
    zh: '表格行{row}与正文任务{task}的责任单位不一致:{parties}',
  },
  'row-wording-differs': {
    stage: 'resolve',
    severity: 'info',
    en: 'Row {row} words task {task} of the text differently',
    zh: '表格行{row}与正文任务{task}的文字不一致',
  },
  'rows-hidden': {
    stage: 'read',
    severity: 'warning',
    en: 'Sheet “{sheet}” has {count} hidden rows; they were left out',
    zh: '工作表“{sheet}”有{count}行隐藏,未予读取',
  },
  'sheet-hidden': {
    stage: 'read',
    severity: 'warning',
    en: 'Sheet “{sheet}” is hidden; it was left out',
    zh: '工作表“{sheet}”已隐藏,未予读取',
  },
  'table-not-recovered': {
    stage: 'tables',
    severity: 'warning',
    en: 'These lines look like a table whose cells cannot be told apart; they stand in `rest`',
    zh: '这些行像是表格,但无法分清单元格,已原样放入 rest',
  },
  'table-row-ambiguous': {
    stage: 'tables',
    severity: 'warning',
    en: 'The cells of this row cannot be put into columns for certain; it stands in `rest`',
    zh: '该行单元格与各列的对应无法确定,已原样放入 rest',
  },
  'text-damaged': {
    stage: 'read',
    severity: 'info',
    en: 'The text is damaged and was read through it: {kinds}',
    zh: '文字有损坏,已按唯一读法还原:{kinds}',
  },
  'text-hidden': {
    stage: 'read',
    severity: 'info',
    en: 'The document holds {count} pieces of hidden text; they were left out',
    zh: '文件含{count}处隐藏文字,未予读取',
  },
  'text-unread': {
    stage: 'outline',
    severity: 'warning',
    en: 'This text was not understood; it stands in `rest`',
    zh: '这段文字未能理解,已原样放入 rest',
  },
} as const satisfies Record<string, Entry>

export type Code = keyof typeof codes
export type Severity = Entry['severity']
export type Language = 'en' | 'zh'

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never

/** Data that the message of code `C` needs; a forgotten value does not compile. */
export type DataOf<C extends Code> = Readonly<
  Record<Names<(typeof codes)[C]['en']>, string | number>
>
