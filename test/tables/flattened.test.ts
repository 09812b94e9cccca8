import { describe, expect, test } from 'vitest'
import { columnsOf, rowsOf, tablesOf } from './flow.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly sentences?: readonly string[]
  readonly caption?: string
  readonly columns: string
  readonly rows: readonly string[]
  readonly sections?: readonly string[]
  readonly recovered?: boolean
  readonly prose?: readonly string[]
}

// Truth written by hand before the rules. All places and bodies are invented.
const bars: readonly Case[] = [
  {
    name: 'bars at a row’s end count the lost leading cells; an empty cell is a line break',
    text: `青禾县2024年重点工作分工表
序号 | 工作任务 | 具体措施 | 牵头单位 | 责任单位 | 完成时限 |
1 | 优化办事流程 | 梳理高频事项清单,公布办事指南。 | 县政务服务局 | 县级有关部门 | 6月底前 |
推行一窗受理,减少群众跑动次数。 | 县政务服务局 | 各乡镇人民政府 | 9月30日 | ||
2 | 改善道路交通 | 完成云溪大桥加固工程。 | 县交通运输局 | 县财政局 | 年底前 |
开展农村公路隐患排查。 | 县公安局 |
| 长期坚持 | ||`,
    caption: '青禾县2024年重点工作分工表',
    columns:
      '序号:number | 工作任务:item | 具体措施:task | 牵头单位:lead | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 优化办事流程 | 梳理高频事项清单,公布办事指南。 | 县政务服务局 | 县级有关部门 | 6月底前',
      '^1 | ^优化办事流程 | 推行一窗受理,减少群众跑动次数。 | 县政务服务局 | 各乡镇人民政府 | 9月30日',
      '2 | 改善道路交通 | 完成云溪大桥加固工程。 | 县交通运输局 | 县财政局 | 年底前',
      '^2 | ^改善道路交通 | 开展农村公路隐患排查。 | 县公安局 |  | 长期坚持',
    ],
    recovered: true,
  },
  {
    name: 'a header over two columns, head cells repeated after a page break, cells printed twice, a row broken over lines',
    text: `附件
云溪镇人居环境整治任务分解表
序号 | 整治内容 | 工作任务 | 责任单位 | 完成时限 | |
1
1 |
道路整治
道路整治 | 主干道 | 清理占道经营摊点,恢复通行秩序。 | 镇综合执法队 | 5月底前 |
修补破损路面。 | 镇规划建设办 | 及时办理 | |||
背街小巷 | 设置停车标线。 | 镇综合执法队、派出所 | 8月底前 | ||
1 | 道路整治 | 背街小巷 | 拆除私搭乱建。 | 镇规划建设办 | 长期坚持 |
2 | 垃圾治理
|
收集转运
| 按户配发分类垃圾桶。 | 镇环卫站 | 6月底前 |`,
    caption: '云溪镇人居环境整治任务分解表',
    columns:
      '序号:number | 整治内容:category | 工作任务:item | 工作任务:task | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 道路整治 | 主干道 | 清理占道经营摊点,恢复通行秩序。 | 镇综合执法队 | 5月底前',
      '^1 | ^道路整治 | ^主干道 | 修补破损路面。 | 镇规划建设办 | 及时办理',
      '^1 | ^道路整治 | 背街小巷 | 设置停车标线。 | 镇综合执法队、派出所 | 8月底前',
      '1 | 道路整治 | 背街小巷 | 拆除私搭乱建。 | 镇规划建设办 | 长期坚持',
      '2 | 垃圾治理 | 收集转运 | 按户配发分类垃圾桶。 | 镇环卫站 | 6月底前',
    ],
    recovered: true,
    prose: ['附件'],
  },
  {
    name: 'bars without end behind every row stand for no columns',
    text: `序号 | 任务 | 责任单位 |||||||||
1 | 修路。 | 交通局 |||||||||
2 | 架桥。 | 水利局 |||||||||`,
    columns: '序号:number | 任务:task | 责任单位:responsible',
    rows: ['1 | 修路。 | 交通局', '2 | 架桥。 | 水利局'],
  },
  {
    name: 'a column without a header, cells that are empty where a merge covers them',
    text: `工作任务 | 具体任务 | 责任单位 | 完成时限 |
1 | 修复湿地 | 完成湿地普查,围绕岸线开展巡护。 | 水利厅 | 每季度 |
2 |  | 建立湿地台账,实行专班推进。 | 林业厅 | 年底前 |
3 | 改善水质 | 加快老旧泵站改造,开展河道清淤。 | 水利厅 | 3月1日 |`,
    columns:
      '工作任务:number | 工作任务:item | 具体任务:task | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 修复湿地 | 完成湿地普查,围绕岸线开展巡护。 | 水利厅 | 每季度',
      '2 | ^修复湿地 | 建立湿地台账,实行专班推进。 | 林业厅 | 年底前',
      '3 | 改善水质 | 加快老旧泵站改造,开展河道清淤。 | 水利厅 | 3月1日',
    ],
    recovered: true,
  },
  {
    name: 'the header of the numbers is missing, and the bars of merged cells are kept',
    text: `主要任务 | 工作要求 | 牵头单位 | 责任单位 | 备注 |
1 | 改善水质 | 清理河道淤积。 | 水利局 | 财政局、林业局 | 年底前 |
 |  | 加快泵站改造。 | 水利局 | 发改局 | 9月底前 |
2 | 修复湿地 | 完成湿地普查。 | 林业局 | 政策文件、规范性文件起草科室 | 年底前 |`,
    columns:
      '主要任务:number | 主要任务:item | 工作要求:task | 牵头单位:lead | 责任单位:responsible | 备注:deadline',
    rows: [
      '1 | 改善水质 | 清理河道淤积。 | 水利局 | 财政局、林业局 | 年底前',
      '^1 | ^改善水质 | 加快泵站改造。 | 水利局 | 发改局 | 9月底前',
      '2 | 修复湿地 | 完成湿地普查。 | 林业局 | 政策文件、规范性文件起草科室 | 年底前',
    ],
    recovered: true,
  },
  {
    name: 'a bar on a line of its own behind each cell, categories printed in every row',
    text: `类别
|
工作措施
|
牵头部门
|
责任部门
|
改善水质
|
清理河道淤积。
|
水利局
|
财政局及省直属河道保护中心和沿岸各县区人民政府
|
改善水质
|
加快泵站改造。
|
水利局
|
发改局
|`,
    columns: '类别:category | 工作措施:task | 牵头部门:lead | 责任部门:responsible',
    rows: [
      '改善水质 | 清理河道淤积。 | 水利局 | 财政局及省直属河道保护中心和沿岸各县区人民政府',
      '改善水质 | 加快泵站改造。 | 水利局 | 发改局',
    ],
  },
  {
    name: 'the header of the numbers is missing: the others stand one column to the left',
    text: `目标任务 | 重点任务 | 牵头单位 | 主责单位 | 完成时间 |||||
1 | 改善水质 | 清理河道淤积。 | 水利局 | 财政局、林业局 | 年底前 |||||
2 | 改善水质 | 加快泵站改造。 | 水利局 | 发改局 | 9月底前 |||||`,
    columns:
      '目标任务:number | 目标任务:item | 重点任务:task | 牵头单位:lead | 主责单位:responsible | 完成时间:deadline',
    rows: [
      '1 | 改善水质 | 清理河道淤积。 | 水利局 | 财政局、林业局 | 年底前',
      '2 | 改善水质 | 加快泵站改造。 | 水利局 | 发改局 | 9月底前',
    ],
    recovered: true,
  },
  {
    name: 'one whole row tells of those below it, all of which lack their number',
    text: `序号|任务|责任单位|
1|改造农村公路。|县交通局|
加固云溪大桥。|县水利局||
清理县乡河道。|县财政局||
绿化通村道路。|县林业局||`,
    columns: '序号:number | 任务:task | 责任单位:responsible',
    rows: [
      '1 | 改造农村公路。 | 县交通局',
      '^1 | 加固云溪大桥。 | 县水利局',
      '^1 | 清理县乡河道。 | 县财政局',
      '^1 | 绿化通村道路。 | 县林业局',
    ],
    recovered: true,
  },
  {
    name: 'a bar behind each cell; a header stands over two columns, as the running number tells',
    text: '序号 任务 责任单位 1 农村公路 改造县道乡道。 县交通局 2 云溪大桥 加固桥墩。 县水利局 3 县乡河道 清理淤泥。 县财政局'
      .split(' ')
      .map((cell) => `${cell}|`)
      .join('\n'),
    columns: '序号:number | 任务:item | 任务:task | 责任单位:responsible',
    rows: [
      '1 | 农村公路 | 改造县道乡道。 | 县交通局',
      '2 | 云溪大桥 | 加固桥墩。 | 县水利局',
      '3 | 县乡河道 | 清理淤泥。 | 县财政局',
    ],
    recovered: true,
  },
  {
    name: 'a bar behind each cell; numbers that are merged over two rows each are no wider table',
    text: '序号 任务 责任单位 1 改造农村公路 县交通局 绿化公路 县林业局 2 加固桥墩 县水利局 清淤 县财政局 3 修缮校舍 县教育局 更新教具 县审计局'
      .split(' ')
      .map((cell) => `${cell}|`)
      .join('\n'),
    columns: '序号:number | 任务:task | 责任单位:responsible',
    rows: [
      '1 | 改造农村公路 | 县交通局',
      '^1 | 绿化公路 | 县林业局',
      '2 | 加固桥墩 | 县水利局',
      '^2 | 清淤 | 县财政局',
      '3 | 修缮校舍 | 县教育局',
      '^3 | 更新教具 | 县审计局',
    ],
    recovered: true,
  },
  {
    name: 'every cell and every bar on a line of its own; the running number tells of a column without a header',
    text: `工作任务
|
具体要求
|
责任科室
|
时限要求
|
规范文件公开
|
1
|
清理现行有效的文件目录,并向社会公布。
|
办公室
|
年底前
|
做好基础工作
|
2
|
集中发布法定主动公开的内容。
|
各科室
|
持续推进
|
3
|
编制发布年度报告。
|
办公室
|
1月底前
|`,
    columns:
      '工作任务:item | 具体要求:number | 具体要求:task | 责任科室:responsible | 时限要求:deadline',
    rows: [
      '规范文件公开 | 1 | 清理现行有效的文件目录,并向社会公布。 | 办公室 | 年底前',
      '做好基础工作 | 2 | 集中发布法定主动公开的内容。 | 各科室 | 持续推进',
      '^做好基础工作 | 3 | 编制发布年度报告。 | 办公室 | 1月底前',
    ],
    recovered: true,
  },
  {
    name: 'headers that lie over columns, names with what their bodies do',
    text: `工作任务 | 具体要求 | 责任单位 | 时限要求 | ||
一、助力经济发展。 | (一)公开涉及市场主体的信息。 | 1 | 提高政策文件制定实施的透明度,切实公开决策。 | 市政府各有关部门,各县市区人民政府、功能区管委会负责落实 | 持续推进 |
2 | 开设帮扶政策公开专题,加强政策解读。 | 市发展改革委牵头,市住建局配合 | 持续推进 | ||
(二)公开涉及减税降费的信息。 | 3 | 系统集成、精准推送各项政策。 | 市税务局、市财政局 | 12月底前 | |`,
    columns:
      '工作任务:category | 具体要求:item | 具体要求:number | 具体要求:task | 责任单位:responsible | 时限要求:deadline',
    rows: [
      '一、助力经济发展。 | (一)公开涉及市场主体的信息。 | 1 | 提高政策文件制定实施的透明度,切实公开决策。 | 市政府各有关部门,各县市区人民政府、功能区管委会负责落实 | 持续推进',
      '^一、助力经济发展。 | ^(一)公开涉及市场主体的信息。 | 2 | 开设帮扶政策公开专题,加强政策解读。 | 市发展改革委牵头,市住建局配合 | 持续推进',
      '^一、助力经济发展。 | (二)公开涉及减税降费的信息。 | 3 | 系统集成、精准推送各项政策。 | 市税务局、市财政局 | 12月底前',
    ],
    recovered: true,
  },
  {
    name: 'rows that a merge has moved left and filled up at the end, most of the table',
    text: `工作任务 | 具体要求 | 责任部门 |
一、公开财政信息。 | 1.公开本中心预算、决算。 | 财务科 |
二、办好网站专栏。 | 2.及时更新概况信息。 | 办公室 |
3.及时反馈网民的意见。 | 各科室 | |
4.及时更新公众号信息。 | 办公室牵头,各科室配合 | |
5.定期检查链接。 | 各科室 | |`,
    columns: '工作任务:item | 具体要求:task | 责任部门:responsible',
    rows: [
      '一、公开财政信息。 | 1.公开本中心预算、决算。 | 财务科',
      '二、办好网站专栏。 | 2.及时更新概况信息。 | 办公室',
      '^二、办好网站专栏。 | 3.及时反馈网民的意见。 | 各科室',
      '^二、办好网站专栏。 | 4.及时更新公众号信息。 | 办公室牵头,各科室配合',
      '^二、办好网站专栏。 | 5.定期检查链接。 | 各科室',
    ],
    recovered: true,
  },
  {
    name: 'merged cells are simply missing, no bar counts them',
    text: `民生实事任务一览表
序号 | 民生实事 | 责任单位 | 时限要求 |
1 | 新建社区食堂3处。 | 民政局 | 10月底前 |
2 | 改造老旧小区12个。 | 住建局 | 年底前 |
加装电梯20部。 | 住建局、市场监管局 | 11月底前 |
3 | 开工建设老年大学。 | 教育局 | 6月底前 |
完成主体工程。 | 12月底前 |`,
    caption: '民生实事任务一览表',
    columns: '序号:number | 民生实事:task | 责任单位:responsible | 时限要求:deadline',
    rows: [
      '1 | 新建社区食堂3处。 | 民政局 | 10月底前',
      '2 | 改造老旧小区12个。 | 住建局 | 年底前',
      '^2 | 加装电梯20部。 | 住建局、市场监管局 | 11月底前',
      '3 | 开工建设老年大学。 | 教育局 | 6月底前',
      '^3 | 完成主体工程。 | ^教育局 | 12月底前',
    ],
    recovered: true,
  },
  {
    name: 'no bar at the row’s end; a row that lacks its last cell',
    text: `现将任务分解如下。
类别 | 重点任务 | 牵头单位 | 配合单位 | 完成时限
产业发展 | 1.引进食品加工企业2家。 | 招商局 | 农业农村局 | 9月底前
2.举办农产品展销会。 | 商务局 | 各乡镇 | 每季度
城市更新 | 3.改造供水管网8公里。 | 住建局 | 水务局 | 年底前
4.增设公共停车位300个。 | 城管局 | 交警大队
以上任务由督查室跟踪问效。`,
    columns: '类别:category | 重点任务:task | 牵头单位:lead | 配合单位:support | 完成时限:deadline',
    rows: [
      '产业发展 | 1.引进食品加工企业2家。 | 招商局 | 农业农村局 | 9月底前',
      '^产业发展 | 2.举办农产品展销会。 | 商务局 | 各乡镇 | 每季度',
      '城市更新 | 3.改造供水管网8公里。 | 住建局 | 水务局 | 年底前',
      '^城市更新 | 4.增设公共停车位300个。 | 城管局 | 交警大队 | ^年底前',
    ],
    recovered: true,
    prose: ['现将任务分解如下。', '以上任务由督查室跟踪问效。'],
  },
  {
    name: 'nothing lost: section rows, a repeated header, empty notes',
    text: `序号 | 工作事项 | 责任部门 | 完成时间 | 备注 |
一、制度建设 | ||||
1 | 修订议事规则 | 办公室 | 3月底 | |
2 | 完善考勤办法 | 人事科 | 4月底 | 试行 |
序号 | 工作事项 | 责任部门 | 完成时间 | 备注 |
二、能力建设 | ||||
3 | 组织业务培训 | 人事科、各科室 | 每季度 | |`,
    columns: '序号:number | 工作事项:item | 责任部门:responsible | 完成时间:deadline | 备注:note',
    rows: [
      '1 | 修订议事规则 | 办公室 | 3月底 | ',
      '2 | 完善考勤办法 | 人事科 | 4月底 | 试行',
      '3 | 组织业务培训 | 人事科、各科室 | 每季度 | ',
    ],
    sections: ['0 一、制度建设', '2 二、能力建设'],
    recovered: false,
  },
  {
    name: 'bars on both sides, merged cells left empty in place',
    text: `| 序号 | 重点工作 | 具体任务 | 牵头单位 | 配合单位 |
| 1 | 数字政府 | 建成一网通办平台 | 大数据局 | 各部门 |
| | | 归集政务数据 | 大数据局 | |
| 2 | 平安建设 | 开展矛盾纠纷排查 | 政法委 | 公安局、司法局 |`,
    columns: '序号:number | 重点工作:item | 具体任务:task | 牵头单位:lead | 配合单位:support',
    rows: [
      '1 | 数字政府 | 建成一网通办平台 | 大数据局 | 各部门',
      '^1 | ^数字政府 | 归集政务数据 | 大数据局 | ',
      '2 | 平安建设 | 开展矛盾纠纷排查 | 政法委 | 公安局、司法局',
    ],
    recovered: true,
  },
]

