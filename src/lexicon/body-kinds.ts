import { list } from './list.ts'

/** A word for a kind of bodies, and the endings of their names. */
interface BodyKind {
  readonly nouns: readonly string[]
  readonly heads: readonly string[]
}

/**
 * Words for kinds of bodies (机构类别): names of the kind in brackets right behind one explain it, and
 * do not say whose the task is.
 */
export const bodyKinds: readonly BodyKind[] = [
  kind('中心', '中心'),
  kind('小组 专班 工作组 专项组 工作专班', '组 专班'),
  kind('队伍 救援力量 执法力量', '队'),
  kind('网络 阵地 场馆 设施 场所 体系', '馆 站 室 所 中心 院'),
  kind('医疗机构 卫生机构 服务机构 养老机构 医院 教育机构 培训机构', '院 室 站 中心 所 学校'),
  kind('内设机构 处室 科室 股室', '处 科 室 股 办'),
  kind('协调机构 议事机构', '委 会 组 部 办'),
  kind('高校 院校 学校 院所 科研机构', '大学 学院 学校 院 所'),
  kind('群团 群团组织 社会组织 团体 协会 商会', '会 联 团委 科协 共青团'),
  kind('央企 国企 企业 运营商 平台公司', '公司 集团 银行'),
  kind('平台 基地', '中心 平台 基地'),
]

function kind(nouns: string, heads: string): BodyKind {
  return { nouns: list(nouns), heads: list(heads) }
}
