import type { GoldDeadline } from '../support/gold.ts'
import { numeral } from './labels.ts'
import type { Sentence } from './model.ts'
import type { Switch } from './switches.ts'
import { events, ongoingWords } from './words/limits.ts'
import { choose, type Writer } from './writer.ts'

const workDone = (w: Writer) => w.random.pick(w.words.objects)

/** Draw a sentence of prose that holds a time limit, or two. */
export function drawLimitSentence(w: Writer): Sentence {
  const kind = choose(w, 'limit')
  const { text, limits } = limitSentences[kind](w)
  return { text, limits, citations: [] }
}

interface Limited {
  readonly text: string
  readonly limits: readonly GoldDeadline[]
}

const limitSentences: Readonly<Record<Switch<'limit'>, (w: Writer) => Limited>> = {
  'month-end': (w) => dated(w, (y, m) => [`${y}${m}月底前`, endOf(m)]),
  'month-end-plain': (w) => dated(w, (y, m) => [`${y}${m}月底`, endOf(m)]),
  'month-end-zhiqian': (w) => dated(w, (y, m) => [`${y}${m}月底之前`, endOf(m)]),
  'month-before': (w) => dated(w, (y, m) => [`${y}${m}月前`, endOf(m)]),
  month: (w) => dated(w, (y, m) => [`${y}${m}月`, endOf(m)]),
  'month-third': (w) => {
    const [word, day] = w.random.pick([
      ['上旬', 10],
      ['中旬', 20],
    ] as const)
    return dated(w, (y, m) => [`${y}${m}月${word}`, [m, day]])
  },
  day: (w) => {
    const day = w.random.between(1, 28)
    return dated(w, (y, m) => [`${y}${m}月${day}日前`, [m, day]])
  },
  weekday: (w) => {
    const day = w.random.between(1, 28)
    const name = w.random.pick(['一', '三', '五'])
    return dated(w, (y, m) => [`${y}${m}月${day}日（星期${name}）前`, [m, day]])
  },
  'day-yiqian': (w) => {
    const day = w.random.between(1, 28)
    return dated(w, (y, m) => [`${y}${m}月${day}日以前`, [m, day]])
  },
  'leap-day': (w) => {
    const year = w.baseYear - (w.baseYear % 4)
    const text = `${year}年2月29日前`
    return said(w, text, date(text, `${year}-02-29`))
  },
  'year-end': (w) => {
    const word = w.random.pick(['年底前', '年底', '年年底前'])
    const year = w.baseYear + w.random.between(0, 2)
    return said(w, `${year}${word}`, date(`${year}${word}`, `${year}-12-31`))
  },
  'year-end-bare': (w) => {
    const text = w.random.pick(['年底前', '年底前', '今年年底前'])
    return said(w, text, date('年底前', w.year ? `${w.year}-12-31` : null))
  },
  'to-year': (w) => {
    const year = w.baseYear + w.random.between(0, 5)
    const end = w.random.pick(['', '底'])
    const text = `到${year}年${end}`
    const object = workDone(w)
    return {
      text: `${text}，${object}覆盖率达到${w.random.between(60, 99)}%以上`,
      limits: [date(text, `${year}-12-31`)],
    }
  },
  'to-month': (w) => {
    const year = w.baseYear + w.random.between(0, 2)
    const month = w.random.between(1, 12)
    const text = `到${year}年${month}月底`
    return {
      text: `${text}，${workDone(w)}取得明显成效`,
      limits: [date(text, iso(year, ...endOf(month)(year)))],
    }
  },
  'bare-year': (w) => {
    const year = w.baseYear + w.random.between(0, 2)
    const text = `${year}年`
    const done = w.random.pick(['基本形成', '建成', '全面建立'])
    return {
      text: `${text}${done}${workDone(w)}体系`,
      limits: [date(text, `${year}-12-31`)],
    }
  },
  'half-year': (w) => dated(w, (y) => [`${y}上半年`, [6, 30]]),
  quarter: (w) => {
    const quarter = w.random.between(1, 4)
    const name = '一二三四'.charAt(quarter - 1)
    const text = w.random.pick([`第${name}季度`, `${name}季度前`])
    return dated(w, (y) => [`${y}${text}`, endOf(quarter * 3)])
  },
  'within-year': (w) => {
    const text = w.random.pick(['年内', '全年'])
    const limits = [date(text, w.year ? `${w.year}-12-31` : null)]
    const done = text === '全年' ? `${text}新增示范点${w.random.between(3, 60)}个以上` : ''
    return { text: done || `${text}完成${workDone(w)}`, limits }
  },
  'five-years': (w) => {
    // The twelfth five-year plan ended in 2015.
    const plan = Math.ceil((w.baseYear - 1955) / 5)
    const text = `“${numeral(plan)}五”期间`
    return {
      text: `${text}，${w.random.pick(w.words.verbs)}${workDone(w)}`,
      limits: [date(text, `${1955 + plan * 5}-12-31`)],
    }
  },
  'two-in-one': (w) => {
    const year = w.baseYear + w.random.between(0, 1)
    const first = w.random.between(3, 7)
    const second = w.random.between(8, 12)
    const a = `${year}年${first}月底前`
    const b = `${second}月底前`
    return {
      text: `${a}完成${workDone(w)}方案编制，${b}${w.random.pick(['全面完成', '组织验收'])}`,
      limits: [
        date(a, iso(year, ...endOf(first)(year))),
        date(b, iso(year, ...endOf(second)(year))),
      ],
    }
  },
  period: (w) => {
    const year = w.baseYear
    const from = w.random.between(1, 5)
    const to = w.random.between(6, 12)
    const text = `${year}年${from}月至${to}月`
    return {
      text: `${text}，集中${w.random.pick(['开展', '组织开展'])}${workDone(w)}专项行动`,
      limits: [date(text, iso(year, ...endOf(to)(year)))],
    }
  },
  relative: (w) => {
    const count = w.random.pick([3, 5, 7, 10, 15, 20])
    const event = w.random.pick(events)
    const unit = w.random.pick(['个工作日内', '日内'])
    const text = `${event}${count}${unit}`
    return {
      text: `在${text}${w.random.pick(['向社会公开', '答复当事人', '报送办理结果'])}`,
      limits: [{ text, kind: 'relative', due: null }],
    }
  },
  'relative-range': () => {
    const text = '5—7个工作日内'
    return { text: `在${text}反馈办理结果`, limits: [{ text, kind: 'relative', due: null }] }
  },
  'relative-bare': (w) => {
    const text = `${w.random.pick([3, 5, 7])}个工作日内`
    return { text: `在${text}答复`, limits: [{ text, kind: 'relative', due: null }] }
  },
  'relative-month': (w) => {
    const text = `${w.random.pick(['结束后', '印发后'])}，1个月内`
    return {
      text: `${workDone(w)}方案${text}公布实施细则`,
      limits: [{ text, kind: 'relative', due: null }],
    }
  },
  recurring: (w) => {
    const text = w.random.pick(['每季度', '每月', '每半年', '每周', '按季度', '每年'])
    const what = w.random.pick(['通报一次', '开展一次检查', '调度进展', '组织一次演练'])
    return { text: `${text}${what}`, limits: [{ text, kind: 'recurring', due: null }] }
  },
  'recurring-count': (w) => {
    const text = w.random.pick([
      '每年至少1次',
      '每月更新不少于4次',
      '每季度至少1次',
      '每年不少于2次',
    ])
    return {
      text: `${workDone(w)}情况通报${text}`,
      limits: [{ text, kind: 'recurring', due: null }],
    }
  },
  'recurring-day': (w) => {
    const text = w.random.pick([
      '每月28日前',
      '每季度末的前3个工作日内',
      '次月10日前',
      '每月5日前',
      '每季度最后一个月的25日前',
    ])
    return {
      text: `于${text}报送${workDone(w)}进展情况`,
      limits: [{ text, kind: 'recurring', due: null }],
    }
  },
  'recurring-year': () => {
    const text = '每年年底前'
    return { text: `${text}组织总结评估`, limits: [{ text, kind: 'recurring', due: null }] }
  },
}

