import { departmentWords } from './functions.ts'
import { list } from './list.ts'
import { endsInWord, indexWords, type WordIndex, wordBefore } from './word-index.ts'

/** Ending of names of bodies (机关、单位). */
interface BodyHead {
  readonly word: string
  /** Common words that end alike and are no bodies: 布局 for 局. */
  readonly except?: readonly string[]
}

/**
 * Endings of names of single bodies (机构名称的中心词), longest first where one ends in another.
 *
 * A name that ends in one reads as a body by itself; a name in an unmistakable clause (责任单位:…)
 * need not.
 */
const bodyHeads: readonly BodyHead[] = [
  ...plain(
    list(`
  人民政府 政府 管委会 委员会 办公室 办公厅 办事处 党工委 党委 党组 工委 政研室 研究室 指挥部 领导小组
  联席会议 工作专班 专班 政协 人大 人大常委会 法院 检察院 军分区 警备区 兵团 工会 妇联 残联 文联 侨联 台联
  社科联 工商联 科协 记协 作协 消协 消委 贸促会 红十字会 协会 学会 商会 研究会 促进会 联合会 联谊会 基金会
  理事会 组委会 常委会 党委会 居委会 村委会 业委会 银保监会 银监会 证监会 保监会 供销社 合作社 联社 总社
  报社 出版社 通讯社 支队 大队 总队 中队 分队 工作队 救援队 执法队 地质队 勘探队 消防队 公司 集团 银行
  支行 分行 中支 农商行 农发行 人行 工行 农行 中行 建行 城投 交投 建投 农投 国投 旅投 水投 工投 国控 电网
  监管局 海关 党校 大学 学校 中学 小学 农场 林场 牧场 渔场 电视台 广播台 电台 总台 气象台 融媒体 图书馆
  博物馆 档案馆 文化馆 美术馆 科技馆 规划馆 体育馆 方志馆 纪念馆 展览馆 窗口 总公司 经济联合组织 交易所
  联合体 编办 政协办 科协办 消协办 协会办 委会办 工会办 党支部 总支 铁路段 公路段 电信局 军区 执委会 筹委会 指委会 直属库 储备库 粮库 农信社 信用社 职教社 校友会 少年宫 青少年宫 体校 职校 技校
  电大 军委 调查队 计生协 总会 地震台 中心校 书店 产投 文旅投
`),
  ),
  // 县一中: a school by its number.
  ...plain([...'一二三四五六七八九十'].map((number) => `${number}中`)),
  but('中心', ['为中心', '核心', '市中心', '城市中心', '县域中心', '区域中心']),
  but('总局', []),
  but('局', ['布局', '格局', '结局', '大局', '全局', '破局', '开局', '时局', '僵局', '战局']),
  but('委', ['编委', '评委']),
  but('厅', ['大厅', '餐厅', '客厅', '展厅']),
  but(
    '部',
    list(`
  全部 内部 外部 局部 干部 东部 西部 南部 北部 中部 细部 底部 顶部 腹部 上部 下部
`),
  ),
  but(
    '办',
    list(`
  承办 主办 协办 举办 经办 交办 代办 帮办 会办 通办 能办 可办 网办 快办 兴办 筹办 查办 严办 转办 领办
  民办 公办 包办 试办 即办 易办 申办 补办 批办 新办 分办 缓办 督办 好办 快递办
`),
  ),
  but(
    '处',
    list(`
  好处 用处 长处 害处 益处 之处 到处 处处 短处 何处 深处 难处 查处 惩处 论处 判处 一处 两处 多处 各处
  住处
`),
  ),
  but('室', ['教室', '卧室', '温室', '实验室', '居室', '会议室', '阅览室', '活动室', '卫生室']),
  but(
    '科',
    list(`
  学科 本科 专科 理科 文科 工科 全科 农科 医科 内科 外科
`),
  ),
  but('股', ['控股', '参股', '入股', '持股']),
  but('院', ['住院', '出院', '入院', '庭院', '影院', '剧院']),
  but('所', ['场所', '厕所', '住所', '居所', '处所']),
  but('站', ['网站', '车站', '基站', '电站', '泵站', '充电站', '加油站', '枢纽站', '换电站']),
  but('组', ['重组', '机组', '分组', '词组', '村民小组', '班组', '改组']),
  but('署', ['部署', '签署']),
  but('庭', ['家庭', '门庭', '前庭', '中庭']),
  but('司', ['上司']),
  but('厂', []),
  but('馆', ['场馆', '宾馆', '餐馆', '使馆']),
]

/** Heads of bodies that hold no office; alone in brackets without a role they explain: (某某大学). */
export const privateHeads: readonly string[] = list(`
  公司 集团 银行 大学 学校 中学 小学 学院 医院 出版社 报社 电视台 厂
`)

/** Bodies by their own names, which end in no head. */
const headlessBodies: readonly string[] = list(`
  共青团中央 团中央 全国妇联 中央军委 人民银行 国务院 中科院 社科院 工程院 国管局 最高法 最高检 新华社
  中国铁塔 中国移动 中国电信 中国联通 中国邮政 中国银联
`)

