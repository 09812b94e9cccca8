import { describe, expect, test } from 'vitest'
import type { Table } from '../../src/model/table.ts'
import { parsePlan } from '../../src/pipeline.ts'
import { drawClauses, head, read } from './draw.ts'

/** The cells of a table, a row on each line; `^` marks a cell that a merge covers. */
function drawTable({ columns, rows, sectionRows }: Table): readonly string[] {
  return [
    columns.map(({ header }) => header).join(' | '),
    ...rows.map(({ cells }) =>
      cells.map(({ text, inherited }) => text + (inherited ? '^' : '')).join(' | '),
    ),
    ...sectionRows.map(({ row, text }) => `${row}: ${text}`),
  ]
}

async function drawTables(text: string): Promise<readonly string[]> {
  return (await read(head + text)).tables.flatMap(drawTable)
}

type Case = readonly [form: string, text: string, ...drawn: readonly string[]]

const cases: readonly Case[] = [
  [
    'one row on each line, bars between',
    '序号|工作任务|责任单位|完成时限|\n1|更新目录|县财政局|6月底前|\n2|办好公报|县审计局|9月底前|\n3|减少材料|县民政局|年底前|',
    '序号 | 工作任务 | 责任单位 | 完成时限',
    '1 | 更新目录 | 县财政局 | 6月底前',
    '2 | 办好公报 | 县审计局 | 9月底前',
    '3 | 减少材料 | 县民政局 | 年底前',
  ],
  [
    'a cell, a bar alone on its line, a cell',
    '序号\n|\n工作任务\n|\n责任单位\n|\n1\n|\n更新政府信息公开目录并按月核对\n|\n县财政局\n|\n2\n|\n办好政府公报并按时送到各村\n|\n县审计局\n|\n3\n|\n减少群众办事材料并公开指南\n|\n县民政局\n|',
    '序号 | 工作任务 | 责任单位',
    '1 | 更新政府信息公开目录并按月核对 | 县财政局',
    '2 | 办好政府公报并按时送到各村 | 县审计局',
    '3 | 减少群众办事材料并公开指南 | 县民政局',
  ],
  [
    'a cell with its bar on each line',
    '序号 |\n工作任务 |\n责任单位 |\n1 |\n更新目录 |\n县财政局 |\n2 |\n办好公报 |\n县审计局 |\n3 |\n减少材料 |\n县民政局 |',
    '序号 | 工作任务 | 责任单位',
    '1 | 更新目录 | 县财政局',
    '2 | 办好公报 | 县审计局',
    '3 | 减少材料 | 县民政局',
  ],
  [
    'one cell on each line, no bars',
    '序号\n工作任务\n责任单位\n完成时限\n1\n更新政府信息公开目录并按月核对\n县财政局\n6月底前\n2\n办好政府公报并按时送到各村\n县审计局\n9月底前\n3\n减少办事材料并压缩办理时限\n县民政局\n年底前',
    '序号 | 工作任务 | 责任单位 | 完成时限',
    '1 | 更新政府信息公开目录并按月核对 | 县财政局 | 6月底前',
    '2 | 办好政府公报并按时送到各村 | 县审计局 | 9月底前',
    '3 | 减少办事材料并压缩办理时限 | 县民政局 | 年底前',
  ],
  [
    'a header split by blanks',
    '序 号|工 作 任 务|责 任 单 位\n1|更新目录|县财政局\n2|办好公报|县审计局\n3|减少材料|县民政局',
    '序号 | 工作任务 | 责任单位',
    '1 | 更新目录 | 县财政局',
    '2 | 办好公报 | 县审计局',
    '3 | 减少材料 | 县民政局',
  ],
  [
    'a section row over all columns',
    '序号|工作任务|责任单位\n一、推进公开\n1|更新目录|县财政局\n2|办好公报|县审计局\n二、优化服务\n3|减少材料|县民政局\n4|压缩时限|县教育局',
    '序号 | 工作任务 | 责任单位',
    '1 | 更新目录 | 县财政局',
    '2 | 办好公报 | 县审计局',
    '3 | 减少材料 | 县民政局',
    '4 | 压缩时限 | 县教育局',
    '0: 一、推进公开',
    '2: 二、优化服务',
  ],
  [
    'quarters below one header, their row cut short',
    '序号 | 重点工作 | 牵头单位 | 进度安排 | ||\n一季度 | 二季度 | 三季度 | |||\n1 | 开通专区 | 县政府办 | 拟订方案 | 上线运行 | 总结推广 |\n2 | 压缩时限 | 县民政局 | 梳理事项 | 公布清单 | 全面验收 |',
    '序号 | 重点工作 | 牵头单位 | 进度安排一季度 | 进度安排二季度 | 进度安排三季度',
    '1 | 开通专区 | 县政府办 | 拟订方案 | 上线运行 | 总结推广',
    '2 | 压缩时限 | 县民政局 | 梳理事项 | 公布清单 | 全面验收',
  ],
  [
    'quarters below one header, in their places',
    '序号|重点工作|牵头单位|进度安排|\n|||一季度|二季度\n1|开通专区|县政府办|拟订方案|上线运行\n2|压缩时限|县民政局|梳理事项|公布清单',
    '序号 | 重点工作 | 牵头单位 | 进度安排一季度 | 进度安排二季度',
    '1 | 开通专区 | 县政府办 | 拟订方案 | 上线运行',
    '2 | 压缩时限 | 县民政局 | 梳理事项 | 公布清单',
  ],
  [
    'bodies left of their tasks stand for the rows below, whose numbers begin again',
    '责任单位|序号|工作任务|完成时限\n县财政局|1|更新目录|6月底前\n|2|办好公报|9月底前\n县民政局|1|减少材料|年底前\n|2|压缩时限|年底前',
    '责任单位 | 序号 | 工作任务 | 完成时限',
    '县财政局 | 1 | 更新目录 | 6月底前',
    '县财政局^ | 2 | 办好公报 | 9月底前',
    '县民政局 | 1 | 减少材料 | 年底前',
    '县民政局^ | 2 | 压缩时限 | 年底前',
  ],
  [
    'a row without number and without any body is still of the body above, a limit is its own',
    '序号|工作任务|具体要求|责任单位|完成时限\n1|推进公开|更新目录|县财政局|6月底前\n||办好公报||9月底前\n2|优化服务|减少材料|县民政局|年底前\n3|办好实事|修缮校舍||年底前',
    '序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限',
    '1 | 推进公开 | 更新目录 | 县财政局 | 6月底前',
    '1^ | 推进公开^ | 办好公报 | 县财政局^ | 9月底前',
    '2 | 优化服务 | 减少材料 | 县民政局 | 年底前',
    '3 | 办好实事 | 修缮校舍 |  | 年底前',
  ],
  [
    'one cell on each line: a second task of a number, whose body is printed once',
    '序号\n民生实事\n责任单位\n完成时限\n1\n修缮云溪人行天桥。\n县住建局\n9月投入使用\n2\n开工建设养护楼。\n县民政局\n5月底前动工\n开工建设老年大学。\n12月底前\n3\n迁建便民服务中心。\n县政府办\n县代建中心\n12月底前\n4\n新建农贸市场1个。\n县商务局\n县代建中心\n12月底前',
    '序号 | 民生实事 | 责任单位 | 完成时限',
    '1 | 修缮云溪人行天桥。 | 县住建局 | 9月投入使用',
    '2 | 开工建设养护楼。 | 县民政局 | 5月底前动工',
    '2^ | 开工建设老年大学。 | 县民政局^ | 12月底前',
    '3 | 迁建便民服务中心。 | 县政府办\n县代建中心 | 12月底前',
    '4 | 新建农贸市场1个。 | 县商务局\n县代建中心 | 12月底前',
  ],
  [
    'one cell on each line: bodies left of tasks whose numbers begin again',
    '责任单位\n序号\n工作任务\n完成时限\n县农业农村局\n1\n新建高标准农田3万亩。\n12月底前\n2\n培育示范社5家。\n10月底前\n县水利局\n1\n治理河道15公里。\n12月底前\n2\n改造泵站3座。\n11月底前',
    '责任单位 | 序号 | 工作任务 | 完成时限',
    '县农业农村局 | 1 | 新建高标准农田3万亩。 | 12月底前',
    '县农业农村局^ | 2 | 培育示范社5家。 | 10月底前',
    '县水利局 | 1 | 治理河道15公里。 | 12月底前',
    '县水利局^ | 2 | 改造泵站3座。 | 11月底前',
  ],
  ...['\n', '|\n', '\n|\n'].map(
    (mark): Case => [
      `a head of two lines in a stream of cells, ${JSON.stringify(mark)} between them`,
      '序号 重点任务 责任分工 完成时限 牵头单位 配合单位 1 更新政府信息公开目录。 县财政局 县审计局 6月底前 2 办好政府公报。 县政府办 县教育局 9月底前 3 公布减少群众材料清单 县民政局 县医保局 年底前 '.replaceAll(
        ' ',
        mark,
      ),
      '序号 | 重点任务 | 责任分工牵头单位 | 责任分工配合单位 | 完成时限',
      '1 | 更新政府信息公开目录。 | 县财政局 | 县审计局 | 6月底前',
      '2 | 办好政府公报。 | 县政府办 | 县教育局 | 9月底前',
      '3 | 公布减少群众材料清单 | 县民政局 | 县医保局 | 年底前',
    ],
  ),
  ...['\n', '|\n', '\n|\n'].map(
    (mark): Case => [
      `quarters at the end of a head in a stream, ${JSON.stringify(mark)} between the cells`,
      '序号 重点工作 牵头单位 进度安排 上半年 下半年 1 企业开办全程网办 县市场监管局 制定工作方案 上线办事专区 2 压减审批时限 县行政审批局 梳理审批事项 全面验收 '.replaceAll(
        ' ',
        mark,
      ),
      '序号 | 重点工作 | 牵头单位 | 进度安排上半年 | 进度安排下半年',
      '1 | 企业开办全程网办 | 县市场监管局 | 制定工作方案 | 上线办事专区',
      '2 | 压减审批时限 | 县行政审批局 | 梳理审批事项 | 全面验收',
    ],
  ),
  ...['|\n', '\n|\n'].flatMap((mark): Case[] => [
    [
      `a header of its own kind at the start and in the middle, ${JSON.stringify(mark)} between the cells`,
      '片区 整治任务 责任单位 涉及范围 配合单位 完成时限 东片 清理占道经营。 县城管局 石桥镇 县公安局 6月底前 西片 规范车辆停放。 县公安局 青禾镇 县城管局 9月底前 '.replaceAll(
        ' ',
        mark,
      ),
      '片区 | 整治任务 | 责任单位 | 涉及范围 | 配合单位 | 完成时限',
      '东片 | 清理占道经营。 | 县城管局 | 石桥镇 | 县公安局 | 6月底前',
      '西片 | 规范车辆停放。 | 县公安局 | 青禾镇 | 县城管局 | 9月底前',
    ],
    [
      `a numbered name below 任务编号, a limit by its occasion, ${JSON.stringify(mark)} between the cells`,
      '任务编号 重点任务 责任单位 完成时限 任务1 改造管网。 县住建局 采暖季前 任务2 清理河道。 县水利局 汛期前 '.replaceAll(
        ' ',
        mark,
      ),
      '任务编号 | 重点任务 | 责任单位 | 完成时限',
      '任务1 | 改造管网。 | 县住建局 | 采暖季前',
      '任务2 | 清理河道。 | 县水利局 | 汛期前',
    ],
  ]),
  ...['\n', '|\n', '\n|\n'].map(
    (mark): Case => [
      `persons and bodies below one header, days below another, ${JSON.stringify(mark)} between the cells`,
      '序号 改革举措 责任分工 时间安排 区领导 牵头部门 配合部门 启动时间 完成时间 1 推行登记承诺。 李明 区审批局 区司法局 3月底 6月底 2 建设惠企平台。 周涛 区工信局 区财政局 2月底 9月底 '.replaceAll(
        ' ',
        mark,
      ),
      '序号 | 改革举措 | 责任分工区领导 | 责任分工牵头部门 | 责任分工配合部门 | 时间安排启动时间 | 时间安排完成时间',
      '1 | 推行登记承诺。 | 李明 | 区审批局 | 区司法局 | 3月底 | 6月底',
      '2 | 建设惠企平台。 | 周涛 | 区工信局 | 区财政局 | 2月底 | 9月底',
    ],
  ),
  [
    'commas between the cells, quotes round one that holds some',
    '序号,工作任务,责任单位,完成时限\n1,修路。,县交通局,6月底前\n2,"推行网办,提升效率。",县政府办,\n3,"办好"书屋",县文旅局,9月底前',
    '序号 | 工作任务 | 责任单位 | 完成时限',
    '1 | 修路。 | 县交通局 | 6月底前',
    '2 | 推行网办,提升效率。 | 县政府办 | ',
    '3 | 办好"书屋 | 县文旅局 | 9月底前',
  ],
  [
    'commas between the cells: a row that has one too many is refused',
    '序号,工作任务,责任单位\n1,修路。,县交通局\n2,推行网办,提升效率。,县政府办\n3,架桥。,县交通局',
    '序号 | 工作任务 | 责任单位',
    '1 | 修路。 | 县交通局',
    '3 | 架桥。 | 县交通局',
  ],
  ['two headers and a comma are no table', '任务,责任单位\n修路,县交通局\n架桥,县水利局'],
  ...['|\n', '\n|\n'].map(
    (mark): Case => [
      `no header names the task, and a limit ends in 完毕, ${JSON.stringify(mark)} between the cells`,
      '领域 序号 惠企政策 责任单位 办理期限 一、财政 1 加大退税力度。 市财政局 6月30日前基本完成 2 加快债券发行使用。 市发改委 8月底前使用完毕 二、金融 3 鼓励延期还本付息。 市金融办 年底 '.replaceAll(
        ' ',
        mark,
      ),
      '领域 | 序号 | 惠企政策 | 责任单位 | 办理期限',
      '一、财政 | 1 | 加大退税力度。 | 市财政局 | 6月30日前基本完成',
      '一、财政^ | 2 | 加快债券发行使用。 | 市发改委 | 8月底前使用完毕',
      '二、金融 | 3 | 鼓励延期还本付息。 | 市金融办 | 年底',
    ],
  ),
  [
    'a title that ends as a header does, above 序号',
    '附件\n民生实事任务清单\n序号\n民生实事\n责任单位\n完成时限\n1\n新建幼儿园2所。\n县教育局\n年底前\n2\n修路6公里。\n县交通局\n9月底前',
    '序号 | 民生实事 | 责任单位 | 完成时限',
    '1 | 新建幼儿园2所。 | 县教育局 | 年底前',
    '2 | 修路6公里。 | 县交通局 | 9月底前',
  ],
  [
    'marks below the name of each body',
    '序号\t工作任务\t县公安局\t县教育局\t县民政局\n1\t放开落户\t●\t\t○\n2\t保障入学\t\t●\t○',
    '序号 | 工作任务 | 县公安局 | 县教育局 | 县民政局',
    '1 | 放开落户 | ● |  | ○',
    '2 | 保障入学 |  | ● | ○',
  ],
  [
    'a body and who of it answers, on several lines of a cell',
    '序号 |\n任务 |\n责任单位及责任人 |\n时限 |\n1 |\n建成公园。 |\n县教体局 李明\n县城投公司 周涛 |\n6月底前 |\n2 |\n建成书屋。 |\n县文旅局 何琳 |\n9月底前 |',
    '序号 | 任务 | 责任单位及责任人 | 时限',
    '1 | 建成公园。 | 县教体局 李明\n县城投公司 周涛 | 6月底前',
    '2 | 建成书屋。 | 县文旅局 何琳 | 9月底前',
  ],
  [
    'projects with what they cost, a bar alone between the cells',
    '序号 项目名称 建设规模及内容 总投资(万元) 2024年计划投资(万元) 建设起止年限 责任单位 1 云溪大道改造 全长3.6公里。 18600 9000 2023-2024年 县住建局 2 石桥水厂扩建 日供水3万吨。 9800 5200 2024-2025年 县水利局 '.replaceAll(
      ' ',
      '\n|\n',
    ),
    '序号 | 项目名称 | 建设规模及内容 | 总投资(万元) | 2024年计划投资(万元) | 建设起止年限 | 责任单位',
    '1 | 云溪大道改造 | 全长3.6公里。 | 18600 | 9000 | 2023-2024年 | 县住建局',
    '2 | 石桥水厂扩建 | 日供水3万吨。 | 9800 | 5200 | 2024-2025年 | 县水利局',
  ],
  [
    'problems and how they are mended, a bar alone between the cells; a cell is called a list',
    '序号 反馈问题 整改目标 整改措施 责任单位 督导单位 整改时限 1 管网改造滞后。 完成改造。 编制管网问题清单 县城管局 县住建局 6月底前 2 扬尘防治不到位。 规范管理。 开展专项检查。 各乡镇人民政府 县生态环境局 长期坚持 '.replaceAll(
      ' ',
      '\n|\n',
    ),
    '序号 | 反馈问题 | 整改目标 | 整改措施 | 责任单位 | 督导单位 | 整改时限',
    '1 | 管网改造滞后。 | 完成改造。 | 编制管网问题清单 | 县城管局 | 县住建局 | 6月底前',
    '2 | 扬尘防治不到位。 | 规范管理。 | 开展专项检查。 | 各乡镇人民政府 | 县生态环境局 | 长期坚持',
  ],
  [
    'bodies and limits printed in the first row alone: one merge covers all rows',
    '序号|工作任务|牵头单位|责任单位|完成时限\n1|更新目录|县财政局|各乡镇人民政府|6月底前\n2|办好公报|县政府办||\n3|减少材料|县民政局||',
    '序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限',
    '1 | 更新目录 | 县财政局 | 各乡镇人民政府 | 6月底前',
    '2 | 办好公报 | 县政府办 | 各乡镇人民政府^ | 6月底前^',
    '3 | 减少材料 | 县民政局 | 各乡镇人民政府^ | 6月底前^',
  ],
  ...['\n', '|\n', '\n|\n'].map(
    (mark): Case => [
      `labels in the first of two columns of texts, ${JSON.stringify(mark)} between the cells`,
      '重点任务 工作内容 责任单位 完成时限 一、推进公开 更新目录并按月核对。 县财政局 6月底 组织公开日活动。 县政府办、县文旅局 每季度1场 二、优化服务 减少材料并公布指南。 县民政局 7个工作日内 压缩办理时限。 县教育局 12月31日前 '.replaceAll(
        ' ',
        mark,
      ),
      '重点任务 | 工作内容 | 责任单位 | 完成时限',
      '一、推进公开 | 更新目录并按月核对。 | 县财政局 | 6月底',
      '一、推进公开^ | 组织公开日活动。 | 县政府办、县文旅局 | 每季度1场',
      '二、优化服务 | 减少材料并公布指南。 | 县民政局 | 7个工作日内',
      '二、优化服务^ | 压缩办理时限。 | 县教育局 | 12月31日前',
    ],
  ),
  [
    'an aim that begins with a year is no limit: a row in doubt stays out rather than stand one column to the left',
    '领域 | 重点任务 | 主要目标 | 牵头单位 | 参与单位 |\n能源 | 严控煤炭消费 | 2025年煤炭消费量控制在30万吨以内 | 县发改局 | 县工信局 |\n推广光伏 | 到2025年光伏装机达到8万千瓦 | 县发改局 | 各乡镇政府、县供电公司 ||\n工业 | 改造水泥行业 | 单位产品能耗下降5% | 县工信局 | 县生态环境局 |\n建筑 | 推广绿色建筑 | 绿色建筑占比达到80% | 县住建局 | 县财政局 |',
    '领域 | 重点任务 | 主要目标 | 牵头单位 | 参与单位',
    '能源 | 严控煤炭消费 | 2025年煤炭消费量控制在30万吨以内 | 县发改局 | 县工信局',
    '工业 | 改造水泥行业 | 单位产品能耗下降5% | 县工信局 | 县生态环境局',
    '建筑 | 推广绿色建筑 | 绿色建筑占比达到80% | 县住建局 | 县财政局',
  ],
  ...['|\n', '\n|\n'].map(
    (mark): Case => [
      `names of sections without labels in a stream, ${JSON.stringify(mark)} between the cells`,
      '序号 重点任务 牵头单位 配合单位 重点领域整治 1 开展燃气整治。 县住建局 县商务局 2 开展消防整治。 县消防队 县教育局 安全能力提升 3 开展应急演练。 县应急局 各乡镇 '.replaceAll(
        ' ',
        mark,
      ),
      '序号 | 重点任务 | 牵头单位 | 配合单位',
      '1 | 开展燃气整治。 | 县住建局 | 县商务局',
      '2 | 开展消防整治。 | 县消防队 | 县教育局',
      '3 | 开展应急演练。 | 县应急局 | 各乡镇',
      '0: 重点领域整治',
      '2: 安全能力提升',
    ],
  ),
  [
    'names of sections without labels between rows parted by tabs',
    '序号\t重点任务\t牵头单位\n重点领域整治\n1\t开展燃气整治。\t县住建局\n安全能力提升\n2\t开展应急演练。\t县应急局',
    '序号 | 重点任务 | 牵头单位',
    '1 | 开展燃气整治。 | 县住建局',
    '2 | 开展应急演练。 | 县应急局',
    '0: 重点领域整治',
    '1: 安全能力提升',
  ],
  [
    'numbers in brackets, limits that set no day, a bar alone between the cells',
    '序号 工作内容 责任股室 完成时间 (1) 梳理事项。 审改股 立行立改 (2) 办理建议。 办公室 按期办结 '.replaceAll(
      ' ',
      '\n|\n',
    ),
    '序号 | 工作内容 | 责任股室 | 完成时间',
    '(1) | 梳理事项。 | 审改股 | 立行立改',
    '(2) | 办理建议。 | 办公室 | 按期办结',
  ],
  [
    'bodies and their duties',
    '部门|工作职责\n县财政局|落实公开经费,审核采购信息。\n县民政局|公开救助标准,答复群众咨询。\n县水利局|公开河湖名录。',
    '部门 | 工作职责',
    '县财政局 | 落实公开经费,审核采购信息。',
    '县民政局 | 公开救助标准,答复群众咨询。',
    '县水利局 | 公开河湖名录。',
  ],
  [
    'empty first cells stand for the one above',
    '序号|工作任务|具体要求|责任单位\n1|推进公开|更新目录|县财政局\n||办好公报|县审计局\n2|优化服务|减少材料|县民政局\n||压缩时限|县教育局',
    '序号 | 工作任务 | 具体要求 | 责任单位',
    '1 | 推进公开 | 更新目录 | 县财政局',
    '1^ | 推进公开^ | 办好公报 | 县审计局',
    '2 | 优化服务 | 减少材料 | 县民政局',
    '2^ | 优化服务^ | 压缩时限 | 县教育局',
  ],
  [
    'a number that does not start at 1',
    '序号|工作任务|责任单位\n68|更新目录|县财政局\n69|办好公报|县审计局\n73|减少材料|县民政局',
    '序号 | 工作任务 | 责任单位',
    '68 | 更新目录 | 县财政局',
    '69 | 办好公报 | 县审计局',
    '73 | 减少材料 | 县民政局',
  ],
]

