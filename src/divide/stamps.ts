import { findDates } from '../text/dates.ts'
import { longest } from './extents.ts'

/** What only a site says of a text stands behind a day: 来源:本站, 点击:3. */
const siteWord = '(?:来源|信息来源|作者|编辑|点击|浏览|阅读|访问|字体|字号)[^:]{0,4}:'
/** A time to the minute, or a day with what only a site says of it. */
const stamped = new RegExp(
  `^\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?: *\\d{1,2}[:时]\\d{2}(?::\\d{2})?|(?= *${siteWord}))`,
  'u',
)
const minuteBehind = new RegExp(`^ *\\d{1,2}[:时]\\d{2}(?::\\d{2})?(?: *[|])? *${siteWord}`, 'u')
/** [手机版] [扫描分享] 发布时间:2024年3月5日: buttons may stand before a site's day. */
const siteDay =
  /(?:^|[\s|\]】])(?:发布|发表|更新|录入|添加|上传|信息)(?:时间|日期) ?: ?\d{4}[-/.年]\d{1,2}[-/.月]\d/u

/** A site's line under a headline: the time to the minute, and what the site adds (作者:…, 点击:3). */
export function isStamped(text: string): boolean {
  if (text.length > longest.stampedLine || text.includes('。')) return false
  return findStamp(text, 'other') !== undefined || siteDay.test(text)
}

/**
 * Where a site's own day stands on its line, without a name before it.
 *
 * ```text
 * 2024-03-05 10:22 作者:本站
 * 云溪县人民政府网 2024-03-05 10:22 来源:县政府办 点击:12
 * 来源:云溪日报 | 2024-03-05 | 编辑:本站
 * ```
 *
 * @param others - Whether the line holds fields; among them a day alone, between blanks, is the site's.
 */
export function findStamp(
  text: string,
  others: 'fields' | 'other',
): { readonly from: number; readonly to: number } | undefined {
  const first = stamped.exec(text)
  if (first) return { from: 0, to: first[0].length }
  if (text.length > longest.stampedLine) return undefined
  const date = findDates(text).find(({ start, end }) => {
    if (start === 0 || !isGap(text.charAt(start - 1))) return false
    const isAlone = others === 'fields' && isGap(text.charAt(end))
    return isAlone || minuteBehind.test(text.slice(end))
  })
  return date && { from: date.start, to: date.end }
}

function isGap(char: string): boolean {
  return char === '' || ' \t\u3000|'.includes(char)
}
