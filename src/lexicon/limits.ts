import { list } from './list.ts'

/**
 * Words by which time limits (完成时限) are told from other mentions of time.
 *
 * All lists are plain words matched on folded, simplified text; longer words stand for themselves,
 * none is a pattern.
 */

/** Labels of a time limit; what follows the colon is one (完成时限:长期坚持), and so is a column below one. */
export const limitLabels = list(`
  完成时限 完成时间 完成日期 完成期限 完成节点 时限要求 时间要求 时间节点 时间进度 时间安排 时间期限
  进度安排 进度要求 进度时限 工作时限 工作进度 任务时限 任务节点 节点要求 办结时限 办理时限 办理期限
  推进时限 落实时限 整改时限 整改期限 责任时限 实施时间 实施期限 截止时间 截止日期 起止时间 时限
`)

/** Labels only above a column or at the start of a line: in a sentence 时间: is any time. */
export const bareLimitLabels = list('时间 期限')

/**
 * Verbs that say that something is reached; a time before them says by when.
 *
 * 报 is one by itself (6月底前报县政府); 报告, 报刊 and 报表 are kept out by `resultNouns`.
 */
export const resultVerbs = list(`
  完成 实现 建成 形成 达到 达成 取得 启动 开展 建立 出台 投入 投用 投产 竣工
  开工 动工 验收 上线 运行 运营 开通 通车 办结 落实到位 消除 化解 突破 超过 新增
  新建 新改建 新开工 新开通 新开设 新引进 新培育 建设完成 公布 报送 上报 报 制定 制订 编制 印发 发布
  提交 召开 举办 举行 实施 引进 打造 培育 力争 争取 确保 保持 稳定在 控制在 压减
  淘汰 关停 退出 覆盖 普及 选取 选择 选派 选树 遴选 进入 迈上 跻身 位居 稳居
  前移 成立 组建 设立 签订 签约 交付 交房 入驻 试行 试点 推出 推广 清零 销号
  见效 初见 初显 初具 显现 摘帽 脱贫
`)

/** Verbs that may as well be the first half of a noun: 建设任务, 培训计划. */
export const workVerbs = list(`
  推进 推动 投资 建设 改造 培训 评估 考核 检查 督查 督导 调度 通报 公开 公示 更新
  维护 整改 整治 治理 清理 排查 修订 修编 完善 优化 调整 梳理 汇总 总结 组织
  安排 部署 研究 起草 审议 审核 核查 抽查 巡查 自查 监测 分析 统计 反馈 落实
  执行 加强 加快 加大 深化 强化 提升 提高 增加 增长 减少 降低 下降 拓展 扩大
  搭建 构建 健全 支持 鼓励 引导 指导 扶持 参与 参加 配合 协助 牵头 集中 统一
  申报 申请 争创 创建 认定 评选 评审 征集 收集 采集 归集 对接 衔接 签署 转发
  下发 下达 拨付 安装 配备 配置 购置 采购 招标 招聘 招收 种植 造林 绿化 修复
  修建 扩建 迁建 续建 重建 搬迁 拆除 铺设 架设 改建 提供 提出 确定 明确 选定
  开放 接入 纳入 转入 转为 进行 做好 做到 抓好 办理 受理 解决 回复 答复 回应
  解读 宣传 推送 听取 向社会 同步 巩固 督促 预拨 清算 兑现 缴纳 征收 计划 发展 招录
  招募 培养 引育 制作 印制 开行 输送 转移 救助 帮扶 资助 发放 投放 收储 储备 供应
  出让 消化 处置 盘活 查处 调解 巡诊 义诊 接种 筛查 慰问 走访 举行 排出 核实 公告
`)

/** Adverbs and prepositions that can only stand before a verb. */
export const workOpeners = list(`
  要 将 应 须 需 必须 拟 预计 基本 全面 全部 初步 逐步 率先 率领 均 都
  再 累计 至少 分别 分批 分期 分步 集中开展 不低于 不少于 不超过 不再 不得 对 把
  由 向 按 以 在 通过 根据 依据 围绕 针对 依托 结合 面向 会同 联合 有序 有效
  持续 继续 深入 着力 大力 共同 先行 首批 正式 如期 按期 提前 及时 定期 适时 可
  达 开始
`)

/** Words behind a verb that make a noun of the two: 完成情况, 启动仪式. */
export const resultNouns = list(`
  情况 的 率 仪式 时间 时限 进度 期 后 以来 告 刊 表
`)

