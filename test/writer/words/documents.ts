/** Titles of documents that are cited. */
export const citedTitles =
  '关于加快基层治理现代化的意见 公共场所管理条例 湖泊保护办法 农村公路养护技术规范 服务质量评价指南 数据共享管理规定 关于做好近期重点工作的通知 公共卫生应急预案 城市绿化条例 “十四五”服务业发展规划 中长期人才发展纲要 关于促进民间投资的若干措施 信访工作条例 预算绩效管理办法 标准化工作导则'.split(
    ' ',
  )

/** Codes of offices in document numbers. */
export const issuerCodes =
  '澄政办发 栖发 麓府办 榆政发 岚农发 桐办函 云政办字 霁发改 漪府函 柯教科 厅字 安委明电 政规'.split(
    ' ',
  )
