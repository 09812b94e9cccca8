import { describe } from 'vitest'
import { findBlankBreaks } from '../../src/divide/blank-breaks.ts'
import { readBlankFields } from '../../src/divide/blank-fields.ts'
import { findLabelCuts } from '../../src/divide/cuts.ts'
import { findFieldCuts } from '../../src/divide/field-cuts.ts'
import { divide } from '../../src/divide/index.ts'
import { isBareRecipients, isRecipients, readFields } from '../../src/divide/lines.ts'
import { findNoticeCuts } from '../../src/divide/notice-cuts.ts'
import { findWrap } from '../../src/divide/wrap.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { readWith } from '../support/blocks.ts'
import { divided, documentOf } from './divided.ts'

const title = '青石县2023年数据共享工作要点'
const start = '为推进数据共享,制定本要点。'
const item = '一、完善共享目录\n(一)梳理数据资源。6月底前完成梳理。'

/** Whether the first of some paragraphs is cut. */
const isCut = (...texts: readonly string[]) => (findLabelCuts(texts)[0] ?? []).length > 0
const flowOf = (text: string) => divided(text).flows[0] ?? []
const times = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at))

describe('where a paragraph that has lost its breaks is cut', () => {
  const clause = (length: number) => `。(责任单位:${words(length)})`
  const bands: Record<string, Band> = {
    'characters of a heading before a label': {
      yes: 45,
      no: 46,
      isTaken: (size) => isCut(`一、${words(size - 2)}(一)梳理数据资源。(二)更新数据目录。`),
    },
    // A single line of tabs may be paragraphs that a crawler has joined.
    'lines with tabs that show a table': {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const row = [`${words(110)}。`, '一、讲座。', `二、展板${words(90)}。`].join('\t')
        return flowOf(`${title}\n${times(size, () => row).join('\n')}`).length === size
      },
    },
    'tabs of each of them': {
      yes: 2,
      no: 1,
      isTaken: (size) => {
        const gap = size === 2 ? '\t' : ' '
        const row = `${words(110)}。\t一、讲座。${gap}二、展板${words(90)}。`
        return flowOf(`${title}\n${row}\n${row}`).length === 2
      },
    },
    // 按照一、二、三批次 is a part of a sentence.
    'characters of a paragraph that holds a second one': {
      yes: 30,
      no: 29,
      isTaken: (size) => isCut(`一、${words(size - 10)}。二、更新目录。`),
    },
    'characters of a heading between two labels': {
      yes: 2,
      no: 1,
      isTaken: (size) =>
        isCut(`${words(330)}一、${words(size)}(一)梳理资源。二、${words(size)}(一)更新目录。`),
    },
    'items that a label is repeated for': {
      yes: 2,
      no: 1,
      isTaken: (size) =>
        findFieldCuts(times(size, () => '梳理资源牵头单位:县数据局').join('')).length > 0,
    },
    'blanks that a lost indent has left': {
      yes: 2,
      no: 1,
      isTaken: (size) => isCut(`一、梳理资源。${words(60)}${' '.repeat(size)}二、更新目录。`),
    },
    'characters of a document on one line': {
      yes: 301,
      no: 300,
      isTaken: (size) => isCut(`${words(size - 15)}。1.梳理资源。2.更新目录。`),
    },
    'percent of a document that one line holds': {
      yes: 60,
      no: 59,
      isTaken: (size) =>
        isCut(
          `${words(385)}。1.梳理资源。2.更新目录。`,
          ...times(4, () => words(((100 - size) * 100) / size)),
        ),
    },
    'characters of a title before (试行)': {
      yes: 99,
      no: 100,
      isTaken: (size) => isCut(`${words(size - 4)}实施意见(试行)一、梳理资源。二、更新目录。`),
    },
    'most characters of a clause in brackets': {
      yes: 598,
      no: 599,
      isTaken: (size) => isCut(`一、梳理资源(${words(size)})二、更新目录。三、开展督查。`),
    },
    // (试行) belongs to the words before it, (由…负责) closes an entry.
    'least characters of a clause in brackets': {
      yes: 5,
      no: 4,
      isTaken: (size) =>
        isCut(`一、梳理资源。更新目录(${words(size)})二、开放接口。三、开展督查。`),
    },
    'characters of a line 完成时间 that has lost its end': {
      yes: 82,
      no: 83,
      isTaken: (size) =>
        isCut(`一、梳理资源。完成时间:${words(size - 5)}二、更新目录。三、开展督查。`),
    },
    'characters of a list of bodies that closes an entry': {
      yes: 80,
      no: 81,
      isTaken: (size) =>
        isCut(`推进工作。1.梳理资源${clause(size)}2.更新目录${clause(size)}`, words(900)),
    },
    'characters of a gap that is a lost break': {
      yes: 12,
      no: 13,
      isTaken: (size) =>
        flowOf(
          `${title}\n${start}\n${words(12)}。${'　'.repeat(size)}${words(8)}。\n${item}`,
        ).includes(`${words(8)}。`),
    },
    'characters of a document on one line without addressees': {
      yes: 201,
      no: 200,
      isTaken: (size) =>
        divided(`${title}为推进共享,${words(size - title.length - 7)}。\n${item}`).title === title,
    },
  }
  showBands(bands)
})

