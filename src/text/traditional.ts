import { Converter } from 'opencc-js/t2cn'

const fromTraditional = Converter({ from: 't', to: 'cn' })
const fromHongKong = Converter({ from: 'hk', to: 'cn' })

/** Characters that the tables change only inside words (著作, 餘杭), so that both scripts meet in one form. */
const further: Readonly<Record<string, string>> = {
  著: '着',
  覆: '复',
  俱: '具',
  藉: '借',
  祇: '只',
  馀: '余',
  甯: '宁',
  瞭: '了',
  麽: '么',
}

const known = new Map<string, string>()

/**
 * The simplified form (简体字) of one character; any other stays as it is.
 *
 * ```text
 * 務 → 务    臺 → 台    為, 爲 → 为
 * ```
 *
 * Character by character, so that lengths and offsets hold: 乾 is 干 everywhere, in a name as well.
 * Meant for keys to match on, never for what is printed.
 */
export function simplifyChar(char: string): string {
  const seen = known.get(char)
  if (seen !== undefined) return seen
  const simple = fromHongKong(fromTraditional(char))
  const result = further[simple] ?? simple
  known.set(char, result)
  return result
}

/** What stands before 畫 where the mainland writes 划: 計畫 is 计划. */
const planned = new Set('計规規企策籌筹谋謀计')

/** The simplified form of a character behind another one: 畫 is 划 in 計畫, 画 elsewhere. */
export function simplifyBehind(char: string, before: string): string {
  return char === '畫' && planned.has(before) ? '划' : simplifyChar(char)
}
