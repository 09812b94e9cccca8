import { describe, expect, test } from 'vitest'
import { clausesOf } from './notation.ts'

type Cases = readonly (readonly [text: string, expected: string])[]

const inBrackets = (cases: Cases): Cases =>
  cases.map(([inner, expected]) => [`推进政务公开。(${inner})`, expected])

const run = (name: string, cases: Cases) =>
  describe(name, () => {
    test.each(cases)('%s', (text, expected) => {
      expect(clausesOf(text)).toBe(expected)
    })
  })

run(
  'roles',
  inBrackets([
    ['县财政局牵头', '县财政局 lead'],
    ['县财政局负责', '县财政局 responsible'],
    ['县财政局、县审计局负责', '县财政局 responsible, 县审计局 responsible'],
    ['省发改委、省文化厅等负责', '省发改委 responsible, 省文化厅 responsible, …'],
    [
      '区国土分局牵头,区规划分局、区级相关部门配合',
      '区国土分局 lead, 区规划分局 support, 区级相关部门* support',
    ],
    [
      '区国土分局牵头,区规划分局,区级相关部门配合',
      '区国土分局 lead, 区规划分局 support, 区级相关部门* support',
    ],
    [
      '市生态环境局牵头,市住建局参与,各县、区人民政府负责落实',
      '市生态环境局 lead, 市住建局 support, 各县、区人民政府* responsible',
    ],
    [
      '省医保局牵头;省财政厅配合;各州(市)党委和政府落实',
      '省医保局 lead, 省财政厅 support, 各州(市)党委和政府* responsible',
    ],
    [
      '市商务局牵头,市财政局、市税务局按职责分工负责',
      '市商务局 lead, 市财政局 responsible, 市税务局 responsible',
    ],
    ['市商务局、市财政局按职责分工负责', '市商务局 responsible, 市财政局 responsible'],
    ['基层处等按职责分工落实', '基层处 responsible, …'],
    ['省商务厅研究提出落实措施', '省商务厅 responsible'],
    ['省商务厅牵头,省财政厅制定落实方案', '省商务厅 lead, 省财政厅 responsible'],
    ['县财政局牵头,“十四五”末', '县财政局 lead'],
    ['县财政局牵头,到年底', '县财政局 lead'],
    ['县财政局牵头,并持续推进', '县财政局 lead'],
    ['国务院各部门分别负责,年内持续推进', '国务院各部门* responsible'],
    ['国土资源部会同农业部等部门负责落实', '国土资源部 lead, 农业部 support, …'],
    ['由财政部牵头,会同农业部、水利部等部门落实', '财政部 lead, 农业部 support, 水利部 support, …'],
    ['宣传处会办公室', '宣传处 lead, 办公室 support'],
    ['高技处牵头会同各有关处室负责', '高技处 lead, 各有关处室* support'],
    [
      '市政府各有关部门,各县区政府负责落实',
      '市政府各有关部门* responsible, 各县区政府* responsible',
    ],
    ['市经济和信息化局牵头督导,市公安局配合', '市经济和信息化局 lead, 市公安局 support'],
    ['省发改委总牵头', '省发改委 lead'],
    ['王云市长主抓', '@王云市长'],
    ['秘书长领办', '@秘书长'],
    ['市商务局主办,市财政局会办', '市商务局 lead, 市财政局 support'],
    ['市商务局按职责牵头负责', '市商务局 lead'],
    ['市教育局负责,市财政局指导', '市教育局 responsible, 市财政局 support'],
    ['市教育局牵头负责,市财政局协助', '市教育局 lead, 市财政局 support'],
    [
      '市教育局牵头、市财政局配合、各区政府落实',
      '市教育局 lead, 市财政局 support, 各区政府* responsible',
    ],
    [
      '市教育局牵头;市财政局、市人社局按照各自职责配合',
      '市教育局 lead, 市财政局 support, 市人社局 support',
    ],
    ['市教育局具体负责,市委宣传部督导', '市教育局 responsible, 市委宣传部 support'],
    [
      '市教育局负责牵头,市公安局、市民政局参与',
      '市教育局 lead, 市公安局 support, 市民政局 support',
    ],
    ['市教育局、市公安局根据职责分工抓好落实', '市教育局 responsible, 市公安局 responsible'],
    ['各镇人民政府组织实施,县农业农村局指导', '各镇人民政府* responsible, 县农业农村局 support'],
    ['市教育局共同负责', '市教育局 responsible'],
    ['县委办、县政府办会同县直各单位', '县委办 lead, 县政府办 lead, 县直各单位* support'],
    ['市商务局牵头,市财政局', '市商务局 lead, 市财政局 responsible'],
    ['责任单位:市财政局,各区政府配合', '市财政局 responsible, 各区政府* support'],
    [
      '责任单位:市财政局牵头,市审计局、市税务局配合',
      '市财政局 lead, 市审计局 support, 市税务局 support',
    ],
    [
      '责任单位:市财政局牵头,市审计局、市税务局',
      '市财政局 lead, 市审计局 responsible, 市税务局 responsible',
    ],
    [
      '责任单位:市财政局(牵头)、市审计局、市税务局',
      '市财政局 lead, 市审计局 responsible, 市税务局 responsible',
    ],
    [
      '责任单位:市审计局、市财政局(牵头)、市税务局',
      '市审计局 responsible, 市财政局 lead, 市税务局 responsible',
    ],
    ['市商务局牵头市财政局配合', '市商务局 lead, 市财政局 support'],
    ['市商务局牵头(市财政局配合)', '市商务局 lead, 市财政局 support'],
    ['市商务局负责组织推进', '市商务局 responsible'],
    ['县财政局分管,县审计局配合', '县财政局 responsible, 县审计局 support'],
    ['市商务局牵头推进,市财政局支持', '市商务局 lead, 市财政局 support'],
    ['各社会组织负责', '各社会组织* responsible'],
    ['各单位各负其责', '各单位* responsible'],
  ]),
)

