import type { Made } from './head.ts'
import { iso } from './limits.ts'
import type { Block } from './model.ts'
import type { Day } from './names.ts'
import type { Switch } from './switches.ts'
import { choose, draw, isOneLine, type Writer } from './writer.ts'

interface Top {
  readonly blocks: readonly Block[]
  readonly published?: Day
}

const furniture = (text: string): Block => ({ type: 'paragraph', role: 'furniture', text })

/** Draw what a site or a crawler puts above a document. */
export function drawSiteTop(made: Made): Top {
  const { w } = made
  const kind = drawTopKind(w)
  const published = { year: w.baseYear, month: 12, day: w.random.between(1, 28) }
  const date = iso(published.year, published.month, published.day)
  switch (kind) {
    case 'none':
      return { blocks: [] }
    case 'crumbs':
      return {
        blocks: [
          furniture(
            w.random.pick(['首页 > 政务公开 > 政策文件', '当前位置：首页>>信息公开>>通知']),
          ),
        ],
      }
    case 'tools':
      return { blocks: [furniture('【字体：大 中 小】'), furniture('打印本页 关闭窗口')] }
    case 'crawler':
      return {
        blocks: [furniture(`标题：${siteTitle(made)}`), furniture(`发布时间：${date} 10:21`)],
        published,
      }
    case 'site':
      return {
        blocks: [
          furniture(
            `发布时间：${date} 来源：${w.place}人民政府网 浏览次数：${w.random.between(20, 900)}`,
          ),
        ],
        published,
      }
    default:
      return { blocks: indexBlocks(kind, indexFields(made, date)), published }
  }
}

const untitled: readonly string[] = ['none', 'crumbs', 'tools', 'site']

/** A document that begins at its addressees is to have no title, so no site may give it one. */
function drawTopKind(w: Writer): Switch<'siteTop'> {
  const kind = draw(w.random, 'siteTop')
  const fits = !isOneLine(w) && (w.style.head !== 'recipients' || untitled.includes(kind))
  const chosen = fits ? kind : 'none'
  w.uses.add(`siteTop.${chosen}`)
  return chosen
}

function siteTitle({ names, noticeTitle, fullTitle }: Made): string {
  return noticeTitle ? names.issuer + noticeTitle : fullTitle
}

type Fields = readonly (readonly [string, string])[]

function indexFields(made: Made, published: string): Fields {
  const { issued, number } = made
  const fields: [string, string][] = [
    ['索引号', `00${made.w.random.between(1000000, 9999999)}/2023-00012`],
    ['主题分类', '综合政务'],
  ]
  if (number) fields.push(['发文字号', number])
  if (issued) fields.push(['成文日期', `${issued.year}年${issued.month}月${issued.day}日`])
  fields.push(['发布日期', published], ['标题', siteTitle(made)])
  return fields
}

function indexBlocks(kind: 'index-lines' | 'index-bar' | 'index-table', fields: Fields): Block[] {
  if (kind === 'index-table') return [{ type: 'fields', fields }]
  const lines = fields.map(([name, value]) => `${name}：${value}`)
  return kind === 'index-bar' ? [furniture(lines.join(' | '))] : lines.map(furniture)
}

/** Draw what stands below a document on its page. */
export function drawSiteEnd(w: Writer): Block[] {
  if (isOneLine(w)) return []
  switch (choose(w, 'siteEnd')) {
    case 'links':
      return [furniture('上一篇：关于开展年度检查的通知'), furniture('下一篇：工作动态')]
    case 'rights':
      return [furniture(`版权所有：${w.place}人民政府 ICP备00012345号`)]
    case 'scan':
      return [furniture('扫一扫在手机上查看当前页面')]
    case 'print':
      return [furniture('打印本页 关闭窗口')]
    default:
      return []
  }
}
