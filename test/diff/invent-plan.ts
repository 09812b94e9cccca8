import type { PartySpec, PlanSpec, TaskSpec } from './build-plan.ts'
import { pick, type Random, randomOf, type Supply, shuffle } from './mutate.ts'

const verbs = split(
  '推进 加强 完善 深化 健全 规范 优化 落实 做好 加快 推动 强化 拓展 提升 开展 建立 实施 组织',
)
const objects = split('工作 建设 管理 服务 改革 机制 制度 体系 行动 工程 水平 质量 能力 监管 保障')
const topics = split(
  '道路养护 桥梁检测 公交线路 停车泊位 供水管网 污水处理 垃圾分类 河道清淤 水库加固 防汛演练 山洪预警 林地巡护 茶园改造 果树嫁接 粮食储备 种子检验 农机补贴 渔船登记 畜禽防疫 冷链仓储 电商培训 集市整治 民宿评定 古镇修缮 非遗传承 书屋开放 剧场惠民 体育场馆 健身步道 校舍维修 课后托管 营养午餐 教师轮岗 幼儿园扩建 职业技能 高校毕业生 返乡创业 工资支付 劳动仲裁 养老床位 老年食堂 助残设备 孤儿保障 低保核查 临时救助 医师下乡 疫苗接种 健康档案 药品追溯 餐饮抽检 电梯检验 燃气隐患 消防通道 危房排查 矿山复绿 扬尘治理 噪声监测 固废转运 碳排放核算 光伏屋顶 充电设施 电网改造 宽带入户 基站布点 数据共享 电子证照 窗口轮值 热线回访 档案移交 公章刻制 印章备案 招标投诉 合同备案 专利质押 商标培育 标准制定 计量校准 信用修复 融资担保 保险理赔 税收宣讲 审计整改 国库支付 债务台账 资产盘点 法律援助 社区矫正 人民调解 普法宣讲 户籍迁移 出租登记 交通劝导 无人机巡查 应急物资 避难场所 气象观测 地质灾害 测绘成果 不动产登记 征地补偿 村庄规划 宅基地审批 物业纠纷 老旧小区 口袋公园 城市照明',
)
const details = split(
  '全面梳理 分级分类 责任清单 工作台账 实施细则 操作流程 定期通报 现场核查 专项督查 限时办结 首问负责 公开承诺 社会监督 群众评议 第三方评估 联席会议 信息报送 动态调整 重点区域 薄弱环节 试点乡镇 示范村组 骨干队伍 业务培训 宣传手册 数据比对 线上线下 统一标准 跨部门协同 资金绩效 阶段目标 问题清单 整改措施 长效机制 经验推广 应用场景 便民窗口 上门服务 网格巡查 隐患排查 风险评估 应急预案 轮训考核 奖补政策 社会力量 志愿服务 市场主体 基层站所 村民代表 档案资料',
)
const units = split(
  '县教育局 县科技局 县财政局 县民政局 县司法局 县水利局 县商务局 县审计局 县统计局 县医保局 县林业局 县公安局 县交通运输局 县农业农村局 县卫生健康局 县应急管理局 县自然资源局 县市场监管局 县生态环境局 县文化旅游局 县发展改革局 县住房城乡建设局 县人力资源社会保障局 县行政审批局 县信访局 县气象局 县档案馆 各乡镇人民政府',
)

function split(words: string): string[] {
  return words.split(' ')
}

/** Invent a plan: every word, place and body in it is made up. */
export function inventPlan(seed: number, taskCount: number, planYear = 2031): PlanSpec {
  const random = randomOf(seed)
  const sectionCount = Math.max(1, Math.min(6, Math.round(taskCount / 6)))
  const sections = Array.from({ length: sectionCount }, (_, index) => ({
    title: `${pick(random, verbs)}${pick(random, topics)}${pick(random, objects)}${index + 1}`,
    tasks: [] as TaskSpec[],
  }))
  for (let index = 0; index < taskCount; index++) {
    sections[Math.floor((index * sectionCount) / taskCount)]?.tasks.push(
      inventTask(random, planYear),
    )
  }
  return { title: `青岭县${planYear}年工作要点`, planYear, sections }
}

export function inventTask(random: Random, planYear: number): TaskSpec {
  const own = shuffle(random, topics).slice(0, 2)
  const words = [...own, ...shuffle(random, details).slice(0, 8)]
  const [topic = ''] = own
  const title = `${pick(random, verbs)}${topic}${pick(random, objects)}`
  const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
    sentence(random, words),
  )
  const limit = inventDeadline(random, planYear)
  const target = inventTarget(random, topic)
  const cited = random() < 0.3 ? `青岭县${topic}管理办法` : undefined
  if (limit) sentences.push(`${limit.text}完成${pick(random, words)}。`)
  if (target) sentences.push(`确保${topic}达到${target.text}。`)
  if (cited) sentences.push(`落实《${cited}》。`)
  return {
    title,
    body: sentences.join(''),
    parties: inventParties(random),
    deadlines: limit ? [limit] : [],
    targets: target ? [target] : [],
    citations: cited ? [{ title: cited }] : [],
  }
}

function sentence(random: Random, words: readonly string[]): string {
  const parts = Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () =>
      `${pick(random, verbs)}${pick(random, words)}${random() < 0.5 ? pick(random, objects) : ''}`,
  )
  return `${parts.join(',')}。`
}

function inventDeadline(random: Random, year: number) {
  if (random() > 0.5) return undefined
  const month = 1 + Math.floor(random() * 12)
  const due = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return { text: `${year}年${month}月底前`, kind: 'date' as const, due }
}

function inventTarget(random: Random, subject: string) {
  if (random() > 0.4) return undefined
  const value = 10 + Math.floor(random() * 60)
  return { text: `${value}%以上`, value, unit: '%', comparator: 'gte' as const, subject }
}

function inventParties(random: Random): PartySpec[] {
  const names = shuffle(random, units).slice(0, 1 + Math.floor(random() * 4))
  return names.map((name, index) => ({ name, role: index === 0 ? 'lead' : 'support' }))
}

/** Words and tasks for mutations of invented plans. */
export function inventSupply(seed: number): Supply {
  const random = randomOf(seed)
  return {
    words: [...verbs, ...objects, ...topics, ...details],
    tasks: Array.from({ length: 40 }, () => inventTask(random, 2031)),
    units,
  }
}