run(
  'labels',
  inBrackets([
    ['责任单位:市财政局', '市财政局 responsible'],
    ['责任单位:市财政局。', '市财政局 responsible'],
    ['责任处室:规划处、综合处等按职责分工负责', '规划处 responsible, 综合处 responsible, …'],
    ['责任科室:信息科', '信息科 responsible'],
    ['责任部门:县司法局', '县司法局 responsible'],
    [
      '牵头单位:市商务局;责任单位:市财政局、各区政府',
      '市商务局 lead, 市财政局 responsible, 各区政府* responsible',
    ],
    ['牵头单位:市商务局;配合单位:市财政局', '市商务局 lead, 市财政局 support'],
    ['牵头单位:市商务局,责任单位:市财政局', '市商务局 lead, 市财政局 responsible'],
    [
      '牵头单位:市商务局 责任单位:市财政局 参与单位:市税务局',
      '市商务局 lead, 市财政局 responsible, 市税务局 support',
    ],
    ['主要责任单位:市商务局;协同配合单位:市财政局', '市商务局 lead, 市财政局 support'],
    [
      '牵头部门:市商务局;主责单位:市财政局;协办单位:市税务局',
      '市商务局 lead, 市财政局 responsible, 市税务局 support',
    ],
    ['牵头责任单位:市商务局', '市商务局 lead'],
    ['牵头指导处室:厅规划处、人事处', '厅规划处 lead, 人事处 lead'],
    ['牵头负责部门:市商务局', '市商务局 lead'],
    ['牵头单位:市商务局;责任(配合)单位:市财政局', '市商务局 lead, 市财政局 support'],
    ['责任(配合)单位:市财政局', '市财政局 responsible'],
    ['实施单位:各乡镇人民政府', '各乡镇人民政府* responsible'],
    ['汇总单位:县统计局', '县统计局 responsible'],
    ['牵头:市商务局;配合:市财政局', '市商务局 lead, 市财政局 support'],
    ['责任 单位 :市财政局', '市财政局 responsible'],
    ['责任单位 市财政局', '市财政局 responsible'],
    ['责任单位为市财政局,配合单位为市审计局', '市财政局 responsible, 市审计局 support'],
    ['公开工作牵头单位:办公室', '办公室 lead'],
    ['责任领导:常务副市长;责任单位:市财政局', '市财政局 responsible, @常务副市长'],
    ['责任单位:市财政局,责任人:张云', '市财政局 responsible, @张云'],
    ['责任单位及责任人:市财政局、张云', '市财政局 responsible, @张云'],
    ['责任单位:市财政局;完成时限:2023年6月底前', '市财政局 responsible'],
    ['完成时限:2023年6月底前;责任单位:市财政局', '市财政局 responsible'],
    ['责任单位:市财政局;联系人:张云;联系电话:1234567', '市财政局 responsible'],
    ['完成时限:2023年6月底前', ''],
    ['配合单位:无', ''],
    ['牵头单位:市商务局;配合单位:无', '市商务局 lead'],
    [
      '牵头单位:各区〔市、县〕政府、开发区管委会,责任单位:市委编办',
      '各区〔市、县〕政府* lead, 开发区管委会 lead, 市委编办 responsible',
    ],
    [
      '责任单位:市委宣传部、市委网信办、云溪公路养护中心',
      '市委宣传部 responsible, 市委网信办 responsible, 云溪公路养护中心 responsible',
    ],
    ['责任单位:', ''],
  ]),
)

