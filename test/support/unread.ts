/** Forms that are not read, each with an example of ours: docs/accuracy.md shows them. */
export const unread: readonly {
  readonly form: string
  readonly example: string
  readonly why: string
}[] = [
  {
    form: 'a table whose separators and line breaks are all lost',
    example: '工作任务牵头单位责任单位1.完善目录县财政局县审计局2.…',
    why: 'nothing parts the cells: the lines stay in `rest` as unread, with `table-not-recovered`',
  },
  {
    form: 'a person named in a heading',
    example: '一、周青县长主抓重点工作',
    why: 'the heading is the section’s title; whoever is named in running words is no party',
  },
  {
    form: 'a question as the task: what is quoted in it',
    example: '关于“加强水渠管护”的问题,由县水务局负责',
    why: 'the title is the leading sentence, as everywhere: 关于“加强水渠管护”的问题',
  },
  {
    form: 'labels whose bytes were broken by a wrong encoding',
    example: '?。ㄒ唬┩七M公開',
    why: 'which character it was cannot be told; the lines stay in `rest` as unread',
  },
  {
    form: 'words changed by a copying site',
    example: '负责 → 卖力, 任务 → 义务; 〔〕33号, 20**年',
    why: 'what was printed first cannot be told; the words stand as they are',
  },
  {
    form: 'a number without a year',
    example: '国令第711号',
    why: 'a document number has issuer, year and serial; the title is cited without one',
  },
  {
    form: 'a document named without 《》',
    example: '“大气十条”, 中央一号文件',
    why: 'quotation marks stand around too much that is no document',
  },
  {
    form: 'names cut by a narrow cell',
    example: '省人口计生, 省新闻出版',
    why: 'the name stands as it is printed',
  },
  {
    form: 'columns of a page printed side by side without rules',
    example: 'two columns, the lines of both on one line',
    why: 'the text of a PDF is parted by its places; in a pasted text nothing tells them apart',
  },
  {
    form: 'a list of fields for each task in place of a table',
    example: '任务名称:… / 责任单位:… on a page of its own',
    why: 'the label lines are read as clauses of the paragraph above them; there is no table',
  },
  {
    form: 'two names glued without any separator',
    example: '生态环境部住房城乡建设部',
    why: 'no rule tells where one ends that is right for every name',
  },
  {
    form: 'limits by a season or a festival without a day',
    example: '汛期前, 秋季学期开学前',
    why: 'no day is given; a festival in the calendar (国庆节前) is',
  },
  {
    form: 'a PDF that holds pictures only',
    example: 'a scanned page',
    why: 'nothing is recognised by shape; `page-blank` names the pages',
  },
  {
    form: 'an office file of the old binary kind where LibreOffice is missing',
    example: '.doc, .wps',
    why: 'words come out, automatic numbers and merged cells are lost; `labels-lost` says so',
  },
]

/** Kinds of misses that are left in generated documents, with their reason. */
export const belowReasons: readonly { readonly field: string; readonly reason: string }[] = [
  {
    field: 'table rows, row parties, row deadlines, row links, row tasks',
    reason:
      'flattened tables in which a merged cell fits two columns alike, or one cell of a row reads as the next: refused rather than guessed, with all cells of the row',
  },
  {
    field: 'titles, sections',
    reason:
      'a text on one line whose run-in headings have lost their mark (改进规范按照标准…), below the few headings by which it is otherwise told; a title with no mark before its first heading',
  },
  {
    field: 'parties, clauses, groups, open ends',
    reason:
      'a blank that a page has set inside a name or before a role word; a name that no word tells from prose (the only name of its clause, a bank)',
  },
  {
    field: 'deadlines',
    reason:
      'a limit whose year stands in a date that was not read; a number that a page parts from its unit',
  },
  {
    field: 'task ends',
    reason:
      'closing words that say nothing of the plan as a whole, and text of the last item that seems to',
  },
  {
    field: 'enumerations',
    reason: 'lists whose 一是 or (2) a blank has parted',
  },
  {
    field: 'meta, meta lists',
    reason:
      'a title that is glued to the edition above it (2015—2017年), addressees without any mark behind them',
  },
]
