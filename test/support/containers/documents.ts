import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { annualPoints } from './annual-points.ts'
import type { DocumentCell, DocumentParagraph, InventedDocument } from './document.ts'
import { paragraphs } from './document.ts'
import { supervisionList } from './supervision-list.ts'

const root = fileURLToPath(new URL('../../../fixtures', import.meta.url))

/** Lines of a fixture's text that are set in the middle (large or not), at the right, at the left side. */
interface Setting {
  readonly large?: readonly string[]
  readonly centre?: readonly string[]
  readonly right?: readonly string[]
  readonly flush?: readonly string[]
  readonly newPage?: readonly string[]
}

/** The paragraphs of a fixture that lies there as text already. */
function fromText(name: string, setting: Setting, encoding = 'utf-8'): DocumentParagraph[] {
  const bytes = readFileSync(`${root}/${name}/source.txt`)
  const lines = new TextDecoder(encoding).decode(bytes).split('\n')
  const has = (list: readonly string[] | undefined, text: string) => list?.includes(text) ?? false
  const seen = new Set<string>()
  return lines
    .map((line) => line.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const isNew = !seen.has(text) && has(setting.newPage, text)
      seen.add(text)
      const align = has(setting.large, text) || has(setting.centre, text) ? 'center' : undefined
      return {
        text,
        ...(has(setting.large, text) && { large: true }),
        ...(align && { align }),
        ...(has(setting.right, text) && { align: 'right' }),
        ...(has(setting.flush, text) && { flush: true }),
        ...(isNew && { newPage: true }),
      } as DocumentParagraph
    })
}

const letters = ['docx', 'doc', 'wps', 'office.pdf', 'noto.pdf', 'wqy.pdf'] as const

const threeLevels: InventedDocument = {
  name: 'three-levels-2025',
  numbering: 'automatic',
  containers: ['txt', 'md', 'html', ...letters],
  blocks: paragraphs(`
^清源县人民政府办公室关于印发《清源县2025年乡村道路提升实施方案》的通知
=清政办发〔2025〕9号
|各乡镇人民政府，县政府各部门：
《清源县2025年乡村道路提升实施方案》已经县政府第12次常务会议研究同意，现印发给你们，请认真组织实施。
>清源县人民政府办公室
>2025年3月18日
#^清源县2025年乡村道路提升实施方案
为加快补齐乡村道路短板，改善群众出行条件，结合本县实际，制定本方案。
一、总体要求
坚持规划先行、建养并重，到2025年底，全县新改建乡村道路120公里，优良路率达到85%以上，群众出行满意度明显提高。
二、主要任务
（一）加快道路建设
1.实施联网提升工程。打通乡镇之间的断头路，新建联网道路40公里，同步完善排水和绿化设施，11月底前完工。（县交通运输局牵头，县自然资源局、县财政局按职责分工负责）
2.实施窄路加宽工程。对通客车的窄路按四级公路标准加宽，完成60公里，优先安排校车和公交线路经过的路段。（县交通运输局牵头，各乡镇人民政府配合）
3.消除危桥隐患。完成8座四类、五类桥梁改造，9月底前全部开工，未开工的实行挂牌督办。（县交通运输局负责）
（二）健全管护机制
1.落实路长责任。县、乡、村三级路长每季度巡查不少于1次，巡查情况记入台账，作为年度考核的依据。（各乡镇人民政府、县交通运输局）
2.推行专业养护。以乡镇为单位组建养护队伍，6月底前实现全覆盖。（县交通运输局牵头，县人力资源和社会保障局配合）
三、保障措施
（一）强化资金保障。统筹使用涉农资金，将养护经费列入年度预算，不得挪作他用。（县财政局负责）
（二）加强督促检查。县政府督查室会同县交通运输局每半年通报一次进展情况。
`),
}

type Row = readonly (DocumentCell | string)[]

