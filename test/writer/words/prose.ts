/** Verbs that take any of the objects below. */
export const verbs =
  '推进 加快 完善 健全 加强 强化 开展 规范 优化 提升 深化 巩固 做好 抓好 推动 实施 支持 引导 拓展 改进 统筹 夯实'.split(
    ' ',
  )

/** Work and things worked on. */
export const objects =
  '农村公路养护 灌区节水改造 老旧小区改造 社区食堂建设 校舍维修加固 河道清淤 应急值守 防汛物资储备 数据资源共享 电子证照应用 村级议事协商 集体林权改革 果品初加工 冷链物流布局 卫生院能力建设 签约服务 养老设施布局 技能人才培养 就业服务站点建设 招商项目落地 标准厂房建设 窗口服务 信用监管 食品抽检 校车安全管理 历史建筑保护 非遗工坊建设 图书通借通还 科普宣传 垃圾分类 污水管网改造 散煤治理 扬尘管控 耕地保护 种子繁育 农机作业服务 病虫害防控 森林抚育 湿地修复 水源地保护 停车设施建设 充电设施布局 公交线网调整 快递进村 地名标志设置 档案数字化 殡葬服务 托育服务 青少年体质监测 农贸市场改造 商圈提质 老字号传承 消费环境治理 矿山复绿 河湖岸线管护 雨污分流 供水保障 燃气管线排查 电梯检测 消防通道治理 网格服务 矛盾调处 普法宣传 法律援助 政策解读 信息发布 意见征集 热线办理 基层减负 数据治理 统计调查 预算绩效管理 资产盘活 债务管理 采购管理 中介服务管理'.split(
    ' ',
  )

export const adverbs = '持续 进一步 扎实 全面 有序 稳妥 积极 统筹 大力 切实'.split(' ')

export const scopes =
  '全域 重点区域 薄弱环节 关键领域 基层一线 城乡结合部 重点行业 困难群体 中小企业 偏远村组'.split(
    ' ',
  )

export const means =
  '清单管理 专班推进 联席会商 分级负责 示范引领 闭环管理 数字赋能 台账管理 试点先行 结果公示'.split(
    ' ',
  )

export const actors = '企业 合作社 社会组织 志愿者 高校 家庭农场 行业协会 金融机构'.split(' ')

/** Names in quotation marks. */
export const mottoes =
  '一窗通办 五个一批 三同步 双随机 亮点工程 十大行动 一张图 好差评 四上企业 最后一公里'.split(' ')

/** Sentences about work that name bodies or times and yet assign and limit nothing. */
export const harmless = [
  '各牵头单位要加强调度，及时掌握进展',
  '由牵头单位定期通报工作情况，并协调解决问题',
  '有关单位要密切配合，形成合力',
  '对工作不力的，在年底绩效考核中予以扣分',
  '列入年度重点任务，纳入年度目标考核',
  '遇有重大情况，要在第一时间报告',
  '适时组织评估，不断完善措施',
  '一般事项办理时限压缩至5个工作日以内',
  '充分发挥12345热线作用',
  '对符合条件的家庭，每人每年最高补助3000元',
  '有关证件的有效期为3年',
  '补贴政策执行期限至2028年12月31日',
  '用5年时间打造一批样板',
  '建立健全由主要负责人负责、相关科室配合的工作机制',
  '落实主体责任和属地责任',
  '定期更新目录，做到应公开尽公开',
  '坚持“谁主管、谁负责”的原则',
]

export const generalTitles = [
  '总体要求',
  '指导思想',
  '总体思路',
  '工作目标',
  '总体目标',
  '总体要求和目标',
  '重大意义',
] as const

/** Items under a general heading. */
export const generalItems = [
  '指导思想',
  '基本原则',
  '工作目标',
  '主要目标',
  '发展目标',
  '总体思路',
] as const

export const principles =
  '坚持统筹兼顾 坚持问题导向 坚持群众参与 坚持分类施策 坚持改革创新 坚持安全为先 坚持因地制宜'.split(
    ' ',
  )

export const safeguardTitles = ['保障措施', '组织保障', '组织实施', '强化保障'] as const
export const safeguardItems =
  '加强组织领导 强化资金保障 严格督查考核 营造良好氛围 健全工作机制 完善政策支持 加强队伍建设'.split(
    ' ',
  )

/** Headings over prose that is no task, among headings that hold numbered tasks. */
export const proseTitles = ['有关要求', '空间布局', '工作要求', '明确范围', '时间安排'] as const

export const closings = [
  '各乡镇、各部门要结合实际抓好落实，工作情况及时报送。',
  '本方案自印发之日起施行。',
  '各地、各部门要按照本方案要求，细化措施，明确责任，确保各项工作落到实处。',
  '本方案由办公室负责解释。',
] as const

/** What the plans are about. */
export const themes =
  '政务公开 营商环境 乡村建设 防灾减灾 数字服务 就业促进 绿色转型 文化惠民 交通提升 健康促进 质量提升 消费提振 农田建设 民生保障 城市更新'.split(
    ' ',
  )

export const genres = [
  '工作要点',
  '实施方案',
  '工作方案',
  '行动计划',
  '重点任务分工方案',
  '若干措施',
  '实施意见',
  '工作计划',
  '行动方案',
  '任务清单',
] as const