const heads: readonly Case[] = [
  {
    name: 'a head of two lines, merged cells counted',
    text: `序号 | 工作任务 | 责任分工 | 完成时限 | |
牵头单位 | 配合单位 | |||
1 | 编制应急预案。 | 应急局 | 各乡镇 | 3月底前 |
2 | 开展演练4次。 | 应急局 | 消防大队 | 年底前 |
更新物资目录。 | 粮食局 | 财政局 | 4月底前 | |`,
    columns:
      '序号:number | 工作任务:task | 责任分工牵头单位:lead | 责任分工配合单位:support | 完成时限:deadline',
    rows: [
      '1 | 编制应急预案。 | 应急局 | 各乡镇 | 3月底前',
      '2 | 开展演练4次。 | 应急局 | 消防大队 | 年底前',
      '^2 | 更新物资目录。 | 粮食局 | 财政局 | 4月底前',
    ],
    recovered: true,
  },
  {
    name: 'a head of two lines, every cell in its place',
    text: `| 序号 | 工作任务 | 责任分工 | | 完成时限 |
| | | 牵头单位 | 配合单位 | |
| 1 | 编制应急预案。 | 应急局 | 各乡镇 | 3月底前 |
| 2 | 开展演练4次。 | 应急局 | | 年底前 |`,
    columns:
      '序号:number | 工作任务:task | 责任分工牵头单位:lead | 责任分工配合单位:support | 完成时限:deadline',
    rows: [
      '1 | 编制应急预案。 | 应急局 | 各乡镇 | 3月底前',
      '2 | 开展演练4次。 | 应急局 |  | 年底前',
    ],
    recovered: true,
  },
  {
    name: 'a caption and section rows without labels inside the bars, cells that a break cuts',
    text: `石桥乡农业生产任务清单 | | | |
序号 | 工作任务 | 责任单位 | 时限 |
上半年任务 | | | |
1 | 完成春耕备
耕工作。 | 农技站 | 4月底 |
2 | 疏通沟渠12公里。 | 水利站、
各村 | 5月底 |
下半年任务 | | | |
3 | 组织秋粮收购。 | 粮站
各村 | 11月底 |`,
    caption: '石桥乡农业生产任务清单',
    columns: '序号:number | 工作任务:task | 责任单位:responsible | 时限:deadline',
    rows: [
      '1 | 完成春耕备耕工作。 | 农技站 | 4月底',
      '2 | 疏通沟渠12公里。 | 水利站、各村 | 5月底',
      '3 | 组织秋粮收购。 | 粮站⏎各村 | 11月底',
    ],
    sections: ['0 上半年任务', '2 下半年任务'],
  },
  {
    name: 'a caption inside the bars, and below it a line that is filled in',
    text: `| 行政检查计划统计表 | || |
| 填表单位:县教育局 填报时间:2024年2月 | || |
| 序号 | 任务名称 | 实施主体 | 联合部门 |
| 1 | 培训机构检查 | 县教育局 | 县公安局 |
| 2 | 体育场馆检查 | 县教育局 | 县应急局 |`,
    caption: '行政检查计划统计表',
    columns: '序号:number | 任务名称:item | 实施主体:responsible | 联合部门:support',
    rows: ['1 | 培训机构检查 | 县教育局 | 县公安局', '2 | 体育场馆检查 | 县教育局 | 县应急局'],
    recovered: false,
  },
  {
    name: 'unnamed columns of numbers and items below two wide headers, twofold units',
    text: `工作任务 | 具体要求 | 责任(配合)单位 | 时限要求 | |
一 | 规范村务 | 1.每月公开账目。 | 民政办、财政所 | 长期坚持 |
2.公开低保名单。 | 民政办 | 每季度 | ||
二 | 改善环境 | 3.清理河道。 | 水利站 | 6月底 |`,
    columns:
      '工作任务:number | 工作任务:item | 具体要求:task | 责任(配合)单位:responsible | 时限要求:deadline',
    rows: [
      '一 | 规范村务 | 1.每月公开账目。 | 民政办、财政所 | 长期坚持',
      '^一 | ^规范村务 | 2.公开低保名单。 | 民政办 | 每季度',
      '二 | 改善环境 | 3.清理河道。 | 水利站 | 6月底',
    ],
    recovered: true,
  },
]

