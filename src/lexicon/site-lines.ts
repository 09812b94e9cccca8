import { indexWords, opensWithWord } from './word-index.ts'

const pageNumber = /^[-—–_·\s]{0,6}\d{1,4}[-—–_·\s]{0,6}$/u
const pageWord = /^(?:第 ?\d{1,4} ?页(?: ?[,/ ]? ?共 ?\d{1,4} ?页)?|page \d{1,4}(?: of \d{1,4})?)$/u

/** True for a line that only numbers a page: `- 2 -`, `— 3 —`, `第2页 共9页`; a bare number needs dashes. */
export function isPageNumber(folded: string): boolean {
  const line = folded.trim()
  const first = line.charAt(0)
  if ('-—–'.includes(first)) return pageNumber.test(line)
  return '第pP'.includes(first) && pageWord.test(line.toLowerCase())
}

/** Words that a line of navigation, sharing or imprint of a website begins with or is made of. */
const siteStarts = indexWords([
  '当前位置',
  '您的位置',
  '您现在的位置',
  '您当前的位置',
  '所在位置',
  '首页 ',
  '首页|',
  '首页>',
  '首页->',
  '首页 >',
  '首页»',
  '网站首页',
  '首页 »',
  '上一篇',
  '下一篇',
  '上一条',
  '下一条',
  '相关链接',
  '相关文档',
  '相关附件',
  '【相关附件',
  '【原文下载',
  '原文下载',
  '相关阅读',
  '相关新闻',
  '相关解读',
  '解读链接',
  '政策解读:',
  '文件下载',
  '更多>',
  '版权所有',
  '网站标识码',
  '公安备案',
  '工信部备案',
  '备案号',
  '打印本页',
  '关闭窗口',
  '分享到',
  '扫一扫在手机',
  '扫描二维码',
  '用微信扫',
  '无障碍浏览',
  '核心提示',
  '返回顶部',
  '站内搜索',
  '语音播报',
  '下载Word',
  '【下载',
  '[打印',
  '【打印',
  '【字体',
  '字体:[',
  '友情链接',
  '推荐阅读',
  '点击量',
  '浏览次数',
  '我要纠错',
  '文档附件',
  '附件下载',
  '【附件下载',
  '网页版',
])
const imprint =
  /(?:icp备|公网安备|网安备|承办\s*$|版权所有|(?:^|[^\u4e00-\u9fa5])技术支持|技术支持:|copyright|all rights reserved)/u
const crumbMark = /-?>|»|›|&gt;/u
/** Buttons of a site that stand on lines of their own. */
const button =
  /^[•·-]? ?(?:朗读|听全文|语音朗读|返回首页|网站首页|无障碍|无障碍浏览|无障碍阅读|长辈版|长者模式|长者版|适老版|适老化|关怀版|繁体版|简体版|繁體|智能问答|站内搜索)(?: (?:长辈版|长者模式|关怀版|返回首页))?$/u
/** One step of a path of breadcrumbs is no longer. */
const longestCrumb = 40
const toolStarts = indexWords([
  '[',
  '【',
  '打印',
  '关闭',
  '收藏',
  '大',
  '中',
  '小',
  '字体',
  '字号',
  '分享',
  '返回',
  '复制链接',
])
const toolLine =
  /^(?:\[?【?(?:打印|关闭|收藏|大|中|小|字体|字号|分享|返回|复制链接)】?\]?[\s|:/]*){1,12}$/u
const shareStarts = indexWords(['反对', '举报', '收藏', '打赏', '评论', '点赞', '阅读', '浏览'])
const shareCount = /^(?:(?:反对|举报|收藏|打赏|评论|点赞|阅读|浏览)\s?\d{0,6}\s?){2,8}$/u

const extension = /\.(?:pdf|docx?|xlsx?|wps|zip|rar|ofd|jpg|png)\)?$/u
const blank = /\s/u
const longestFileName = 126

/** What is longer is a paragraph, whatever it begins with: 返回 opens one too. */
const longestSiteLine = 160
/** 首页>公开 has steps enough only with where it leads; two words with a mark between them are a text. */
const fewestSteps = 3

/** True for a line of a website's furniture: breadcrumbs, share bars, print buttons, imprints. */
export function isSiteLine(folded: string): boolean {
  if (folded.length > longestSiteLine) return false
  const line = folded.trim()
  if (isPageNumber(line) || isContentsLine(line)) return true
  if (opensWithWord(siteStarts, line) || isFileName(line) || button.test(line)) return true
  if (imprint.test(line.toLowerCase()) || isBreadcrumbs(line)) return true
  // The first word is looked up before the pattern is: few lines begin so.
  if (opensWithWord(toolStarts, line) && toolLine.test(line)) return true
  return opensWithWord(shareStarts, line) && shareCount.test(line)
}

function isFileName(line: string): boolean {
  return line.length <= longestFileName && extension.test(line.toLowerCase()) && !blank.test(line)
}

const contentsTitle = /^(?:目 *录|目 *次)$/u
const leaders = ['....', '……', '····']
const lastPage = /[\d\-— ]{1,8}$/u

/** True for the head of a table of contents (目录), and for its lines with dot leaders. */
export function isContentsLine(folded: string): boolean {
  const line = folded.trim()
  return contentsTitle.test(line) || endsInLeaders(line)
}

/** True for the head of a table of contents alone. */
export function isContentsHead(folded: string): boolean {
  return contentsTitle.test(folded.trim())
}

function endsInLeaders(line: string): boolean {
  const text = line.replace(lastPage, '').trimEnd()
  return leaders.some((dots) => text.endsWith(dots))
}

/** 首页>政务公开>文件; not the typed brackets of 《<要点>任务分解》. */
function isBreadcrumbs(line: string): boolean {
  if (line.includes('。') || line.includes('<')) return false
  const steps = line.split(crumbMark)
  return steps.length >= fewestSteps && steps.every((step) => step.length <= longestCrumb)
}
