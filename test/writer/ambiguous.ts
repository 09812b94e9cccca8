/** A combination that no reader could tell apart, or that the contract leaves open. */
export interface Ambiguity {
  readonly name: string
  /** The smallest text that shows it. */
  readonly example: string
  /** What it can be read as. */
  readonly readings: readonly [string, string, ...string[]]
  /** How the writer keeps out of it. */
  readonly kept: string
}

/** Combinations that are left out of the draw. */
export const ambiguous: readonly Ambiguity[] = [
  {
    name: 'heading glued to prose',
    example: '一、推进河道清淤围绕岸线管护，加强巡查。二、做好供水保障…',
    readings: ['title 推进河道清淤', 'title 推进河道清淤围绕岸线管护，加强巡查'],
    kept: 'on one line every title that has text behind it ends with 。; only names of aims (总体要求) are glued',
  },
  {
    name: 'label line on one line',
    example: '1.做好托育服务。责任单位：县民政局2.开展公园修缮。',
    readings: ['party 县民政局, task 2.', 'party 县民政局2.开展公园修缮'],
    kept: 'on one line clauses stand in brackets',
  },
  {
    name: 'closing words on one line',
    example: '…3.加强巡查。本方案自印发之日起施行。',
    readings: ['text of 3.', 'closing'],
    kept: 'no closing paragraph on one line',
  },
  {
    name: 'page number in a line parted by blanks',
    example: '…探索“一窗　　- 3 -　　通办”做法。',
    readings: ['a paragraph goes on', 'a new paragraph 通办”做法'],
    kept: 'no page numbers where paragraphs are joined by U+3000',
  },
  {
    name: 'heading clause over items',
    example: '一、强化供水保障（县水务局牵头）\n（一）改造管网。…',
    readings: [
      'a section whose text begins with the clause',
      'a task, since a clause stands there before the items',
    ],
    kept: 'drawn, its title optional: neither demanded nor punished',
  },
  {
    name: 'heading clause of the last task',
    example: '（三）增设泵站（县水务局）\n加快选址。',
    readings: [
      '加快选址 is the text of （三）',
      'it follows the last clause, so it closes the plan',
    ],
    kept: 'the last item has no clause in its heading',
  },
  {
    name: 'standing addition in the first clause',
    example: '（县水务局负责；以下任务均需各乡镇人民政府落实，不再一一列出）',
    readings: ['各乡镇人民政府 is a party of this clause', 'a party of later clauses alone'],
    kept: 'drawn, the first task optional; later clauses must not print the addition',
  },
  {
    name: 'positional rule and printed roles',
    example: '（县水务局、县财政局配合，列第一位者为牵头单位，下同）',
    readings: ['县水务局 leads', 'both support'],
    kept: 'with a positional rule clauses are plain lists',
  },
  {
    name: 'title alone among headings with items',
    example: '（一）改造管网\n1.…\n（二）增设泵站\n（三）整治渠道\n1.…',
    readings: ['（二） is a task', '（二） is a section whose items are lost'],
    kept: 'an item without items stands run-in with text among headings that have items',
  },
  {
    name: 'heading with one clause among headings with items',
    example: '一、改造管网\n1.…\n二、有关要求\n各乡镇要抓好落实。（县水务局）',
    readings: ['section 二、 with a task that has no label', 'section 二、 with text and a clause'],
    kept: 'prose sections carry no clause',
  },
  {
    name: 'general items and headings over prose',
    example: '一、总体要求\n（一）指导思想。…\n二、改造管网\n加强巡查。',
    readings: [
      '二、 is a section: an item beside it holds numbered items',
      '二、 is a task: no item beside it holds numbered tasks',
    ],
    kept: 'where 一、 are the tasks, general headings hold prose alone',
  },
  {
    name: 'second paragraph without numbers',
    example: '改造管网\n推进普查。开展检测。（县水务局）\n以老城区为重点。（县住建局）',
    readings: ['two tasks', 'one task with two measures'],
    kept: 'where nothing has a number a task is one paragraph',
  },
  {
    name: 'list with the shape of the task labels',
    example: '（1）改造管网。（1）查清底数；（2）制定方案。（2）增设泵站。',
    readings: ['（1） inside is a measure', '（1） inside is a task'],
    kept: 'no （1） lists where （1） numbers the tasks',
  },
  {
    name: 'bullets behind a clause',
    example: '1.改造管网。加强巡查。（县水务局）\n——查清底数。\n——制定方案。',
    readings: ['measures of 1.', 'closing of the plan'],
    kept: 'bullets stand in tasks without clause',
  },
  {
    name: '第一条 glued to its text',
    example: '第三条改造管网。',
    readings: ['article 3', 'a cross-reference'],
    kept: 'a blank stands behind 第一条; 第一章 may be glued',
  },
  {
    name: 'second paragraph of the last item alone',
    example: '一、改造管网。…\n二、增设泵站。…\n…\n六、加强巡查。…\n各单位按季度汇总情况。',
    readings: ['text of 六、', 'closing: every other item is one paragraph'],
    kept: 'the last item has one paragraph, and bullets at most',
  },
  {
    name: 'one office 会 another',
    example: '（机关党委会办公室负责）',
    readings: ['机关党委 leads, 办公室 supports', '党委会办公室, one office'],
    kept: 'no 会 between a name that ends in 委 and another',
  },
  {
    name: 'label lines above a heading without number',
    example: '责任单位\n县水务局\n增设泵站\n1.…',
    readings: ['heading 增设泵站', 'a second body, one per line'],
    kept: 'no label and value on lines of their own where headings have no number',
  },
  {
    name: 'names joined by ， before the leading word',
    example: '（县水务局，县财政局牵头）',
    readings: ['both lead', '县水务局 is responsible, 县财政局 leads'],
    kept: '， joins names only where one role closes the list',
  },
  {
    name: 'several days under one 前',
    example: '于3月25日、6月25日、9月25日前报送进展。',
    readings: ['one deadline', 'three deadlines'],
    kept: 'not drawn',
  },
  {
    name: '年内 with 持续',
    example: '（县水务局负责，年内持续推进）',
    readings: ['date 12-31', 'ongoing', 'both'],
    kept: 'not drawn; a month with 并持续推进 is',
  },
  {
    name: '关于“…”的问题，由…',
    example: '（一）关于“村道养护”的问题，由交通运输局会同财政局研究提出意见。',
    readings: [
      'the sentence is the title, no clause',
      'the quotation is the title, the rest a clause',
    ],
    kept: 'not drawn',
  },
  {
    name: 'one name per line over two columns of names',
    example: '改造管网\n县水务局\n县财政局\n县住建局\n年底前',
    readings: ['lead 县水务局, responsible the others', 'lead the first two'],
    kept: 'where a cell is a line it holds all its names',
  },
  {
    name: 'columns without any mark',
    example: '序号工作任务责任单位1改造管网县水务局2增设泵站县住建局',
    readings: ['two rows', 'prose'],
    kept: 'not drawn',
  },
  {
    name: 'header of two roles',
    example: '任务 | 责任（配合）单位 |',
    readings: ['responsible', 'support'],
    kept: 'not drawn: the contract decides by the row, the labels take either',
  },
  {
    name: 'empty names in a row',
    example: '1 | 改造管网 | 县水务局 |\n2 | 增设泵站 | |',
    readings: ['same as above', 'nobody'],
    kept: 'only number, category and item are merged',
  },
  {
    name: 'item inside a task that is itself a heading',
    example: '1.改造管网。要求如下。\n（1）查清底数。…\n两项工作同步推进。',
    readings: ['the last paragraph is text of （1）', 'it goes on with 1.'],
    kept: 'nothing stands behind the inner tasks',
  },
]

