import type { GoldDeadline, GoldParty, GoldRole } from '../support/gold.ts'
import { drawLimitValue } from './limits.ts'
import type { Assignment, LabelLine, Listed } from './model.ts'
import { drawList } from './parties.ts'
import type { Switch } from './switches.ts'
import { givenNames, surnames } from './words/places.ts'
import { choose, draw, type Writer } from './writer.ts'

type Form = Switch<'clauseForm'>

const labelForms: readonly Form[] = [
  'label',
  'label-lead',
  'label-pair',
  'label-support',
  'label-three',
  'label-person',
]
const verbForms: readonly Form[] = ['duty', 'duty-shared', 'lead-support', 'lead-duty', 'meet']

/** What the place of a clause asks of its form. */
export type Wish = 'any' | 'labels' | 'verbs' | 'short'

/** Draw who does the work. */
export function drawAssignment(w: Writer, wish: Wish): Assignment {
  const form = drawForm(w, wish)
  w.uses.add(`clauseForm.${form}`)
  const taken = new Set<string>()
  if (labelForms.includes(form)) return labelled(w, form, taken, wish)
  const parts = verbal(w, form, taken)
  const tail = wish === 'any' ? drawTail(w) : noTail
  return {
    inside: parts.map(({ text }) => text).join('') + tail.text,
    parties: parts.flatMap(({ list, role }) => partiesOf(list, role)),
    open: parts.some(({ list }) => list.open),
    limits: tail.limits,
    lines: [],
  }
}

function drawForm(w: Writer, wish: Wish): Form {
  // A positional rule gives roles to plain lists; other forms name the roles themselves.
  if (w.style.standing.startsWith('first-leads')) return wish === 'labels' ? 'label' : 'bare'
  for (let tries = 0; tries < 6; tries++) {
    const form =
      tries === 0 && w.random.chance(0.6) ? w.style.clauseForm : draw(w.random, 'clauseForm')
    if (fits(w, form, wish)) return form
  }
  return wish === 'labels' ? 'label' : 'duty'
}

function fits(w: Writer, form: Form, wish: Wish): boolean {
  if (form === 'meet-short') return w.kind === 'office' && wish !== 'labels' && wish !== 'verbs'
  if (wish === 'labels') return labelForms.includes(form)
  if (wish === 'verbs') return verbForms.includes(form)
  if (wish === 'short') return ['bare', 'duty', 'lead', 'chief-lead', 'label'].includes(form)
  return true
}

function partiesOf(list: Listed, role: GoldRole): GoldParty[] {
  return list.names.map(({ name, group }) => ({ name, role, group }))
}

interface Part {
  readonly text: string
  readonly list: Listed
  readonly role: GoldRole
}

interface Lists {
  /** One to three bodies, no class at the end. */
  readonly few: () => Listed
  readonly one: () => Listed
  readonly many: () => Listed
}

function listsOf(w: Writer, taken: Set<string>): Lists {
  return {
    one: () => drawList(w, { least: 1, most: 1, end: 'closed', taken }),
    few: () => drawList(w, { least: 1, most: 3, end: 'closed', taken }),
    many: () => drawList(w, { least: 1, most: 5, end: 'free', taken }),
  }
}

function verbal(w: Writer, form: Form, taken: Set<string>): readonly Part[] {
  const lists = listsOf(w, taken)
  const mark = form === 'semicolons' ? '；' : choose(w, 'roleMark')
  const lead = (list: Listed, after: string): Part => ({
    text: list.text + after,
    list,
    role: 'lead',
  })
  const duty = (list: Listed, word: string = choose(w, 'dutyWord')): Part => ({
    text: list.text + word,
    list,
    role: 'responsible',
  })
  const support = (list: Listed, word: string = choose(w, 'supportWord')): Part => ({
    text: list.text + word,
    list,
    role: 'support',
  })
  switch (form) {
    case 'bare':
      return [duty(lists.many(), '')]
    case 'duty':
      return [duty(lists.many())]
    case 'duty-shared':
      return [duty(lists.many(), '按职责分工负责')]
    case 'lead':
      return [lead(lists.few(), '牵头')]
    case 'chief-lead':
      return [lead(lists.one(), '总牵头')]
    case 'lead-by-duty':
      return [lead(lists.few(), '按职责牵头负责')]
    case 'lead-support':
      return [lead(lists.few(), `牵头${mark}`), support(lists.many())]
    case 'lead-duty':
      return [lead(lists.few(), `牵头${mark}`), duty(lists.many())]
    case 'three':
    case 'semicolons':
      return [
        lead(lists.one(), `牵头${mark}`),
        support(lists.few(), `${choose(w, 'supportWord')}${mark}`),
        duty(lists.many(), w.random.pick(['负责落实', '落实', '按职责分工负责'])),
      ]
    case 'sponsor':
      return [lead(lists.one(), `主办${mark}`), support(lists.few(), '协办')]
    case 'guide':
      return [
        duty(lists.few(), `负责${mark}`),
        support(lists.one(), w.random.pick(['指导', '督导'])),
      ]
    default:
      return meeting(w, form, lists)
  }
}