type MonthDay = readonly [number, number]
type End = MonthDay | ((year: number) => MonthDay)

/** A limit by a month or day: the year is printed, or taken from the plan. */
function dated(w: Writer, make: (year: string, month: number) => readonly [string, End]): Limited {
  const printed = w.random.chance(0.5) ? w.baseYear + w.random.between(0, 2) : undefined
  const month = w.random.between(1, 12)
  const [text, end] = make(printed ? `${printed}年` : '', month)
  const year = printed ?? w.year
  const day = typeof end === 'function' ? end(year ?? 2023) : end
  return said(w, text, date(text, year ? iso(year, ...day) : null))
}

function said(w: Writer, phrase: string, limit: GoldDeadline): Limited {
  const object = workDone(w)
  const text = w.random.pick([
    `${phrase}完成${object}`,
    `确保${phrase}完成${object}`,
    `力争${phrase}全面完成${object}`,
    `${w.random.pick(w.words.verbs)}${object}，${phrase}完成验收`,
    `${phrase}制定出台${object}工作规程`,
  ])
  return { text, limits: [limit] }
}

function date(text: string, due: string | null): GoldDeadline {
  return { text, kind: 'date', due }
}

const longMonths = [1, 3, 5, 7, 8, 10, 12]

function endOf(month: number): (year: number) => MonthDay {
  return (year) => {
    if (month === 2) return [2, isLeap(year) ? 29 : 28]
    return [month, longMonths.includes(month) ? 31 : 30]
  }
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A limit as the value of a label or a column: 9月底前, 持续推进. */
export function drawLimitValue(w: Writer): { text: string; limits: readonly GoldDeadline[] } {
  const kind = choose(w, 'limitValue')
  const value = limitValues[kind](w)
  return { text: value.map(({ text }) => text).join('并'), limits: value }
}

const limitValues: Readonly<Record<Switch<'limitValue'>, (w: Writer) => readonly GoldDeadline[]>> =
  {
    'month-end': (w) => {
      const month = w.random.between(1, 12)
      const year = w.random.chance(0.5) ? w.baseYear : undefined
      const text = `${year ? `${year}年` : ''}${month}月底前`
      const of = year ?? w.year
      return [date(text, of ? iso(of, ...endOf(month)(of)) : null)]
    },
    day: (w) => {
      const month = w.random.between(1, 12)
      const day = w.random.between(1, 28)
      const year = w.random.chance(0.5) ? w.baseYear : undefined
      const text = `${year ? `${year}年` : ''}${month}月${day}日${w.random.pick(['前', '前', ''])}`
      const of = year ?? w.year
      return [date(text, of ? iso(of, month, day) : null)]
    },
    'year-end': (w) => {
      const year = w.baseYear + w.random.between(0, 2)
      const text = `${year}年${w.random.pick(['底前', '底', ''])}`
      return [date(text, `${year}-12-31`)]
    },
    'whole-year': (w) => [date('全年', w.year ? `${w.year}-12-31` : null)],
    recurring: (w) => [
      { text: w.random.pick(['每季度', '按季度', '每月', '每半年']), kind: 'recurring', due: null },
    ],
    ongoing: (w) => [{ text: w.random.pick(ongoingWords), kind: 'ongoing', due: null }],
    both: (w) => [
      date(`${w.baseYear}年12月底前取得阶段性成果`, `${w.baseYear}-12-31`),
      { text: w.random.pick(['持续推进', '长期坚持']), kind: 'ongoing', due: null },
    ],
    start: (w) => [date(`${w.baseYear}年10月起`, null)],
    period: (w) => [date(`${w.baseYear}年3月至10月`, `${w.baseYear}-10-31`)],
    quarter: (w) => [date(`${w.baseYear}年第三季度`, `${w.baseYear}-09-30`)],
    relative: () => [{ text: '印发之日起30个工作日内', kind: 'relative', due: null }],
  }
