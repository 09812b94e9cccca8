import { isMeasureUnit } from '../lexicon/measures-units.ts'
import { posts } from '../lexicon/names.ts'
import { endsInWord, indexWords } from '../lexicon/word-index.ts'
import { squeeze } from '../text/letters.ts'

/** What a cell's words look like, as evidence for the column it stands in. */
export type ContentKind = 'empty' | 'number' | 'bodies' | 'limit' | 'phrase' | 'prose'

const plainNumber =
  /^(?:(?:任务|项目|事项|问题|措施)?\d{1,4}|\(\d{1,3}\)|(?:任务|项目|事项|问题|措施)?[一二三四五六七八九十百]{1,5}|\d{1,3}(?:\.\d{1,3}){1,3})[.、]?$/u
/** In the place of a number the row below all others sums them up. */
const total = /^(?:[合总小共]计|总数)$/u
/** 小计:2项: a row over all columns says how many stand above it. */
const countedTotal = /^(?:[合总小共]计|总数)\s?:?\s?\d{1,4}\s?[项个条件]?$/u
const plainYear = /^(?:19|20)\d\d$/u
const sectionLabel =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部])/u
const limitWord =
  /^(?:及时|适时|按期|按时|限期|立行立改|即知即改|长期|持续|定期|常年|全年|年内|年底|每年|每月|每季度|每半年|按季度|按月|立即|即时|随时|实时|常态|日常|动态|已完成|上半年|下半年|\d{1,4}年|\d{1,2}月|\d{4}[-./]\d{1,2}|第?[一二三四]季度|[一二三四五六七八九十]{1,2}月)/u
const limitTail =
  /(?:前|底|起|完成|完毕|结束|到位|办结|改|坚持|推进|公开|办理|开展|进行|年|月份?|日|旬|季度|内|期间|更新|实施|落实|执行|\d)$/u
/** 5月底前动工, 9月投入使用: by when a work has come so far. */
const milestone =
  /^(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬|底)?|年底|[一二三四]季度|[上下]半年)(?:之?前)?(?:开工|动工|竣工|完工|建成|投用|启用|上线|到位|见效|交付|验收|投入使用|竣工验收|建成投用|全面完成|基本完成)$/u
/** 7个工作日内, 按规定时限: so long, or as elsewhere laid down. */
const span = /^\d{1,3}个?(?:工作日|自然日|日|天|周|月|小时)(?:之|以)?内/u
const laidDown =
  /^(?:按照?|根据|依照?)[^。;]{1,8}(?:时限|时间|期限|时序|节点|进度)(?:要求|规定|完成|推进)?$/u
/** 每季度1场, 每年不少于2次: how often. */
const rhythm =
  /^每(?:两|[1-9])?个?(?:年|半年|学期|学年|季度?|月|旬|周|日|天)(?:末|初)?[\u4e00-\u9fa5]{0,6}\d{1,3}[次场期轮批篇](?:以上|左右)?$/u
/** 2025年用水总量控制在3亿立方米以内: an amount, however it begins. */
const amount =
  /\d(?:\.\d+)?(?:%|‰|[万亿]|公?里|米|亩|吨|千瓦|元|家|户|人|名|座|处|项|条|所|套|辆|个(?!工作日|月|自然日))/u
const relativeLimit =
  /^.{0,16}(?:之日起|以?后)\d{1,3}个?(?:工作日|自然日|日|天|周|月|小时)(?:之|以)?内.{0,4}$/u
/** 采暖季前, 汛期前: before a part of the year that has a name. */
const occasion = /^[\u4e00-\u9fa5]{1,5}[节季期汛考会学假]之?前(?:完成)?$/u
const limits = [occasion, milestone, span, laidDown, rhythm, relativeLimit]
/** A limit alone in its cell: 印发之日起20个工作日内完成 is 14 long, a span of two dates 21. */
const longestLimit = 24
const bodyTail =
  /(?:局|厅|委|办|部|院|处|室|科|股|会|府|心|队|站|所|社|(?:银|分|支|总|央|人|农|工|中|建|商)行|司|署|馆|校|厂|团|联|位|门|镇|乡|村|区|县|市|街道|[科作消侨]协|公司|集团|银行|小组|专班|班子|机构|企业|组织|基地|协会|法院|检察院|医院|学院|大学|园区|景区)$/u
/** What a body does, behind its name: 办公室牵头,各科室配合. */
const dutyTail =
  /(?:总?牵头(?:负责|落实)?|负责(?:落实|实施)?|主办|协办|配合|协助|参与|参加|落实|实施)$/u
const bodyMark = /[、,;/\n\s]+|等(?:单位|部门|有关部门|部门\(单位\))?/u
/** One name: 达州市宣汉生态环境局 is 10 long, 具有行政许可职能的处室单位 17. */
const longestBody = 24
/** Words without a 。: a phrase names a thing, what is longer says what is done. */
const longestPhrase = 40

