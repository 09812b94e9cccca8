/**
 * Words in the class names, ids and roles of page elements that stand around a document.
 *
 * They are evidence beside the text, never alone: an editor's box may be called anything.
 */
export const furnitureClassWords: readonly string[] = [
  'advert',
  'banner',
  'bdshare',
  'breadcrumb',
  'caozuo',
  'comment',
  'contentinfo',
  'copyright',
  'crumb',
  'dangqian',
  'daohang',
  'dibu',
  'fenxiang',
  'foot',
  'friendlink',
  'hotnews',
  'menu',
  'nav',
  'navigation',
  'pager',
  'pagination',
  'position',
  'print',
  'qrcode',
  'recommend',
  'related',
  'search',
  'share',
  'sidebar',
  'toolbar',
  'weizhi',
  'xiangguan',
]

/** Those of bars that stand inside a document's own element. */
export const toolClassWords: readonly string[] = [
  'bdshare',
  'breadcrumb',
  'copyright',
  'crumb',
  'fenxiang',
  'pager',
  'pagination',
  'qrcode',
  'share',
  'toolbar',
]

/** Words of the imprint of a site, which stands below the document without any link. */
export const imprintWords: readonly string[] = [
  '版权所有',
  '网站标识码',
  'ICP备',
  'ICP证',
  '公网安备',
  '网安备',
  '备案号',
  '技术支持',
  '主办单位:',
  '承办单位:',
  '主办:',
  '承办:',
  '网站地图',
  '网站声明',
  '版权声明',
  '隐私声明',
  '邮政编码:',
  '邮编:',
  'Copyright',
  'copyright',
]

/** Words that a heading over links of a site begins with. */
export const linkHeadings: readonly string[] = [
  '相关',
  '推荐',
  '热门',
  '最新',
  '更多',
  '友情链接',
  '延伸阅读',
  '猜你喜欢',
  '网站导航',
  '快速导航',
  '上一篇',
  '下一篇',
]
