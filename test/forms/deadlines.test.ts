import { expect, test } from 'vitest'
import { head, read } from './draw.ts'

/** A sentence of a task, and its limits as `text kind due|every|within …`. */
type Case = readonly [form: string, sentence: string, ...drawn: readonly string[]]

const cases: readonly Case[] = [
  ['Y年M月底前', '2022年10月底前编制目录', '2022年10月底前 date 2022-10-31'],
  ['M月底前, the plan’s year', '5月底前编制目录', '5月底前 date 2023-05-31'],
  ['M月底 without 前', '确保4月底完成编制', '4月底 date 2023-04-30'],
  ['M月底之前', '在6月底之前完成编制', '6月底之前 date 2023-06-30'],
  ['M月底完成 at the end', '编制目录,6月底完成', '6月底 date 2023-06-30'],
  [
    'milestones: 动工, 投入使用',
    '5月底前动工,9月投入使用',
    '5月底前 date 2023-05-31',
    '9月 date 2023-09-01–2023-09-30',
  ],
  ['Y年M月D日前', '2023年3月15日前报县政府备案', '2023年3月15日前 date 2023-03-15'],
  ['with a weekday', '2023年4月20日(星期四)前完成编制', '2023年4月20日(星期四)前 date 2023-04-20'],
  ['D日以前', '2023年1月5日以前完成编制', '2023年1月5日以前 date 2023-01-05'],
  [
    'several dates under one 前',
    '3月、6月、9月、12月底前报送进展',
    '3月 date 2023-03-31',
    '6月 date 2023-06-30',
    '9月 date 2023-09-30',
    '12月底前 date 2023-12-31',
  ],
  [
    'two dates with what is due',
    '2023年2月公布预算信息,2023年8月公布决算信息',
    '2023年2月 date 2023-02-01–2023-02-28',
    '2023年8月 date 2023-08-01–2023-08-31',
  ],
  ['Y年M月前', '2023年8月前完成编制', '2023年8月前 date 2023-08-31'],
  ['M月中旬', '11月中旬完成编制', '11月中旬 date 2023-11-11–2023-11-20'],
  ['年底前', '年底前完成编制', '年底前 date 2023-12-31'],
  ['Y年底前', '2023年底前完成编制', '2023年底前 date 2023-12-31'],
  ['Y年年底前', '2023年年底前完成编制', '2023年年底前 date 2023-12-31'],
  ['Y年底', '2023年底完成编制', '2023年底 date 2023-12-31'],
  ['到Y年', '到2025年,建成三个中心', '到2025年 date 2025-12-31'],
  ['到Y年M月底', '到2025年12月底,建成三个中心', '2025年12月底 date 2025-12-31'],
  [
    'a period',
    '2023年5月1日至2024年4月30日开展整治',
    '2023年5月1日至2024年4月30日 date 2023-05-01–2024-04-30',
  ],
  ['a period of months', '3月至12月开展整治', '3月至12月 date 2023-03-01–2023-12-31'],
  ['a political date', '在“七一”前完成编制', '“七一”前 date 2023-07-01'],
  ['年内', '年内完成编制', '年内 date 2023-12-31'],
  ['N个工作日内', '收到申请后14个工作日内答复', '收到申请后14个工作日内 relative 14 workday'],
  ['N日内', '会议结束后7日内报送', '结束后7日内 relative 7 day'],
  ['1个月内 behind an event', '活动结束后,1个月内总结', '结束后,1个月内 relative 1 month'],
  ['每月N日前', '每月28日前报送进展', '每月28日前 recurring P1M'],
  ['每季度末', '每季度末报送进展', '每季度末 recurring P3M'],
  ['每季度', '每季度报送一次进展', '每季度报送一次 recurring P3M'],
  [
    '每季度最后一个月',
    '每季度最后一个月的30日前报送进展',
    '每季度最后一个月的30日前 recurring P3M',
  ],
  ['每半年', '每半年开展一次自查', '每半年开展一次 recurring P6M'],
  ['每年至少1次', '每年至少1次开展培训', '每年至少1次 recurring P1Y'],
  ['持续推进', '持续推进', '持续推进 ongoing'],
  ['长期坚持', '长期坚持', '长期坚持 ongoing'],
]

test.each(cases)('%s', async (_, sentence, ...drawn) => {
  const { tasks } = await read(`${head}一、推进公开。更新目录。(县财政局负责,${sentence})`)
  const found = (tasks[0]?.deadlines ?? []).map((limit) => {
    const { text, kind, start, due, every, within } = limit
    const when = start && due ? `${start}–${due}` : due
    const count = within ? `${within.count} ${within.unit}` : undefined
    return [text, kind, when, every, count].filter(Boolean).join(' ')
  })
  expect(found).toEqual(drawn)
})

test('reporting dates of the covering notice are no limits of tasks', async () => {
  const { tasks } = await read(
    '关于印发《青石县2023年重点工作实施方案》的通知\n各乡镇:\n现将《青石县2023年重点工作实施方案》印发给你们,请于2月8日前报送落实方案。\n青石县人民政府\n2023年1月5日\n\n青石县2023年重点工作实施方案\n一、推进公开。更新目录。\n二、优化服务。减少材料。',
  )
  expect(tasks.flatMap(({ deadlines }) => deadlines)).toEqual([])
})
