import { describe } from 'vitest'
import { findLabelCuts } from '../../src/divide/cuts.ts'
import { isAttachmentMark, isPublicityNote } from '../../src/divide/last-lines.ts'
import { isBodyName, isRecipients } from '../../src/divide/lines.ts'
import { findWrap } from '../../src/divide/wrap.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { divided, documentOf } from './divided.ts'

const title = '青石县2023年数据共享工作要点'
const start = '为推进数据共享,制定本要点。'
const item = '一、完善共享目录\n(一)梳理数据资源。6月底前完成梳理。'

const flowOf = (text: string) => divided(text).flows[0] ?? []
const times = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at))

describe('what stands on a line', () => {
  const bands: Record<string, Band> = {
    // 办 公 室, 人 民 政 府: set apart to fill the line.
    'characters set apart that are a name': {
      yes: 6,
      no: 7,
      isTaken: (size) => isBodyName([...words(size)].join(' ')),
    },
    // 外交部, 人力资源和社会保障部
    'the shortest ministry that is addressed': {
      yes: 2,
      no: 1,
      isTaken: (size) => isRecipients(`${words(size)}部:`),
    },
    'the longest ministry that is addressed': {
      yes: 12,
      no: 13,
      isTaken: (size) => isRecipients(`${words(size)}部:`),
    },
    'a remark behind the mark of an attachment': {
      yes: 12,
      no: 13,
      isTaken: (size) => isAttachmentMark(`附件(${words(size)})`),
    },
    'the shortest body whose seal stands for another’s': {
      yes: 2,
      no: 1,
      isTaken: (size) => isPublicityNote(`(${words(size)}代章)`),
    },
    'the longest body whose seal stands for another’s': {
      yes: 30,
      no: 31,
      isTaken: (size) => isPublicityNote(`(${words(size)}代章)`),
    },
    'a note of publicity': {
      yes: 40,
      no: 41,
      isTaken: (size) => isPublicityNote(`此件${words(size)}`),
    },
    'whom to ask, with a number': {
      yes: 90,
      no: 91,
      isTaken: (size) => isPublicityNote(`联系人${words(size)}`),
    },
    // 秘密★1年; more behind the star is a sentence.
    'the term behind a classification': {
      yes: 8,
      no: 9,
      isTaken: (size) =>
        divided(`秘密★${'1'.repeat(size)}\n${title}\n${start}\n${item}`).classification !== '-',
    },
    // A last cell of a table in lines: 每月底前报送; a longer line below a site's is the site's.
    'a limit below the last item': {
      yes: 19,
      no: 20,
      isTaken: (size) =>
        flowOf(
          `${title}\n${start}\n${item}\n二、更新目录。\n每月${words(size)}\n打印本页\n关闭窗口`,
        ).includes(`每月${words(size)}`),
    },
    // 牵头单位, 主要责任单位; 本网站内容主办单位 is the site's.
    'the label of a line below the last item': {
      yes: 8,
      no: 9,
      isTaken: (size) =>
        flowOf(
          `${title}\n${start}\n${item}\n二、更新目录。\n${words(size)}单位:山水\n打印本页\n关闭窗口`,
        ).includes(`${words(size)}单位:山水`),
    },
    'a note between (此件 and the day behind it': {
      yes: 12,
      no: 13,
      isTaken: (size) =>
        divided(`${title}\n${start}\n${item}\n(此件${words(size)}) 2023年3月1日`).issuedOn ===
        '2023-03-01',
    },
    'the shortest note before a day': {
      yes: 2,
      no: 1,
      isTaken: (size) =>
        divided(`${title}\n${start}\n${item}\n(此件${words(size)}) 2023年3月1日`).issuedOn ===
        '2023-03-01',
    },
    'a day with the blanks behind it, before a note': {
      yes: 20,
      no: 21,
      isTaken: (size) =>
        divided(`${title}\n${start}\n${item}\n${'2023年3月1日'.padEnd(size)}(此件公开发布)`)
          .issuedOn === '2023-03-01',
    },
  }
  showBands(bands)
})

describe('what a document on one line is cut by', () => {
  const isCut = (text: string) => (findLabelCuts([text])[0] ?? []).length > 0
  const named = (name: string) =>
    divided(`青石县关于印发《${name}》的通知。各乡镇。 ${name} 为推进,${words(9)}。\n${item}`)
      .titles[0]
  const bands: Record<string, Band> = {
    // 重点任务分工及进度安排表
    'the word of a kind with what it parts': {
      yes: 20,
      no: 21,
      isTaken: (size) =>
        isCut(`青石县重点任务分工${words(size - 3)}表一、梳理资源山水田林。二、更新目录。`),
    },
    // 提出以下实施意见:
    'words between 以下 and the colon of a preamble': {
      yes: 6,
      no: 7,
      isTaken: (size) => {
        const text = `青石县教育局现提出以下${words(size)}:一、梳理资源1.更新目录。2.开放接口。`
        return findLabelCuts([text])[0]?.includes(text.indexOf('一、')) === true
      },
    },
    'the shortest title': {
      yes: 8,
      no: 7,
      isTaken: (size) =>
        divided(`${words(size - 4)}工作方案为推进共享,${words(300)}。\n${item}`).title !== '',
    },
    'the shortest title in 《》 that is printed once more': {
      yes: 8,
      no: 7,
      isTaken: (size) => named(`${words(size - 4)}工作方案`) !== '',
    },
    'the longest title in 《》 that is printed once more': {
      yes: 80,
      no: 81,
      isTaken: (size) => named(`${words(size - 4)}工作方案`) !== '',
    },
    'characters of a notice up to the title that it names': {
      yes: 3000,
      no: 3001,
      isTaken: (size) =>
        divided(
          `青石县关于印发通知。${words(size - 20)}《数据共享工作方案》。数据共享工作方案一、梳理资源。\n${item}`,
        ).titles[0] === '数据共享工作方案',
    },
    'the place of an addressed government': {
      yes: 8,
      no: 9,
      isTaken: (size) =>
        divided(`${title}${words(size)}人民政府:${words(60)}。\n${item}`).recipients ===
        `${words(size)}人民政府`,
    },
    // (责任单位:各单位): a label in a bracket addresses nobody; a longer one is a list of names.
    'a label in a bracket': {
      yes: 14,
      no: 15,
      isTaken: (size) =>
        divided(`(${words(size - 2)}单位:${words(60)}。\n${title}\n${item}`).recipients === '-',
    },
    'characters before a gap that is a lost break': {
      yes: 4,
      no: 3,
      isTaken: (size) =>
        flowOf(`${title}\n${start}\n${words(size)}　　${words(8)}。\n${item}`).includes(
          words(size),
        ),
    },
  }
  showBands(bands)
})

