import { type InventedDocument, paragraphs } from './document.ts'

/** A notice whose attachment is a table with a head of two rows and rows over all its columns. */
export const supervisionList: InventedDocument = {
  name: 'supervision-list-2026',
  numbering: 'typed',
  containers: [
    'md',
    'html',
    'xlsx',
    'xls',
    'docx',
    'doc',
    'wps',
    'office.pdf',
    'noto.pdf',
    'wqy.pdf',
  ],
  blocks: [
    ...paragraphs(`
^砚山县人民政府办公室关于印发2026年民生实事任务清单的通知
=砚政办函〔2026〕11号
|各乡镇人民政府、街道办事处，县直有关单位：
《砚山县2026年民生实事任务清单》已经县政府同意，现印发给你们，请认真抓好落实。各牵头单位每月5日前向县政府督查室报送上月进展情况。
|附件：砚山县2026年民生实事任务清单
>砚山县人民政府办公室
>2026年2月6日
#|附件
^砚山县2026年民生实事任务清单
`),
    {
      widths: [0.08, 0.32, 0.18, 0.24, 0.18],
      rows: [
        [
          { text: '序号', rowSpan: 2 },
          { text: '重点任务', rowSpan: 2 },
          { text: '责任分工', columnSpan: 2 },
          { text: '完成时限', rowSpan: 2 },
        ],
        ['牵头单位', '配合单位'],
        [{ text: '一、城乡供水', columnSpan: 5 }],
        [
          '1',
          '新建集中供水工程6处，新增受益人口2.4万人',
          '县水利局',
          '县发展和改革局、各乡镇人民政府',
          '2026年10月底前',
        ],
        ['2', '更换老旧供水管网35公里', '县住房和城乡建设局', '县财政局', '2026年底前'],
        [{ text: '二、养老托育', columnSpan: 5 }],
        [
          '3',
          '为1200户困难老年人家庭实施适老化改造',
          '县民政局',
          '县残疾人联合会\n各街道办事处',
          '9月底前',
        ],
        ['4', '新增普惠托位300个', '县卫生健康局', '县教育局', '8月底前'],
        [{ text: '三、交通出行', columnSpan: 5 }],
        ['5', '开通校园定制公交线路10条', '县交通运输局', '县教育局、县公安局', '9月1日前'],
        ['6', '新增公共停车泊位800个', '县城市管理局', '/', '每季度通报一次'],
      ],
    },
  ],
}
