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
    form: 'section numbers without a mark',
    example: '1 总体要求 / 2 重点任务; 一 重点任务',
    why: 'a number and a blank begin too many lines that are no headings; the number stays in the title',
  },
  {
    form: 'items numbered 第一项, 第二项',
    example: '第一项 推进目录建设',
    why: 'the words also count in running text; the paragraphs stay in `rest`',
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
    reason:
      'a title whose own words are a line of the head (附件1 above a second plan), a date behind a table',
  },
]
