import type { ColumnRole } from '../model/table.ts'
import { bareLimitLabels, limitLabels } from './limits.ts'
import { labelWords } from './roles.ts'
import { indexWords, wordAt } from './word-index.ts'

/** A word that heads the columns of one role; headers that hold it name that role. */
interface ColumnWord {
  readonly word: string
  readonly role: ColumnRole
}

/**
 * Words of column headers (表头), each with the role of the column below it.
 *
 * A header is read as its longest words: 牵头责任单位 is `lead` although 责任单位 stands in it.
 */
const columnWords: readonly ColumnWord[] = [
  ...words('number', ['序号', '编号', '项次', '序', '项目编号', '任务编号', '任务序号']),
  ...words('category', [
    '类别',
    '分类',
    '类型',
    '领域',
    '板块',
    '一级指标',
    '一级目录',
    '任务类别',
    '任务分类',
    '工作类别',
    '方面',
    '大类',
    '小类',
  ]),
  ...words('item', [
    '重点工作',
    '工作事项',
    '事项',
    '事项名称',
    '项目',
    '项目名称',
    '任务名称',
    '指标',
    '指标名称',
    '改革举措',
    '公开事项',
    '二级指标',
    '名称',
    '问题',
    '存在问题',
    '反馈问题',
    '整改问题',
    '主要问题',
    '具体问题',
    '问题描述',
    '问题清单',
    '隐患',
    '隐患描述',
    '隐患问题',
    '问题隐患',
    '风险点',
    '活动主题',
    '建议标题',
    '存在的问题',
    '反馈的问题',
  ]),
  ...words('task', [
    '工作任务',
    '重点任务',
    '主要任务',
    '目标任务',
    '目标与任务',
    '任务内容',
    '任务',
    '民生实事',
    '具体任务',
    '具体要求',
    '工作要求',
    '工作措施',
    '主要措施',
    '具体措施',
    '细化措施',
    '推进措施',
    '整改措施',
    '整改任务',
    '整改要求',
    '整改内容',
    '办理要求',
    '落实措施',
    '工作步骤',
    '措施',
    '举措',
    '工作举措',
    '细化分工',
    '重点工作任务',
    '任务分工',
    '任务分解',
    '政策条款',
    '工作内容',
    '主要内容',
    '具体内容',
    '重点内容',
    '内容',
    '建设内容',
    '建设规模',
    '规模及内容',
    '建设规模及内容',
    '建设规模和内容',
    '建设内容及规模',
    '建设内容和规模',
    '工作目标及任务',
    '具体工作',
    '重点工作内容',
    '工作要点',
    '工作重点',
    '解释',
    '职责',
    '工作职责',
    '主要职责',
    '具体职责',
    '职责分工',
    '职责任务',
    '职责内容',
    '职责清单',
  ]),
  ...words('lead', [
    '牵头单位',
    '牵头部门',
    '牵头处室',
    '牵头科室',
    '牵头责任单位',
    '牵头责任部门',
    '主要责任单位',
    '牵头负责部门',
    '牵头负责单位',
    '牵头',
    '主办单位',
    '主办部门',
    '总牵头单位',
  ]),
  ...words('responsible', [
    '责任单位',
    '责任部门',
    '责任科室',
    '责任处室',
    '责任股室',
    '责任主体',
    '责任分工',
    '主责单位',
    '主责部门',
    '实施单位',
    '实施主体',
    '落实单位',
    '落实部门',
    '承办单位',
    '承办部门',
    '承担单位',
    '主管单位',
    '主管部门',
    '归口单位',
    '汇总单位',
    '督办单位',
    '建设单位',
    '业主单位',
    '项目业主',
    '项目单位',
    '项目法人',
    '完成单位',
    '整改单位',
    '整改责任单位',
    '整改部门',
    '负责单位',
    '负责部门',
    '负责处室',
    '单位',
    '部门',
    '责任',
    '工作专班',
    '公开主体',
  ]),
  ...words('support', [
    '配合单位',
    '配合部门',
    '配合处室',
    '配合',
    '协同配合单位',
    '协办单位',
    '协办部门',
    '协同单位',
    '协助单位',
    '参与单位',
    '参与部门',
    '参加单位',
    '会办单位',
    '协作单位',
    '协作部门',
    '参与处室',
    '参与科室',
    '配合科室',
    '指导单位',
    '指导部门',
    '督导单位',
    '督导部门',
    '验收单位',
    '验收部门',
    '督查单位',
  ]),
  ...words('person', [
    '责任领导',
    '牵头领导',
    '分管领导',
    '分管县领导',
    '分管市领导',
    '分管区领导',
    '包抓领导',
    '包保领导',
    '挂钩领导',
    '市领导',
    '县领导',
    '区领导',
    '分管负责人',
    '包抓责任领导',
    '挂点领导',
    '责任人',
    '负责人',
    '联系人',
    '联络员',
    '领导',
    '经办人',
    '牵头人',
    '责任人员',
    '负责同志',
    '河长',
    '湖长',
    '林长',
    '田长',
    '路长',
    '链长',
    '网格长',
    '网格员',
    '联络人',
    '主讲人',
    '专班组长',
    '点位长',
    '路段长',
    '片区长',
    '楼栋长',
    '段长',
    '片长',
    '街长',
    '楼长',
    '包村干部',
    '驻村干部',
    '帮扶干部',
  ]),
  ...words('deadline', [
    ...limitLabels,
    ...bareLimitLabels,
    '建设年限',
    '起止年限',
    '建设起止年限',
    '起止时间',
    '起止年月',
    '建设周期',
    '建设工期',
    '推进计划',
    '月份',
    '推进安排',
    '季度计划',
    '日期',
  ]),
  ...words('target', [
    '工作目标',
    '目标值',
    '年度目标',
    '预期目标',
    '主要目标',
    '绩效目标',
    '工作标准',
    '目标要求',
    '指标值',
    '预期成果',
    '预期成效',
    '成果形式',
    '完成标准',
    '验收标准',
    '销号标准',
    '成果体现',
    '工作成果',
    '形象进度',
    '阶段目标',
    '目标',
  ]),
  ...words('note', [
    '备注',
    '说明',
    '完成情况',
    '进展情况',
    '工作进展',
    '落实情况',
    '整改情况',
    '整改进展',
    '整改成效',
    '整改结果',
    '项目进展',
    '目前进展',
    '存在困难',
    '下步计划',
    '下一步计划',
    '下一步工作',
    '下一步打算',
    '推进情况',
    '序时进度',
    '附注',
  ]),
  ...words('other', [
    '联系电话',
    '联系方式',
    '电话',
    '职务',
    '推广范围',
    '依据',
    '来源',
    '问题来源',
    '任务来源',
    '事项来源',
    '地点',
    '投资',
    '总投资',
    '计划投资',
    '年度投资',
    '年度计划投资',
    '完成投资',
    '投资额',
    '资金来源',
    '建设地点',
    '建设性质',
    '实施地点',
    '金额',
    '数量',
    '计量单位',
    '建设地址',
    '属地乡镇',
    '所属乡镇',
    '所在乡镇',
    '对象',
    '对象类型',
    '参加人员',
    '公开方式',
    '公开渠道',
    '公开形式',
    '检查方式',
    '检查频次',
    '抽查比例',
    '评分标准',
    '考核标准',
    '分值',
    '权重',
    '得分',
  ]),
]

