import { describe, expect, test } from 'vitest'
import { findTargets } from '../../src/extract/targets.ts'
import { fold } from '../../src/text/fold.ts'
import { readStretches } from '../../src/text/reading.ts'

function read(text: string) {
  return readStretches({ text, folded: fold(text) }, [[{ start: 0, end: text.length }]])
}

/** One line for each target: 「print」 value(-max) unit comparator kind of subject. */
function linesOf(text: string): string[] {
  return findTargets(read(text)).map(({ comparator, kind, max, subject, text, unit, value }) =>
    [
      `「${text}」`,
      max === undefined ? value : `${value}-${max}`,
      unit,
      comparator,
      kind,
      subject && `of ${subject}`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  )
}

describe('a number is a target where a word compares it', () => {
  test.each([
    [
      '社会消费品零售额突破1.2万亿元',
      ['「突破1.2万亿元」 1200000000000 元 gt of 社会消费品零售额'],
    ],
    ['电动化率达到60%以上', ['「达到60%以上」 60 % gte of 电动化率']],
    ['登记失业率控制在4.5%以内', ['「控制在4.5%以内」 4.5 % lte level of 登记失业率']],
    ['死亡率控制在6‰以下', ['「控制在6‰以下」 6 ‰ lte level of 死亡率']],
    ['粮食产量稳定在3亿斤以上', ['「稳定在3亿斤以上」 300000000 斤 gte level of 粮食产量']],
    ['生猪存栏保持在2万头', ['「保持在2万头」 20000 头 eq level of 生猪存栏']],
    [
      'PM2.5浓度控制在35微克/立方米以下',
      ['「控制在35微克/立方米以下」 35 微克/立方米 lte level of PM2.5浓度'],
    ],
    ['“一网通办”率达到90%', ['「达到90%」 90 % gte of “一网通办”率']],
    ['图文、视频等解读比例不低于60%', ['「不低于60%」 60 % gte of 解读比例']],
    ['新建和改造提升高标准农田3万亩', ['「3万亩」 30000 亩 eq of 高标准农田']],
    ['培育规模以上企业20户', ['「20户」 20 户 eq of 规模以上企业']],
    ['开展执法检查30次', ['「30次」 30 次 eq of 执法检查']],
    ['打造3个大项目', ['「3个」 3 个 eq']],
    ['建设和美乡村3个', ['「3个」 3 个 eq of 和美乡村']],
    ['控制在千分之四点五以内', ['「控制在千分之四点五以内」 4.5 ‰ lte level']],
    ['合格率达到百分之九十五', ['「达到百分之九十五」 95 % gte of 合格率']],
    ['形式不得少于3种', ['「不得少于3种」 3 种 gte of 形式']],
    ['配备人员至少12名', ['「至少12名」 12 名 gte of 配备人员']],
    ['面积约30平方公里', ['「约30平方公里」 30 平方公里 approx of 面积']],
    [
      '粮食播种面积稳定在628万亩以上',
      ['「稳定在628万亩以上」 6280000 亩 gte level of 粮食播种面积'],
    ],
    [
      '用水总量控制在11.88亿立方米以内',
      ['「控制在11.88亿立方米以内」 1188000000 立方米 lte level of 用水总量'],
    ],
    [
      '浓度控制在29微克/立方米以下',
      ['「控制在29微克/立方米以下」 29 微克/立方米 lte level of 浓度'],
    ],
    ['补助金额不超过50万元', ['「不超过50万元」 500000 元 lte of 补助金额']],
    ['完成投资340 亿元', ['「340 亿元」 34000000000 元 eq of 投资']],
    ['完成率100%', ['「100%」 100 % eq level of 完成率']],
    ['实现“一窗”受理率100%', ['「100%」 100 % eq level']],
    ['覆盖率100%', ['「100%」 100 % eq level of 覆盖率']],
    ['建成12,000个车位', ['「12,000个」 12000 个 eq']],
    ['服务群众100余万人次', []],
    ['建成车位2万余个', ['「2万余个」 20000 个 approx of 车位']],
    ['新增100余家企业', ['「新增100余家」 100 家 approx increase']],
  ])('%s', (text, expected) => {
    expect(linesOf(text)).toEqual(expected)
  })
})

describe('a change is told from a level', () => {
  test.each([
    ['地区生产总值增长6.2%左右', ['「增长6.2%左右」 6.2 % approx increase of 地区生产总值']],
    ['能耗年均下降5%', ['「下降5%」 5 % eq decrease of 能耗']],
    ['占比提高到42%以上', ['「提高到42%以上」 42 % gte level of 占比']],
    ['分别增长8%、9%', ['「增长8%」 8 % eq increase', '「9%」 9 % eq increase']],
    ['分别不低于1万元、5000元', ['「不低于1万元」 10000 元 gte', '「5000元」 5000 元 gte']],
    ['绿化率分别达到45%和35%', ['「达到45%」 45 % gte of 绿化率', '「35%」 35 % gte']],
    [
      '新增岗位400个以上、占比60%以上',
      ['「400个以上」 400 个 gte of 岗位', '「60%以上」 60 % gte of 占比'],
    ],
  ])('%s', (text, expected) => {
    expect(linesOf(text)).toEqual(expected)
  })
})

describe('a number is a target where a verb brings so many about', () => {
  test.each([
    ['新建学校20所', ['「20所」 20 所 eq of 学校']],
    ['创建3A级景区2个', ['「2个」 2 个 eq of 3A级景区']],
    ['建设20所学校', ['「20所」 20 所 eq']],
    ['惠及居民3.5万户', ['「3.5万户」 35000 户 eq of 居民']],
    ['培育8—10个百亿企业', ['「8—10个」 8-10 个 eq']],
    ['打造4至5个基地', ['「4至5个」 4-5 个 eq']],
    ['补贴3万元-5万元', []],
    ['发放补贴3万元-5万元', ['「3万元-5万元」 30000-50000 元 eq of 补贴']],
    ['投资1-2亿元', ['「1-2亿元」 100000000-200000000 元 eq']],
    ['建成3个园区和40个车间', ['「3个」 3 个 eq', '「40个」 40 个 eq']],
    ['新建学校20所、幼儿园30所', ['「20所」 20 所 eq of 学校', '「30所」 30 所 eq of 幼儿园']],
    ['压缩至5个工作日以内', ['「压缩至5个工作日以内」 5 个工作日 lte level']],
  ])('%s', (text, expected) => {
    expect(linesOf(text)).toEqual(expected)
  })
})

test.each([
  '推进12项任务',
  '实施12项重点任务',
  '涉及6个方面23项',
  '增速居全市第5',
  '实施“1+8”工程和“532”战略',
  '拨打12345热线',
  '按照国办发〔2021〕12号要求',
  '落实《2021年新建100所学校方案》',
  '每年至少开展1次检查',
  '每月更新不少于4次',
  '2023年6月底前完成',
  '在3个工作日内答复',
  '由3个以上科室联合起草',
  '对跨度100米以上桥梁实施改造',
  '对投资超过5亿元的项目',
  '以2个枢纽为骨干',
  '5G网络全覆盖',
])('%s has no target', (text) => {
  expect(linesOf(text)).toEqual([])
})

test('the print keeps its width', () => {
  const [target] = findTargets(read('覆盖率达到６０％以上'))
  expect(target).toMatchObject({ text: '达到６０％以上', value: 60, unit: '%', comparator: 'gte' })
})
