import { describe } from 'vitest'
import { type Band, showBands, words } from '../../support/bands.ts'
import { linesOf } from './read.ts'

const bands: Record<string, Band> = {
  // 每季度开展…检查不少于1次: a number further on is another work's.
  'words between a period and how often in it': {
    yes: 16,
    no: 40,
    isTaken: (size) =>
      linesOf(`每季度开展${words(size - 4)}检查2次。`)
        .join('')
        .includes('×2'),
  },
  // 3月、6月、9月、12月底前, at most a limit for each month of a year.
  'times that one 前 closes': {
    yes: 12,
    no: 13,
    isTaken: (size) => {
      const months = Array.from({ length: size }, (_, at) => `${(at % 12) + 1}月`).join('、')
      return linesOf(`${months}底前报送。`).length === size
    },
  },
  // 并持续推进成果应用 is a limit; a clause of 20 characters is work that goes on.
  'a part of a clause that is a limit without an end': {
    yes: 10,
    no: 24,
    isTaken: (size) => linesOf(`县财政局,持续推进${words(size - 4)}`, 'clause').length > 0,
  },
  'a name that stands before a limit without an end': {
    yes: 20,
    no: 60,
    isTaken: (size) => linesOf(`各${words(size - 1)}持续推进`, 'clause').length > 0,
  },
  // 收到上级部门正式批复文件后3日内: an event further back is another sentence's.
  'an event with its object': {
    yes: 20,
    no: 50,
    isTaken: (size) =>
      linesOf(`作出${words(size - 2)}决定之日起3个工作日内公开。`)
        .join('')
        .includes('after'),
  },
  'an event without a verb behind 自': {
    yes: 8,
    no: 18,
    isTaken: (size) =>
      linesOf(`自${words(size)}之日起3个工作日内公开。`)
        .join('')
        .includes('after'),
  },
  // Plans look ahead to 2060 and back to their beginnings; 2400 counts things.
  'the latest year that is a limit': {
    yes: 2060,
    no: 2400,
    isTaken: (size) => linesOf(`到${size}年,基本建成。`).length > 0,
  },
  'the earliest year that a range begins with': {
    yes: 1990,
    no: 1900,
    isTaken: (size) => linesOf(`${size}-2030年底前完成。`).join('').includes(`${size}-01-01`),
  },
  // 23年6月底; 75年 and 9年 are spans of time.
  'two digits that are a year': {
    yes: 35,
    no: 75,
    isTaken: (size) => linesOf(`${size}年6月底前完成。`).join('').includes(`20${size}`),
  },
  // …负责,6月完成: a short verb; what is longer says what the time belongs to.
  'words behind a time that stands alone': {
    yes: 4,
    no: 14,
    isTaken: (size) => linesOf(`县财政局,6月${words(size)}`, 'clause').length > 0,
  },
  // 压缩…办理时间至3个工作日: how long a service takes; a word of another clause says nothing of it.
  'words between a service and how long it takes': {
    yes: 28,
    no: 60,
    isTaken: (size) => linesOf(`压缩${words(size)}3个工作日内办结。`).length === 0,
  },
  'words between a permission and its span of time': {
    yes: 28,
    no: 60,
    isTaken: (size) => linesOf(`可以自${words(size)}收到之日起3个工作日内公开。`).length === 0,
  },
  'words between a rhythm and what is paid in it': {
    yes: 28,
    no: 60,
    isTaken: (size) => linesOf(`每年${words(size)}补贴。`).length === 0,
  },
  'words between a span of time and what is paid for it': {
    yes: 10,
    no: 24,
    isTaken: (size) => linesOf(`3个工作日内${words(size)}补贴。`).length === 0,
  },
  'words between how long a tax is forgone and that it is': {
    yes: 28,
    no: 60,
    isTaken: (size) => linesOf(`2025年底前${words(size)}免征。`).length === 0,
  },
  'words between 有效期 and its time': {
    yes: 24,
    no: 60,
    isTaken: (size) => linesOf(`有效期${words(size)}至2025年底前。`).length === 0,
  },
  'words between a day and what had been done by then': {
    yes: 28,
    no: 60,
    isTaken: (size) => {
      const text = `截至2022年底,${words(size)}已建成。`
      return linesOf(text, 'prose', { planYear: 2021 }).length === 0
    },
  },
}

describe('how far what belongs to a limit stands', () => showBands(bands))
