import type { Plan } from '../model/plan.ts'
import { fold } from '../text/fold.ts'
import { isHanNumeral, readNumeral } from '../text/numerals.ts'
import { simplifyChar } from '../text/traditional.ts'

/** A sentence's count of the plan that it stands in: 10个方面34项, 明确的34项任务. */
export interface Statement {
  readonly from: number
  readonly to: number
  readonly areas?: number
  readonly items: number
}

interface Numeral {
  readonly from: number
  readonly to: number
  readonly value: number
}

/** What may stand between 方面 and the number of its tasks. */
const between = ['的', '、', ',', '共', '计', '提出', '明确', '确定', '安排', '了', '和', ' ']
const counters = '项条'
/** Words that say whose tasks are counted: the plan's own. */
const owning = ['明确', '提出', '确定', '安排', '制定', '列出', '分解为', '细化为', '共', '共计']
const things = ['任务', '措施', '举措', '事项', '工作']
const kinds = ['重点', '主要', '具体', '工作', '目标', '政策', '年度', '核心', '改革']

/**
 * Find where a text counts the parts of its own plan; counts of other documents are left out.
 *
 * @param text - Folded, in simplified characters.
 */
export function findStatements(text: string, plan: Plan): readonly Statement[] {
  return [...findPairs(text), ...findSingles(text)]
    .filter(({ from }) => isOwn(text, from, plan))
    .filter((one, index, all) => all.findIndex(({ to }) => to === one.to) === index)
}

function* findPairs(text: string): Generator<Statement> {
  for (let at = text.indexOf('方面'); at !== -1; at = text.indexOf('方面', at + 2)) {
    const areas = numeralBefore(text, '个大'.includes(text.charAt(at - 1)) ? at - 1 : at)
    const items = areas && numeralAt(text, skipWords(text, at + 2, between))
    if (!areas || !items || !isCounter(text, items.to)) continue
    yield { from: areas.from, to: items.to + 1, areas: areas.value, items: items.value }
  }
}

function* findSingles(text: string): Generator<Statement> {
  for (let at = 0; at < text.length; at++) {
    if (!isCounter(text, at)) continue
    const items = numeralBefore(text, at)
    if (!items || !isThing(text, at + 1) || !isOwned(text, items.from)) continue
    yield { from: items.from, to: at + 1, items: items.value }
  }
}

/** 34项工作目标任务: 工作 both describes a thing and is one. */
function isThing(text: string, at: number): boolean {
  const end = skipWords(text, at, kinds)
  return things.some((word) => text.startsWith(word, end)) || text.slice(at, end).endsWith('工作')
}

function isCounter(text: string, at: number): boolean {
  return at < text.length && counters.includes(text.charAt(at))
}

function isOwned(text: string, from: number): boolean {
  let end = from
  while (end > 0 && '了的'.includes(text.charAt(end - 1))) end--
  return owning.some((word) => text.endsWith(word, end))
}

function skipWords(text: string, at: number, words: readonly string[]): number {
  let end = at
  for (;;) {
    const word = words.find((one) => text.startsWith(one, end))
    if (word === undefined) return end
    end += word.length
  }
}

const digit = /\d/u

function isNumeral(char: string): boolean {
  return char !== '' && (digit.test(char) || isHanNumeral(char))
}

function numeralBefore(text: string, to: number): Numeral | undefined {
  let from = to
  while (isNumeral(text.charAt(from - 1))) from--
  return numeral(text, from, to)
}

function numeralAt(text: string, from: number): Numeral | undefined {
  let to = from
  while (isNumeral(text.charAt(to))) to++
  return numeral(text, from, to)
}

function numeral(text: string, from: number, to: number): Numeral | undefined {
  const value = readNumeral(text.slice(from, to))
  return value === undefined || value === 0 ? undefined : { from, to, value }
}

const sentenceEnds = '。;\n'

/** False where the document named before it in its sentence is another one. */
function isOwn(text: string, from: number, { meta }: Plan): boolean {
  let start = from
  while (start > 0 && !sentenceEnds.includes(text.charAt(start - 1))) start--
  const before = text.slice(start, from)
  const open = before.lastIndexOf('《')
  if (open === -1) return true
  const close = before.indexOf('》', open)
  const title = before.slice(open + 1, close === -1 ? undefined : close)
  const own = fold(`${meta.title}${meta.noticeTitle ?? ''}`)
  return Array.from(own, simplifyChar).join('').includes(title)
}