/** Words behind a verb of work that make a noun of the two: 建设任务, 培训计划, 推进会. */
export const workNouns = [
  ...resultNouns,
  ...list(`
  工作 计划 方案 任务 目标 要点 清单 目录 报告 项目 资金 预算 经费 数据 指标
  活动 标准 名单 结果 成果 会 公报 年鉴 规划 行动 部门 单位 机构 人员 内容 事项
  制度 机制 办法 体系 周期 专项 执行 草案
`),
]

/** Words that say in a clause what is to be reached, wherever they stand in it. */
export const measureWords = list(`
  不低于 不少于 不超过 不高于 达到 以上 以内 以下 左右 翻番 翻一番 完成 实现 建成 形成
  新增 新建 突破 超过 控制在 稳定在 保持在 提高到 提升到 降低到 增加到 增长 下降 全覆盖
`)

/** Words that may stand between the start of a clause and a time: 力争2025年, 确保6月底. */
export const timeLeads = list(`
  于 在 到 至 从 自 力争 努力 争取 确保 保证 计划 预计 拟 拟于 定于 并 即 其中 原则上
  最迟 不迟于 赶 截至 截止 截止到 展望 要 应 须 需 将 也 坚持 做到 实行
`)

/** Words before a time that only compare with it or count from it. */
export const comparisonLeads = list(`
  比 较 与 同 以 按 对 待 据 距
`)

/** Words in a clause that speak of how long a rule or a benefit is valid (有效期). */
export const validityWords = list(`
  有效期 执行期 实施期 适用期 期限 施行 延续 延长 顺延 执行至 执行到 实施至 存续
`)

/** Words that speak of how long a service takes (办理时间). */
export const serviceWords = list(`
  压缩 压减 压降 缩短 缩减 减至 减少 降至 控制在 平均 办理时间 办理时限 审批时间
  审批时限 开办时间 用时 耗时 周期 承诺时限 提速 企业开办 不动产登记
`)

/** Words that speak of what somebody may receive, must not do or has been (not of work to be done). */
export const benefitWords = list(`
  补助 补贴 奖励 奖补 奖金 享受 给予 资助 减免 减半 免征 免收 免缴 免除
  缴纳 优惠 贴息 封顶 上限 最高 最多 不超过 不高于 只享 只能 只限 仅限 仅享 限额
`)

/** Verbs of an authority that pays: behind 每年 they are its yearly duty, whoever receives it. */
export const paymentWords = list('预拨 拨付 下拨 划拨 清算 列支')

/** Words by which a tax or a fee is forgone: the time beside them is how long that holds. */
export const reliefWords = list('免征 减征 减半征收 减按 免收 免缴 缓缴 缓征 阶段性降低 阶段性减免')

/** Words of a permission before a span of time: 可以自收到之日起60日内申请. */
export const permissionWords = list('可以 可在 可自 可于 有权')

/** Words behind 截至 a day that report what is, and set no limit. */
export const reportWords = list('已 共有 累计 现有 尚有')

/** Words behind a span of time that turn it into a condition: 3年内不得申报, 两年内未发生. */
export const conditionWords = list(`
  不得 不再 不予 不能 未 无 没有 曾 有过 有下列 发生 出现 受到 累计 的 可 仍 连续
  免 减 不变 有效
`)

/** Words before a span of time that make it a state: 近3年, 成立5年内. */
export const stateLeads = list(`
  近 最近 过去 此前 成立 连续 累计 满 超过 前 每 为期 用 利用 通过 经过 历时 未 未在 未能在 逾期 可 可在 可于
`)

/** Nouns that a bare end of the year only describes: 年底绩效考核, 年终总结. */
export const yearEndNouns = list(`
  绩效 考核 考评 考绩 综合 总结 评 述职 述责 决算 奖 目标 政务 专项 盘点 测评
  督查 检查 工作 报告 总量 人口 余额 存量 库存 在校 在园 在册 在岗 时 的 审核
`)

/** Nouns that end the name of a thing: 2030年前碳达峰行动, 2023年重点任务. */
export const thingNouns = list(`
  方案 计划 规划 行动 纲要 目标 任务 要点 清单 目录 报告 名单 项目 工程 表 要求
`)

