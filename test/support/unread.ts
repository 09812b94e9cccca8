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
    field: 'table rows',
    reason:
      'flattened tables that lost both bars and line breaks, or whose merged cells fit two columns alike: refused rather than guessed',
  },
  {
    field: 'row parties, row deadlines, row tasks',
    reason: 'the cells of the rows that were refused',
  },
  {
    field: 'meta',
    reason: 'an index table that a page’s width has wrapped, a date behind a table',
  },
]
