import { describe } from 'vitest'
import { collect } from '../../src/diagnostics/report.ts'
import { findCitations } from '../../src/extract/citations.ts'
import { findClauses } from '../../src/extract/clause/index.ts'
import { findDeadlines } from '../../src/extract/deadlines/index.ts'
import { hasBoldTitle, hasRunInTitle } from '../../src/extract/kind.ts'
import { findTargets } from '../../src/extract/targets.ts'
import type { Passage } from '../../src/model/passage.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { type Band, showBands, words } from '../support/bands.ts'
import { readingOf } from './clause/notation.ts'

async function planOf(text: string) {
  const { plan } = await parsePlan(`青石县2023年工作要点\n${text}`, { name: 'plan.txt' })
  return plan
}

/** Names of bodies parted by 、, `size` characters of them. */
function names(size: number): string {
  const last = (size % 5) + 3
  return `${'县财政局、'.repeat((size - last - 2) / 5)}县${words(last)}局`
}

const partiesIn = (text: string) =>
  findClauses(readingOf(text), { at: 'item' }).flatMap(({ clause }) => clause.parties).length

const bands: Record<string, Band> = {
  // A heading has 42 characters at most; a first sentence of 40 is a sentence.
  'a run-in title': {
    yes: 30,
    no: 31,
    isTaken: (size) =>
      hasRunInTitle({ reading: readingOf(`${words(size)}。推进公开。`) } as Passage),
  },
  'the shortest run-in title': {
    yes: 4,
    no: 3,
    isTaken: (size) =>
      hasRunInTitle({ reading: readingOf(`${words(size)}。推进公开。`) } as Passage),
  },
  // Its number may be set plain: （一）, 12.3
  'characters before a bold title': {
    yes: 4,
    no: 5,
    isTaken: (size) =>
      hasBoldTitle({
        block: { type: 'paragraph', start: 0, end: 200, bold: [{ start: size, end: 40 }] },
      } as unknown as Passage),
  },
  'a bold title': {
    yes: 60,
    no: 61,
    isTaken: (size) =>
      hasBoldTitle({
        block: { type: 'paragraph', start: 0, end: 200, bold: [{ start: 0, end: size }] },
      } as unknown as Passage),
  },
  // 广西壮族自治区人民政府办公厅关于转发…的通知 has 46; a 《 that nothing closes ends nowhere.
  'a title in 《》': {
    yes: 198,
    no: 199,
    isTaken: (size) => findCitations(readingOf(`落实《${words(size)}》`)).length > 0,
  },
  // The longest clause of the labelled documents has 111 characters, a table's cell 112.
  'a clause in brackets': {
    yes: 1500,
    no: 1501,
    isTaken: (size) => partiesIn(`推进公开。(${names(size - 2)}负责)`) > 0,
  },
  'a sentence that assigns': {
    yes: 399,
    no: 400,
    isTaken: (size) => partiesIn(`推进公开。由${names(size - 3)}负责。`) > 0,
  },
  'a name behind a label': {
    yes: 40,
    no: 41,
    isTaken: (size) => partiesIn(`推进公开。(责任单位:${words(size - 3)}管委会)`) > 0,
  },
  'a limit in a column of remarks': {
    yes: 30,
    no: 31,
    isTaken: async (size) => {
      const note = `${words(size - 7)},6月底前完成`
      const { tasks } = await planOf(
        `序号|工作任务|责任单位|备注\n1|修路。|县交通局|${note}\n2|架桥。|县水利局|\n3|清淤。|县水利局|`,
      )
      return tasks.some(({ deadlines }) => deadlines.length > 0)
    },
  },
  'a bracket behind a title that is a limit': {
    yes: 20,
    no: 21,
    isTaken: (size) =>
      findDeadlines(
        readingOf(`组织实施(${words(size - 15)},2023年3月—10月)`),
        { planYear: 2023, report: collect().report },
        'prose',
      ).length > 0,
  },
  // 社会消费品零售总额, 规模以上工业企业研发经费支出: with more words a subject is a sentence.
  'the subject of a target': {
    yes: 20,
    no: 21,
    isTaken: (size) => findTargets(readingOf(`${words(size)}增长8%。`))[0]?.subject === words(size),
  },
  'the shortest subject of a target': {
    yes: 2,
    no: 1,
    isTaken: (size) => findTargets(readingOf(`${words(size)}增长8%。`))[0]?.subject === words(size),
  },
  // 压缩企业开办时间至1个工作日: a word further back is not said of the number.
  'words between 压缩 and how long is left': {
    yes: 28,
    no: 29,
    isTaken: (size) => findTargets(readingOf(`压缩${words(size)}20个工作日。`)).length > 0,
  },
  // Three items of one paragraph may be chance; a last one with a second may then be its own.
  'items of one paragraph behind whose last one a second is not its own': {
    yes: 6,
    no: 5,
    isTaken: async (size) => {
      const items = Array.from(
        { length: size },
        (_, at) => `${at + 1}.修路${at}。甲乡修路，乙乡架桥。\n`,
      )
      const { rest } = await planOf(`${items.join('')}丙乡清淤，丁乡植树。`)
      return rest.some(({ kind }) => kind === 'closing')
    },
  },
}

describe('how long what a task holds is', () => showBands(bands))
