import { describe } from 'vitest'
import { type Band, showBands, words } from '../support/bands.ts'
import { blocksOf } from '../support/blocks.ts'

const sentences =
  '<p>一、完善目录。县财政局梳理本部门数据，按季度更新。</p><p>二、加强督查。开展专项督查。</p>'

/** Whether `text` stands in what is read as the document, no furniture. */
async function isContent(source: string, text: string): Promise<boolean> {
  const blocks = await blocksOf(source, { from: 'html' })
  return blocks.some((block) => !block.startsWith('F ') && block.includes(text))
}

const link = (text: string) => `<a href="a.html">${text}</a>`

/** Lines of thirty characters, none of them a sentence. */
const scrapsOf = (text: string) =>
  (text.match(/.{1,30}/gu) ?? []).map((line) => `<p>${line}</p>`).join('')

/** A block of `size` characters that begins with 甲, so many of them in links. */
const blockOf = (size: number, links: number, name = 'text') =>
  `<div class="${name}">${scrapsOf(`甲${words(size - links - 1)}`)}<p>${link(words(links))}</p></div>`

/** A block with links inside the document. */
const withLinks = (links: number, name: string) =>
  `<body><div>${sentences.repeat(8)}${blockOf(100, links, name)}</div></body>`

/** A main text of so many characters in sentences of a hundred. */
const mainOf = (size: number) => `<p>${words(99)}。</p>`.repeat(size / 100)

/** `block` beside what holds the main text: one step out (1), or more. */
function beside(block: string, main: number, steps: number): string {
  let page = `<div>${mainOf(main)}</div>`
  for (let at = 1; at < steps; at++) page = `<div>${page}<p>${link('打开页面')}</p></div>`
  return `<body><div>${page}${block}</div></body>`
}

const insideBands: Record<string, Band> = {
  // One link to a cited document is text; a list of related pages is links and little else.
  'percent of a block in links': {
    yes: 57,
    no: 63,
    isTaken: (size) => isContent(withLinks(size, 'text'), '甲'),
  },
  'the same where the block is named for it': {
    yes: 28,
    no: 32,
    isTaken: (size) => isContent(withLinks(size, 'hotnews'), '甲'),
  },
  // 字号、打印、分享 and a date; what says more under such a name is text.
  'characters of a bar of tools': {
    yes: 60,
    no: 61,
    isTaken: async (size) =>
      !(await isContent(
        `<body><div>${sentences}<div class="share">${scrapsOf(`甲${words(size - 1)}`)}</div></div></body>`,
        '甲',
      )),
  },
  // Two sentences and more are a text that the page shows itself.
  'characters of sentences beside a text that a script shows': {
    yes: 99,
    no: 100,
    isTaken: (size) =>
      isContent(
        `<body><p>${words(size - 1)}。</p><div style="display:none"><p>甲${words(900)}。</p></div></body>`,
        '甲',
      ),
  },
  // A dialogue that a page hides says about as much as the page; a text shown by a script far more.
  'percent of what it shows that a page hides of the text': {
    yes: 520,
    no: 480,
    isTaken: (size) =>
      isContent(
        `<body><p>${words(59)}。</p><div style="display:none"><p>甲${words(0.6 * size - 2)}。</p></div></body>`,
        '甲',
      ),
  },
}

/** Names of offices, a half of them links: weak beside a text. */
const scraps = (size: number) =>
  Array.from({ length: size / 40 }, () => `<div>${blockOf(40, 20)}</div>`).join('')

const besideBands: Record<string, Band> = {
  // A document in one box among lists; in several boxes it is kept whole.
  'percent of the prose in the box of the text': {
    yes: 53,
    no: 47,
    isTaken: async (size) => {
      const main = `<div>${mainOf(800)}</div>`
      const other = (8 * (100 - size)) / size / 0.4
      return !(await isContent(`<body>${main}${scraps(Math.round(other * 5) * 40)}</body>`, '甲'))
    },
  },
  // A column of news says less; a second half of the text as much.
  'percent of the text in a block that is named for news': {
    yes: 27,
    no: 23,
    isTaken: (size) =>
      isContent(
        beside(`<div class="sidebar"><p>甲${words(size * 10 - 2)}。</p></div>`, 1000, 1),
        '甲',
      ),
  },
  // 相关链接 above a text that cites, and above a list.
  'percent of it in links, below 相关链接': {
    yes: 18,
    no: 22,
    isTaken: (size) =>
      isContent(beside(`<div><p>相关链接</p>${blockOf(96, size)}</div>`, 500, 1), '甲'),
  },
  // A title and a signature hold a link or two; a list of news holds more.
  'percent in links of a neighbour of the text': {
    yes: 32,
    no: 36,
    isTaken: (size) => isContent(beside(blockOf(100, size), 900, 1), '甲'),
  },
  'percent in links of what stands farther out': {
    yes: 14,
    no: 16,
    isTaken: (size) => isContent(beside(blockOf(100, size), 900, 2), '甲'),
  },
  // 字号 and an address are scraps; a note of a sentence is not.
  'characters of a sentence around the page': {
    yes: 21,
    no: 20,
    isTaken: (size) => isContent(beside(`<div><p>甲${words(size - 2)}。</p></div>`, 300, 4), '甲'),
  },
  // A long text stands among longer hints of the site.
  'thousandths of the text in a sentence around the page': {
    yes: 53,
    no: 47,
    isTaken: (size) =>
      isContent(beside(`<div><p>甲${words(size * 4 - 2)}。</p></div>`, 4000, 4), '甲'),
  },
  // Titles of news are shorter; a paragraph may lose its mark.
  'characters of a line without a mark that is a sentence': {
    yes: 41,
    no: 40,
    isTaken: (size) => isContent(beside(`<div><p>甲${words(size - 1)}</p></div>`, 300, 4), '甲'),
  },
  // A long menu does not win over a short text, a long list of names does.
  'percent of the text in a menu beside it': {
    yes: 230,
    no: 270,
    isTaken: async (size) => {
      const entries = Array.from(
        { length: size / 10 },
        () => `<p>甲${words(11)}${link(words(8))}</p>`,
      )
      const page = `<body><div>${mainOf(1200)}</div><div>${entries.join('').repeat(10)}</div></body>`
      return !(await isContent(page, '甲'))
    },
  },
}