describe('tables that lie flattened in a text', () => {
  test.each(cases)('%s', async (_, text, ...drawn) => {
    expect(await drawTables(text)).toEqual(drawn)
  })

  test('a column of remarks may hold the limit', async () => {
    const { tasks } = await read(
      `${head}序号|工作任务|责任单位|备注\n1|更新目录|县财政局|6月底前完成\n2|办好公报|县审计局|11月底前完成\n3|减少材料|县民政局|`,
    )
    expect(tasks.map(({ deadlines }) => deadlines.map(({ due }) => due))).toEqual([
      ['2023-06-30'],
      ['2023-11-30'],
      [],
    ])
  })

  test('lead and responsible columns give the roles', async () => {
    const { tasks } = await read(
      `${head}序号|工作任务|牵头单位|配合单位\n1|更新目录|县财政局|县审计局、各乡镇\n2|办好公报|县政府办|县教育局\n3|减少材料|县民政局|/`,
    )
    expect(tasks.map(({ responsibilities }) => drawClauses(responsibilities))).toEqual([
      '县财政局 lead | 县审计局 support, 各乡镇* support',
      '县政府办 lead | 县教育局 support',
      '县民政局 lead',
    ])
  })

  test('a column of bodies that take part supports, whatever kind of body it names', async () => {
    const { tasks } = await read(
      `${head}序号|工作任务|牵头部门|参加部门\n1|更新目录|县财政局|县审计局\n2|办好公报|县政府办|县教育局`,
    )
    expect(tasks.map(({ responsibilities }) => drawClauses(responsibilities))).toEqual([
      '县财政局 lead | 县审计局 support',
      '县政府办 lead | 县教育局 support',
    ])
  })

  test('a head may say that the first body leads, or name two roles for one column', async () => {
    const roles = async (header: string, cell: string) => {
      const { tasks } = await read(
        `${head}序号|工作任务|${header}\n1|更新目录|${cell}\n2|办好公报|县民政局`,
      )
      return tasks.map(({ responsibilities }) => drawClauses(responsibilities))
    }
    expect(await roles('责任单位(第一个为牵头单位)', '县财政局、县审计局')).toEqual([
      '县财政局 lead, 县审计局 responsible',
      '县民政局 lead',
    ])
    expect(await roles('牵头/配合单位', '县财政局、县审计局/县教育局')).toEqual([
      '县财政局 lead, 县审计局 lead, 县教育局 support',
      '县民政局 lead',
    ])
    expect(await roles('牵头单位、配合单位', '县财政局、县审计局')).toEqual([
      '县财政局 lead, 县审计局 support',
      '县民政局 lead',
    ])
    expect(await roles('牵头单位、配合单位', '县审计局配合,县财政局牵头')).toEqual([
      '县审计局 support, 县财政局 lead',
      '县民政局 lead',
    ])
  })

  test('a row that sums up the others is no task', async () => {
    const { tables, tasks } = await read(
      `${head}序号|项目名称|项目概况|||责任单位\n||建设地点|建设内容|投资额(万元)|\n1|老街改造|东街|改造立面1.2公里。|1200|县住建局\n2|冷链仓储|石桥|建设冷库3座。|860|县商务局\n合计||||2060|`,
    )
    expect(tables[0]?.columns.map(({ header, role }) => `${header} ${role}`)).toEqual([
      '序号 number',
      '项目名称 item',
      '项目概况建设地点 other',
      '项目概况建设内容 task',
      '项目概况投资额(万元) other',
      '责任单位 responsible',
    ])
    expect(tables[0]?.rows).toHaveLength(3)
    expect(tasks.map(({ text }) => text)).toEqual(['改造立面1.2公里。', '建设冷库3座。'])
  })

  test('of two texts as long the one right of the merged one is the task', async () => {
    const { tasks } = await read(
      `${head}工作任务|任务分工|责任单位|时限\n(一)推进财政公开|1.公布财政预算。|县财政局|及时\n|2.公开采购项目。|县政府办|及时\n(二)推进权力公开|3.更新权责清单。|县司法局|及时\n|4.公布许可结果。|县民政局|及时`,
    )
    expect(tasks.map(({ text, title }) => `${title}: ${text}`)).toEqual([
      '推进财政公开: 公布财政预算。',
      '推进财政公开: 公开采购项目。',
      '推进权力公开: 更新权责清单。',
      '推进权力公开: 公布许可结果。',
    ])
  })

  test('words in the place of a number are no task: a table of Markdown has lost the merge', async () => {
    const text = `# 青石县2023年重点工作任务分解表

| 序号 | 重点任务 | 责任单位 |
| --- | --- | --- |
| 重点领域整治 |  |  |
| 1 | 开展燃气整治。 | 县住建局 |
`
    const { plan } = await parsePlan(text, { name: 'form.md' })
    expect(plan.tables.flatMap(drawTable)).toEqual([
      '序号 | 重点任务 | 责任单位',
      '1 | 开展燃气整治。 | 县住建局',
      '0: 重点领域整治',
    ])
  })

  test('posts beside persons are no text, chiefs of rivers are persons', async () => {
    const { tasks } = await read(
      `${head}序号|水库名称|行政责任人|职务|巡查河长|责任单位\n1|石门水库|张卫国|县委常委、副县长|李志|县水利局\n2|白云水库|陈建华|县政府党组成员|周敏|云山镇人民政府`,
    )
    expect(tasks.map(({ text }) => text)).toEqual(['石门水库', '白云水库'])
    expect(
      tasks[0]?.responsibilities.flatMap(({ persons }) => persons.map((one) => one.text)),
    ).toEqual(['张卫国', '李志'])
  })

  test('the last day of a table with a cell on each line dates nothing', async () => {
    const { meta, tasks } = await read(
      '青石县督办重点事项清单\n交办事项\n承办单位\n办结时限\n加快建设县文化中心。\n县文旅局\n2024年12月20日\n做好防汛物资储备。\n县应急管理局\n2024年5月31日\n解决城东停车难问题。\n县城管局\n2024年9月30日',
    )
    expect(meta.issuedOn).toBeUndefined()
    expect(tasks.map(({ deadlines }) => deadlines[0]?.due)).toEqual([
      '2024-12-20',
      '2024-05-31',
      '2024-09-30',
    ])
  })

  test('quarters whose cells say what is to be done are no limits', async () => {
    const { diagnostics, tables, tasks } = await read(
      `${head}序号|重点工作|牵头单位|进度安排|\n|||上半年|下半年\n1|开通专区|县政府办|拟订方案|完成投资300万元\n2|压缩时限|县民政局|梳理事项|公布清单`,
    )
    expect(tables[0]?.columns.map(({ role }) => role)).toEqual([
      'number',
      'item',
      'lead',
      'target',
      'target',
    ])
    expect(tasks.flatMap(({ deadlines }) => deadlines)).toEqual([])
    expect(tasks[0]?.targets.map(({ value }) => value)).toEqual([3_000_000])
    expect(diagnostics).toEqual([])
  })

  test('a table of Markdown keeps the two lines of its head', async () => {
    const text = `# 青石县2023年重点工作任务分解表

| 序号 | 重点工作 | 责任分工 |  | 完成时限 |
| --- | --- | --- | --- | --- |
|  |  | 牵头单位 | 配合单位 |  |
| 1 | 更新目录 | 县财政局 | 县审计局 | 6月底前 |
|  | 办好公报 |  |  | 9月底前 |
`
    const { plan } = await parsePlan(text, { name: 'form.md' })
    expect(plan.tables.flatMap(drawTable)).toEqual([
      '序号 | 重点工作 | 责任分工牵头单位 | 责任分工配合单位 | 完成时限',
      '1 | 更新目录 | 县财政局 | 县审计局 | 6月底前',
      '1^ | 办好公报 | 县财政局^ |  | 9月底前',
    ])
    expect(plan.tasks.map(({ responsibilities }) => drawClauses(responsibilities))).toEqual([
      '县财政局 lead | 县审计局 support',
      '县财政局 lead',
    ])
  })

  test('what names nobody is no person: cells that fit no column are not moved to one', async () => {
    const rows =
      '1\n创建示范街\n完成点位整治12处\n已完成7处\n刘明辉\n党群办\n6月30日前\n2\n分类示范小区建设\n新建示范小区5个\n正在推进\n周建国\n城管办\n9月30日前\n市级项目\n3\n防汛备汛\n完成易涝点整治8处\n已完成\n周建国\n城管办\n应急办\n5月31日前'
    const { tasks } = await read(
      `${head}序号\n工作任务\n工作目标\n进展情况\n责任领导\n责任科室\n完成时限\n备注\n${rows}`,
    )
    const persons = tasks.flatMap(({ responsibilities }) =>
      responsibilities.flatMap((one) => one.persons.map(({ text }) => text)),
    )
    expect(persons.filter((text) => !['刘明辉', '周建国'].includes(text))).toEqual([])
  })

  test('the last name of a table with a cell on each line signs nothing', async () => {
    const rows = '1\n新桥\n全长3公里\n180\n县交通局\n2\n水厂\n日供水3万吨\n90\n县水利局'
    const { meta } = await read(`${head}编号\n工程\n规模\n造价\n归口\n${rows}`)
    expect(meta.issuers).toEqual([])
  })

  test('a note below rows parted by tabs is none of their cells', async () => {
    const { meta, tables } = await read(
      `${head}序号\t工作任务\t责任单位\t备注\n1\t更新目录。推进公开,办好公报\t县财政局\t长期坚持并按月报送进展情况\n2\t减少材料。优化服务,压缩时限\t县民政局\t长期坚持并按月报送进展情况\n(此件公开发布)`,
    )
    expect(tables[0]?.rows).toHaveLength(2)
    expect(meta.disclosure).toBe('(此件公开发布)')
  })

  test('rows stand among the tasks where the table stands', async () => {
    const { tasks } = await read(
      `${head}一、推进公开\n序号|工作任务|责任单位\n1|更新政府信息公开目录|县财政局\n2|办好政府公报|县审计局\n二、优化服务。减少材料。(县民政局负责)`,
    )
    expect(tasks.map(({ origin, title }) => `${origin} ${title}`)).toEqual([
      'table 更新政府信息公开目录',
      'table 办好政府公报',
      'body 优化服务',
    ])
  })

  test('cells run together: the lines stay, and nothing is made up', async () => {
    const { tables, tasks, rest } = await read(
      `${head}序号工作任务责任单位21更新目录,县财政局落实22办好公报。县审计局23减少材料`,
    )
    expect({ tables, tasks }).toEqual({ tables: [], tasks: [] })
    expect(rest.map(({ text }) => text).join('')).toContain('工作任务')
  })

  test('only bars are left below the head', async () => {
    expect(await drawTables('工作任务|责任单位|\n|||\n|||\n|')).toEqual(['工作任务 | 责任单位'])
  })
})
