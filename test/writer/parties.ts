import type { Listed, Named } from './model.ts'
import {
  functionGroups,
  type GroupWords,
  groupWords,
  nationBodies,
  oddBodies,
  officeStems,
  provinceStems,
  roomStems,
  secondNames,
} from './words/bodies.ts'
import { choose, type Writer } from './writer.ts'

/** How a list of names may be drawn. */
export interface ListWish {
  readonly least: number
  readonly most: number
  /** `closed`: neither 等 nor a class at the end. */
  readonly end: 'closed' | 'free'
  /** Names that stand in the clause already. */
  readonly taken: Set<string>
}

/** Draw a list of bodies and print it: 县财政局、教育局和各乡镇人民政府. */
export function drawList(w: Writer, wish: ListWish): Listed {
  const bodies = drawBodies(w, w.random.between(wish.least, wish.most), wish.taken)
  const names: Named[] = bodies.map((name) => ({ name, group: false }))
  // A list may be a class alone: 各有关部门负责.
  const groups = wish.end === 'free' ? choose(w, 'groups') : 'none'
  changeNames(w, groups, names)
  if (wish.end === 'closed') return { text: join(w, names, 'plain'), names, open: false }
  return closeList(w, names, wish.taken)
}

function changeNames(w: Writer, groups: ReturnType<typeof choose<'groups'>>, names: Named[]): void {
  if (groups === 'offices') {
    const name = w.random.pick(wordsOf(w).offices)
    if (w.random.chance(0.4)) names.length = 0
    names.push({ name, group: true })
  } else if (groups === 'by-function') {
    const kind = w.kind === 'office' ? 'room' : 'office'
    names.length = 0
    names.push({ name: w.random.pick(functionGroups[kind]), group: true })
  } else if (groups === 'bracketed') {
    const first = names[0]
    if (first) names[0] = { name: bracketed(w, first.name), group: false }
  } else if (groups === 'odd' && w.kind === 'government' && w.level !== 'nation') {
    names.push({ name: w.random.pick(oddBodies).replace('P', w.place), group: false })
  }
}

/** An office with a second name: 县发展和改革局（县粮食局）. */
function bracketed(w: Writer, name: string): string {
  if (w.kind === 'office') return `${name}（${w.random.pick(['爱卫办', '信息中心', '招商办'])}）`
  return `${name}（${w.random.pick(['粮食局', '金融办', '文物局', '能源局'])}）`
}

function wordsOf(w: Writer): GroupWords {
  return groupWords[w.kind === 'office' ? 'room' : w.level]
}

function drawBodies(w: Writer, count: number, taken: Set<string>): string[] {
  const stems = stemsOf(w).filter((stem) => !taken.has(stem) && isPlain(w, stem))
  const some = w.random.some(stems, count)
  for (const stem of some) taken.add(stem)
  if (w.kind === 'office' || w.level === 'nation') return some
  const prefix = levelOf(w)
  w.uses.add(`bodyNames.${w.style.bodyNames}`)
  return some.map((stem, index) => withPrefix(w, prefix, stem, index))
}

function withPrefix(w: Writer, prefix: string, stem: string, index: number): string {
  // 委宣传部 and 政府办公室 are no names without their level.
  if (stem.startsWith('委') || stem.startsWith('政府')) return prefix + stem
  if (w.style.bodyNames === 'none') return stem
  return w.style.bodyNames === 'shared' && index > 0 ? stem : prefix + stem
}

/** The level's character that stands before an office: 县 in 县财政局. */
export function levelOf(w: Writer): string {
  return w.level === 'town' ? '县' : w.place.slice(-1)
}

/** Where a plan names each body in one way, its second names are not drawn. */
function isPlain({ random }: Writer, stem: string): boolean {
  return !random.barred?.has('bodyNames.two-ways') || !secondNames.has(stem)
}

function stemsOf(w: Writer): readonly string[] {
  if (w.kind === 'office') return roomStems
  if (w.level === 'nation') return nationBodies
  return w.level === 'province' ? provinceStems : officeStems
}

const generics = ['等部门', '等单位', '等有关部门', '等相关部门', '等部门（单位）', '等有关单位']

/** Words of a list's open end that name nobody: 等部门, 等县级有关部门. */
function genericsOf(w: Writer): readonly string[] {
  if (w.kind === 'office' || w.level === 'nation') return generics
  return [...generics, `等${levelOf(w)}级有关部门`, `等${levelOf(w)}相关部门`]
}

function closeList(w: Writer, names: Named[], taken: Set<string>): Listed {
  const closed = names.some(({ group }) => group)
  const open = closed ? 'no' : choose(w, 'open')
  const text = join(w, names)
  if (open === 'no') return withTail(w, text, names, false, taken)
  if (open === 'end') return { text: `${text}等`, names, open: true }
  if (open === 'class') return withClass(w, text, names)
  const generic = w.random.pick(genericsOf(w))
  if (open === 'end-generic') return { text: text + generic, names, open: true }
  return withTail(w, text + generic, names, true, taken)
}

/** 投资科等预算资金管理科室: the class behind 等 is a party. */
function withClass(w: Writer, text: string, names: readonly Named[]): Listed {
  const name = w.kind === 'office' ? '预算资金管理科室' : '相关园区管委会'
  return { text: `${text}等${name}`, names: [...names, { name, group: true }], open: true }
}

const tailMarks = { comma: '，', he: '和', ji: '及', dun: '、' } as const

function withTail(
  w: Writer,
  text: string,
  names: readonly Named[],
  open: boolean,
  taken: Set<string>,
): Listed {
  // After 等部门 the list goes on behind a mark of its own.
  const drawn = choose(w, 'listTail')
  const tail = open && (drawn === 'none' || drawn === 'dun') ? 'comma' : drawn
  if (tail === 'none' || taken.has('tail')) return { text, names, open }
  taken.add('tail')
  const added = tailNames(w)
  return {
    text: text + tailMarks[tail] + added.join('、'),
    names: [...names, ...added.map((name) => ({ name, group: true }))],
    open,
  }
}

function tailNames(w: Writer): readonly string[] {
  const words = wordsOf(w)
  return choose(w, 'tailNames') === 'pair'
    ? w.random.pick(words.pairs)
    : [w.random.pick(words.tails)]
}

function join(w: Writer, list: readonly Named[], commas: 'plain' | 'commas' = 'commas'): string {
  const names = list.map(({ name }) => name)
  const last = names[names.length - 1] ?? ''
  if (names.length < 2) return last
  const end = choose(w, 'listEnd')
  if (end === 'commas' && commas === 'commas') return names.join('，')
  if (end === 'plain' || end === 'commas') return names.join('、')
  return names.slice(0, -1).join('、') + (end === 'he' ? '和' : '及') + last
}
