import type { Level } from './places.ts'

/** Offices that take the level's character in front: 县财政局. */
export const officeStems =
  '财政局 教育局 教育体育局 民政局 司法局 水利局 水务局 统计局 审计局 商务局 应急管理局 市场监管局 市场监督管理局 卫生健康局 卫健局 医疗保障局 医保局 自然资源局 自然资源和规划局 生态环境局 农业农村局 交通运输局 住房和城乡建设局 住建局 文化和旅游局 人力资源和社会保障局 人社局 工业和信息化局 经信局 发展和改革局 发改局 公安局 林业局 气象局 税务局 信访局 行政审批局 城市管理局 大数据局 退役军人事务局 乡村振兴局 投资促进局 粮食和物资储备局 机关事务服务中心 融媒体中心 疾控中心 档案馆 图书馆 供销合作社 科协 残联 妇联 总工会 红十字会 委宣传部 委组织部 委网信办 委编办 委政法委 政府办公室 消防救援支队'.split(
    ' ',
  )

/** Offices of a province: 省财政厅. */
export const provinceStems =
  '财政厅 教育厅 民政厅 司法厅 水利厅 商务厅 应急管理厅 科技厅 公安厅 审计厅 统计局 林业局 税务局 气象局 自然资源厅 生态环境厅 农业农村厅 交通运输厅 住房和城乡建设厅 住房城乡建设厅 文化和旅游厅 人力资源和社会保障厅 人力资源社会保障厅 工业和信息化厅 发展和改革委员会 发展改革委 发改委 卫生健康委 医保局 市场监管局 药监局 国资委 广电局 体育局 粮食和储备局 地方金融监管局 委宣传部 委网信办 委编办 政府办公厅 总工会 妇联 残联'.split(
    ' ',
  )

export const nationBodies =
  '财政部 教育部 民政部 司法部 水利部 商务部 公安部 科技部 审计署 交通运输部 农业农村部 文化和旅游部 工业和信息化部 人力资源社会保障部 自然资源部 生态环境部 住房城乡建设部 应急管理部 发展改革委 国家发展改革委 卫生健康委 税务总局 市场监管总局 海关总署 人民银行 国家统计局 国家能源局 国家林草局 国家邮政局 粮食和储备局 全国总工会 供销合作总社 中央网信办 中央组织部'.split(
    ' ',
  )

/** Names of bodies that bear another name in the lists above. */
export const secondNames: ReadonlySet<string> = new Set(
  '教育体育局 水务局 市场监督管理局 卫健局 医保局 自然资源和规划局 住建局 人社局 经信局 发改局 住房和城乡建设厅 人力资源和社会保障厅 发展改革委 发改委 国家发展改革委'.split(
    ' ',
  ),
)

/** Rooms of one office; they stand without a prefix. */
export const roomStems =
  '办公室 综合科 法规科 人事科 财务科 规划科 宣传科 信息中心 机关党委 政策法规科 规划财务科 投资科 农村经济科 社会发展科 价格监测科 安全监管科 行政审批科 项目管理科 资源环境科 信用建设科 后勤服务中心 质量监测站 督查室 政研室'.split(
    ' ',
  )

/** Bodies that fit no pattern of office; `P` is the place. */
export const oddBodies =
  'P经济开发区管委会 国网P供电公司 人民银行P支行 P城市建设投资集团 P农商银行 P供排水公司 P职业技术学校'.split(
    ' ',
  )

export interface GroupWords {
  /** Classes that stand as the last name of a list. */
  readonly tails: readonly string[]
  /** Classes of offices. */
  readonly offices: readonly string[]
  /** Two classes that are printed one after another: each its own name. */
  readonly pairs: readonly (readonly [string, string])[]
}

export const groupWords: Readonly<Record<Level | 'room', GroupWords>> = {
  nation: {
    tails: ['各省级人民政府', '各省、自治区、直辖市人民政府', '各省（自治区、直辖市）人民政府'],
    offices: ['国务院相关部门', '国务院有关部门', '各有关部门和单位', '各有关部门'],
    pairs: [['国务院各部委', '各直属机构']],
  },
  province: {
    tails: [
      '各市（州）人民政府',
      '各市、县（市、区）人民政府',
      '各设区市人民政府',
      '各地级以上市人民政府',
    ],
    offices: ['省有关部门', '省直有关部门', '省级有关部门（单位）', '各有关部门'],
    pairs: [['各市（州）人民政府', '省直管县（市）人民政府']],
  },
  city: {
    tails: [
      '各县（市、区）人民政府',
      '各县市区人民政府',
      '各区县人民政府',
      '各县（市）、区人民政府',
      '各县、区人民政府（管委会）',
      '各县（市、区）党委和政府',
      '各区〔市、县〕人民政府',
      '县（市、区）人民政府',
    ],
    offices: [
      '市直有关部门、单位',
      '市直有关单位',
      '市级有关部门',
      '市直相关单位',
      '各有关部门和单位',
    ],
    pairs: [
      ['各县市区人民政府', '管理区、经开区管委会'],
      ['各地区', '各部门'],
    ],
  },
  county: {
    tails: [
      '各乡镇人民政府',
      '各镇（街道）',
      '各乡镇（街道）',
      '各乡（镇）人民政府',
      '有关乡镇人民政府',
    ],
    offices: ['县级有关部门（单位）', '县直有关部门', '县直各单位', '各有关部门', '相关部门'],
    pairs: [
      ['各乡镇人民政府', '街道办事处'],
      ['各镇人民政府', '各街道办事处'],
    ],
  },
  town: {
    tails: ['各村（社区）', '各行政村', '各村（居）民委员会'],
    offices: ['各站所', '镇属各单位', '各有关单位', '机关各办公室'],
    pairs: [['各村（社区）', '镇属各单位']],
  },
  room: {
    tails: ['局属各单位', '所属各单位', '直属各单位'],
    offices: ['机关各科室', '各科室', '各有关科室', '各业务科室'],
    pairs: [['机关各科室', '局属各单位']],
  },
}

/** Classes by function: the name holds more than a list of words, and is one. */
export const functionGroups = {
  room: ['具有行政许可、行政审批职能的科室', '政策文件、规范性文件起草科室', '预算资金管理科室'],
  office: ['承担行政许可职能的部门', '具有行政处罚、行政强制职责的部门', '被审计单位'],
} as const
