import { list } from './list.ts'

/**
 * Nouns that name a class of bodies (类别名词), longest first where one ends in another: a name that
 * ends in one fits several bodies.
 */
export const classHeads: readonly string[] = list(`
  单位 部门 处室 科室 股室 处科室 司局 机构 机关 企业 事业单位 组织 团体 院校 高校 院所 站所 所站 央企
  国企 车企 商会协会 行业协会 运营商 委办局 部委 成员 产业平台 功能平台 平台公司 专业公司 部队 党派 群团 媒体 幼儿园 学区 连队 网格
`)

/** Class nouns that may continue the class before them: 各有关部门和单位, 市政府各委、办、局. */
export const bareClassHeads: readonly string[] = list(`
  单位 部门 处室 科室 股室 机构 机关 企业 组织 团体 委 办 局 部 厅 处 科 室 站 所 中心 公司 委员会
  事业单位 企事业单位 企业单位 群团 高校 院校
`)

/** Bare governments that share the area of the party committee before them: 各县党委和人民政府. */
export const bareGovernments: readonly string[] = [
  '政府',
  '人民政府',
  '管委会',
  '管理委员会',
  '办事处',
]

/** Words for areas without a name; standing before 政府 or 管委会 they name a class. */
export const areaClasses: readonly string[] = list(`
  乡镇 镇乡 乡 镇街 街镇 镇 街道 县区 区县 市县 县市 县市区 市县区 市区县 市区 区市县 区县市 县乡 区 县
  市 州 省 自治州 自治区 自治县 直辖市 地市 市地 市州 州市 盟市 旗县 旗县区 旗 园区 社区 村 村居 场
  开发区 管理区 功能区 团场 师市 辖市 设区市 县级市 街 办事处
`)

/**
 * Classes of areas that are several by themselves: 乡镇人民政府, 园区管委会. Words of one level (县
 * alone) are not here: 县人民政府 is the government of the county that issues the plan.
 */
export const pluralAreas: readonly string[] = list(`
  乡镇 镇乡 镇街 街镇 乡镇街道 街道 县区 区县 市县 县市 县市区 市县区 市区县 区市县 区县市 县乡 地市 市地
  市州 州市 盟市 旗县 旗县区 园区 设区市 设区的市 地级市 县级市 地级以上市 县级 市级 省级 区级 乡级 镇级 村级
  县级以上 县级以上地方 市县级 市县两级 县乡两级 省市县 地方 基层 属地 属地镇街 村 村居 社区 村社区 办事处
`)

/** Words for two levels at once; whatever stands before them, they name several areas. */
export const severalLevels: readonly string[] = list(`
  乡镇 镇乡 乡镇街道 镇街 街镇 县区 区县 县市区 市县区 市区县 区市县 区县市 旗县区
`)

/** Words that open the name of a class, and never the tail of the name before: 各, 有关, 相关. */
export const classOpeners: readonly string[] = list(`
  各 有关 相关 其他 其它 所有 全体 相应 所属 下属 直属 属地
`)

/** Words that make a name the name of a class wherever they stand in it. */
export const classMarks: readonly string[] = list(`
  各 有关 相关 其他 其它 所有 全体 相应 所属 下属 成员单位 试点城市 试点县 试点区 试点地区
`)

/** Words before a level that name a class of areas by what they are (以性质指称): 试点镇, 产粮大县. */
export const areaProperties: readonly string[] = list(`
  试点 示范 重点 涉农 涉海 涉林 沿海 沿黄 沿边 沿线 山区 丘陵 牧区 库区 灾区 产粮 产油 产粮大 产油大 粮食大
  生猪调出大 农业大 工业强 省直管 直管 省管 贫困 脱贫 边境 欠发达 受灾 易涝 帮扶
`)

/** Ends of what stands before 政府 where a place is meant by what happens there (属地): 事发地政府. */
export const placeClasses: readonly string[] = list(`
  所在地 事发地 发生地 属地 户籍地 居住地 注册地 项目地 流出地 流入地 输入地 输出地 试点地区 功能区
`)

/** Qualifiers of the generic 部门 or 单位 behind 等 (等省级有关部门), which is no party. */
export const genericQualifiers: readonly string[] = list(`
  国务院 中央 国家 省级 省直 省 自治区 市级 市直 市 州级 州直 州 盟级 盟直 盟 县级 县直 县 旗级 旗直 旗 区级
  区直 区 乡级 乡 镇级 镇 街道 级
  直 有关 相关 各 其他 其它 多个 多 几个 若干 职能 责任 涉及 委内 局内 厅内 机关 配合 参与 政府
`)

/** Generic nouns behind 等. */
export const genericNouns: readonly string[] = ['部门', '单位']

/**
 * Whom a body belongs to (隶属): 市直, 中央, 省驻永; alone no body, before 单位 or 部门 part of a class.
 */
export const affiliations: readonly string[] = list(`
  中央 国家 部 省 自治区 市 州 盟 地 县 区 旗 镇 军 委 局 厅 院 校 级 直 属 管 驻 和 与 及 直属
  垂直 垂管 双管
`)

/** Number words that count bodies before a measure: 17个, 三大. */
export const countMeasures: readonly string[] = ['个', '家', '大', '所', '户', '名']