describe('which lines are one paragraph', () => {
  const joined = (before: string, after: string) =>
    flowOf(`${title}\n${start}\n${before}\n${after}\n${item}`).includes(before + after)
  const bands: Record<string, Band> = {
    'characters of a line behind an open bracket': {
      yes: 199,
      no: 200,
      isTaken: (size) => joined(`${words(9)}(${words(size)}`, `${words(3)})。`),
    },
    'characters of a line before a closing bracket': {
      yes: 199,
      no: 200,
      isTaken: (size) => joined(`${words(9)}(${words(4)}`, `${words(size)})。`),
    },
    'characters of running text': {
      yes: 20,
      no: 19,
      isTaken: (size) => joined(`一、梳理资源。${words(size - 7)}`, `${words(30)}。`),
    },
    'characters of running text that goes on': {
      yes: 20,
      no: 19,
      isTaken: (size) => joined(`一、梳理资源。${words(30)}`, words(size)),
    },
    // 责任单位:县财政局 begins a line of its own.
    'characters before a colon that begin no line of their own': {
      yes: 15,
      no: 14,
      isTaken: (size) => joined(`一、梳理资源。${words(30)}`, `${words(size)}:${words(30)}。`),
    },
    // 完成时限:2023年12月底前 is whole without a mark.
    'the value of a limit that ends its line': {
      yes: 24,
      no: 25,
      isTaken: (size) =>
        !joined(`一、梳理资源${words(16)}。完成时限:${words(size)}`, `${words(30)}。`),
    },
  }
  showBands(bands)
})

describe('how much two copies have in common', () => {
  const copied = (count: number, length: number) => {
    const copy = times(count, (at) => `${at + 1}.${words(length - 4)}${at}。`).join('\n')
    return flowOf(`${title}\n${start}\n${copy}\n栏目\n${copy}`).length === count + 2
  }
  const bands: Record<string, Band> = {
    'paragraphs in a row': { yes: 5, no: 4, isTaken: (size) => copied(size, 40) },
    // Short lines recur by nature: the same body does many things.
    'characters of one of them': { yes: 30, no: 29, isTaken: (size) => copied(6, size) },
  }
  showBands(bands)
})

describe('how much lines of one width differ', () => {
  const isWrapped = (lines: readonly string[]) => {
    const { layer, blocks } = documentOf(
      [...lines, ...times(20, (at) => words(4 + (at % 9)))].join('\n'),
    )
    return findWrap(layer, blocks) !== undefined
  }
  /** Lines of so many characters, of which each takes another number of cells. */
  const varied = (characters: number, count: number) =>
    times(count, (at) => {
      const narrow = (at % 5) * (characters < 20 ? 3 : 6)
      return 'a'.repeat(narrow) + words(characters - narrow)
    })
  /** Lines of so many cells, of which each has another number of characters. */
  const mixed = (cells: number) =>
    times(60, (at) => {
      const narrow = Math.min(6 * (at % 6), cells - 2)
      return 'a'.repeat(narrow + ((cells - narrow) % 2)) + words(Math.floor((cells - narrow) / 2))
    })
  const bands: Record<string, Band> = {
    // A mark that may not begin a line is taken along, or two characters go down with it.
    'characters, of lines that are of no one width in cells': {
      yes: 2,
      no: 3,
      isTaken: (size) => isWrapped([...varied(30, 14), ...varied(30 - size, 12)]),
    },
    'least characters of a page’s line': {
      yes: 16,
      no: 15,
      isTaken: (size) => isWrapped(varied(size, 36)),
    },
    'most characters of a page’s line': {
      yes: 60,
      no: 61,
      isTaken: (size) => isWrapped(varied(size, 36)),
    },
    'cells, of lines that hold Latin letters': {
      yes: 4,
      no: 5,
      isTaken: (size) =>
        isWrapped([
          ...times(14, () => 'ab'.repeat(10) + words(20)),
          ...times(12, () => 'a'.repeat(size % 2) + words(30 - Math.ceil(size / 2))),
        ]),
    },
    'least cells of a page’s line': { yes: 32, no: 31, isTaken: (size) => isWrapped(mixed(size)) },
    'most cells of a page’s line': { yes: 120, no: 121, isTaken: (size) => isWrapped(mixed(size)) },
  }
  showBands(bands)
})