/** Forms of the survey that are not written, each with its reason. */
export const unwritten: readonly (readonly [form: string, reason: string])[] = [
  ['1 之一:“…”——', 'the contract has no label of this shape'],
  ['1 关于“…”的问题,由… as the task', 'two readings'],
  ['1 ?。ㄒ唬 for (一) (lost bracket)', 'the characters are gone: unread, with a diagnostic'],
  ['2a in the sentence that is the task', 'two readings: title or clause'],
  ['2a in a report on fulfilment', 'no plan'],
  ['2b 汇总单位, 包抓责任领导, 工作标准, 联系人', 'no role of the contract'],
  ['2b 责任(配合)单位', 'two roles'],
  ['2c 牵头督导', 'two roles in one word'],
  ['2c 主抓 / 领办 (leaders)', 'persons, no parties; the heading with a person is written'],
  ['2c 会办 / 承办 / 分办 (proposals)', 'counts of proposals, no clause'],
  ['2c 无牵头单位的,责任单位即为牵头单位', 'the contract has no rule for it'],
  ['2d same group in both roles', 'the names of a clause are drawn without repeats'],
  ['2f 年内持续推进', 'two readings'],
  ['2f persons: a blank in a name, two names glued', 'persons are not scored'],
  ['3 list of dates under one 前', 'two readings'],
  ['3 political date (“七一”前)', 'the contract gives it no day'],
  ['3 年中和年末', 'two readings: two limits or one'],
  ['3 phases (短期、中期)', 'they name things'],
  ['3 damaged: 2022年8底前', 'the value is left absent'],
  ['5 第N号', 'no year: a number or none'],
  ['5 unclosed 《, lost opening 《', 'where the title ends is lost'],
  ['5 digits deleted, brackets or 号 lost, two numbers', 'the number is lost'],
  ['5 title without 《》', 'no citation by the contract'],
  ['6 law-database block, registration number', 'furniture like the rest'],
  ['6 offices glued in the signature', 'where one ends is lost'],
  ['6 spam', 'any text'],
  ['7 unit names cut in cells', 'the names are lost'],
  ['7 headers set with blanks, pinyin in them', 'no site sets blanks inside pinyin'],
  ['7 no separator at all, rows run together', 'two readings'],
  ['7 empty table: only bars left', 'nothing to read'],
  ['7 PDF columns interleaved; two-column pages', 'the order is lost'],
  ['7 field: value list instead of a table', 'label lines are written'],
  ['7 missing responsible cell = same unit as above', 'two readings'],
  ['8 mojibake, synonym spinning, anonymised names', 'the words are lost'],
  ['8 OCR beyond single characters', 'the words are lost'],
  ['8 repeated paragraphs, cut beginnings, summaries, truncation', 'no truth to write beside'],
]