run(
  'separators and names that hold them',
  inBrackets([
    [
      '市工业和信息化局、市财政局,各区人民政府负责',
      '市工业和信息化局 responsible, 市财政局 responsible, 各区人民政府* responsible',
    ],
    [
      '州司法局、州委编办及州直相关单位负责',
      '州司法局 responsible, 州委编办 responsible, 州直相关单位* responsible',
    ],
    ['市级各有关部门及各县市区政府负责', '市级各有关部门* responsible, 各县市区政府* responsible'],
    [
      '市教育局等省有关部门和各地级以上市人民政府负责',
      '市教育局 responsible, 各地级以上市人民政府* responsible, …',
    ],
    ['各县(市、区)党委和人民政府负责', '各县(市、区)党委和人民政府* responsible'],
    ['各县(市、区)人民政府负责', '各县(市、区)人民政府* responsible'],
    ['各县、区人民政府(管委会)负责', '各县、区人民政府(管委会)* responsible'],
    ['各县(市)、区人民政府负责', '各县(市)、区人民政府* responsible'],
    ['市直有关部门、单位负责', '市直有关部门、单位* responsible'],
    ['规划信息处(爱卫办)、办公室负责', '规划信息处(爱卫办) responsible, 办公室 responsible'],
    ['省发改委(省能源局)、省财政厅负责', '省发改委(省能源局) responsible, 省财政厅 responsible'],
    ['各镇人民政府(街道办事处)负责', '各镇人民政府(街道办事处)* responsible'],
    ['各县(市、区)政府(管委会)负责', '各县(市、区)政府(管委会)* responsible'],
    [
      '省商务厅、财政厅、发展改革委负责',
      '省商务厅 responsible, 财政厅 responsible, 发展改革委 responsible',
    ],
    [
      '城乡一体化示范区、高新区党工委和管委会负责',
      '城乡一体化示范区、高新区党工委和管委会* responsible',
    ],
    ['青岭新区、高新区管委会负责', '青岭新区、高新区管委会* responsible'],
    ['各辖市、区负责', '各辖市、区* responsible'],
    [
      '责任单位:云溪国控集团、县护城河指挥部、人行云溪中心支行、税务局',
      '云溪国控集团 responsible, 县护城河指挥部 responsible, 人行云溪中心支行 responsible, 税务局 responsible',
    ],
    [
      '全区经济运行各专班、联席会议成员单位负责',
      '全区经济运行各专班* responsible, 联席会议成员单位* responsible',
    ],
    [
      '县(市、区)政府、园区管委会、街道办事处、区级相关部门负责',
      '县(市、区)政府* responsible, 园区管委会* responsible, 街道办事处* responsible, 区级相关部门* responsible',
    ],
    ['各有关部门和单位负责', '各有关部门和单位* responsible'],
    ['国务院相关部门和单位负责', '国务院相关部门和单位* responsible'],
    ['国务院相关部门负责', '国务院相关部门* responsible'],
    ['市政府各委、办、局负责', '市政府各委、办、局* responsible'],
    ['各地区、各部门负责', '各地区* responsible, 各部门* responsible'],
    ['国务院各部委、各直属机构负责', '国务院各部委* responsible, 各直属机构* responsible'],
    [
      '具有行政许可、行政审批职能的处室单位负责',
      '具有行政许可、行政审批职能的处室单位* responsible',
    ],
    [
      '各县市区人民政府、管理区、经开区管委会负责',
      '各县市区人民政府* responsible, 管理区、经开区管委会* responsible',
    ],
    [
      '青岭示范区管委会、云溪新区管委会负责',
      '青岭示范区管委会 responsible, 云溪新区管委会 responsible',
    ],
    [
      '人力资源和社会保障局、住房和城乡建设局和卫生健康委负责',
      '人力资源和社会保障局 responsible, 住房和城乡建设局 responsible, 卫生健康委 responsible',
    ],
    [
      '发展和改革委、工业和信息化部、中央和国家机关工委负责',
      '发展和改革委 responsible, 工业和信息化部 responsible, 中央和国家机关工委 responsible',
    ],
    [
      '各对口协同发展区县(自治县,以下简称区县)政府负责',
      '各对口协同发展区县(自治县,以下简称区县)政府* responsible',
    ],
    ['17个市级帮扶集团牵头单位负责', '17个市级帮扶集团牵头单位* responsible'],
    ['各省、自治区、直辖市人民政府负责', '各省、自治区、直辖市人民政府* responsible'],
    [
      '扶贫办、共青团中央、中央军委政治工作部、人民银行负责',
      '扶贫办 responsible, 共青团中央 responsible, 中央军委政治工作部 responsible, 人民银行 responsible',
    ],
    ['市委、市政府办公室负责', '市委 responsible, 市政府办公室 responsible'],
    [
      '县水务局\n县住建局\n县护城河指挥部',
      '县水务局 responsible, 县住建局 responsible, 县护城河指挥部 responsible',
    ],
    ['县财政局/县审计局负责', '县财政局 responsible, 县审计局 responsible'],
    ['各市、县财政局负责', '各市、县财政局* responsible'],
    ['各县区、市财政局负责', '各县区* responsible, 市财政局 responsible'],
    ['和平区财政局、呼和县审计局负责', '和平区财政局 responsible, 呼和县审计局 responsible'],
    ['市和平分局负责', '市和平分局 responsible'],
    ['各乡镇党委、政府负责', '各乡镇党委、政府* responsible'],
    ['市直各部门及其所属单位负责', '市直各部门及其所属单位* responsible'],
    ['市发改、财政、审计等部门负责', '市发改 responsible, 财政 responsible, 审计 responsible, …'],
    ['市发改、财政、审计部门负责', '市发改、财政、审计部门* responsible'],
    [
      '责任单位:市财政局、中国移动云溪分公司、国网云溪供电公司',
      '市财政局 responsible, 中国移动云溪分公司 responsible, 国网云溪供电公司 responsible',
    ],
    ['责任单位:县供电、有关单位', '县供电 responsible, 有关单位* responsible'],
    ['市财政局以及各区政府负责', '市财政局 responsible, 各区政府* responsible'],
    [
      '“双创”办、县委“放管服”改革办公室负责',
      '“双创”办 responsible, 县委“放管服”改革办公室 responsible',
    ],
  ]),
)

