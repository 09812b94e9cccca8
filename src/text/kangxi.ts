/**
 * Radicals of the supplement (U+2E80–2EFF) and the characters that they are printed for, in pairs.
 *
 * The Kangxi radicals (U+2F00–2FDF) and the compatibility ideographs have a character of their own
 * in Unicode's tables; these have none.
 */
const supplement =
  '⺁厂⺇几⺌小⺍小⺎兀⺏尢⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬' +
  '⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯纟⺰纟⺱罒⺲罒⺳罒⺴冈⺵罒⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤' +
  '⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食' +
  '⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟'

/** Kangxi radicals stand for the traditional form; simplified fonts print them for the simplified one. */
const simplified =
  '見见貝贝車车長长門门韋韦頁页風风飛飞馬马魚鱼鳥鸟鹵卤麥麦黃黄黽黾齊齐齒齿龍龙龜龟靑青戶户麤粗艸草'

const characters = new Map<string, string>([...pairsOf(supplement)])
const forms = new Map<string, string>(pairsOf(simplified))

function* pairsOf(list: string): Generator<[string, string]> {
  for (let at = 0; at + 1 < list.length; at += 2) yield [list.charAt(at), list.charAt(at + 1)]
}

/** A stretch of radicals or compatibility ideographs, which PDFs print for characters. */
export const radicals: RegExp = /[\u2e80-\u2fdf\uf900-\ufaff]/u

/**
 * The character (汉字) that a radical is printed for; any other character stays as it is.
 *
 * ```text
 * ⼀ → 一    ⺠ → 民    ⻓ → 长    ⾒ → 见
 * ```
 */
export function characterOfRadical(char: string): string {
  const form = formOfRadical(char)
  return forms.get(form) ?? form
}

/** The same where the text is traditional: ⾒ → 見. */
export function formOfRadical(char: string): string {
  return characters.get(char) ?? char.normalize('NFKC')
}
