import { squeeze } from '../text/letters.ts'
import { list } from './list.ts'

/** What a word beside a number says of it: how it compares, and whether it is a level or a change. */
export interface MeasureWord {
  readonly comparator?: 'eq' | 'gte' | 'lte' | 'gt' | 'lt' | 'approx'
  readonly kind?: 'level' | 'increase' | 'decrease'
}

function table(
  rows: readonly (readonly [words: string, meaning: MeasureWord])[],
): ReadonlyMap<string, MeasureWord> {
  return new Map(rows.flatMap(([words, meaning]) => list(words).map((word) => [word, meaning])))
}

/** Words right before a number that make a target (量化指标) of it: 不低于, 达到, 增长. */
export const wordsBeforeNumber = table([
  ['不少于 不低于 不得少于 不得低于 至少 最少 达到或超过 达 达到 达成 高达', { comparator: 'gte' }],
  ['超过 突破 高于 多于 大于 超', { comparator: 'gt' }],
  ['低于 少于 小于', { comparator: 'lt' }],
  ['不超过 不高于 不多于 不大于 不得超过 不得高于 最多 最高 最高不超过', { comparator: 'lte' }],
  ['控制在 压减到 压减至', { comparator: 'lte', kind: 'level' }],
  [
    '压缩至 压缩到 压缩为 缩短至 缩短到 缩短为 缩减至 缩减到 减至 减少到 降至 降低到 降低至 下降到 下降至 压降至',
    { comparator: 'lte', kind: 'level' },
  ],
  [
    '提高到 提高至 提升到 提升至 增加到 增加至 增至 增长到 增长至 上升到 上升至 扩大到 扩大至',
    { comparator: 'gte', kind: 'level' },
  ],
  ['稳定在 保持在 维持在', { comparator: 'eq', kind: 'level' }],
  ['为 占 实现', { kind: 'level' }],
  ['约 约为 大约 近 接近', { comparator: 'approx' }],
  ['增长 提高 提升 增加 上升 递增 扩大 新增 净增 增速 增幅', { kind: 'increase' }],
  ['下降 降低 减少 压减 压缩 缩短 削减 递减 降幅', { kind: 'decrease' }],
])

/** Words right behind a number and its unit: 60%以上, 3%左右. */
export const wordsBehindNumber = table([
  ['以上 及以上 之上', { comparator: 'gte' }],
  ['以下 以内 之内 及以下', { comparator: 'lte' }],
  ['左右 上下', { comparator: 'approx' }],
])

/** Verbs of bringing about a number of things: 新建学校20所, 培训200人次. */
export const quantityVerbs = list(`
  新增 新建 新改扩建 改扩建 新开工 新引进 新培育 新开 新设 新创 新认定 建成 建设 改造 完成
  创建 打造 培育 引进 引育 招引 培训 开工 开通 投放 发放 发展 种植 栽植 造林 治理 修复 整治
  清理 拆除 淘汰 关停 救助 资助 帮扶 选派 选聘 遴选 评选 认定 扶持 筹集 筹建 配建 改建 扩建
  迁建 续建 提供 安排 投资 争取 组织 举办 开展 推出 推广 布局 布设 安装 更新 配备 购置 铺设
  疏浚 加固 提升 打通 增设 增加 减少 扩大 覆盖 转移 带动 吸纳 消化 盘活 签约 落地 储备 实施 惠及
`)

/** Words that lead a statement of what is to be reached; they are no part of its subject. */
export const subjectLeads = list(`
  实现 确保 力争 争取 保证 推动 促进 使 让 将 把 对 做到 保持 全县 全市 全省 全区 全国 全年 其中
  要 应 须 均 都 也 并 且 预计 计划 基本 全面 分别 年均 平均 累计 同比 新增 完成 加快 重点 优先 比上年 较上年 每年 总计 共
`)

/** Words that no subject begins with, and verbs that none ends with. */
export const subjectBreakers = list('在 按 向 对 以 由 从 为 与 比 较 经 被 所 其')
export const verbEndings = list(`
  配置 设置 更新 组织 开展 发布 建成 组建 招收 收取 安排 并 或 和 及 配备 建设 实施 给予 拥有 具有
`)

/** Endings of a subject that is measured in per cent: 覆盖率, 占比. */
export const rateEndings = list('率 比 比重 比例 占比 度 增速 增幅 降幅')

/** Units of measure (计量单位). */
export const units = list(`
  个百分点 % ‰ 元 美元 人民币 户 户次 人 人次 名 位 亩 公顷 平方米 平方公里 立方米 公里 千米 米
  吨 万吨标煤 吨标准煤 吨标煤 千克 公斤 市斤 斤 克 升 千瓦 兆瓦 吉瓦 千瓦时 例 家 家次 个 项 套 所 座 条 张
  辆 艘 架 台 台套 处 件 宗 次 场 场次 期 批 批次 轮 种 类 部 篇 本 册 份 头 只 羽 株 棵 间 栋 幢
  片 块 口 眼 站 村 镇 乡 县 社区 学位 床位 车位 岗位 千伏安 微克 毫克 分贝 分 倍 件次 车次 班次
  标箱 航线 床 班 艘次 支 队
`)

const unitWords: ReadonlySet<string> = new Set(units)
/** 万亩, 百万千瓦: how many of them are one. */
const magnitude = /^[十百千万亿]+/u
const partMark = /[/、]/u
/** Whether a text is nothing but units of measure: 亿元, %, 元/人. */
export function isMeasureUnit(text: string): boolean {
  const parts = squeeze(text).split(partMark)
  return parts.every((part) => unitWords.has(part.replace(magnitude, '')))
}

/** Units of time: a target only where the length of something is cut (压缩至5个工作日以内). */
export const timeUnits = list('个工作日 工作日 个自然日 日 天 个小时 小时 分钟 个月 年')

/** Words before a length of time that cut it. */
export const cuttingWords = list('压缩 缩短 压减 缩减 减至 降至 控制在 压降')

/** Things that are counted to name them, not to be reached: 6个方面, 12项任务. */
export const namedThings = list(`
  方面 任务 工作 措施 重点 制度 机制 环节 领域 层面 维度 阶段 步骤 原则 要求 意识 自信 维护 问题
  百分点 部分 中心 坚持
`)
