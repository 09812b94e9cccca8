/** Readings that copying sites put behind characters. */
export const readings: Readonly<Record<string, string>> = Object.fromEntries(
  '单dān 责zé 关guān 务wù 门mén 办bàn 实shí 牵qiān 头tóu 区qū 县xiàn 负fù 发fā 会huì 厅tīng 时shí 体tǐ 机jī 资zī 设shè 进jìn 乡xiāng 镇zhèn 职zhí 标biāo 农nóng 国guó 规guī 组zǔ 计jì 织zhī 财cái 监jiān 协xié 统tǒng 卫wèi 处chù 强qiáng 报bào 审shěn 环huán 经jīng 应yīng 场chǎng 联lián 预yù 护hù 领lǐng 项xiàng 质zhì 检jiǎn 医yī 养yǎng 运yùn 输shū 气qì 层céng 费fèi 试shì 围wéi 党dǎng 济jì 术shù 馆guǎn 档dàng 园yuán'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
)

/** Terms of Taiwan for terms of the mainland. */
export const taiwanTerms: readonly (readonly [string, string])[] = [
  ['优化', '最佳化'],
  ['网络', '網路'],
  ['信息', '資訊'],
  ['应用', '套用'],
  ['计划', '計畫'],
  ['群众', '民眾'],
]

/** Characters whose print in a PDF is a radical of the Kangxi block. */
export const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  '一⼀ 人⼈ 月⽉ 日⽇ 水⽔ 工⼯ 大⼤ 小⼩ 土⼟ 生⽣ 用⽤ 田⽥ 目⽬ 行⾏ 门⻔ 里⾥ 文⽂ 方⽅ 民⺠ 色⾊ 子⼦ 力⼒ 口⼝ 心⼼ 手⼿ 车⻋'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
)

/** What the fonts of one printing house make of marks. */
export const founderMarks: Readonly<Record<string, string>> = {
  '。': '遥',
  '，': '袁',
  '、': '尧',
  '（': '渊',
  '）': '冤',
  '《': '叶',
  '》': '曳',
}

export const lookalikes: Readonly<Record<string, string>> = { 高: '髙', 户: '戸', 值: '値' }