/** Rows of a table whose first column names a field for several of them. */
function fieldRows(
  fields: readonly (readonly [string, readonly (readonly [string, string, string])[]])[],
): Row[] {
  let number = 0
  return fields.flatMap(([field, rows]) =>
    rows.map(([task, unit, limit], index) => {
      number++
      const cells = [task, unit, limit]
      const first = index === 0 ? [{ text: field, rowSpan: rows.length }] : []
      return [String(number), ...first, ...cells]
    }),
  )
}

const longTask =
  '对照年度目标细化工作举措，建立项目清单和责任清单，加强调度，严格考核，确保各项指标按期完成，让群众得到实惠。'

const longTable: InventedDocument = {
  name: 'long-table-2024',
  numbering: 'typed',
  containers: ['txt', 'md', 'html', 'xlsx', 'xls', ...letters],
  blocks: [
    ...paragraphs(`
^桐岭县2024年重点工作任务分工方案
为确保年度目标任务落到实处，制定本方案。
一、工作目标
聚焦发展和民生，明确责任单位和完成时限，推动各项重点工作任务全面完成。
二、工作要求
各责任单位要制定推进计划，每月25日前向县政府办公室报送进展情况。
#^重点工作任务分工表
`),
    {
      widths: [0.08, 0.12, 0.42, 0.22, 0.16],
      rows: [
        ['序号', '领域', '工作任务', '责任单位', '完成时限'],
        ...fieldRows([
          [
            '产业发展',
            [
              [`培育规模以上工业企业12家。${longTask}`, '县工业和信息化局', '2024年底前'],
              [`建成特色农产品加工园区。${longTask}`, '县农业农村局、县发展和改革局', '10月底前'],
              [`引进亿元以上项目15个。${longTask}`, '县商务局', '2024年底前'],
              [`改造提升商贸街区2条。${longTask}`, '县商务局、城关镇人民政府', '9月底前'],
              [`举办农民丰收节。${longTask}`, '县农业农村局', '9月底前'],
            ],
          ],
          [
            '民生保障',
            [
              [`新增城镇就业3000人。${longTask}`, '县人力资源和社会保障局', '2024年底前'],
              [`建成公办幼儿园3所。${longTask}`, '县教育局、县住房和城乡建设局', '8月底前'],
              [`改造老旧小区26个。${longTask}`, '县住房和城乡建设局', '11月底前'],
              [`完成县医院门诊楼主体工程。${longTask}`, '县卫生健康局', '2024年底前'],
              [`建设社区食堂6处。${longTask}`, '县民政局、各乡镇人民政府', '10月底前'],
              [`办好流动图书车进村活动。${longTask}`, '县文化和旅游局', '每季度'],
            ],
          ],
          [
            '生态环境',
            [
              [`治理水土流失30平方公里。${longTask}`, '县水利局', '2024年底前'],
              [`完成营造林2万亩。${longTask}`, '县林业局', '5月底前'],
              [`新建污水处理站4座。${longTask}`, '县生态环境局、县水利局', '11月底前'],
              [`淘汰老旧车辆200辆。${longTask}`, '县公安局、县生态环境局', '2024年底前'],
            ],
          ],
          [
            '营商环境',
            [
              [`政务服务事项全部网上可办。${longTask}`, '县行政审批局', '6月底前'],
              [`开展涉企收费专项检查。${longTask}`, '县市场监督管理局', '每半年'],
              [`兑现惠企资金。${longTask}`, '县财政局、县发展和改革局', '2024年底前'],
            ],
          ],
        ]),
      ],
    },
  ],
}