const streams: readonly Case[] = [
  {
    name: 'a bar alone on its line behind each cell',
    text: `序号
|
工作任务
|
责任单位
|
完成时限
|
1
|
修订应急预案,报县政府备案。
|
县应急管理局
|
3月底前
|
2
|
储备防汛物资。
|
县应急管理局、县水务局
|
5月底前
|
组织防汛演练。
|
县水务局
|
6月底前
|`,
    columns: '序号:number | 工作任务:task | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 修订应急预案,报县政府备案。 | 县应急管理局 | 3月底前',
      '2 | 储备防汛物资。 | 县应急管理局、县水务局 | 5月底前',
      '^2 | 组织防汛演练。 | 县水务局 | 6月底前',
    ],
    recovered: true,
  },
  {
    name: 'cell and bar per line',
    text: `重点任务 |
牵头单位 |
协办单位 |
时限 |
推进河道清淤,完成8公里整治。 |
水务局 |
各镇人民政府 |
6月底前 |
建设沿河步道。 |
住建局 |
园林处 |
年底前 |`,
    columns: '重点任务:task | 牵头单位:lead | 协办单位:support | 时限:deadline',
    rows: [
      '推进河道清淤,完成8公里整治。 | 水务局 | 各镇人民政府 | 6月底前',
      '建设沿河步道。 | 住建局 | 园林处 | 年底前',
    ],
    recovered: false,
  },
  {
    name: 'cell and bar per line, a cell of several lines and an empty one',
    text: `序号 |
任务内容 |
责任单位 |
完成时限 |
1 |
开展企业走访。 |
经信局
商务局 |
每月 |
2 |
兑现惠企政策。 |
财政局 |
|
3 |
建立诉求台账。 |
经信局 |
长期坚持 |`,
    columns: '序号:number | 任务内容:task | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 开展企业走访。 | 经信局⏎商务局 | 每月',
      '2 | 兑现惠企政策。 | 财政局 | ',
      '3 | 建立诉求台账。 | 经信局 | 长期坚持',
    ],
    recovered: false,
  },
  {
    name: 'cell and bar per line: headers that no word is known of, and a name that a break cuts',
    text: `序号 |
决策名称 |
履行环节 |
是否听证 |
承办单位 |
决策时间 |
1 |
云溪县
停车收费方案 |
公开征求意见 |
是 |
县发改局 |
2024年6月 |
2 |
青禾湖保护规划 |
专家论证 |
否 |
县水利局 |
2024年9月 |`,
    columns:
      '序号:number | 决策名称:item | 履行环节:other | 是否听证:other | 承办单位:responsible | 决策时间:deadline',
    rows: [
      '1 | 云溪县停车收费方案 | 公开征求意见 | 是 | 县发改局 | 2024年6月',
      '2 | 青禾湖保护规划 | 专家论证 | 否 | 县水利局 | 2024年9月',
    ],
    recovered: false,
  },
  {
    name: 'cell and bar per line: empty remarks at equal distances part no rows',
    text: `序号 |
工作任务 |
责任单位 |
备注 |
1 |
治理易涝点 |
县住建局 |
 |
2 |
垃圾分类示范 |
县城管局 |
市级项目 |
3 |
防汛备汛 |
县应急局 |
 |
4 |
架桥 |
县水利局 |
省级项目 |
5 |
修路 |
县交通局 |
 |`,
    columns: '序号:number | 工作任务:task | 责任单位:responsible | 备注:note',
    rows: [
      '1 | 治理易涝点 | 县住建局 | ',
      '2 | 垃圾分类示范 | 县城管局 | 市级项目',
      '3 | 防汛备汛 | 县应急局 | ',
      '4 | 架桥 | 县水利局 | 省级项目',
      '5 | 修路 | 县交通局 | ',
    ],
    recovered: false,
  },
  {
    name: 'cell and bar per line: quarters below the header that speaks of progress, not below an aim',
    text: `序号 |
指标名称 |
单位 |
年度目标 |
季度进度 |
责任单位 |
一季度 |
上半年 |
前三季度 |
全年 |
1 |
工业增加值 |
亿元 |
186 |
42 |
88 |
136 |
186 |
县工信局 |
2 |
投资增速 |
% |
8.5 |
8 |
8.2 |
8.4 |
8.5 |
县发改局 |`,
    columns:
      '序号:number | 指标名称:item | 单位:other | 年度目标:target | 季度进度一季度:number | 季度进度上半年:number | 季度进度前三季度:number | 季度进度全年:number | 责任单位:responsible',
    rows: [
      '1 | 工业增加值 | 亿元 | 186 | 42 | 88 | 136 | 186 | 县工信局',
      '2 | 投资增速 | % | 8.5 | 8 | 8.2 | 8.4 | 8.5 | 县发改局',
    ],
    recovered: true,
  },
  {
    name: 'bars alone on their lines, one more of them between two rows',
    text: `|
序号
|
决策事项
|
责任单位
|
|
1
|
停车收费方案
|
县发改局
|
|
2
|
青禾湖保护规划
|
县级相关部门
|`,
    columns: '序号:number | 决策事项:item | 责任单位:responsible',
    rows: ['1 | 停车收费方案 | 县发改局', '2 | 青禾湖保护规划 | 县级相关部门'],
    recovered: false,
  },
  {
    name: 'one cell per line under a header of certain width',
    text: `附件2
松林区2025年为民办实事分工表
序号
目标任务
责任单位
完成时限
1
新建口袋公园6个。
区园林局
9月底前
2
改造农贸市场2家。
区商务局
区市场监管局
11月底前
3
开通社区巴士线路3条。
区交通局
2025年10月起
请各单位认真落实。`,
    caption: '松林区2025年为民办实事分工表',
    columns: '序号:number | 目标任务:task | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 新建口袋公园6个。 | 区园林局 | 9月底前',
      '2 | 改造农贸市场2家。 | 区商务局⏎区市场监管局 | 11月底前',
      '3 | 开通社区巴士线路3条。 | 区交通局 | 2025年10月起',
    ],
    recovered: false,
    prose: ['附件2', '请各单位认真落实。'],
  },
  {
    name: 'one cell per line: the title reads as a header, names that a merge covers are lost',
    text: `重点工作任务分工表
序号
工作任务
重点工作
具体任务
牵头单位
责任单位
完成时限
1
修复湿地
推进耕地保护
完成湿地普查,围绕岸线开展巡护。
水利厅、林业厅
气象局、自然资源厅等部门
每季度
2
建立湿地台账,实行专班推进。
林业厅及水利厅
工业和信息化厅,各市人民政府
2024年10月起
3
改善水质
开展河道清淤
加快老旧泵站改造。
水利厅
发展和改革委员会
3月1日`,
    caption: '重点工作任务分工表',
    columns:
      '序号:number | 工作任务:category | 重点工作:item | 具体任务:task | 牵头单位:lead | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 修复湿地 | 推进耕地保护 | 完成湿地普查,围绕岸线开展巡护。 | 水利厅、林业厅 | 气象局、自然资源厅等部门 | 每季度',
      '2 | ^修复湿地 | ^推进耕地保护 | 建立湿地台账,实行专班推进。 | 林业厅及水利厅 | 工业和信息化厅,各市人民政府 | 2024年10月起',
      '3 | 改善水质 | 开展河道清淤 | 加快老旧泵站改造。 | 水利厅 | 发展和改革委员会 | 3月1日',
    ],
    recovered: true,
  },
  {
    name: 'one cell per line: a number counts the rows of a group, section rows between them',
    text: `序号
任务
责任单位
完成时限
一、修复湿地
1
完成湿地普查。
水利厅
每季度
2
建立湿地台账。
林业厅
年底前
二、改善水质
3
加快泵站改造。
水利厅
3月1日
加快河道清淤。
水利厅
4月1日`,
    columns: '序号:number | 任务:task | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 完成湿地普查。 | 水利厅 | 每季度',
      '2 | 建立湿地台账。 | 林业厅 | 年底前',
      '3 | 加快泵站改造。 | 水利厅 | 3月1日',
      '^3 | 加快河道清淤。 | 水利厅 | 4月1日',
    ],
    sections: ['0 一、修复湿地', '2 二、改善水质'],
    recovered: true,
  },
  {
    name: 'one cell per line: a labelled category before the number, notes here and there, a header cut in two',
    text: `类 别
序号
指 标
解
释
备 注
一、生态宜居
1
公园服务覆盖率
居住区到公园步行十分钟以内的比例。
2
绿道密度
每平方公里的绿道长度。
主题性指标
二、出行便捷
3
道路网密度
每平方公里的道路长度。`,
    columns: '类别:category | 序号:number | 指标:item | 解释:task | 备注:note',
    rows: [
      '一、生态宜居 | 1 | 公园服务覆盖率 | 居住区到公园步行十分钟以内的比例。 | ',
      '^一、生态宜居 | 2 | 绿道密度 | 每平方公里的绿道长度。 | 主题性指标',
      '二、出行便捷 | 3 | 道路网密度 | 每平方公里的道路长度。 | ',
    ],
    recovered: true,
  },
]

