import { describe } from 'vitest'
import { checkPlan } from '../../src/check/run.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { type Band, showBands } from '../support/bands.ts'

/** Whether a check of the text finds `code`. */
async function finds(code: string, text: string): Promise<boolean> {
  const { plan, textLayer } = await parsePlan(text, { name: 'plan.txt' })
  return checkPlan(plan, { textLayer }).findings.some((finding) => finding.code === code)
}

const title = '青石县2023年河湖管护分工方案\n'
const numerals = '一二三四五六七八九十'
const works = [
  '修订河湖巡查管理办法',
  '组织开展河湖日常巡查',
  '利用节假日开展集中宣传',
  '清理河道内堆放的垃圾',
  '按季度通报各乡镇情况',
  '完成农村饮用水水质抽检',
  '建设两岸生态护坡样板',
  '更新沿河警示标识标牌',
]
const bodyOf = (count: number, from = 0) =>
  works
    .slice(from, from + count)
    .map((work, at) => `${numerals.charAt(at)}、${work}。${work}并报县政府备案，长效管理。\n`)
    .join('')
const rowsOf = (some: readonly string[]) =>
  `分工表\n序号|具体任务|责任单位\n${some.map((work, at) => `${at + 1}|${work}并报县政府备案，长效管理。|县水务局\n`).join('')}`

let count = 0
const clauses = (size: number, roles: string) =>
  Array.from(
    { length: size },
    () => `${(count++ % 20) + 1}.${works[count % 8]}第${count}批。（县水务局${roles}）\n`,
  ).join('')

/** A plan of so many items in each of its parts, which says that it has `stated` of them. */
const counted = (items: readonly number[], stated: number) =>
  `${title}为做好河湖管护，提出${stated}项任务。\n${items
    .map((many, part) => {
      const works = Array.from(
        { length: many },
        (_, at) => `（${numerals.charAt(at)}）修订第${part}组${at}号办法。\n`,
      )
      return `${numerals.charAt(part)}、完善第${part}组制度\n${works.join('')}`
    })
    .join('')}`

const bands: Record<string, Band> = {
  // 214项 are 2 and 14 that have lost what stood between them; 24 may be a count that is wrong.
  'digits of two counts in one, at least': {
    yes: 3,
    no: 2,
    isTaken: (size) =>
      finds('count-damaged', size === 3 ? counted([7, 7], 214) : counted([2, 2], 24)),
  },
  'digits of two counts in one, at most': {
    yes: 4,
    no: 5,
    isTaken: (size) =>
      finds(
        'count-damaged',
        size === 4
          ? counted([4, 4, 4, 4, 3, 3, 3, 3, 3, 3], 1034)
          : counted(
              Array.from({ length: 10 }, () => 10),
              10_100,
            ),
      ),
  },
  // With fewer the table may be of another matter, and its rows no copies of tasks.
  'rows that answer to tasks where one does not': {
    yes: 3,
    no: 2,
    isTaken: (size) =>
      finds(
        'row-without-task',
        title + bodyOf(size) + rowsOf([...works.slice(0, size), works[7] ?? '']),
      ),
  },
  'rows that do not, beside seven that do': {
    yes: 2,
    no: 3,
    isTaken: (size) => finds('row-without-task', title + bodyOf(8 - size) + rowsOf(works)),
  },
  'tasks that have a row where one has none': {
    yes: 3,
    no: 2,
    isTaken: (size) =>
      finds('task-without-row', title + bodyOf(size + 1) + rowsOf(works.slice(0, size))),
  },
  'tasks that have none, of seven': {
    yes: 1,
    no: 2,
    isTaken: (size) =>
      finds('task-without-row', title + bodyOf(7) + rowsOf(works.slice(0, 7 - size))),
  },
  'tasks that have none, of eight': {
    yes: 2,
    no: 3,
    isTaken: (size) =>
      finds('task-without-row', title + bodyOf(8) + rowsOf(works.slice(0, 8 - size))),
  },
  // 列出牵头单位 is the custom of a plan that does so nearly always; else a list is as good.
  'clauses of twenty that name no lead where the others do': {
    yes: 1,
    no: 2,
    isTaken: (size) =>
      finds(
        'clause-without-lead',
        `${title}${clauses(20 - size, '牵头，县财政局配合')}${clauses(size, '、县财政局负责')}`,
      ),
  },
  // A plan of titles with a few texts is meant so.
  'tasks with a text beside one without': {
    yes: 3,
    no: 2,
    isTaken: (size) =>
      finds('task-without-body', `${title}${bodyOf(size)}${numerals.charAt(size)}、严格考核\n`),
  },
}

describe('how much a rule must see', () => showBands(bands))