/** Read off what kind of content a cell holds, from its normal form. */
export function contentOf(text: string): ContentKind {
  const folded = text.trim()
  if (folded === '' || folded === '/' || folded === '-' || folded === '—') return 'empty'
  const plain = squeeze(folded)
  if (plainYear.test(plain)) return 'limit'
  if (plainNumber.test(plain) || total.test(plain)) return 'number'
  if (isLimit(plain)) return 'limit'
  if (isBodies(folded)) return 'bodies'
  return plain.length > longestPhrase || plain.includes('。') ? 'prose' : 'phrase'
}

function isLimit(plain: string): boolean {
  const bare = plain.endsWith('。') ? plain.slice(0, -1) : plain
  if (bare.length > longestLimit) return false
  if (limits.some((limit) => limit.test(bare))) return true
  if (amount.test(bare)) return false
  return limitWord.test(bare) && limitTail.test(bare)
}

/** Whether a cell says that its row sums up others (合计). */
export function isTotal(text: string): boolean {
  return total.test(squeeze(text))
}

/** Whether a line counts the rows above it (小计:2项): it is none of them. */
export function isCountedTotal(text: string): boolean {
  return countedTotal.test(text)
}

/** Whether a text is nothing but a list of bodies (单位), open end and final 。 aside. */
export function isBodies(folded: string): boolean {
  const bare = folded.endsWith('。') ? folded.slice(0, -1) : folded
  if (bare.includes('。')) return false
  const names = outsideBrackets(bare)
    .split(bodyMark)
    .filter((name) => name !== '')
    .flatMap(joined)
  return (
    names.length > 0 &&
    names.every((name, at) => isBody(name) || classTail.test(names[at + 1] ?? ''))
  )
}

function isBody(name: string): boolean {
  if (name.length > longestBody || workVerb.test(name) || counted.test(name)) return false
  return bodyTail.test(name.replace(dutyTail, '') || name)
}

/** 开工建设老年大学, 新建幼儿园: what is to be done, not who does it. */
const workVerb =
  /^(?:新建|改建|扩建|迁建|修建|建成|建好|开工|动工|启动|完成|实施|开展|加快|推进|打造|培育|争取|力争|确保|引进|改造|上线|制定|梳理|公布|编制|出台|印发|建立|健全|完善|提升|优化|推广|推行)..../u

/** 拆除违建8处: so many places, no body. */
const counted = /\d[余多]?[百千万]?[处所站队]$/u

/** 政策文件、规范性文件起草科室: one class, whose name holds a 、. */
const classTail = /(?:职能|职责|起草|权限).{0,4}(?:科室|处室|部门|单位|机构)$/u

/** 县财政局和县直有关部门和各乡镇人民政府: too long for one name. */
function joined(name: string): string[] {
  return name.length <= longestBody ? [name] : name.split(conjunction)
}
const conjunction = /[和及与]/u

/** A text without what stands in its brackets. */
function outsideBrackets(text: string): string {
  let kept = ''
  let depth = 0
  for (const char of text) {
    if (char === '(' || char === '〔') depth++
    else if (char === ')' || char === '〕') depth = Math.max(0, depth - 1)
    else if (depth === 0) kept += char
  }
  return kept
}

const plainAmount = /^\d+(?:\.\d+)?([^\d.]{1,4})$/u

/** Whether a text is nothing but a number with its unit of measure (10%, 3000万元). */
export function isAmount(text: string): boolean {
  const unit = plainAmount.exec(text)?.[1]
  return unit !== undefined && isMeasureUnit(unit)
}

/** Whether a text begins with the label of a section: 一、 (一) 第一章. */
export function isSectionLabel(text: string): boolean {
  return sectionLabel.test(text)
}

/** 注:…, 备注:…: what stands below a table's rows is said of all of them. */
const remark = /^(?:注|备注|注释|说明|附注)\s?\d?\s?:/u

/** Whether a text begins as a remark on the whole table does. */
export function isRemark(text: string): boolean {
  return remark.test(text)
}

const personMark = /[、,;/\s]+/u
/** A name: two to four characters, or two parts with a point between; a post may stand behind it. */
const personName = /^[\u3400-\u9fff]{1,4}(?:·[\u3400-\u9fff]{1,8})?(?:\([^()]{1,20}\))?$/u
/** 各村(社区): a class of bodies is no person. */
const className = /^(?:各|有关|相关|所有|全体)/u

/** Whether a text is nothing but names of persons, or their posts. */
export function isPersons(folded: string): boolean {
  const names = folded.split(personMark).filter((name) => name !== '')
  return names.every((name) => isName(name) || endsInWord(postWords, name))
}

function isName(name: string): boolean {
  return personName.test(name) && !className.test(name)
}

const postWords = indexWords(posts)