function words(role: ColumnRole, list: readonly string[]): ColumnWord[] {
  return list.map((word) => ({ word, role }))
}

// 参加部门, 协助股室: what labels a line of bodies heads a column of them too.
const roleOfWord: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ...labelWords.map(({ word, role }) => [word, role] as const),
  ...columnWords.map(({ word, role }) => [word, role] as const),
])
const columnIndex = indexWords([...roleOfWord.keys()])
const blanks = /\s+/gu

/** Roles between which a header's second row decides where nothing parts the two: 责任分工 over 牵头单位. */
const partyRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support'])

/**
 * Roles that a column header (表头) names, in printed order, each once.
 *
 * ```text
 * 牵头责任单位 → lead    配合/责任单位 → support, responsible    责任分工配合单位 → support
 * ```
 *
 * Of two unit words without anything between them the second stands in the row below and decides.
 *
 * @param header - Folded; blanks inside words (责 任 单 位) are read over.
 */
export function rolesOfHeader(header: string): ColumnRole[] {
  const words = columnWordsIn(header)
  const kept = words.filter((word, index) => {
    const next = words[index + 1]
    if (!next || !partyRoles.has(word.role)) return true
    if (next.role === 'person') return !isPostOf(header, word, next)
    return !(next.from === word.to && partyRoles.has(next.role))
  })
  return [...new Set(kept.map(({ role }) => role))]
}

/** Behind 责任 or 牵头 without a noun a post is a person's (责任县领导, 牵头县级领导), the body's is none. */
function isPostOf(header: string, { word, to }: FoundWord, post: FoundWord): boolean {
  const between = header.replace(blanks, '').slice(to, post.from)
  return bareRole.test(word) && postLevel.test(between)
}

const bareRole = /^(?:责任|牵头|主办|配合|协办)$/u
/** 县级, 校: whose post it is. */
const postLevel = /^(?:[省市州区县旗乡镇校院局委厅]级?)?$/u

const amount =
  /投资|资金|金额|经费|预算|数量|规模|面积|里程|户数|人数|\((?:[亿万千百]{0,2}元|公里|米|亩|平方米|万?平方米|万?吨|个|户|人|处|%)\)$/u

/** Whether a header names an amount, so that mere numbers stand below it: 总投资(万元), 户数. */
export function namesAmount(header: string): boolean {
  return amount.test(header.replace(blanks, ''))
}

/** A column word at `[from, to)` of a header without its blanks. */
interface FoundWord extends ColumnWord {
  readonly from: number
  readonly to: number
}

/** Column words in a header, longest first at each place, without overlap. */
export function columnWordsIn(header: string): FoundWord[] {
  const text = header.replace(blanks, '')
  const found: FoundWord[] = []
  for (let at = 0; at < text.length; ) {
    const hit = columnWordAt(text, at)
    if (hit) found.push({ word: hit.word, role: hit.role, from: at, to: at + hit.word.length })
    at += hit ? hit.word.length : 1
  }
  return found
}

function columnWordAt(text: string, at: number): ColumnWord | undefined {
  const word = wordAt(columnIndex, text, at)
  const role = word === undefined ? undefined : roleOfWord.get(word)
  return word !== undefined && role ? { word, role } : undefined
}
