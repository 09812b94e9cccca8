import { placesOf, type RuleWords, sameBelow } from './rule-words.ts'
import type { Stretch } from './types.ts'

/** Longest sentence that a rule is looked for in. */
const longestRule = 160

const addStarts = [
  '以下',
  '下列',
  '上述',
  '以上',
  '各项',
  '各任务',
  '各条',
  '每项',
  '所有',
  '全部',
  '具体任务',
  '具体工作',
  '具体措施',
  '本方案',
] as const
const notListed =
  /不再(?:单独|一一|逐一|逐项|逐条|另行|重复|分别|在后面)?(?:列出|列示|列明|列举|[做作]?分工|标注|标明|注明|写明|赘述|列)/uy

/** Find rules that add bodies to every task below: 以下均需各县(市、区)政府落实,不再列出. */
export function findAddParties(text: string): RuleWords[] {
  const found: RuleWords[] = []
  for (let at = text.indexOf('不再'); at >= 0; at = text.indexOf('不再', at + 1)) {
    notListed.lastIndex = at
    const tail = notListed.exec(text)
    if (!tail) continue
    const start = sentenceStart(text, at)
    const to = sameBelow(text, at + tail[0].length).to
    const rule = readAddition(text, start, at)
    if (rule) found.push({ kind: 'add-parties', to, reach: 'later', ...rule })
  }
  return found
}

type Addition = Pick<RuleWords, 'from' | 'names' | 'addsSupport'>

/** 以下均需A落实, or A均为各项任务的责任单位, before 不再列出. */
function readAddition(text: string, start: number, at: number): Addition | undefined {
  const sentence = text.slice(start, at)
  const head = placesOf(sentence, addStarts)[0]
  const names = head === undefined ? undefined : namesOf(text, start + head, at)
  if (head !== undefined && names) return { from: start + head, names }
  const are = allAre.exec(sentence)
  if (!are || are.index === 0) return undefined
  const added = { from: start, names: { from: start, to: start + are.index } }
  return are[0].endsWith('配合') ? { ...added, addsSupport: true } : added
}

/** 各县区人民政府均为各项任务的责任单位 */
const allAre =
  /(?:均|都)[为是](?:以下|下列|各项|所有|全部)?(?:任务|工作|措施|事项)?的?(?:责任|落实|配合)/u

function sentenceStart(text: string, at: number): number {
  let from = at
  let closed = 0
  while (from > 0 && at - from < longestRule) {
    const mark = text.charAt(from - 1)
    if ('〕]】'.includes(mark)) closed++
    // 各县〔市、区〕人民政府: a pair that opens and closes inside the rule begins nothing.
    else if ('〔[【'.includes(mark) && closed > 0) closed--
    else if ('。;〔[【\n'.includes(mark)) break
    from--
  }
  return from
}

const needs = [
  '均包括',
  '均涉及',
  '还包括',
  '均需要',
  '均需由',
  '均须由',
  '均需',
  '均须',
  '均要',
  '均由',
  '都需',
  '都要',
  '皆需',
  '需',
  '须',
  '由',
] as const

/** The names of …均需[各县(市、区)政府落实],不再列出, their verb with them. */
function namesOf(text: string, from: number, to: number): Stretch | undefined {
  const stretch = text.slice(from, to)
  for (const word of needs) {
    const at = stretch.indexOf(word)
    if (at < 0) continue
    let end = to
    while (end > from && ',;、 '.includes(text.charAt(end - 1))) end--
    return { from: from + at + word.length, to: end }
  }
  return undefined
}