describe('how a wrapped page is known', () => {
  const full = (length: number) => words(length)
  const wrapOf = (text: string) => {
    const { layer, blocks } = documentOf(text)
    return findWrap(layer, blocks)
  }
  /** Full lines and short ones; so many of the full ones hold a comma. */
  const isCut = (fullLines: number, short: number, cut: number) =>
    wrapOf(
      [
        ...times(fullLines, (at) => (at < cut ? `${full(14)},${full(15)}` : full(30))),
        ...times(short, (at) => full(4 + (at % 9))),
      ].join('\n'),
    ) !== undefined
  const bands: Record<string, Band> = {
    // A list of names has lines of one length by chance; a wrapped page mostly has them.
    'lines of one width of a hundred': {
      yes: 35,
      no: 34,
      isTaken: (size) =>
        wrapOf(
          [...times(size, () => full(30)), ...times(100 - size, (at) => full(4 + (at % 9)))].join(
            '\n',
          ),
        ) !== undefined,
    },
    // A notice with a table: few lines are full, but those are cut in mid-sentence.
    'lines of one width of a hundred, cut in mid-sentence': {
      yes: 15,
      no: 14,
      isTaken: (size) => isCut(size, 100 - size, size),
    },
    'lines of one width, cut in mid-sentence': {
      yes: 6,
      no: 5,
      isTaken: (size) => isCut(size, 3 * size, size),
    },
    'of ten lines of one width, those cut in mid-sentence': {
      yes: 5,
      no: 4,
      isTaken: (size) => isCut(10, 30, size),
    },
    'lines that show a width': {
      yes: 12,
      no: 11,
      isTaken: (size) => wrapOf(times(size, () => full(30)).join('\n')) !== undefined,
    },
    'wider lines of two hundred': {
      yes: 9,
      no: 10,
      isTaken: (size) =>
        wrapOf(
          [
            ...times(120, () => full(30)),
            ...times(size, () => full(50)),
            ...times(80 - size, (at) => full(4 + (at % 9))),
          ].join('\n'),
        ) !== undefined,
    },
    // A notice of a few paragraphs: each full line is cut in mid-sentence, and the one below it ends.
    'lines of one width in a short text': {
      yes: 3,
      no: 2,
      isTaken: (size) =>
        wrapOf(times(size, () => `${full(14)},${full(15)}\n${full(9)}。`).join('\n')) !== undefined,
    },
    // A list of names is narrow, a line of a site that wraps nothing is long.
    'least characters of a page’s line': {
      yes: 16,
      no: 15,
      isTaken: (size) => wrapOf(times(30, () => full(size)).join('\n')) !== undefined,
    },
    'most characters of a page’s line': {
      yes: 60,
      no: 61,
      isTaken: (size) => wrapOf(times(30, () => full(size)).join('\n')) !== undefined,
    },
    'indented paragraphs of fifty': {
      yes: 31,
      no: 30,
      isTaken: (size) =>
        wrapOf(
          times(
            50,
            (at) => `${at < size ? '　　' : ''}${full(30)}\n${full(30)}\n${full(9)}。`,
          ).join('\n'),
        )?.indents === true,
    },
  }
  showBands(bands)
})

describe('how much shows that numbers are those of pages', () => {
  const pages = (count: number, length: number) =>
    times(count, (at) => `${at + 1}、${words(length - 2)}`).join('\n')
  const isPaged = (text: string) =>
    !flowOf(`${title}\n${start}\n${text}`).some((line) => line.startsWith('2、'))
  const bands: Record<string, Band> = {
    'characters of a page’s stretch': {
      yes: 60,
      no: 59,
      isTaken: (size) => isPaged(pages(4, size)),
    },
    'stretches that count on': { yes: 3, no: 2, isTaken: (size) => isPaged(pages(size, 120)) },
    'numbers inside the text that count on': {
      yes: 2,
      no: 1,
      isTaken: (size) =>
        !flowOf(
          `${title}\n${times(size, (at) => `${at + 1}.更新目录- ${at + 2} -周期。`).join('\n')}`,
        ).some((line) => line.includes('- 2 -')),
    },
    'characters of a paragraph whose bracket is open': {
      yes: 1998,
      no: 1999,
      isTaken: (size) =>
        flowOf(
          `${title}\n${start}\n${words(size - 9)}(${words(4)}\n${words(3)})。\n${item}`,
        ).includes(`${words(size - 9)}(${words(4)}${words(3)})。`),
    },
    'characters of a line that goes on over a page': {
      yes: 12,
      no: 11,
      isTaken: (size) =>
        flowOf(
          `${title}\n${start}\n${words(size)}\n- 1 -\n${words(20)}。\n- 2 -\n${item}`,
        ).includes(`${words(size)}${words(20)}。`),
    },
  }
  showBands(bands)
})