/** Adverbs of a limit without an end (长期任务): 长期坚持, 及时公开. */
export const ongoingAdverbs = list(`
  持续 长期 常年 常态化 常态 经常性 经常 及时 实时 随时 即时 适时 定期 不定期
  动态 立即 即知即改 立行立改 日常 滚动 分阶段 贯穿全年 推进中 按需 按时 按要求 按计划 按时间节点
  按序时进度 按进度 全过程 一贯 不断 始终
`)

/** What may stand behind such an adverb in a limit; in a clause nothing else makes it one. */
export const ongoingVerbs = list(`
  坚持 推进 推动 实施 开展 公开 办理 落实 执行 更新 进行 完善 抓好 深化 加强
  用力 跟进 跟踪 整改 整治 保持 发布 完成 组织 报送 调整 管理 维护 巩固 优化
  提升 督促 督导 调度 监测 监管 运行 工作 任务 化 有效 建设 做好 用好 回应 解决
  清理 检查 强化 培育 扩大 改进 见效 发力
`)

/** Verbs of an event, standing right before 后 or 之日起: 印发之日起, 会议结束后. */
export const eventVerbs = list(`
  印发 发布 公布 公开 公示 公告 出台 下发 下达 制定 形成 变更 变化 调整 修订
  结束 完成 完毕 终了 作出 做出 收到 接到 受理 签订 签署 签约 审批 审核 批准
  批复 核准 通过 召开 施行 实施 执行 生效 立项 开工 竣工 投产 验收 备案 登记
  注册 提出 提交 报送 上报 申请 申报 移交 交办 转办 发生 发现 确定 确认 成立
  到期 届满 期满 启动 办结 送达 上线 发文 出具 认定 评审 拨付 到位 获批 取得
  建成 验收合格 检验合格 交付 挂牌 开业 投用 投运 到账 入库 移送 结案 立案 审结 判决 出院 毕业 到岗
  获得 开始 产生 生成 检查 督查 反馈 整改 举办 开展 使用 运行 满 会
`)

/** Verbs of an event that has its object behind it: 收到申请后, 作出决定之日起. */
export const eventVerbsWithObject = list(`
  收到 接到 作出 做出 完成 取得 获得 签订 签署 提出 提交 出具 受理 办理 召开
  下达 通过 发现 确定 印发 发布 公布 形成
`)

/** What may stand between an event and its span: 印发后,须在20个工作日内. */
export const spanLeads = list(`
  的 , 须 应 要 需 应当 必须 在 于 原则上 最迟 最晚 不超过 力争 确保 算
`)

/** Units that count how often something is done: 每年至少1次, 每年一至两期. */
export const occurrenceUnits = list(`
  场次 批次 次 期 场 轮 回 遍 届 批
`)

/** Times of the year that the calendar fixes no day for: behind a year they are the limit (2025年秋季学期). */
export const seasonWords = list(`
  春季 夏季 秋季 冬季 今冬明春 冬春 春学期 秋学期 学期 开学 入学 寒假 暑假 暑期 入冬 入夏 入汛 汛前 汛后
  秋冬季 夏秋季 春夏季 冬春季 高峰期 旺季 淡季 禁渔期 禁牧期 农忙时节 重点时段 重点时期 特护期
  采暖季 供暖季 取暖季 台风季 雨季 防火期 春耕前 春播前 秋收 秋种
`)

/** Holidays that limits are set by, with their fixed day where they have one. */
export const festivals: Readonly<
  Record<string, readonly [month: number, day: number] | undefined>
> = {
  元旦: [1, 1],
  五一: [5, 1],
  劳动节: [5, 1],
  六一: [6, 1],
  七一: [7, 1],
  八一: [8, 1],
  十一: [10, 1],
  国庆节: [10, 1],
  国庆: [10, 1],
  春节: undefined,
  清明节: undefined,
  清明: undefined,
  端午节: undefined,
  端午: undefined,
  汛期: undefined,
  主汛期: undefined,
  春运: undefined,
  采暖期: undefined,
  供暖期: undefined,
  采暖季: undefined,
  供暖季: undefined,
  取暖季: undefined,
  入冬: undefined,
  入汛: undefined,
  春耕: undefined,
  开学: undefined,
  秋季开学: undefined,
  春季开学: undefined,
  秋季学期: undefined,
  春季学期: undefined,
  秋季学期开学: undefined,
  春季学期开学: undefined,
  新学期开学: undefined,
  中秋节: undefined,
  中秋: undefined,
}
