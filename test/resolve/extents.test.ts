import { describe } from 'vitest'
import { collect } from '../../src/diagnostics/report.ts'
import { type LinkedTask, linkRows } from '../../src/resolve/part-of.ts'
import { splitUnitName } from '../../src/resolve/unit-name.ts'
import { type Band, showBands, words } from '../support/bands.ts'

function task(id: string, text: string): LinkedTask {
  const [title = ''] = text.split('。')
  return { id, title, text, span: { start: 0, end: 1 }, deadlines: [], responsibilities: [] }
}

/** The body task that a row with this text, below this item, is linked to. */
function linked(row: string, body: readonly LinkedTask[], title = ''): string | undefined {
  return linkRows([{ ...task('T1.1', row), title }], body, collect().report)[0]?.partOf
}

/** Characters none of which stands twice, and which no other number gives. */
function charactersFrom(first: number, count: number): string {
  return Array.from({ length: count }, (_, at) => String.fromCharCode(0x5000 + first + at)).join('')
}

const text = '梳理本县高频事项清单并在政务服务大厅和网站同步公布办事指南'
const other = '会同各乡镇和园区逐项比对县直单位目录组织专班开展核验工作台账'
const body = [
  task('1.1', `优化办事流程。${text}。`),
  task('1.2', '加强队伍建设。组织业务培训四期。'),
]

const bands: Record<string, Band> = {
  // 业务培训 may stand in any task; a clause of eight characters is one task's own.
  'characters of a row that stand in a task': {
    yes: 8,
    no: 7,
    isTaken: (size) => linked(text.slice(0, size), body) === '1.1',
  },
  // A row in other words keeps most of its task's; half is what two tasks of one field share.
  'characters of 28 that are the task’s own words': {
    yes: 21,
    no: 20,
    isTaken: (size) => linked(text.slice(0, size) + other.slice(size, 28), body) === '1.1',
  },
  // A stretch of four characters is a word of any task (数据资源), one of six breaks at every slip.
  'characters of a row of which two are others': {
    yes: 38,
    no: 37,
    isTaken: (size) => {
      const own = charactersFrom(0, size)
      const [one, two] = [Math.floor(size / 3), Math.floor((2 * size) / 3)]
      const row = `${own.slice(0, one)}甲${own.slice(one + 1, two)}乙${own.slice(two + 1)}`
      return linked(row, [task('1.1', `优化办事流程。${own}。`), ...body]) === '1.1'
    },
  },
  // The item beside the row names one of them; what more tasks say is a phrase of the plan.
  'tasks that say the same': {
    yes: 16,
    no: 17,
    isTaken: (size) => {
      const say = '组织开展业务技能培训'
      const tasks = Array.from({ length: size }, (_, at) => {
        const own = charactersFrom(at * 10, 8)
        return task(`1.${at}`, `任务${own.slice(0, 5)}。${say}${own.slice(5)}。`)
      })
      return linked(say, tasks, tasks.at(-1)?.title) === `1.${size - 1}`
    },
  },
  // A plan of two hundred pages; beyond it half of the stretches are kept, and a short row may be missed.
  'characters of tasks of which every stretch is kept': {
    yes: 399_999,
    no: 400_000,
    isTaken: (size) => {
      const more = words(size - '题目优化办事流程'.length - (text + other).length)
      const tasks = [task('1.1', `优化办事流程。${text}${other}。`), task('1.2', `题目。${more}`)]
      return linked((text + other).slice(7, 15), tasks) === '1.1'
    },
  },
}

describe('how much of a row a task must hold', () => showBands(bands))

describe('how long a place before an office is', () => {
  const names: Record<string, Band> = {
    // 青石河苗族土家族白族侗族自治县 has 15; what is longer still says more than where.
    'the place of an office': {
      yes: 16,
      no: 17,
      isTaken: (size) => splitUnitName(`${words(size - 1)}县财政局`).rest === '财政局',
    },
    'the place of a youth league': {
      yes: 16,
      no: 17,
      isTaken: (size) => splitUnitName(`共青团${words(size - 1)}县委`).rest === '团委',
    },
  }
  showBands(names)
})