describe('what stands around a plan', () => {
  const table = '附件\n重点工作任务分工表\n1 | 改造管网 | 县水务局 |'
  const signed = (names: readonly string[], above: string) =>
    divided(`${title}\n${start}\n${item}\n${above}\n${names.join('\n')}\n2023年3月1日`).issuedOn ===
    '2023-03-01'
  const offices = ['财政', '教育', '水务', '统计', '审计', '税务', '林业', '气象', '档案', '交通']
  const bands: Record<string, Band> = {
    // 目标, 任务, 保障: the shortest list of contents without the word 目录.
    'headings that are printed twice': {
      yes: 3,
      no: 2,
      isTaken: (size) => {
        const headings = ['一、编制目录', '二、公布目录', '三、加强保障'].slice(0, size)
        const text = headings.map((heading) => `${heading}\n推进甲乡。`).join('\n')
        const read = divided(`青石县数据共享方案\n${headings.join('\n')}\n${text}`)
        return read.furniture.length === size
      },
    },
    'bodies that sign together': {
      yes: 6,
      no: 7,
      isTaken: (size) =>
        signed(
          offices.slice(0, size).map((office) => `市${office}局`),
          table,
        ),
    },
    'characters of a place that a name and the title share': {
      yes: 3,
      no: 2,
      isTaken: (size) => signed([`${'青石县'.slice(0, size)}人民政府`], `${table}\n改造老旧管网`),
    },
    'characters of a place that two names without a gap share': {
      yes: 3,
      no: 2,
      isTaken: (size) => {
        const place = '青石县'.slice(0, size)
        const names = `${place}财政局${place}水务局`
        return divided(`${title}\n${start}\n${item}\n${names}\n2023年3月1日`).issuers.length === 2
      },
    },
    // A body above nothing but a day printed the document; above more it signed it.
    'characters of the day of print': {
      yes: 13,
      no: 14,
      isTaken: (size) =>
        !divided(
          `${title}\n${start}\n${item}\n青石县统计局\n${words(size - 11)}2023年3月1日印发`,
        ).issuers.includes('青石县统计局'),
    },
    // 时间 and 分类 are words of any text.
    'characters of the name of a field without a colon': {
      yes: 3,
      no: 2,
      isTaken: (size) =>
        readBlankFields(`${size === 3 ? '索引号' : '时间'} 00123 发文字号 无`).length > 0,
    },
    // A table of the plan may have one cell 发布日期; an index table names several things.
    'fields of a table that is an index': {
      yes: 2,
      no: 1,
      isTaken: async (size) => {
        const names = ['发布日期', '发文字号', '索引号'].slice(0, size)
        const rows = [...names, '改造管网', '架设桥梁', '清理边沟'].slice(0, 3)
        const table = rows.map((name) => `<tr><td>${name}</td><td>2023-03-01</td></tr>`).join('')
        const text = [title, start, ...item.split('\n')].map((line) => `<p>${line}</p>`).join('')
        const { document } = await readWith(`<table>${table}</table>${text}`, { from: 'html' })
        return divide(document).head.publishedOn?.iso === '2023-03-01'
      },
    },
    // 来源:县政府时间:… names two at most.
    'fields that are glued to each other': {
      yes: 3,
      no: 2,
      isTaken: (size) => {
        const names = ['索引号', '主题分类', '有效性'].slice(0, size)
        return readFields(names.map((name) => `${name}:山水`).join('')).length === size
      },
    },
    // 工作要点 alone is the end of any plan's name.
    'characters of what a notice hands on without its own name': {
      yes: 6,
      no: 5,
      isTaken: (size) => {
        const object = `${words(size - 2)}要点`
        const notice = `青石县数据局关于印发${object}的通知`
        const text = `各乡镇人民政府:\n现将青石县数据局${object}印发给你们。\n2023年3月1日`
        const own = `青石县数据局${object}`
        return divided([own, notice, text, own, item].join('\n')).noticeTitle === notice
      },
    },
    'characters of a title at the end of a headline': {
      yes: 10,
      no: 9,
      isTaken: (size) => {
        const own = `${words(size - 4)}工作要点`
        return divided(`5号${own}\n${own}\n${start}\n${item}`).title === own
      },
    },
  }
  showBands(bands)
})

