import { functionSynonyms } from '../lexicon/functions.ts'
import type { Gap } from '../model/coverage.ts'
import type { Deadline, Party, Target, Task } from '../model/task.ts'
import { locate, type TextRecord } from './locate.ts'
import { normalText } from './normal.ts'
import type { WeighedSentence } from './sentences.ts'

/** A sentence of the upper task and the one of the lower task that takes it up. */
export interface SentencePair {
  readonly upper: WeighedSentence
  readonly lower: WeighedSentence
}

/**
 * Find where a lower task asks less than the upper task that it takes up (差距): a later limit or
 * none, a lower target or none, nobody in charge.
 *
 * A limit or target is missed only where the sentence that sets it is taken up: the rest of the upper
 * task may be another task's.
 */
export function findGaps(upper: Task, lower: Task, pairs: readonly SentencePair[]): Gap[] {
  return [
    ...upper.deadlines.flatMap((deadline) => deadlineGap(deadline, lower, pairs)),
    ...upper.targets.flatMap((target) => targetGap(target, lower, pairs)),
    ...partyGap(upper, lower),
  ]
}

/** The lower sentence that takes up the one in which a record of the upper task stands. */
function counterpart(
  record: TextRecord,
  pairs: readonly SentencePair[],
): WeighedSentence | undefined {
  return pairs.find(({ upper }) => stands(record, upper))?.lower
}

function stands(record: TextRecord, { passage, stretch }: WeighedSentence): boolean {
  const found = locate(passage, record)
  return found !== undefined && found.from >= stretch.from && found.to <= stretch.to
}

function deadlineGap(deadline: Deadline, lower: Task, pairs: readonly SentencePair[]): Gap[] {
  const sentence = counterpart(deadline, pairs)
  // A limit in a column or a clause holds for the whole task.
  const isWhole = !pairs.some(({ upper }) => stands(deadline, upper)) && deadline.due !== undefined
  const near = sentence ? lower.deadlines.filter((one) => stands(one, sentence)) : []
  const rivals = (near.length > 0 ? near : lower.deadlines).filter((one) =>
    isComparable(deadline, one),
  )
  if (rivals.length === 0) {
    const isMissed = sentence !== undefined && lower.deadlines.length === 0
    return isMissed ? [{ field: 'deadline', upper: deadline.text, lower: '' }] : []
  }
  if (!sentence && !isWhole) return []
  const best = rivals.reduce((one, other) => (lateness(other) < lateness(one) ? other : one))
  return lateness(best) > lateness(deadline)
    ? [{ field: 'deadline', upper: deadline.text, lower: best.text }]
    : []
}

function isComparable(one: Deadline, other: Deadline): boolean {
  return (
    one.kind === other.kind && Number.isFinite(lateness(one)) && Number.isFinite(lateness(other))
  )
}

const period = /^P(?<count>\d+(?:\.\d+)?)(?<unit>[DWMY])$/u
const periodDays: Readonly<Record<string, number>> = { D: 1, W: 7, M: 365 / 12, Y: 365 }
const withinDays = { day: 1, workday: 1.4, week: 7, month: 365 / 12, year: 365 } as const

/** How late a limit is: its day, or in whole days the time between two times or the time it leaves. */
function lateness({ due, every, times = 1, within }: Deadline): number {
  if (due !== undefined) return Date.parse(due)
  if (within) return Math.round(within.count * withinDays[within.unit])
  const { count, unit } = period.exec(every ?? '')?.groups ?? {}
  if (count === undefined) return Number.NaN
  return Math.round((Number(count) * (periodDays[unit ?? ''] ?? 1)) / times)
}

function targetGap(target: Target, lower: Task, pairs: readonly SentencePair[]): Gap[] {
  const sentence = counterpart(target, pairs)
  if (!sentence) return []
  const same = lower.targets.filter(
    ({ unit = '' }) => normalText(unit) === normalText(target.unit ?? ''),
  )
  const near = same.filter((one) => stands(one, sentence))
  const rivals = near.length > 0 ? near : same.filter((one) => isSameSubject(one, target))
  if (rivals.length === 0) return [{ field: 'target', upper: target.text, lower: '' }]
  const short = rivals.filter((one) => isShort(target, one))
  const [worst] = short
  return worst && short.length === rivals.length
    ? [{ field: 'target', upper: target.text, lower: worst.text }]
    : []
}

function isSameSubject({ subject: one }: Target, { subject: other }: Target): boolean {
  if (!one || !other) return true
  const [left, right] = [normalText(one), normalText(other)]
  return left.includes(right) || right.includes(left)
}

/** Whether a lower target asks less: more where a limit is set, less elsewhere. */
function isShort(upper: Target, lower: Target): boolean {
  const isLimit = upper.comparator === 'lte' || upper.comparator === 'lt'
  return isLimit ? lower.value > upper.value : lower.value < upper.value
}

/** Somebody answers for the upper task, and nobody, or no body of that field, for the lower one. */
function partyGap(upper: Task, lower: Task): Gap[] {
  const [above, below] = [partiesOf(upper), partiesOf(lower)]
  const leads = above.filter(({ role }) => role === 'lead')
  const asked = (leads.length > 0 ? leads : above).filter(
    ({ group, role }) => !group && role !== 'support',
  )
  const hasPersons = lower.responsibilities.some(({ persons }) => persons.length > 0)
  if (asked.length === 0 || hasPersons) return []
  const fields = below.map(fieldOf)
  const isMet =
    below.some(({ group }) => group) || asked.some((party) => fields.includes(fieldOf(party)))
  if (isMet) return []
  return [{ field: 'party', upper: namesOf(asked), lower: namesOf(below) }]
}

function partiesOf({ responsibilities }: Task): readonly Party[] {
  return responsibilities.flatMap(({ parties }) => parties)
}

function namesOf(parties: readonly Party[]): string {
  return [...new Set(parties.map(({ name }) => name))].join('、')
}

/** 省, 云溪县, 青石河苗族土家族白族侗族自治县: the place before an office, as long as places are. */
const region =
  /^(?:国家|全国|[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]{0,15}?(?:自治区|自治州|新区|省|市|县|区|州|盟|旗))(?=[〇\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]{2})/u
const kindOfBody = /(?:委员会|办公室|管理局|总局|分局|委|厅|局|部|办|处|科|中心)$/u

const fieldForms: ReadonlyMap<string, string> = new Map(
  functionSynonyms.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)),
)

/** What a body is for: 省教育厅, 市教育局 and 县教育局 are for 教育. */
function fieldOf({ unitId }: Party): string {
  const office = normalText(unitId).replace(region, '').replace(kindOfBody, '')
  return fieldForms.get(office) ?? office
}
