// Plans of any number of tasks: every word, place and body in them is made up.

const split = (words) => words.split(' ')
const verbs = split('推进 加强 完善 深化 健全 规范 优化 落实 加快 强化 拓展 提升 开展 建立 组织')
const topics = split(
  '道路养护 桥梁检测 公交线路 供水管网 污水处理 垃圾分类 河道清淤 水库加固 防汛演练 山洪预警 林地巡护 茶园改造 粮食储备 农机补贴 渔船登记 冷链仓储 电商培训 集市整治 古镇修缮 书屋开放 健身步道 校舍维修 课后托管 营养午餐 职业技能 返乡创业 工资支付 养老床位 老年食堂 助残设备 临时救助 疫苗接种 健康档案 药品追溯 电梯检验 燃气隐患 消防通道 危房排查 扬尘治理 噪声监测 固废转运 光伏屋顶 充电设施 宽带入户 数据共享 电子证照 热线回访 档案移交 合同备案 商标培育 计量校准 信用修复 融资担保 税收宣讲 审计整改 债务台账 法律援助 社区矫正 户籍迁移 应急物资',
)
const details = split(
  '梳理责任清单 建立工作台账 制定实施细则 公布操作流程 开展现场核查 定期通报进展 公开服务承诺 邀请群众评议 召开联席会议 报送动态信息 划定重点区域 培育示范村组 举办业务培训 印制宣传手册 比对登记数据 统一技术标准 评价资金绩效 列出问题清单 落实整改措施 推广成熟经验 设置便民窗口 组织上门服务 排查安全隐患 完善应急预案',
)
const bodies = split(
  '县教育局 县财政局 县民政局 县司法局 县水利局 县商务局 县审计局 县统计局 县林业局',
)

/** Random numbers that a seed fixes (mulberry32). */
function randomOf(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const pick = (random, list) => list[Math.floor(random() * list.length)]

function clause(random) {
  return `${pick(random, verbs)}${pick(random, topics)}，${pick(random, details)}`
}

/** Tasks with a title, sentences, and a body in charge. */
export function inventTasks(count, seed = 7) {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => ({
    title: `${pick(random, verbs)}${pick(random, topics)}`,
    clauses: Array.from({ length: 4 + Math.floor(random() * 4) }, () => clause(random)),
    body: pick(random, bodies),
  }))
}

/** The same tasks a year later: half of them with a third of their clauses new, some dropped, some added. */
export function mutateTasks(tasks, seed = 8) {
  const random = randomOf(seed)
  return tasks.flatMap((task) => {
    const fate = random()
    if (fate < 0.05) return []
    if (fate < 0.1) return [task, ...inventTasks(1, Math.floor(random() * 1e9))]
    if (fate < 0.6) return [task]
    const clauses = task.clauses.map((one) => (random() < 0.3 ? clause(random) : one))
    return [{ ...task, clauses }]
  })
}

const perSection = 25

/** A plan as it is published: sections of some tasks each, every one with its clause. */
export function textOf(tasks) {
  const lines = ['青岭县2031年工作要点']
  for (const [index, { title, clauses, body }] of tasks.entries()) {
    if (index % perSection === 0) lines.push(`${numeral(index / perSection + 1)}、专项工作`)
    lines.push(`${index + 1}.${title}。${clauses.join('；')}。（${body}负责）`)
  }
  return `${lines.join('\n')}\n`
}

/** 1 to 99 as a label prints it: 12 → 十二. */
function numeral(value) {
  const digits = '零一二三四五六七八九'
  const [tens, units] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return `${ten}${units === 0 ? '' : digits.charAt(units)}`
}