describe('how short a line is that is a part of the head', () => {
  const bands: Record<string, Band> = {
    addressees: { yes: 4, no: 3, isTaken: (size) => isRecipients(`各${words(size - 3)}局:`) },
    'addressees that have lost their colon': {
      yes: 4,
      no: 3,
      isTaken: (size) => isBareRecipients(`各${words(size - 3)}局,`),
    },
    // 工作方案 alone is a word of the text, or a heading.
    'a title': {
      yes: 5,
      no: 4,
      isTaken: (size) => {
        const own = `${words(size - 4)}工作方案`
        return divided(`${own}\n${start}\n${item}`).title === own
      },
    },
    'a title without a word of its kind': {
      yes: 6,
      no: 5,
      isTaken: (size) => {
        const own = `关于${words(size - 2)}`
        return divided(`${own}\n${start}\n${item}`).title === own
      },
    },
    'a running head': {
      yes: 4,
      no: 3,
      isTaken: (size) => {
        const head = `${words(size - 2)}手册`
        return divided(
          `${title}\n${head}\n${start}\n- 1 -\n${head}\n${item}\n- 2 -\n${head}\n二、加强督查。开展督查。`,
        ).furniture.includes(head)
      },
    },
    'what follows addressees on a document’s one line': {
      yes: 20,
      no: 19,
      isTaken: (size) =>
        divided(`${title}各乡镇人民政府:${words(size)}\n${start}\n${item}`).recipients ===
        '各乡镇人民政府',
    },
  }
  showBands(bands)
})

describe('where a notice is looked for on a line', () => {
  const handsOn = '现将工作要点印发给你们,请执行。'
  const bands: Record<string, Band> = {
    'characters before the words that hand on': {
      yes: 2989,
      no: 2990,
      isTaken: (size) => findNoticeCuts(`${words(size - 8)}各乡镇人民政府:${handsOn}`).length > 0,
    },
    'characters between a title and the colon of its addressees': {
      yes: 460,
      no: 461,
      isTaken: (size) =>
        findNoticeCuts(`关于印发工作要点的通知${words(size - 8)} 各乡镇人民政府:${handsOn}`)
          .length > 2,
    },
  }
  showBands(bands)
})

describe('when blanks are lost line breaks', () => {
  const items = (count: number) => times(count, (at) => `${'一二三四五六'.charAt(at)}、护林。`)
  const isParted = (...lines: readonly string[]) => findBlankBreaks(lines.join(' ')).length > 0
  const row = ['1', '清淤', '县水利局', '年底']
  const head = ['序号', '任务', '责任单位', '时限']
  const bands: Record<string, Band> = {
    'characters of a line of paragraphs': {
      yes: 200,
      no: 199,
      isTaken: (size) => isParted(`${words(size - 13)}。`, ...items(2)),
    },
    'items behind blanks': {
      yes: 2,
      no: 1,
      isTaken: (size) => isParted(`${words(220)}。`, ...items(size)),
    },
    // 一、山。 二、水。三、林。: most items stand without a blank.
    'characters of a bracket with a blank': {
      yes: 40,
      no: 39,
      isTaken: (size) => {
        const bracket = `五、护林(${words(size)} 青山)。`
        const text = [`${words(220)}。`, ...items(4), bracket].join(' ')
        return findBlankBreaks(text).includes(text.indexOf('青山)'))
      },
    },
    'items without a blank beside four with one': {
      yes: 2,
      no: 3,
      isTaken: (size) =>
        isParted(`${words(220)}。`, ...items(4), `护林。${'一、护林。'.repeat(size)}`),
    },
    'blanks in sentences beside five between lines': {
      yes: 1,
      no: 2,
      isTaken: (size) =>
        isParted(
          `${words(220)}。`,
          ...items(4),
          `五、护林。${times(size, () => '山, ').join('')}林。`,
        ),
    },
    // A longer line without a mark is text.
    'characters of a heading above items': {
      yes: 45,
      no: 46,
      isTaken: (size) =>
        isParted(`${words(220)}。`, `一、${words(size - 2)}`, '(一)护林。', '山。'),
    },
    'characters of a line with a table': {
      yes: 60,
      no: 59,
      isTaken: (size) => {
        const table = [...head, ...row, ...row].join(' ')
        return isParted(table, words(size - table.length - 1))
      },
    },
    'headers of a table on one line': {
      yes: 4,
      no: 3,
      isTaken: (size) => isParted(...head.slice(-size), ...row, ...row, ...row, ...row, words(40)),
    },
    'cells of a table on one line': {
      yes: 8,
      no: 7,
      isTaken: (size) => isParted(...head, words(60), ...times(size - 1, () => '青山')),
    },
    'characters of such a header': {
      yes: 12,
      no: 13,
      isTaken: (size) =>
        isParted('序号', `${words(size - 2)}任务`, '责任单位', '时限', ...row, ...row, words(40)),
    },
  }
  showBands(bands)
})