/** A会同B负责: what stands left leads, what stands right supports. */
function meeting(w: Writer, form: Form, lists: Lists): readonly Part[] {
  const after = w.random.pick(['负责', '按职责分工负责', '落实', '负责落实'])
  if (form === 'meet-short') {
    const one = lists.one()
    const other = lists.one()
    return [
      // 机关党委会办公室 would be one office.
      { text: `${one.text}会${one.text.endsWith('委') ? '同' : ''}`, list: one, role: 'lead' },
      { text: other.text, list: other, role: 'support' },
    ]
  }
  const left = lists.few()
  const right = lists.many()
  const between =
    form === 'lead-meet' ? w.random.pick(['牵头会同', '牵头，会同', '牵头，会同']) : '会同'
  return [
    { text: left.text + between, list: left, role: 'lead' },
    { text: right.text + after, list: right, role: 'support' },
  ]
}

const leadLabels = ['牵头单位', '牵头单位', '牵头部门', '牵头责任单位', '牵头负责部门']
const supportLabels = ['配合单位', '配合单位', '参与单位', '协办单位', '配合部门', '协同配合单位']

function dutyLabel(w: Writer): string {
  if (w.kind === 'office') return w.random.pick(['责任科室', '责任科室', '责任单位', '责任部门'])
  return w.random.pick(['责任单位', '责任单位', '责任单位', '责任部门', '主责单位', '实施单位'])
}

function labelled(w: Writer, form: Form, taken: Set<string>, wish: Wish): Assignment {
  const lists = listsOf(w, taken)
  const lead = () => line(w.random.pick(leadLabels), lists.few(), 'lead')
  const support = () => line(w.random.pick(supportLabels), lists.many(), 'support')
  const duty = () => line(dutyLabel(w), lists.many(), 'responsible')
  const lines = {
    label: () => [duty()],
    'label-lead': () => [lead()],
    'label-pair': () => [lead(), duty()],
    'label-support': () => [lead(), support()],
    'label-three': () => [lead(), duty(), support()],
    'label-person': () => [personLine(w), duty()],
  }[form as 'label']()
  if (wish === 'labels' && w.random.chance(0.3)) lines.push(limitLine(w))
  else if (wish === 'any') lines.push(...limitTail(w))
  const mark = choose(w, 'labelMark')
  return {
    inside: lines.map(({ label, value }) => `${label}：${value}`).join(mark),
    parties: lines.flatMap(({ parties }) => parties),
    open: lines.some(({ open }) => open),
    limits: lines.flatMap(({ limits }) => limits),
    lines,
  }
}

function line(label: string, list: Listed, role: GoldRole): LabelLine {
  return {
    label,
    value: list.text,
    parties: partiesOf(list, role),
    open: list.open,
    limits: [],
    clause: true,
  }
}

function personLine(w: Writer): LabelLine {
  const name = w.random.pick(surnames) + w.random.pick(givenNames)
  const [label, value] = w.random.pick([
    ['责任领导', '分管副县长'],
    ['分管领导', name],
    ['责任人', name],
  ] as const)
  return { label, value, parties: [], open: false, limits: [], clause: true }
}

function limitLine(w: Writer): LabelLine {
  const { text, limits } = drawLimitValue(w)
  const label = w.random.pick(['完成时限', '完成时限', '时限要求', '完成时间'])
  return { label, value: text, parties: [], open: false, limits, clause: false }
}

function limitTail(w: Writer): LabelLine[] {
  const tail = choose(w, 'clauseTail')
  return tail === 'by-label' ? [limitLine(w)] : []
}

const noTail: { text: string; limits: readonly GoldDeadline[] } = { text: '', limits: [] }

/** What a clause carries beside parties: …负责，6月底前完成. */
function drawTail(w: Writer): { text: string; limits: readonly GoldDeadline[] } {
  const tail = choose(w, 'clauseTail')
  if (tail === 'none') return noTail
  const month = w.random.between(1, 12)
  const day = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  const year = w.baseYear % 4 === 0 ? w.baseYear + 1 : w.baseYear
  const due = `${year}-${String(month).padStart(2, '0')}-${day}`
  const text = `${year}年${month}月底前`
  const limit: GoldDeadline = { text, kind: 'date', due }
  if (tail === 'done-by') return { text: `，${text}完成`, limits: [limit] }
  if (tail === 'by-label') {
    const { value, limits } = limitLine(w)
    return { text: `；完成时限：${value}`, limits }
  }
  const ongoing: GoldDeadline = { text: '持续推进', kind: 'ongoing', due: null }
  return { text: `，${text}取得阶段性成果并持续推进`, limits: [limit, ongoing] }
}
