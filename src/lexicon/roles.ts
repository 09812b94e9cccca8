import type { Role } from '../model/task.ts'
import { bareLimitLabels, limitLabels } from './limits.ts'
import { list } from './list.ts'

/** A word that gives the bodies beside it a role. */
export interface RoleWord {
  readonly word: string
  readonly role: Role
}

/** First halves of label words (标签词): 牵头 in 牵头单位. */
const labelStems: readonly RoleWord[] = [
  ...words(
    'lead',
    list(`
  牵头 总牵头 主牵头 牵头责任 牵头负责 主办 主要牵头 主要责任 第一责任 首要责任
  牵头指导 牵头督导 牵头协调 牵头组织 牵头推进 牵头落实 牵头抓总 统筹牵头
`),
  ),
  ...words(
    'responsible',
    list(`
  责任 主责 负责 具体责任 具体负责 直接责任 共同责任 承办 承担 实施 具体实施 组织实施 落实 执行 汇总
  工作责任 分工负责 监管责任 主体责任 主要负责
`),
  ),
  ...words(
    'support',
    list(`
  配合 协同配合 协作配合 配合责任 主要配合 协同责任 协办 协助 协同 协作 协调 参与 参加 参与配合 指导
  业务指导 督导 督促 督办 监督 支持 会办
`),
  ),
]

/** First halves of words that are labels before a colon alone: 建设单位 is a class of bodies too. */
const looseStems: readonly RoleWord[] = [
  ...words('lead', ['统筹']),
  ...words('responsible', list('办理 主体 组织 监管 主管 推进 建设 整改')),
  ...words('support', list('督查 验收 验收销号 考核 支撑 保障')),
]

/** Second halves of label words: what kind of body is named. */
const labelNouns: readonly string[] = list(`
  单位 部门 处室 科室 股室 机构 机关 主体 处(室) 处(科)室 科(室) 科(处)室 部门(单位) 单位(部门)
  单位(处室) 单位(科室) 部门单位 处室单位 部门和单位 单位和部门 部门及单位 部门、单位 单位、部门 部门/单位
  单位/部门 单位及部门 乡镇 镇街 县区 县(区) 处室(单位)
`)

/** Labels that stand alone before a colon: 牵头:市商务局. */
const bareLabels: readonly RoleWord[] = [
  ...words('lead', ['牵头', '主办', '总牵头', '牵头负责', '牵头落实']),
  ...words('responsible', [
    '责任',
    '负责',
    '主责',
    '承办',
    '落实',
    '责任分工',
    '分工',
    '责任落实',
    '责任分解',
    '具体负责',
    '具体落实',
  ]),
  ...words('support', [
    '配合',
    '协办',
    '参与',
    '协助',
    '指导',
    '督导',
    '协同',
    '会办',
    '配合落实',
    '协同配合',
    '协助配合',
  ]),
]

/** Part that a label line (责任单位:…) gives to what stands behind its colon. */
export type Label =
  | { readonly kind: 'bodies'; readonly role: Role; readonly alone?: true }
  /** 责任(配合)单位: supports where somebody else leads, answers else. */
  | { readonly kind: 'either' }
  /** 责任单位及责任人: bodies and persons in one list. */
  | { readonly kind: 'mixed'; readonly role: Role }
  | { readonly kind: 'persons' }
  | { readonly kind: 'limit' }
  /** 联系人, 联系电话: neither party nor person of the task. */
  | { readonly kind: 'contact' }

const personLabels: readonly string[] = list(`
  责任人 责任人员 责任领导 负责人 负责同志 牵头领导 牵头负责领导 牵头责任领导 牵头人 分管领导 分管省领导 分管市领导 分管州领导 分管县领导
  分管区领导 分管镇领导 分管负责人 分管负责同志 主管领导 主要领导 配合领导 协管领导 联系领导 联系县领导
  联系市领导 包抓领导 包抓责任领导 包保领导 包联领导 包案领导 挂帅领导 挂点领导 挂钩领导 督导领导 督办领导
  总责任人 具体责任人 直接责任人 第一责任人 主要责任人 牵头责任人 责任县领导 责任市领导 牵头市领导 牵头县领导
  牵头区领导 配合人 协管人 承办人 链长 总链长 副链长 市级领导 县级领导 总路长 一级路长 二级路长 三级路长 总河长
`)

