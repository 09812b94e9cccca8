import { describe, expect, test } from 'vitest'
import { clausesOf } from './notation.ts'

type Cases = readonly (readonly [text: string, expected: string])[]

/** Clauses as sites print them, each with the name of the rule that reads it. */
const printed: Readonly<Record<string, Cases>> = {
  'labels with 、 or a remark inside': [
    ['推进公开。(责任部门、单位:发改局、财政局)', '发改局 responsible, 财政局 responsible'],
    [
      '推进公开。责任单位(列首位的为牵头单位,下同):市财政局、市审计局',
      '市财政局 responsible, 市审计局 responsible',
    ],
    [
      '推进公开。(责任单位(排第一的为牵头单位):市财政局、市审计局)',
      '市财政局 responsible, 市审计局 responsible',
    ],
    ['推进公开。牵头负责:市财政局;责任落实:各区', '市财政局 lead, 各区* responsible'],
  ],
  'standing rules that name nobody': [
    [
      '推进公开。责任单位:市财政局、市审计局(除注明“分别牵头”外,列第一位为牵头或汇总单位,下同)',
      '市财政局 responsible, 市审计局 responsible',
    ],
    ['推进公开。(责任单位:市财政局;标*的为牵头单位)', '市财政局 responsible'],
  ],
  'names that a bracket or several levels hold': [
    [
      '推进公开。(各县(市、区)委、人民政府,市委宣传部)',
      '各县(市、区)委、人民政府* responsible, 市委宣传部 responsible',
    ],
    ['推进公开。(责任单位:六县四区、市财政局)', '六县四区* responsible, 市财政局 responsible'],
    ['推进公开。(责任单位:一区、项目所在镇街)', '一区 responsible, 项目所在镇街* responsible'],
    [
      '推进公开。(县卫健局、各医疗机构、县级公立医院)',
      '县卫健局 responsible, 各医疗机构* responsible, 县级公立医院* responsible',
    ],
  ],
  'labels in brackets on one line': [
    ['推进公开【责任单位】市工信局【完成时限】6月底', '市工信局 responsible'],
    [
      '推进公开。责任单位:市工信局【市属】、市税务局',
      '市工信局【市属】 responsible, 市税务局 responsible',
    ],
  ],
  'levels behind 各': [
    [
      '推进公开。(责任单位:各盟行政公署、市人民政府)',
      '各盟行政公署* responsible, 市人民政府* responsible',
    ],
    [
      '推进公开。(责任单位:各县人民政府、市人民政府)',
      '各县人民政府* responsible, 市人民政府 responsible',
    ],
  ],
  'names of a kind behind other words': [
    ['做强国企(市国资委、市财政局)。', '市国资委 responsible, 市财政局 responsible'],
    ['推进5G建设。(市工信局、中国移动)', '市工信局 responsible, 中国移动 responsible'],
  ],
  'short names of places before a government': [
    [
      '推进公开。(责任单位:市商务局,云溪、青岭、柳州市政府)',
      '市商务局 responsible, 云溪、青岭、柳州市政府* responsible',
    ],
    ['推进公开。(责任单位:青岭,云溪市政府)', '青岭 responsible, 云溪市政府 responsible'],
    ['推进公开。(责任单位:税务、云溪市政府)', '税务 responsible, 云溪市政府 responsible'],
  ],
  'courts, copulas, limits without a date': [
    [
      '推进公开。(立案庭、执行局、各人民法庭)',
      '立案庭 responsible, 执行局 responsible, 各人民法庭* responsible',
    ],
    ['推进公开。牵头单位是市住建局,配合单位是市资规局。', '市住建局 lead, 市资规局 support'],
    ['推进公开。(办公室、各科室,随时)', '办公室 responsible, 各科室* responsible'],
    ['推进公开。(办公室,按规定时限)', '办公室 responsible'],
    ['推进公开。(办公室,第二、三季度)', '办公室 responsible'],
  ],
  'labels under a heading that ends like one': [
    ['强化监管\n责任单位:县财政局\n配合单位:县公安局', '县财政局 responsible | 县公安局 support'],
  ],
  'quotes and bare governments in names': [
    [
      '推进公开。(教务处、“双高”办、各二级学院、“互联网+”专班)',
      '教务处 responsible, “双高”办 responsible, 各二级学院* responsible, “互联网+”专班 responsible',
    ],
    [
      '推进公开。(市司法局,各县区政府、管委会)',
      '市司法局 responsible, 各县区政府、管委会* responsible',
    ],
  ],
  'limits behind a name without a mark': [
    ['推进公开。(市卫健委于9月底前完成)', '市卫健委 responsible'],
    [
      '推进公开。(市卫健委牵头,相关部门按职责于每年底前完成)',
      '市卫健委 lead, 相关部门* responsible',
    ],
    ['推进公开。(责任单位:市卫健委,完成时间2023年9月30日)', '市卫健委 responsible'],
  ],
  'marks beside names, classes of every kind': [
    ['推进公开。(★市卫健委、市财政局*)', '市卫健委 responsible, 市财政局 responsible'],
    [
      '推进公开。(县教体局、各幼儿园、各民主党派、市级新闻媒体)',
      '县教体局 responsible, 各幼儿园* responsible, 各民主党派* responsible, 市级新闻媒体* responsible',
    ],
    [
      '推进公开。(省委财经办、省农信社、政工科)',
      '省委财经办 responsible, 省农信社 responsible, 政工科 responsible',
    ],
  ],
  'labels of many kinds': [
    ['推进公开。(组织单位:市教育局;验收单位:市财政局)', '市教育局 responsible, 市财政局 support'],
    ['推进公开。(统筹部门:市教育局;监管部门:市财政局)', '市教育局 lead, 市财政局 responsible'],
    [
      '推进公开。联系领导:陈东;项目业主:县城投公司、县水投公司;责任单位:县住建局',
      '县住建局 responsible, @陈东',
    ],
    ['推进公开。任务分工:市教育局牵头,市财政局配合', '市教育局 lead, 市财政局 support'],
    ['推进公开。(责任分解:市教育局)', '市教育局 responsible'],
    ['推进公开。责任单位:主管部门、监管部门', '主管部门* responsible, 监管部门* responsible'],
    [
      '推进公开。(以各市政府为主体,省教育厅指导,各县政府为责任主体)',
      '各市政府* responsible, 省教育厅 support, 各县政府* responsible',
    ],
    ['推进公开。(综合处商规划处、法规处办理)', '综合处 lead, 规划处 support, 法规处 support'],
    ['推进公开。加强统筹协调工作保障责任单位:县财政局', ''],
  ],
  'levels that share a class': [
    ['推进公开。(责任单位:省、市、县三级教育部门)', '省、市、县三级教育部门* responsible'],
    ['推进公开。(责任单位:市、县(区)两级政府)', '市、县(区)两级政府* responsible'],
  ],
  'what is no name among names': [
    [
      '推进公开。(教育局会同财政局、审计局,指导各地落实)',
      '教育局 lead, 财政局 support, 审计局 support',
    ],
    ['推进公开。(责任单位:教育局;成果形式:印发文件;备注:需报批)', '教育局 responsible'],
    ['推进公开。(责任单位:教育局;目标:12月底前覆盖率达90%)', '教育局 responsible'],
    ['推进公开。(①市教育局②市财政局)', '市教育局 responsible, 市财政局 responsible'],
    ['推进公开。(市教育局及其他有关部门)', '市教育局 responsible, 其他有关部门* responsible'],
    [
      '推进公开。(各省级人民政府实施,教育局加强指导)',
      '各省级人民政府* responsible, 教育局 support',
    ],
  ],
  'damage and limits in brackets': [
    ['推进公开。(责任单位:市财政局.市审计局)', '市财政局 responsible, 市审计局 responsible'],
    [
      '推进公开。责任单位:市财政局(牵头,10月底前)、市审计局(11月底前)',
      '市财政局 lead, 市审计局 responsible',
    ],
    ['推进公开。(市财政局负责,并于每季度末报送)', '市财政局 responsible'],
    ['推进公开。(市财政局;待省文件印发后1个月内)', '市财政局 responsible'],
  ],
  'names beside offices that vouch for them': [
    [
      '推进公开。(财政局、各主管部门和乡镇)',
      '财政局 responsible, 各主管部门* responsible, 乡镇* responsible',
    ],
    [
      '推进公开。(云溪合作区执委会、青岭区政府)',
      '云溪合作区执委会 responsible, 青岭区政府 responsible',
    ],
    ['推进公开。(县人武部、驻县部队)', '县人武部 responsible, 驻县部队* responsible'],
    [
      '推进公开。县发改局牵头,县财政局、云溪引水前线配合。',
      '县发改局 lead, 县财政局 support, 云溪引水前线 support',
    ],
    ['推进公开。云溪引水前线牵头,县财政局配合。', ''],
  ],
  'places of a class': [
    [
      '推进公开。(责任单位:辖区派出所、属地税务所、金属地质勘查局)',
      '辖区派出所* responsible, 属地税务所* responsible, 金属地质勘查局 responsible',
    ],
  ],
  'labels as predicates': [
    [
      '推进公开。(市财政局为牵头单位,市审计局、各县区为责任单位)',
      '市财政局 lead, 市审计局 responsible, 各县区* responsible',
    ],
    ['推进公开。(市财政局为主,市审计局配合)', '市财政局 responsible, 市审计局 support'],
  ],
  'limits among names': [
    ['推进公开。(市场管理处,省执法总队,7—8月)', '市场管理处 responsible, 省执法总队 responsible'],
  ],
  'names that others vouch for': [
    ['推进公开。(市税务局、人行云溪中支)', '市税务局 responsible, 人行云溪中支 responsible'],
    [
      '推进公开。(市税务局、云溪引水前线,各县人民政府)',
      '市税务局 responsible, 云溪引水前线 responsible, 各县人民政府* responsible',
    ],
    [
      '推进公开。(省直各部门,中央驻云各单位,各市、青岭示范区)',
      '省直各部门* responsible, 中央驻云各单位* responsible, 各市* responsible, 青岭示范区 responsible',
    ],
  ],
  'blanks and strokes between three names': [
    [
      '推进公开。责任单位:区住建委 区规自分局 各街镇',
      '区住建委 responsible, 区规自分局 responsible, 各街镇* responsible',
    ],
    [
      '推进公开。责任单位:区住建委/区规自分局/各街镇',
      '区住建委 responsible, 区规自分局 responsible, 各街镇* responsible',
    ],
  ],
  'what a body sees to': [
    [
      '推进公开。(县水利局负责河道,县住建局负责城区,各乡镇负责本辖区,各学校负责各自区域)',
      '县水利局 responsible, 县住建局 responsible, 各乡镇* responsible, 各学校* responsible',
    ],
  ],
  persons: [
    ['推进公开。牵头领导:李明 副市长', '@李明 副市长'],
    ['推进公开。牵头领导:副市长 李明 秘书长 王强', '@副市长 李明, @秘书长 王强'],
    ['推进公开。牵头领导:李明 副市长 王强', '@李明 副市长, @王强'],
    ['推进公开。责任人:局党组书记、局长 刘伟', '@局党组书记、局长 刘伟'],
    ['推进公开。责任人:县长、县委副书记', '@县长, @县委副书记'],
    ['推进公开。责任人:县长,张三、李四', '@县长, @张三, @李四'],
    ['推进公开。责任人:副局长、张三', '@副局长, @张三'],
    ['推进公开。责任人:县直各单位、各乡镇主要领导', '@县直各单位、各乡镇主要领导'],
    ['推进公开。责任人:县长、各乡镇主要领导', '@县长, @各乡镇主要领导'],
    ['推进公开。责任人:各乡镇主要领导、张三', '@各乡镇主要领导, @张三'],
    ['推进公开。整改责任人:县水务局局长', '@县水务局局长'],
    ['推进公开。牵头人:张三,配合人:李四', '@张三, @李四'],
    ['推进公开。牵头领导:县委常委、副县长 周建华', '@县委常委、副县长 周建华'],
    [
      '推进公开。责任单位:县教育局(张三)、县民政局(局长李四)、县统计局(调查队)',
      '县教育局 responsible, 县民政局 responsible, 县统计局(调查队) responsible, @张三, @局长李四',
    ],
    ['推进公开。责任单位及责任人:县教育局 张三', '县教育局 responsible, @张三'],
  ],
  sentences: [['推进公开。具体由市教育局负责落实。', '市教育局 responsible']],
}

describe.each(Object.entries(printed))('%s', (_, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect(clausesOf(text)).toBe(expected)
  })
})

test.each([
  '设立三个小组(综合组、宣传组、督导组)。',
  '完善基层医疗机构(乡镇卫生院、村卫生室、社区卫生服务中心)。',
  '建设“两中心”(政务服务中心、融媒体中心)。',
  '组建三支队伍(执法大队、应急中队)。',
  '优化内设机构(办公室、人事科、财务科)。',
  '加强与央企合作(中国石油、中国石化)。',
  '推进公开。各级各部门各负其责、各司其职。',
])('the names are no clause: %s', (text) => {
  expect(clausesOf(text)).toBe('')
})
