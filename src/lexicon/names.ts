import { list } from './list.ts'

/** Endings of posts (职务): what ends in one is a person, no body. */
export const posts: readonly string[] = list(`
  市长 县长 区长 省长 州长 盟长 旗长 镇长 乡长 主席 书记 主任 局长 处长 科长 股长 部长 厅长 司长 署长
  院长 校长 行长 站长 所长 队长 组长 会长 社长 台长 馆长 园长 秘书长 检察长 总监 董事长 总经理 经理
  负责人 负责同志 责任人 领导 同志 常委 总工程师 总规划师 总经济师 巡视员 调研员 专员 路长 河长 湖长 林长
  田长 链长 楼长 网格员 专干 政委 参谋长 司令员 指导员 联络员
`)

/** Common family names (姓氏), one character each. */
export const familyNames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'

/** Cells and values that say that nobody is named. */
export const nobodies: readonly string[] = list(`
  下同 以下同 同上 同下 不再列出 无 / - -- — —— 暂无 略 空 〇
`)

/** Phrases that end like a post and name nobody: 坚持党委统一领导. */
export const leadership: readonly string[] = [
  '统一领导',
  '集中领导',
  '坚强领导',
  '加强领导',
  '组织领导',
  '党委领导',
  '党的领导',
  '强化领导',
]

/** Words with 等 inside that open no end of a list: 高等院校, 等级保护. */
export const wordsWithEtc: readonly string[] = list(`
  高等 中等 初等 平等 对等 同等 均等 等级 等保 等待 等额 等次 等候 等离子
`)

/** Words with 由 inside that name nobody's duty: 自由贸易试验区. */
export const wordsWithBy: readonly string[] = ['自由', '由于', '理由', '经由', '缘由', '事由']

/** First words of brackets that explain and assign nothing. */
export const explaining: readonly string[] = list(`
  以下 简称 下称 又称 即 指 系指 含 包括 包含 不含 不包括 除 如 例如 比如 譬如 原 注 备注 见 详见 附
  附件 来源 出处 摘自 试行 暂行 可 或 非 其中 统称 也称 现 前身 代章 盖章
`)

/** Beginnings of a time limit (完成时限) that stands among names in a clause. */
export const limitStarts: readonly string[] = list(`
  年底 年内 年中 年初 全年 常年 上半年 下半年 每 长期 持续 及时 适时 随时 常态化 常态 不定期 定期 动态 滚动
  完成时 完成期 办结时 整改时 时间 即知即改 立行立改 分阶段 分步 按规定 按程序 视情 逐步 按季 按月 按年 按期 按时 按要求
  按进度 按时限 即时 立即 今年 明年 本年 当年 本月 当月 次月 季度 一季度 二季度 三季度 四季度 第一季度
  第二季度 第三季度 第四季度 力争 确保 贯穿 前完成 限期 届时 近期 时限
  一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
`)

/** Endings of a time limit or of a predicate; no name ends so. */
export const limitEnds: readonly string[] = list(`
  完成 底前 日前 月前 年前 底 月内 周内 日内 年内 同步 坚持 推进 成果 成效 到位 实施完毕 工作日内 天内 启动 进行 投用 使用 见效
  更新 公开 上报
`)

/** Words of running prose; a stretch with one is no name. */
export const proseWords: readonly string[] = list(`
  都要 也要 部门要 单位要 处室要 政府要 局要 委要 厅要 办要 地要 县要 区要 市要 级要 镇要 须 并 了 应当
  应该 不得 可以 成立 建立 设立 组建 明确 确定 委托 指定 配备 纳入 报送 报请 提请 交由 转交 依托 通过
  加快 加强 完善 健全 鼓励 作为 制定 出台 严格 坚持 实行 开展 设在 设于 下设 挂靠 担任 兼任
`)