/** 分管校领导, 责任局领导: the leader of a level or a house who sees to it. */
function leadersOfLevel(): string[] {
  const duties = ['责任', '分管', '牵头', '联系', '包联', '包保', '主管']
  return duties.flatMap((duty) =>
    [...'省市州盟县区旗镇乡校院局委厅处'].map((level) => `${duty}${level}领导`),
  )
}

const contactLabels: readonly string[] = [
  '联系人',
  '联络员',
  '联络人',
  '联系电话',
  '联系方式',
  '电话',
  '咨询电话',
]

const eitherLabels: readonly string[] = [
  '责任(配合)',
  '配合(责任)',
  '责任/配合',
  '配合/责任',
  '责任、配合',
  '责任和配合',
  '责任及配合',
]

const mixedTails: readonly string[] = ['及', '和', '与', '、', '/', '']

const leadAndAnswer: readonly string[] = [
  '牵头(责任)',
  '责任(牵头)',
  '牵头/责任',
  '牵头、责任',
  '牵头及责任',
]
const fewNouns: readonly string[] = ['单位', '部门', '处室', '科室']

/** Words that label a list of bodies wherever they stand: 牵头单位, 参加部门. */
export const labelWords: readonly RoleWord[] = labelStems.flatMap(({ word, role }) =>
  labelNouns.map((noun) => ({ word: word + noun, role })),
)

/** Every label word with what it gives, as it stands before a colon. */
export const labels: ReadonlyMap<string, Label> = new Map<string, Label>([
  ...bareLabels.map(({ word, role }) => entry(word, { kind: 'bodies', role, alone: true })),
  ...looseStems.flatMap(({ word, role }) =>
    ['单位', '部门', '主体', '处室', '科室'].map((noun) =>
      entry(word + noun, { kind: 'bodies', role, alone: true }),
    ),
  ),
  ...labelWords.map(({ word, role }) => entry(word, { kind: 'bodies', role })),
  ...labelStems.flatMap(({ word, role }) =>
    mixedTails.flatMap((tail) =>
      ['责任人', '负责人'].map((person) =>
        entry(`${word}单位${tail}${person}`, { kind: 'mixed', role }),
      ),
    ),
  ),
  ...eitherLabels.flatMap((word) => fewNouns.map((noun) => entry(word + noun, { kind: 'either' }))),
  ...['牵头单位及责任单位', '牵头单位和责任单位', '牵头单位/责任单位'].map((word) =>
    entry(word, { kind: 'bodies', role: 'lead' }),
  ),
  ...['责任单位及完成时限', '责任单位和完成时限', '责任单位及时限', '责任部门及时限'].map((word) =>
    entry(word, { kind: 'bodies', role: 'responsible' }),
  ),
  ...leadAndAnswer.flatMap((word) =>
    fewNouns.map((noun) => entry(word + noun, { kind: 'bodies', role: 'lead' })),
  ),
  ...[...personLabels, ...leadersOfLevel()].map((word) => entry(word, { kind: 'persons' })),
  ...[...limitLabels, ...bareLimitLabels].map((word) => entry(word, { kind: 'limit' })),
  ...contactLabels.map((word) => entry(word, { kind: 'contact' })),
])

function entry(word: string, label: Label): readonly [string, Label] {
  return [word, label]
}

/** 市财政局为牵头单位: a label as a predicate. */
const predicates: readonly RoleWord[] = [
  { word: '牵头', role: 'lead' as const },
  { word: '主办', role: 'lead' as const },
  { word: '责任', role: 'responsible' as const },
  { word: '主责', role: 'responsible' as const },
  { word: '配合', role: 'support' as const },
  { word: '协办', role: 'support' as const },
  { word: '参与', role: 'support' as const },
  { word: '实施', role: 'responsible' as const },
].flatMap(({ word, role }) =>
  ['单位', '部门', '主体'].map((noun) => ({ word: `为${word}${noun}`, role })),
)

