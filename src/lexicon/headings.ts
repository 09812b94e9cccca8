/**
 * Words that, alone or joined, name aim, thought, principle, meaning or scope (总体要求, 指导思想和基本原则),
 * or where matters stand before any work (发展基础与形势).
 */
const generalNouns = [
  '要求',
  '思路',
  '目标',
  '原则',
  '思想',
  '意义',
  '范围',
  '方针',
  '背景',
  '理念',
  '依据',
  '形势',
  '定位',
  '目的',
  '指标',
  '基础',
  '现状',
  '环境',
  '成效',
  '成就',
  '回顾',
  '机遇',
  '挑战',
]
const generalModifiers = [
  '总体',
  '总',
  '指导',
  '基本',
  '主要',
  '工作',
  '发展',
  '重大',
  '重要',
  '战略',
  '试点',
  '改革',
  '建设',
  '阶段性',
  '阶段',
  '年度',
  '整治',
  '行动',
  '实施',
  '目的',
  '具体',
  '预期',
  '适用',
  '编制',
  '规划',
  '整体',
  '现实',
  '任务',
  '创建',
  '奋斗',
  '推进',
  '必要性',
  '面临',
  '当前',
  '现有',
]
const joiners = '和与及、'

/** “十三五”时期 before 发展回顾. */
const fiveYears = /^“?十[一二三四五]五”?(?:时期|期间)?/u

/** What a plan demands of its offices: no aim of its own. */
const demands = ['工作要求', '有关要求', '具体要求', '相关要求', '几点要求', '实施要求', '推进要求']

/**
 * True for a heading that is nothing but the name of aim, thought, principle, meaning or scope.
 *
 * ```text
 * 总体要求 · 指导思想 · 总体要求和主要目标 → true      主要任务 · 明确总体目标任务 → false
 * ```
 */
export function isGeneralHeading(title: string): boolean {
  let rest = title.replace(fiveYears, '')
  if (demands.includes(title)) return false
  while (rest.length > 0) {
    const after = dropGeneralName(rest)
    if (after === undefined) return false
    rest = joiners.includes(after.charAt(0) || '!') ? after.slice(1) : after
  }
  return title.length > 1
}

/**
 * True for a heading that closes with such a name: 深化财税改革的总体要求.
 *
 * It may be work as well (落实节水的基本原则): what stands below it must show that it is none.
 */
export function closesWithGeneralName(title: string): boolean {
  const at = title.lastIndexOf('的')
  return at > 0 && isGeneralHeading(title.slice(at + 1))
}

const boxTitle = /^专栏[ \t]{0,4}[\d一二三四五六七八九十]/u

/** True for the title of a box (专栏3 重点工程), which stands beside what it illustrates. */
export function isBoxTitle(line: string): boolean {
  return boxTitle.test(line)
}

/** 总则: its items are general where it says what a plan is for and applies to, work in rules for offices. */
export function isGeneralProvisions(title: string): boolean {
  return title === '总则'
}

/** `text` behind one name (modifiers and a noun), or `undefined` when it begins with none. */
function dropGeneralName(text: string): string | undefined {
  let rest = text
  let last = ''
  let modifier = generalModifiers.find((word) => rest.startsWith(word))
  while (modifier) {
    last = modifier
    rest = rest.slice(modifier.length)
    modifier = generalModifiers.find((word) => rest.startsWith(word))
  }
  const noun = generalNouns.find((word) => rest.startsWith(word))
  // 目的 goes before other names (目的意义), and is one (编制目的).
  if (noun === undefined) return generalNouns.includes(last) ? rest : undefined
  return rest.slice(noun.length)
}

const safeguardWords = [
  '保障措施',
  '组织保障',
  '保障机制',
  '组织实施',
  '工作保障',
  '实施保障',
  '强化保障',
  '组织领导',
  ...demands,
]
/** 强化政策保障; the 保障 of a matter is work: 民生保障, 粮食安全保障行动. */
const lastSafeguard =
  /(?:组织|工作|政策|资金|经费|人才|队伍|制度|机制|法治|技术|实施|措施|强化|加强|完善|健全|落实|夯实|做好)保障$/u

/** Longest heading over safeguards; what is longer and holds such a word is a sentence. */
const safeguardLength = 24

/** True for a heading over safeguards (保障措施, 组织保障). */
export function isSafeguardHeading(title: string): boolean {
  if (title.length > safeguardLength) return false
  return safeguardWords.some((word) => title.includes(word)) || lastSafeguard.test(title)
}

/** True for what is nothing but the name of safeguards (保障措施), with no word of work beside it. */
export function isSafeguardName(title: string): boolean {
  return safeguardWords.includes(title)
}

const closingStarts = [
  '本方案',
  '本意见',
  '本通知',
  '本措施',
  '本办法',
  '本要点',
  '本计划',
  '本规划',
  '本细则',
  '本规定',
  '本清单',
  '本实施',
  '本工作',
  '本行动',
  '本若干',
  '本政策',
  '本文件',
  '上述',
  '以上',
]
const addressed =
  /^(?:请各|请有关|请相关|(?:请)?(?:各|市级?各|省级?各|县级?各|区级?各|地方各级|全[省市县区]各)[^。:]{0,60}(?:要|应|须|需|请|可|将|结合|根据|按照|按))/u
const explains =
  /(?:负责解释|负责具体解释|同时废止|起施行|起实施|起执行|参照(?:本|执行)|有效期|另有规定|有新的?规定|从其规定|不一致的)/u
const wholePlan = /(?:纳入|落实|贯彻|按照|根据)(?:好)?本(?:要点|方案|意见|计划|通知|措施)/u

/** True for a paragraph that names the plan as a whole: 本方案自…, 按照本方案要求, 由…负责解释. */
export function isOfWholePlan(folded: string): boolean {
  const text = folded.trim()
  if (closingStarts.some((start) => text.startsWith(start))) return true
  return (text.length <= explainLength && explains.test(text)) || wholePlan.test(text)
}

/** A sentence on validity or explanation is no longer than this. */
const explainLength = 160

/** True for a paragraph that speaks of the whole plan or addresses all bodies. */
export function isClosingText(folded: string): boolean {
  return isOfWholePlan(folded) || addressed.test(folded.trim())
}

const leadInEnd = /:$/u
const announces = /(?:以下|如下|下列|具体|包括|重点|主要|措施|任务|目标|内容|安排|分工|要求|做到)/u
/** A lead-in that only announces items is no longer than this. */
const leadInLength = 24
/** One so short announces by its colon alone: 一是落实好: */
const bareLeadIn = 8

/**
 * True for a bare lead-in to the items below it: it announces them and says nothing of its own.
 *
 * ```text
 * 具体措施: · 重点做好以下工作: → true      再选择一批企业开展试点,试点企业应具备以下条件: → false
 * ```
 */
export function isLeadIn(folded: string): boolean {
  const text = folded.trim()
  if (!leadInEnd.test(text) || text.includes('。') || text.includes(',')) return false
  return text.length <= bareLeadIn || (text.length <= leadInLength && announces.test(text))
}