const workbook: InventedDocument = {
  name: 'workbook-2025',
  numbering: 'typed',
  containers: ['txt', 'md', 'html', 'xlsx', 'xls', ...letters],
  blocks: [
    ...paragraphs(`
^柳川市2025年数字政府建设任务分工表
`),
    {
      widths: [0.08, 0.14, 0.36, 0.15, 0.15, 0.12],
      rows: [
        ['序号', '类别', '重点任务', '牵头单位', '配合单位', '完成时限'],
        [
          '1',
          { text: '数据共享', rowSpan: 2 },
          '编制公共数据目录，归集率达到90%以上',
          '市数据局',
          '各县（区）人民政府',
          '6月底前',
        ],
        [
          '2',
          '建成人口、法人、地理信息基础库',
          '市数据局',
          '市公安局、市市场监督管理局',
          '2025年底前',
        ],
        [
          '3',
          { text: '一网通办', rowSpan: 3 },
          '推行“高效办成一件事”，新增事项13个',
          '市行政审批局',
          '市直有关部门',
          '9月底前',
        ],
        ['4', '政务服务大厅全部开设综合窗口', '市行政审批局', '各县（区）人民政府', '6月底前'],
        ['5', '电子证照应用率达到80%', '市行政审批局', '市公安局', '2025年底前'],
        ['6', '安全保障', '每季度开展一次安全检查', '市委网信办', '市公安局', '长期坚持'],
      ],
    },
  ],
}

const attachments: InventedDocument = {
  name: 'two-attachments-2024',
  numbering: 'automatic',
  containers: letters,
  blocks: fromText('two-attachments-2024', {
    large: [
      '青禾市教育局关于印发2024年校园安全工作文件的通知',
      '青禾市2024年校园安全工作要点',
      '青禾市2024年校园安全检查计划',
    ],
    centre: ['青教发〔2024〕6号'],
    right: ['青禾市教育局', '2024年2月20日'],
    flush: ['各县（区）教育局，市直各学校：', '附件1', '附件2'],
    newPage: ['附件1', '附件2'],
  }),
}

const disclosure: InventedDocument = {
  name: 'disclosure-2023',
  // Its second level runs on: LibreOffice cannot write that into a .doc.
  numbering: 'typed',
  containers: letters,
  blocks: fromText('disclosure-2023', {
    large: [
      '云溪县人民政府办公室关于印发《云溪县2023年政务公开工作要点》的通知',
      '云溪县2023年政务公开工作要点',
    ],
    centre: ['云政办发〔2023〕17号'],
    right: ['云溪县人民政府办公室', '2023年4月12日'],
    flush: ['各乡镇人民政府、街道办事处，县政府各部门：'],
    newPage: ['云溪县2023年政务公开工作要点'],
  }),
}

const opinion: InventedDocument = {
  name: 'reading-opinion-2019',
  numbering: 'typed',
  containers: letters,
  blocks: fromText(
    'reading-opinion-2019',
    {
      large: ['望川县人民政府关于推进全民阅读的实施意见'],
      centre: ['望政发〔2019〕12号'],
      right: ['望川县人民政府', '2019年5月8日'],
      flush: ['各乡镇人民政府,县政府各部门:'],
    },
    'gbk',
  ),
}

const divisionText = fromText('division-table-2022', {
  large: ['临江市优化营商环境2022年工作任务分工方案'],
  centre: ['任务分工表'],
})

const division: InventedDocument = {
  name: 'division-table-2022',
  numbering: 'automatic',
  containers: ['xlsx', 'xls', ...letters],
  blocks: [
    ...divisionText.filter(({ text }) => !text.includes(' | ')),
    {
      widths: [0.1, 0.16, 0.28, 0.3, 0.16],
      rows: [
        ['序号', '类别', '重点任务', '责任单位', '完成时限'],
        [
          '1',
          { text: '精简审批', rowSpan: 2 },
          '压缩办理时限',
          '市行政审批局、市自然资源局',
          '2022年6月底',
        ],
        ['2', '推行一窗受理', '市住房和城乡建设局、市供电公司', '2022年9月底'],
        ['3', '改进服务', '建立企业专员制度', '市工业和信息化局、各区人民政府', '2022年底'],
      ],
    },
  ],
}

/** Every invented document that office containers are made of. */
export const documents: readonly InventedDocument[] = [
  threeLevels,
  longTable,
  workbook,
  attachments,
  disclosure,
  opinion,
  division,
  annualPoints,
  supervisionList,
]