const others: readonly Case[] = [
  {
    name: 'a cell on each line; what is said behind the table is no row of it that lacks its body',
    text: `序号
工作任务
责任单位
1
改造农村公路。
县交通局
2
加固云溪大桥。
县水利局
各单位要按季度报送进展。`,
    columns: '序号:number | 工作任务:task | 责任单位:responsible',
    rows: ['1 | 改造农村公路。 | 县交通局', '2 | 加固云溪大桥。 | 县水利局'],
    prose: ['各单位要按季度报送进展。'],
  },
  {
    name: 'cells parted by tabs, merged ones empty',
    text: `工作任务责任表
序号\t工作任务\t工作要求\t责任科室\t完成时限
1\t规范财务管理\t按月公开收支情况。\t财务科\t每月10日前
\t\t健全内控制度。\t财务科、审计科\t10月底前
2\t加强队伍建设\t举办专题讲座4期。\t人事科\t全年`,
    caption: '工作任务责任表',
    columns:
      '序号:number | 工作任务:item | 工作要求:task | 责任科室:responsible | 完成时限:deadline',
    rows: [
      '1 | 规范财务管理 | 按月公开收支情况。 | 财务科 | 每月10日前',
      '^1 | ^规范财务管理 | 健全内控制度。 | 财务科、审计科 | 10月底前',
      '2 | 加强队伍建设 | 举办专题讲座4期。 | 人事科 | 全年',
    ],
    recovered: true,
  },
  {
    name: 'tabs without merges',
    text: `重点任务\t主责单位\t配合单位
编制产业规划。\t发改局\t工信局、商务局
建设标准厂房5万平方米。\t产投集团\t自然资源局`,
    columns: '重点任务:task | 主责单位:responsible | 配合单位:support',
    rows: [
      '编制产业规划。 | 发改局 | 工信局、商务局',
      '建设标准厂房5万平方米。 | 产投集团 | 自然资源局',
    ],
    recovered: false,
  },
  {
    name: 'columns by single spaces',
    text: `任务分工如下:
序号 工作任务 责任单位
1 居民消费价格涨幅3%左右 发展改革局
2 新增城镇就业4500人 人力资源社会保障局
3 新开工保障性住房600套 住房建设局
特此通知。`,
    columns: '序号:number | 工作任务:task | 责任单位:responsible',
    rows: [
      '1 | 居民消费价格涨幅3%左右 | 发展改革局',
      '2 | 新增城镇就业4500人 | 人力资源社会保障局',
      '3 | 新开工保障性住房600套 | 住房建设局',
    ],
    recovered: false,
    prose: ['任务分工如下:', '特此通知。'],
  },
  {
    name: 'columns by spaces below a head whose words are spelled',
    text: `序号 工 作 任 务 牵头负责部门
1 居民消费价格涨幅3%左右 发展改革委
2 推进5万个行政村通光纤 工业和信息化部
3 再开工20项重大水利工程 水利部`,
    columns: '序号:number | 工作任务:task | 牵头负责部门:lead',
    rows: [
      '1 | 居民消费价格涨幅3%左右 | 发展改革委',
      '2 | 推进5万个行政村通光纤 | 工业和信息化部',
      '3 | 再开工20项重大水利工程 | 水利部',
    ],
  },
  {
    name: 'columns by spaces below a head longer than one header may be',
    text: `序号 工作任务 重点工作 具体任务 牵头单位 责任单位 完成时限
1 修复湿地 推进保护 完成湿地普查。 水利厅 林业厅 每季度
2 改善水质 清理河道 加快泵站改造。 水利厅 财政厅 年底前`,
    columns:
      '序号:number | 工作任务:category | 重点工作:item | 具体任务:task | 牵头单位:lead | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 修复湿地 | 推进保护 | 完成湿地普查。 | 水利厅 | 林业厅 | 每季度',
      '2 | 改善水质 | 清理河道 | 加快泵站改造。 | 水利厅 | 财政厅 | 年底前',
    ],
  },
  {
    name: 'columns by tabs, section rows on lines of their own',
    text: `序号\t具体任务\t责任单位
一、改善水质
1\t清理河道淤积。\t县水利局
二、修复湿地
2\t完成湿地普查。\t县林业局
三、其他要求`,
    columns: '序号:number | 具体任务:task | 责任单位:responsible',
    rows: ['1 | 清理河道淤积。 | 县水利局', '2 | 完成湿地普查。 | 县林业局'],
    sections: ['0 一、改善水质', '1 二、修复湿地'],
    prose: ['三、其他要求'],
  },
  {
    name: 'columns by spaces, section rows, a number set with blanks',
    text: `序号 具体任务 责任单位 完成时限
一、改善水质
1 清理河道淤积。 县水利局 年底前
2 按照《护河办法》(青政发 〔2016〕 10 号),加强巡查。 县水利局、县科协。 每季度
二、修复湿地
3 完成湿地普查。 县林业局 9月底前
三、其他要求`,
    columns: '序号:number | 具体任务:task | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 清理河道淤积。 | 县水利局 | 年底前',
      '2 | 按照《护河办法》(青政发 〔2016〕 10 号),加强巡查。 | 县水利局、县科协。 | 每季度',
      '3 | 完成湿地普查。 | 县林业局 | 9月底前',
    ],
    sections: ['0 一、改善水质', '2 二、修复湿地'],
    prose: ['三、其他要求'],
  },
  {
    name: 'columns by spaces, a space inside a cell',
    text: `序号  任务内容  责任单位  完成时限
1  加强水资源保 护  水务局  长期坚持
2  治理黑臭水体  生态环境局、水务局  10月底前
3  修复湿地200亩  林业局  年底前`,
    columns: '序号:number | 任务内容:task | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 加强水资源保 护 | 水务局 | 长期坚持',
      '2 | 治理黑臭水体 | 生态环境局、水务局 | 10月底前',
      '3 | 修复湿地200亩 | 林业局 | 年底前',
    ],
    recovered: false,
  },
  {
    name: 'columns by wide gaps: a header over two lines, cells that nobody filled in, a class of bodies',
    text: `序号    工作任务    责任单位    责任领导    完成时间
        牵头    配合
1    健全巡查网格。    县水利局    各乡镇    李青山    5月底前
2    清理河道淤积。    县农业局    县林业局        6月底前
3    开展护河宣传。    县文旅局    县融媒体中心    王云溪    年底前`,
    columns:
      '序号:number | 工作任务:task | 责任单位牵头:lead | 责任单位配合:support | 责任领导:person | 完成时间:deadline',
    rows: [
      '1 | 健全巡查网格。 | 县水利局 | 各乡镇 | 李青山 | 5月底前',
      '2 | 清理河道淤积。 | 县农业局 | 县林业局 |  | 6月底前',
      '3 | 开展护河宣传。 | 县文旅局 | 县融媒体中心 | 王云溪 | 年底前',
    ],
    recovered: true,
  },
  {
    name: 'columns by wide gaps: headings in two cells, a total, a merged category, an unknown header',
    text: `序号  类别  工作任务  包保社区  责任单位  完成时限
一  改善水质
1  河道  清理河道淤积。  云溪社区  县水利局  年底前
2  湿地  完成湿地普查。  白石社区  县林业局  9月底前
小计:2项
二  修复湿地
3  岸线  拆除违建8处。  云溪社区  县城管局  6月底前`,
    columns:
      '序号:number | 类别:category | 工作任务:task | 包保社区:other | 责任单位:responsible | 完成时限:deadline',
    rows: [
      '1 | 河道 | 清理河道淤积。 | 云溪社区 | 县水利局 | 年底前',
      '2 | 湿地 | 完成湿地普查。 | 白石社区 | 县林业局 | 9月底前',
      '3 | 岸线 | 拆除违建8处。 | 云溪社区 | 县城管局 | 6月底前',
    ],
    sections: ['0 一 改善水质', '2 小计:2项', '2 二 修复湿地'],
  },
  {
    name: 'columns by wide gaps: a merged month, a note behind the rows',
    text: `月份  重点工作  责任领导  责任部门
1月  制定护林计划。  李青山  县林业局
召开护林会议。  李青山  各乡镇
3月  开展义务植树。  王云溪  县团委
说明:
1.未尽事项由县林业局负责。`,
    columns: '月份:deadline | 重点工作:item | 责任领导:person | 责任部门:responsible',
    rows: [
      '1月 | 制定护林计划。 | 李青山 | 县林业局',
      '^1月 | 召开护林会议。 | 李青山 | 各乡镇',
      '3月 | 开展义务植树。 | 王云溪 | 县团委',
    ],
    recovered: true,
    prose: ['说明:', '1.未尽事项由县林业局负责。'],
  },
  {
    name: 'columns by tabs: headings in two cells, totals on lines of their own, a second line of quarters',
    text: `序号\t重点任务\t单位\t季度进度\t\t\t\t责任单位
\t\t\t一季度\t上半年\t前三季度\t全年
一\t工业指标\t\t\t\t\t\t
1\t工业增加值\t亿元\t12\t26\t41\t60\t市工信局
2\t工业投资增速\t%\t8\t9\t9\t10\t市发改委
小计:2项
二\t民生指标\t\t\t\t\t\t
3\t新增就业\t万人\t1\t2\t3\t4\t市人社局
合计:3项`,
    columns:
      '序号:number | 重点任务:task | 单位:other | 季度进度一季度:number | 季度进度上半年:number | 季度进度前三季度:number | 季度进度全年:number | 责任单位:responsible',
    rows: [
      '1 | 工业增加值 | 亿元 | 12 | 26 | 41 | 60 | 市工信局',
      '2 | 工业投资增速 | % | 8 | 9 | 9 | 10 | 市发改委',
      '3 | 新增就业 | 万人 | 1 | 2 | 3 | 4 | 市人社局',
    ],
    sections: ['0 一 工业指标', '2 小计:2项', '2 二 民生指标', '3 合计:3项'],
    recovered: true,
  },
  {
    name: 'a line for each cell: a total, bodies on two lines in the last row, a note behind it',
    text: `序号
工作任务
牵头领导
责任科室
完成时限
1
清理河道淤积。
李青山
水利科
年底前
2
完成湿地普查。
王云溪
林业科
9月底前
小计:2项
3
拆除违建8处。
李青山
城管科
各村(社区)
6月底前
注:各科室要抓好落实。`,
    columns:
      '序号:number | 工作任务:task | 牵头领导:person | 责任科室:responsible | 完成时限:deadline',
    rows: [
      '1 | 清理河道淤积。 | 李青山 | 水利科 | 年底前',
      '2 | 完成湿地普查。 | 王云溪 | 林业科 | 9月底前',
      '3 | 拆除违建8处。 | 李青山 | 城管科⏎各村(社区) | 6月底前',
    ],
    sections: ['2 小计:2项'],
    prose: ['注:各科室要抓好落实。'],
  },
  {
    name: 'a bar alone on its line, the first header unknown; the name of things, months',
    text: `抽查计划编号
|
行业名称
|
时间安排
|
责任单位
|
01
|
烟花爆竹
|
1月份
|
安监站
|
02
|
养老机构
|
4月份
|
民政所
|`,
    columns: '抽查计划编号:number | 行业名称:item | 时间安排:deadline | 责任单位:responsible',
    rows: ['01 | 烟花爆竹 | 1月份 | 安监站', '02 | 养老机构 | 4月份 | 民政所'],
    recovered: false,
  },
  {
    name: 'a line for each cell: labelled names that end as sentences, each printed once',
    text: `工作任务
具体要求
责任部门
一、公开财政信息。
公开预算和决算。
财务科
二、办好网站专栏。
更新机构概况。
办公室
反馈网民意见。
各科室`,
    columns: '工作任务:item | 具体要求:task | 责任部门:responsible',
    rows: [
      '一、公开财政信息。 | 公开预算和决算。 | 财务科',
      '二、办好网站专栏。 | 更新机构概况。 | 办公室',
      '^二、办好网站专栏。 | 反馈网民意见。 | 各科室',
    ],
    recovered: true,
  },
  {
    name: 'a line for each cell: a list that counts its own lines, names of bodies among remarks',
    text: `序号
抽查领域
抽查事项
检查对象
牵头部门
抽查比例
实施时段
1
测绘成果
1、成果质量抽查
全县测绘单位
县资源局
20%
2024年6-12月
2
测绘资质
1、资质条件的真实性
2、制度执行情况
3、年度报告真实性
全县测绘单位
县资源局
20%
2024年6-12月`,
    columns:
      '序号:number | 抽查领域:category | 抽查事项:task | 检查对象:other | 牵头部门:lead | 抽查比例:other | 实施时段:deadline',
    rows: [
      '1 | 测绘成果 | 1、成果质量抽查 | 全县测绘单位 | 县资源局 | 20% | 2024年6-12月',
      '2 | 测绘资质 | 1、资质条件的真实性⏎2、制度执行情况⏎3、年度报告真实性 | 全县测绘单位 | 县资源局 | 20% | 2024年6-12月',
    ],
  },
  {
    name: 'a line for each cell: an unknown header among others',
    text: `序号
重点任务
普法宣传群体
预期成果
责任单位
1
宣讲民法典。
中小学生
宣讲8场
县司法局
2
举办宪法日活动。
社会公众
宣传月报
县教育局
3
开展安全生产月活动。
企业员工
隐患清单
县应急局`,
    columns:
      '序号:number | 重点任务:task | 普法宣传群体:other | 预期成果:target | 责任单位:responsible',
    rows: [
      '1 | 宣讲民法典。 | 中小学生 | 宣讲8场 | 县司法局',
      '2 | 举办宪法日活动。 | 社会公众 | 宣传月报 | 县教育局',
      '3 | 开展安全生产月活动。 | 企业员工 | 隐患清单 | 县应急局',
    ],
  },
  {
    name: 'a line for each cell: a remark between two cells that one row lacks',
    text: `序号
重点任务
预期成果
责任单位
1
宣讲民法典。
宣讲8场
县司法局
2
举办宪法日活动。
县教育局
3
开展安全生产月活动。
隐患清单
县应急局`,
    columns: '序号:number | 重点任务:task | 预期成果:target | 责任单位:responsible',
    rows: [
      '1 | 宣讲民法典。 | 宣讲8场 | 县司法局',
      '2 | 举办宪法日活动。 |  | 县教育局',
      '3 | 开展安全生产月活动。 | 隐患清单 | 县应急局',
    ],
  },
]

describe.each([
  ['bars', bars],
  ['heads', heads],
  ['streams', streams],
  ['tabs and spaces', others],
] as const)('%s', (_, cases) => {
  test.each(cases)('$name', (one) => {
    const { tables, prose, unread, diagnostics } = tablesOf(one.text, one.sentences)
    const [table, ...more] = tables
    expect(more).toEqual([])
    expect(table?.caption).toBe(one.caption)
    expect(columnsOf(table)).toBe(one.columns)
    expect(rowsOf(table)).toEqual(one.rows)
    expect(table?.sectionRows.map(({ row, text }) => `${row} ${text}`)).toEqual(one.sections ?? [])
    expect(table?.recovered).toBe(one.recovered ?? false)
    expect(prose).toEqual(one.prose ?? [])
    expect(unread).toEqual([])
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})