/** A heading or a field in the head of a site, above the text. */
const inHead = (block: string) =>
  `<body><div class="header"><p>${link(words(60))}</p>${block}</div><div>${mainOf(900)}</div></body>`

const fieldBands: Record<string, Band> = {
  // Fields stand in columns, blanks fill their names up.
  'characters before the colon of a field': {
    yes: 23,
    no: 24,
    isTaken: (size) => isContent(inHead(`<p>索${'\u3000'.repeat(size - 3)}引号：甲1</p>`), '甲1'),
  },
  'characters of a cell that is the name of a field': {
    yes: 8,
    no: 9,
    isTaken: (size) =>
      isContent(
        inHead(
          `<table border="1"><tr><td>索${'\u3000'.repeat(size - 3)}引号</td><td>甲1</td></tr><tr><td>甲2</td><td>甲3</td></tr></table>`,
        ),
        '甲1',
      ),
  },
  // 年度工作要点 is a column of the site.
  'characters of a title': {
    yes: 8,
    no: 7,
    isTaken: (size) =>
      isContent(inHead(`<h1>${'青山县年度工作要点'.slice(-size)}</h1>`), '工作要点'),
  },
  'the level of a title’s heading': {
    yes: 3,
    no: 4,
    isTaken: (size) => isContent(inHead(`<h${size}>青山县年度工作要点</h${size}>`), '工作要点'),
  },
}

const listBands: Record<string, Band> = {
  // A browser would print 一百; no list is that long.
  'entries of a list that are counted in Chinese': {
    yes: 99,
    no: 100,
    isTaken: async (size) => {
      const list = `<ol style="list-style-type:cjk-ideographic" start="${size}"><li>甲</ol>`
      return !(await blocksOf(list, { from: 'html' })).join('').includes(`${size}`)
    },
  },
}

const row = (...cells: readonly string[]) => `<tr><td>${cells.join('</td><td>')}</td></tr>`
const isTable = async (...rows: readonly string[]) =>
  (await blocksOf(`<body><p>甲</p><table>${rows.join('')}</table></body>`, { from: 'html' })).some(
    (block) => block.includes(' | '),
  )
const cellOf = (size: number, paragraphs: number) =>
  `<p>${words(size / paragraphs)}</p>`.repeat(paragraphs)

const tableBands: Record<string, Band> = {
  // A page that is laid out by a table has nearly all of its text in one cell.
  'percent of a table’s text in one cell': {
    yes: 56,
    no: 64,
    isTaken: (size) => {
      const rest = (100 - size) * 2
      return isTable(row('', cellOf(size * 4, 4)), row(words(rest), words(rest)))
    },
  },
  'paragraphs of the cell that has most of the text': {
    yes: 3,
    no: 4,
    isTaken: (size) => isTable(row('山水', cellOf(240, size)), row('田', '林')),
  },
  // 牵头责任单位及配合单位 is eleven long; a sentence that begins with 责任单位 heads nothing.
  'characters of a column’s header': {
    yes: 16,
    no: 17,
    isTaken: (size) =>
      isTable(row('任务', `责任单位(${words(size - 6)})`), row('山水', cellOf(240, 4))),
  },
  // A title and heads of groups stand above it.
  'the row that names the columns': {
    yes: 3,
    no: 4,
    isTaken: (size) =>
      isTable(
        ...Array.from({ length: size - 1 }, () => row('山', '水')),
        row('任务', '责任单位'),
        row('山水', cellOf(240, 4)),
      ),
  },
}

describe('what of a page is its document', () => showBands(insideBands))
describe('what beside the text is a part of it', () => showBands(besideBands))
describe('what is kept of the head of a site', () => showBands(fieldBands))
describe('what numbers a list', () => showBands(listBands))
describe('what is a table of data', () => showBands(tableBands))

describe('what is a page', () => {
  const bands: Record<string, Band> = {
    // 直属机构</p>: a tag or two in a text are damage.
    'tags of a block in a text that begins with none': {
      yes: 6,
      no: 5,
      isTaken: async (size) =>
        !(await blocksOf(`推进公开。${'甲</p>\n'.repeat(size)}丙`)).some((block) =>
          block.includes('</p>'),
        ),
    },
    'characters between them': {
      yes: 270,
      no: 310,
      isTaken: async (size) =>
        !(await blocksOf(`推进公开。${`${words(size)}</p>`.repeat(12)}丙`)).some((block) =>
          block.includes('</p>'),
        ),
    },
  }
  showBands(bands)
})