run(
  '等',
  inBrackets([
    [
      '市工信局、市财政局等有关部门,各县区人民政府负责',
      '市工信局 responsible, 市财政局 responsible, 各县区人民政府* responsible, …',
    ],
    ['市财政局等部门,区国投公司负责', '市财政局 responsible, 区国投公司 responsible, …'],
    ['市财政局等市相关部门负责', '市财政局 responsible, …'],
    ['市财政局等省有关部门负责', '市财政局 responsible, …'],
    ['市财政局等国务院有关部门负责', '市财政局 responsible, …'],
    ['市财政局等部门(单位)负责', '市财政局 responsible, …'],
    ['市财政局等有关单位', '市财政局 responsible, …'],
    ['市财政局等部门和单位负责', '市财政局 responsible, …'],
    ['市财政局等部门、单位负责', '市财政局 responsible, …'],
    ['市财政局等5部门负责', '市财政局 responsible, …'],
    ['市财政局等市直单位及各区政府负责', '市财政局 responsible, 各区政府* responsible, …'],
    ['市财政局等和各省级人民政府负责', '市财政局 responsible, 各省级人民政府* responsible, …'],
    ['投资处等省级预算资金管理处室', '投资处 responsible, 省级预算资金管理处室* responsible, …'],
    ['云溪新区等相关区政府负责', '云溪新区 responsible, 相关区政府* responsible, …'],
    ['市财政局等行业主管部门负责', '市财政局 responsible, 行业主管部门* responsible, …'],
    ['市财政局牵头,市审计局等配合', '市财政局 lead, 市审计局 support, …'],
    ['云溪中等职业学校、高等院校负责', '云溪中等职业学校 responsible, 高等院校* responsible'],
    ['信息安全等级保护办公室负责', '信息安全等级保护办公室 responsible'],
  ]),
)