/** Ends of names that are no bodies by themselves: 监管局 on a line of its own ends 省食品药品⏎监管局. */
export const nameTails: readonly string[] = list(`
  管理局 监管局 监督管理局 监督局 事务局 服务局 保障局 储备局 促进局 发展局 执法局 管理委员会 监督管理委员会
  管理处 管理中心 服务中心 联席办 联席会议 联席会议办公室 领导小组 领导小组办公室 工作领导小组办公室
`)

/** Ends of names that are bodies by themselves too; behind a function (财政) they stand alone. */
export const officeTails: readonly string[] = ['办公室', '委员会', '指挥部', '指挥部办公室']

/** Enterprises that go by their brand, a place behind it or not: 中国移动云溪分公司 is 中国移动. */
export const brandStarts: readonly string[] = list(`
  中国移动 中国电信 中国联通 中国铁塔 中国邮政 中国石油 中国石化 中国人民银行 中国银行 国网 南网
`)

/**
 * Endings of administrative areas (行政区划), without a body: 甲县 stands for its government where a
 * list of bodies names it.
 */
export const areaHeads: readonly string[] = list(`
  省 市 县 区 旗 盟 州 乡 镇 街道 街 苏木 自治区 直辖市 自治州 自治县 乡镇 村 村居 社区 团场 师市 师 场
  地
`)

/** Endings of development areas (开发区), which a 管委会 runs. */
export const zoneHeads: readonly string[] = list(`
  园区 开发区 新区 管理区 示范区 高新区 经开区 保税区 保税港区 度假区 风景区 景区 试验区 合作区 先行区
  功能区 保护区 产业园 工业园 新城 片区 高新 经开 集聚区 实验区 港区 工业区 商务区 旅游区 综保区 自贸区
`)

/** What governs an administrative area. */
export const areaGovernments: readonly string[] = list(`
  人民政府 政府 党委 党政 党委政府 办事处 党工委 政府办公室 人民政府办公室
`)

/** What governs a development area. */
export const zoneGovernments: readonly string[] = [
  '管委会',
  '管理委员会',
  '党工委',
  '管理办公室',
  '管理局',
]

/**
 * Function words of departments (职能简称) as they stand without 局 or 委: 发改、财政、审计部门.
 *
 * A list of them in front of one head is one name for several bodies.
 */
export const functionStems: readonly string[] = list(`
  发改 发展改革 发展和改革 经信 工信 工业和信息化 财政 审计 统计 教育 科技 公安 司法 民政 人社
  人力资源社会保障 人力资源和社会保障 自然资源 国土 国土资源 规划 生态环境 环保 环境保护 住建 住房城乡建设
  住房和城乡建设 建设 城管 城市管理 交通 交通运输 水利 水务 农业 农业农村 林业 商务 文化 文旅 文化和旅游
  文化旅游 旅游 体育 卫生 卫健 卫生健康 卫计 医保 医疗保障 应急 应急管理 安监 市场监管 市场监督管理 工商
  质监 食药监 税务 金融 国资 扶贫 乡村振兴 信访 退役军人 退役军人事务 网信 宣传 组织 统战 政法 编制
  机构编制 大数据 行政审批 行政审批服务 政务服务 气象 消防 电力 供电 通信 邮政 烟草 海关 人行 残联 电信
  移动 联通 铁塔 广电 网格
`)

function plain(words: readonly string[]): BodyHead[] {
  return words.map((word) => ({ word }))
}

function but(word: string, except: readonly string[]): BodyHead {
  return { word, except }
}

const heads = indexWords(bodyHeads.map(({ word }) => word))
const headless = indexWords(headlessBodies)
/** What stands before a head in the words that only end alike: 布 before 局. */
const notBefore: ReadonlyMap<string, WordIndex> = new Map(
  bodyHeads.flatMap(({ word, except = [] }) =>
    except.length === 0 ? [] : [[word, indexWords(startsOf(except, word))] as const],
  ),
)

function startsOf(words: readonly string[], end: string): string[] {
  return words.filter((word) => word.endsWith(end)).map((word) => word.slice(0, -end.length))
}

/**
 * Head that a name of a body ends in (机构名称的中心词), or `undefined` where it reads as none.
 *
 * ```text
 * 云溪县财政局 → 局    总体布局 → (none)
 * ```
 *
 * @param name - Without blanks and brackets.
 */
export function headOfBody(name: string): string | undefined {
  const head = wordBefore(heads, name, name.length)
  if (head === undefined) return wordBefore(headless, name, name.length)
  const other = notBefore.get(head)
  const isOther = other && wordBefore(other, name, name.length - head.length) !== undefined
  return isOther && !endsInDuty(name, head) ? undefined : head
}

/** What offices are named for, beside the words of departments. */
const duties: readonly string[] = list(`
  办理 受理 审理 护理 代理 治理 稽查 检查 核查 审查 调查 普查 巡查 复查 信用 应用 许可 创新 考试 内控 节能
  大中型水库移民 政工 财经 人文 化工 军工 演出 电影 境外 对外 秘书 文秘 文电 业务 调研 值班
`)
const stems = indexWords([...departmentWords, ...duties].filter((word) => word.length > 1))
const officeNumber = /[一二三四五六七八九十]$/u

/** Whether what stands before the head is a duty: 管理科 is an office, 理科 is none; 投资一处, 一处. */
function endsInDuty(name: string, head: string): boolean {
  const stem = name.slice(0, -head.length).replace(officeNumber, '')
  return endsInWord(stems, stem)
}