/** Verbs that give the bodies before them a role: 牵头, 负责, 配合. */
export const roleVerbs: readonly RoleWord[] = [
  ...predicates,
  ...words('lead', ['牵头', '总牵头', '主牵头', '主办', '主抓', '领办', '牵总', '抓总', '领衔']),
  ...words(
    'responsible',
    list(`
  负责 主责 落实 抓落实 贯彻落实 组织落实 推进落实 推动落实 抓好落实 狠抓落实 落实到位 组织实施 推进实施 实施
  承办 承担 执行 办理 为主 为主体 研究落实 分办 主管 各负其责 各司其职 负总责 总负责 负主责
  抓好 具体抓
`),
  ),
  ...words('responsible', proposals()),
  ...words(
    'support',
    list(`
  配合 参与 参加 协助 协办 协同 协作 指导 督导 督促 督办 监督 会办 支持 积极配合
`),
  ),
]

/** 按职责分工 and the like; without a verb behind them they say as much as 负责. */
export const dutyPhrases: readonly string[] = buildDutyPhrases()

/** Words between the bodies and their verb: 按职责分工 in 按职责分工负责. */
export const roleAdverbs: readonly string[] = [
  ...dutyPhrases,
  '分工',
  '分别',
  '分头',
  '分级',
  '归口',
  '对口',
  '共同',
  '具体',
  '主要',
  '直接',
  '全面',
  '全程',
  '总体',
  '统一',
  '统筹',
  '联合',
  '密切',
  '主动',
  '积极',
  '全力',
  '依法',
  '同步',
  '做好',
  '认真',
  '各自',
  '会商',
  '结合实际',
  '因地制宜',
  '按规定',
  '依规',
  '切实',
  '加强',
  '强化',
  '牵总',
  '均',
]

/** Ends of names that end like a verb: the office of 政协 is no 协办. */
export const namesLikeVerbs: readonly string[] = list(`
  政协办 科协办 消协办 协会办 委会办 工会办 学会办 大会办 商会办 合会办
`)

/**
 * Verbs that give a role only where a whole name stands before them: 市发改委统筹. Names end in them
 * too (各社会组织).
 */
export const weakVerbs: readonly string[] = list(`
  统筹协调 统筹推进 统筹 组织协调 组织 协调 推进 推动 分管 汇总 审核 验收 考核 监管 保障 主导
`)

/** What may stand behind the verb of an assignment and says no more: 负责推进, 配合做好工作. */
export const roleObjects: readonly string[] = list(`
  推进 推动 协调 统筹 统筹协调 统筹推进 协调推进 组织 组织推进 组织协调 组织开展 开展 把关 总抓 工作
  相关工作 有关工作 具体工作 日常工作 实施工作 此项工作 该项工作 相关事宜
`)

/** Words that put a supporting body beside a leading one: A会同B. */
export const joiners: readonly string[] = ['会同', '会商', '商同', '协同', '联合']

/** 研究提出落实意见: to say how a matter is to be carried out is a duty like any other. */
function proposals(): string[] {
  return ['研究', '提出', '研究提出', '制定', '研究制定'].flatMap((verb) =>
    ['意见', '措施', '方案', '办法'].map((thing) => `${verb}落实${thing}`),
  )
}

function buildDutyPhrases(): string[] {
  const starts = ['按', '按照', '依', '依照', '依据', '根据', '结合']
  const owners = ['', '各自', '工作', '部门', '相关', '本部门', '各自工作']
  const things = list(`
  职责 职能 职权 权限 分工 责任 责任分工 任务分工 职责分工 职能分工 职责任务 职责权限 职责范围 职责和分工
  职能职责 职责职能 职责要求 职能任务 管理权限 管辖权限 要求 任务
`)
  return starts.flatMap((start) =>
    owners.flatMap((owner) => things.map((thing) => start + owner + thing)),
  )
}

function words(role: Role, list: readonly string[]): RoleWord[] {
  return list.map((word) => ({ word, role }))
}
