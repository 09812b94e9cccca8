import { describe } from 'vitest'
import { type Band, showBands, words } from '../../support/bands.ts'
import { linesOf } from './read.ts'

const bands: Record<string, Band> = {
  // 每季度开展…检查不少于1次: a number further on is another work's.
  'words between a period and how often in it': {
    yes: 23,
    no: 24,
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
    yes: 14,
    no: 15,
    isTaken: (size) => linesOf(`县财政局,持续推进${words(size - 4)}`, 'clause').length > 0,
  },
  'a name that stands before a limit without an end': {
    yes: 40,
    no: 41,
    isTaken: (size) => linesOf(`各${words(size - 1)}持续推进`, 'clause').length > 0,
  },
  // 收到上级部门正式批复文件后3日内: an event further back is another sentence's.
  'an event with its object': {
    yes: 28,
    no: 29,
    isTaken: (size) =>
      linesOf(`作出${words(size - 2)}决定之日起3个工作日内公开。`)
        .join('')
        .includes('after'),
  },
  'an event without a verb behind 自': {
    yes: 12,
    no: 13,
    isTaken: (size) =>
      linesOf(`自${words(size)}之日起3个工作日内公开。`)
        .join('')
        .includes('after'),
  },
  // Plans look ahead to 2060 and back to their beginnings; 2400 counts things.
  'the latest year that is a limit': {
    yes: 2100,
    no: 2101,
    isTaken: (size) => linesOf(`到${size}年,基本建成。`).length > 0,
  },
  'the earliest year that a range begins with': {
    yes: 1949,
    no: 1948,
    isTaken: (size) => linesOf(`${size}-2030年底前完成。`).join('').includes(`${size}-01-01`),
  },
  // 23年6月底; 75年 and 9年 are spans of time.
  'two digits that are a year': {
    yes: 60,
    no: 61,
    isTaken: (size) => linesOf(`${size}年6月底前完成。`).join('').includes(`20${size}`),
  },
  // 09年 may be a part of a number that damage has cut.
  'the first of two digits that are a year': {
    yes: 10,
    no: 9,
    isTaken: (size) =>
      linesOf(`${String(size).padStart(2, '0')}年6月底前完成。`)
        .join('')
        .includes(`20${size}`),
  },
  // …负责,6月完成: a short verb; what is longer says what the time belongs to.
  'words behind a time that stands alone': {
    yes: 8,
    no: 9,
    isTaken: (size) => linesOf(`县财政局,6月${words(size)}`, 'clause').length > 0,
  },
  // 压缩…办理时间至3个工作日: how long a service takes; a word of another clause says nothing of it.
  'words between a service and how long it takes': {
    yes: 38,
    no: 39,
    isTaken: (size) => linesOf(`压缩${words(size)}3个工作日内办结。`).length === 0,
  },
  'words between a permission and its span of time': {
    yes: 37,
    no: 38,
    isTaken: (size) => linesOf(`可以自${words(size)}收到之日起3个工作日内公开。`).length === 0,
  },
  'words between a rhythm and what is paid in it': {
    yes: 38,
    no: 39,
    isTaken: (size) => linesOf(`每年${words(size)}补贴。`).length === 0,
  },
  'words between a span of time and what is paid for it': {
    yes: 12,
    no: 13,
    isTaken: (size) => linesOf(`3个工作日内${words(size)}补贴。`).length === 0,
  },
  'words between how long a tax is forgone and that it is': {
    yes: 38,
    no: 39,
    isTaken: (size) => linesOf(`2025年底前${words(size)}免征。`).length === 0,
  },
  'words between 有效期 and its time': {
    yes: 36,
    no: 37,
    isTaken: (size) => linesOf(`有效期${words(size)}至2025年底前。`).length === 0,
  },
  'words between a day and what had been done by then': {
    yes: 38,
    no: 39,
    isTaken: (size) => {
      const text = `截至2022年底,${words(size)}已建成。`
      return linesOf(text, 'prose', { planYear: 2021 }).length === 0
    },
  },
  // 2020年6月底前竣工的小区: the time belongs to the houses; further back stands a sentence of its own.
  'words between a day that is past and the 的 behind it': {
    yes: 13,
    no: 14,
    isTaken: (size) => linesOf(`改造2020年6月底前${words(size)}的小区。`).length === 0,
  },
  // 2030年前碳达峰行动 is a name.
  'words that are a name with the year before them': {
    yes: 14,
    no: 15,
    isTaken: (size) => linesOf(`2030年前${words(size - 2)}行动。`).length === 0,
  },
  // 道路2024年完成改造的小区: what is finished then is said of the houses.
  'words between a year inside a clause and the 的 behind it': {
    yes: 13,
    no: 14,
    isTaken: (size) => linesOf(`道路2024年完成${words(size - 2)}的小区。`).length === 0,
  },
  // 9月开学前: the limit is the beginning of school.
  'words between a month and the 前 of another limit': {
    yes: 5,
    no: 6,
    isTaken: (size) => linesOf(`9月${words(size)}前完成。`).length === 0,
  },
  // 办结率, 差错率; 效率 and 频率 are no rates of work that is done in time.
  'the shortest word before 率': {
    yes: 2,
    no: 1,
    isTaken: (size) => linesOf(`3个工作日内${words(size)}率达到90%。`).length === 0,
  },
  'the longest word before 率': {
    yes: 3,
    no: 4,
    isTaken: (size) => linesOf(`3个工作日内${words(size)}率达到90%。`).length === 0,
  },
  // 每名村医每年: how much for each of them.
  'words from a 每 to the 每 of a rhythm': {
    yes: 4,
    no: 5,
    isTaken: (size) => linesOf(`每${words(size - 1)}每年2次。`).length === 0,
  },
  // A value goes on to the end of its sentence; text of the task that has run into it is longer.
  'the value of a label': {
    yes: 118,
    no: 119,
    isTaken: (size) => linesOf(`完成时限:${words(size)}持续推进`).length > 0,
  },
  // (2023年3月—4月宣传发动,2024年3月—10月集中攻坚): two stages and what they are for.
  'a bracket that holds nothing but limits': {
    yes: 30,
    no: 31,
    isTaken: (size) => {
      const month = size === 30 ? 3 : 10
      const stages = `2023年3月—4月${words(4)},2024年${month}月—10月${words(4)}`
      return linesOf(`组织实施(${stages})`).length > 0
    },
  },
  // (2023年3月—10月全面完成); with more words a bracket says something of its own.
  'words beside a limit in its bracket': {
    yes: 6,
    no: 7,
    isTaken: (size) => linesOf(`组织实施(2023年3月—10月${words(size)})`).length > 0,
  },
  // “2030年前碳达峰”十大行动 is a name; a quote that nothing closes soon is speech.
  'a quotation whose time is no limit': {
    yes: 30,
    no: 31,
    isTaken: (size) => linesOf(`实施“${words(size - 9)}2023年6月底前”专项行动。`).length === 0,
  },
  // 每季度末(分别为3月、6月、9月、12月的最后一日): when each is.
  'a bracket that says when each of a rhythm is': {
    yes: 40,
    no: 41,
    isTaken: (size) => linesOf(`每季度末(分别${words(size - 4)}6月底前)报送。`).length === 1,
  },
}

describe('how far what belongs to a limit stands', () => showBands(bands))
