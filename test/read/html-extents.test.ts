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

/** A block with `linked` of 100 characters in a link, inside the document. */
const withLinks = (linked: number, name: string) =>
  `<body><div>${sentences.repeat(8)}<div class="${name}"><p>甲${words(99 - linked)}</p><p><a href="a.html">${words(linked)}</a></p></div></div></body>`

const bands: Record<string, Band> = {
  // One link to a cited document is text; a list of related pages is links and little else.
  'percent of a block in links': {
    yes: 45,
    no: 80,
    isTaken: (size) => isContent(withLinks(size, 'text'), '甲'),
  },
  'the same where the block is named for it': {
    yes: 15,
    no: 45,
    isTaken: (size) => isContent(withLinks(size, 'hotnews'), '甲'),
  },
  // 字号、打印、分享 and a date; what says more under such a name is text.
  'characters of a bar of tools': {
    yes: 40,
    no: 90,
    isTaken: async (size) =>
      !(await isContent(
        `<body><div>${sentences}<div class="share"><p>甲${words(size - 1)}</p></div></div></body>`,
        '甲',
      )),
  },
  // Two sentences and more are a text that the page shows itself.
  'characters of sentences beside a text that a script shows': {
    yes: 60,
    no: 140,
    isTaken: (size) =>
      isContent(
        `<body><p>${words(size - 1)}。</p><div style="display:none"><p>甲${words(900)}。</p></div></body>`,
        '甲',
      ),
  },
  // A dialogue that a page hides says about as much as the page; a text shown by a script far more.
  'times what it shows that a page hides of the text': {
    yes: 8,
    no: 3,
    isTaken: (size) =>
      isContent(
        `<body><p>${words(59)}。</p><div style="display:none"><p>甲${words(60 * size)}。</p></div></body>`,
        '甲',
      ),
  },
}

describe('what of a page is its document', () => showBands(bands))

describe('what is a page', () => {
  const bands: Record<string, Band> = {
    // 直属机构</p>: a tag or two in a text are damage.
    'tags of a block in a text that begins with none': {
      yes: 8,
      no: 4,
      isTaken: async (size) =>
        !(await blocksOf(`推进公开。${'甲</p>\n乙<br>'.repeat(size / 2)}丙`)).some((block) =>
          block.includes('</p>'),
        ),
    },
    'characters between them': {
      yes: 150,
      no: 600,
      isTaken: async (size) =>
        !(await blocksOf(`推进公开。${`${words(size)}</p>`.repeat(12)}丙`)).some((block) =>
          block.includes('</p>'),
        ),
    },
  }
  showBands(bands)
})
