/**
 * How long the lines of a document are at most, in characters.
 *
 * What is longer is running text whatever its words. Behind each stands the longest print of the
 * labelled documents; the room above it is for lists of joint issuers, and for damage that glued
 * two lines. `test/divide/extents.test.ts` shows each on either side.
 */
export const longest = {
  /** Name of a field with blanks between its characters (索 引 号): 信息公开目录索引号 is one of 9. */
  fieldName: 14,
  /** 发布时间:… with all that a site prints beside it; a line of an index table. */
  fieldLine: 240,
  /** 2021-06-09 10:30, source, author and count of views; 60 seen. */
  stampedLine: 80,
  /** Value of a field on the line below its name: a title or a body (39 seen), no sentence. */
  fieldValue: 60,
  /** Whether a text is in force: 有效, 现行有效, 自2024年1月1日起施行; a title below an empty field is longer. */
  validity: 16,
  /** Line of a site's header that may hold a date; a path of breadcrumbs with a title in it. */
  headerLine: 120,
  /** One body (18 seen), a prefecture's and an office's full names put together. */
  body: 60,
  /** Several bodies on one line, parted by blanks: eleven ministries. */
  bodies: 160,
  /** (二〇二一年十二月三十一日) is 13; blanks and OCR's double brackets. */
  dateLine: 24,
  /** One line of a title; a notice's whole title on one line is 42. */
  title: 90,
  /** From 印发 to 通知: a title in 《》 and the verb's own words. */
  handedOn: 124,
  /** Addressees; 48 seen, but some name every class of body. */
  recipients: 260,
  /** Bodies and the day on which they sign, on one line. */
  signed: 80,
  /** Copies name every body once more, each of them. */
  copies: 400,
  /** Who printed it and when: a body, a date, 印发. */
  printed: 80,
  /** A line 附件:… with the first title or with all of them. */
  attachments: 200,
  /** What is left of an attachment's title on its second line; a whole title is 24. */
  attachmentRest: 30,
  /** A running head: the document's title on one line. */
  runningHead: 60,
  /** A line of a site below the text (上一篇:…, 责任编辑:…). */
  footer: 60,
  /** A line with a document number beside other words of the head. */
  numberLine: 60,
} as const

/**
 * Within how many lines a part of a document stands.
 *
 * Searches end there, so that an item of the text is never taken for the head.
 */
export const within = {
  /** A site's header: its navigation, breadcrumbs and index table in lines. */
  header: 40,
  /** Marks, letterhead and number above a title; names and date under one. */
  head: 12,
  /** From a notice's title to the sentence that hands on, or a site's headline to the title: addressees, index lines. */
  notice: 16,
  /** The first title; below a site's header and the letterhead. */
  title: 60,
  /** A site's last lines: source, date, editor, links to neighbours. */
  footer: 12,
  /** Lines of one title; a joint notice of ten bodies takes more, but its bodies are no title. */
  titleLines: 5,
  /** A list of attachments. */
  attachments: 20,
  /** Lines of copies, one for each level: party, congress, courts, army. */
  copies: 8,
} as const

/** A paragraph longer than this may be a whole document on one line. */
export const oneLine = 200