run(
  'more than parties',
  inBrackets([
    ['县财政局负责,6月底完成', '县财政局 responsible'],
    ['县财政局负责,12月底前取得阶段性成果并持续推进', '县财政局 responsible'],
    ['县财政局牵头,县审计局配合,年内持续推进', '县财政局 lead, 县审计局 support'],
    ['县财政局,2023年6月底前', '县财政局 responsible'],
    ['县财政局;长期坚持', '县财政局 responsible'],
    ['分管副市长牵头,市财政局负责', '市财政局 responsible, @分管副市长'],
    ['责任领导:张云、李小云;责任单位:县财政局', '县财政局 responsible, @张云, @李小云'],
    ['责任单位:县财政局(6月底前)', '县财政局 responsible'],
    ['各单位主要负责人负责', '@各单位主要负责人'],
  ]),
)

run(
  'standing rules leave no party',
  inBrackets([
    [
      '县财政局、县审计局负责。列第一位者为牵头单位,下同',
      '县财政局 responsible, 县审计局 responsible',
    ],
    [
      '县财政局、县审计局等负责,排在首位的为牵头单位,下同',
      '县财政局 responsible, 县审计局 responsible, …',
    ],
    [
      '责任单位:县财政局、县审计局;列第一位者为工作牵头单位或汇总单位,下同',
      '县财政局 responsible, 县审计局 responsible',
    ],
    ['县财政局、县审计局(列第一位者为牵头部门,下同)', '县财政局 responsible, 县审计局 responsible'],
    [
      '县财政局、县审计局负责,排名第一的为牵头单位,下同',
      '县财政局 responsible, 县审计局 responsible',
    ],
    [
      '县财政局牵头,县审计局配合;以下各项工作均需各县、区人民政府(管委会)落实,不再列出',
      '县财政局 lead, 县审计局 support',
    ],
    [
      '县财政局牵头,县审计局配合。以下政策措施均需各县区人民政府、园区管委会落实,不再单独列出',
      '县财政局 lead, 县审计局 support',
    ],
    [
      '牵头单位:县财政局;责任单位:县审计局。无牵头单位的,责任单位即为牵头单位,下同',
      '县财政局 lead, 县审计局 responsible',
    ],
  ]),
)

run('places', [
  ['推进政务公开。(办公室)', '办公室 responsible'],
  ['推进政务公开(办公室)。', '办公室 responsible'],
  ['推进政务公开(机关各处室、委属各单位)。', '机关各处室* responsible, 委属各单位* responsible'],
  ['推进政务公开(办公室),逐步扩大范围。', '办公室 responsible'],
  [
    '推进公开(办公室)。完善平台(信息中心)。做好培训(人事处)。',
    '办公室 responsible | 信息中心 responsible | 人事处 responsible',
  ],
  ['地区生产总值增长11%。 (省发展改革委)', '省发展改革委 responsible'],
  ['推进公开。〔市生态环境局牵头,市财政局配合〕', '市生态环境局 lead, 市财政局 support'],
  ['推进公开。[责任单位:市财政局]', '市财政局 responsible'],
  ['推进公开。【责任单位:市财政局】', '市财政局 responsible'],
  [
    '推进公开。(县残联、县财政局、县税务局负责)',
    '县残联 responsible, 县财政局 responsible, 县税务局 responsible',
  ],
  ['推进公开。\n(责任单位:县财政局)', '县财政局 responsible'],
  ['推进公开。(责任单位:县财政局、\n县审计局)', '县财政局 responsible, 县审计局 responsible'],
  [
    '推进公开。(责任单位:县财政局、县自然资\n源局)',
    '县财政局 responsible, 县自然资源局 responsible',
  ],
  ['推进公开。(牵头单位:县财政局)(配合单位:县审计局)', '县财政局 lead | 县审计局 support'],
  ['推进公开。(县财政局牵头〕', '县财政局 lead'],
  ['推进公开。(责任单位:县财政局', '县财政局 responsible'],
  ['推进公开。责任单位:县财政局)', '县财政局 responsible'],
  [
    '推进公开。\n牵头单位:县财政局\n配合单位:县审计局、县税务局',
    '县财政局 lead | 县审计局 support, 县税务局 support',
  ],
  ['推进公开。\n牵头单位:县财政局 责任单位:县审计局', '县财政局 lead, 县审计局 responsible'],
  [
    '推进公开。\n责任单位:\n县财政局、县审计局\n完成时限:6月',
    '县财政局 responsible, 县审计局 responsible',
  ],
  [
    '推进公开。\n责任单位\n县财政局\n县审计局\n下一步加强监管。',
    '县财政局 responsible, 县审计局 responsible',
  ],
  ['推进公开。\n责任领导:常务副市长\n责任单位:市财政局', '@常务副市长 | 市财政局 responsible'],
  ['推进公开。\n牵头单位:县财政局\n责任(配合)单位:县审计局', '县财政局 lead | 县审计局 support'],
  ['推进公开。\n配合单位:无', ''],
  ['推进公开。\n●责任单位:县财政局;', '县财政局 responsible'],
  ['推进公开。由市财政局、农业局负责落实。', '市财政局 responsible, 农业局 responsible'],
  ['推进公开。市财政局牵头,市审计局配合。', '市财政局 lead, 市审计局 support'],
  ['推进公开。由市财政局牵头,市审计局配合,6月底前完成。', '市财政局 lead, 市审计局 support'],
  ['关于“统一标准”的问题,由国土局会同农业局等部门负责落实。', '国土局 lead, 农业局 support, …'],
  ['加快调整能源结构(省发改委总牵头)\n推进替代。', '省发改委 lead'],
  ['(责任单位:县财政局)', '县财政局 responsible'],
])

run('no clauses', [
  ['推进决策、执行、管理、服务、结果公开(简称“五公开”)。', ''],
  ['规范设置(统一标识标牌、统一公开内容、统一服务)。', ''],
  ['云溪县工作规则(试行)。', ''],
  ['推进产业园(园区)建设。', ''],
  ['各区县(自治县,以下简称区县)要落实。', ''],
  ['按照《关于推进公开的通知》(青办函〔2022〕89号)要求办理。', ''],
  ['做好信息公开(含教育局、卫健局)。', ''],
  ['坚持共建共治(政府主导、企业参与)。', ''],
  ['坚持原则(谁主管、谁负责)。', ''],
  ['由市财政局牵头制定方案,抓好落实。', ''],
  ['各县(市、区)人民政府要加强领导。', ''],
  ['市财政局要会同市审计局加强监管。', ''],
  ['建立由市商务局牵头的协调机制。', ''],
  ['牵头单位要加强统筹,配合单位要主动作为。', ''],
  ['责任单位:负责组织本地区的公开工作。', ''],
  ['本方案由市财政局负责解释。', ''],
  ['所需资金由县财政局负责落实。', ''],
  ['落实属地责任(县级含国家级开发区,下同)。', ''],
  ['推进公开(见附件1)。', ''],
  ['增长3.5%(按可比价格计算)。', ''],
  ['完善平台(网站、微博、微信)。', ''],
  ['加强培训(不少于3次)。', ''],
  ['建设新城(一期)。', ''],
  ['成立工作组(组长:张云)。', ''],
  ['部门协同配合', ''],
  ['各部门协同配合', ''],
  ['报市发展改革委(市能源局)。', ''],
])
