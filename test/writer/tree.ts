import { drawAssignment } from './clauses.ts'
import { type Shape, schemeShapes } from './labels.ts'
import { drawBullets, drawInlineList, drawYaoParagraphs } from './lists.ts'
import type { Assignment, ClausePlace, Item, ItemForm, Paragraph, Segment } from './model.ts'
import { levelOf } from './parties.ts'
import { drawCitation, drawPlain, drawSentences, drawThoughts, drawTitle } from './sentences.ts'
import type { Switch } from './switches.ts'
import { officeStems, roomStems } from './words/bodies.ts'
import { givenNames, surnames } from './words/places.ts'
import {
  generalItems,
  generalTitles,
  objects,
  principles,
  proseTitles,
  safeguardItems,
  safeguardTitles,
} from './words/prose.ts'
import { choose, draw, forked, isOneLine, type Writer } from './writer.ts'

const bracketPlaces: readonly ClausePlace[] = ['after-stop', 'before-stop']

/** Draw the outline of a plan: what stands where, and nothing yet about what it is. */
export function drawTree(w: Writer, firstId: number): Item[] {
  const shapes = schemeShapes[w.style.scheme]
  const ids = { next: firstId }
  const tree: Tree = { w, shapes, ids, innerShare: w.random.chance(0.3) ? 0.5 : 0 }
  if (shapes.length === 1) return drawFlat(tree)
  const count = w.random.between(2, 4)
  const items: Item[] = []
  if (w.style.general !== 'none') items.push(drawGeneral(tree))
  for (let index = 0; index < count; index++) items.push(drawSection(tree, 0))
  const last = drawLast(tree)
  return withoutLastHeadingClause(last ? [...items, last] : items)
}

/** What follows the last clause could close the plan: the last item's heading carries none. */
function withoutLastHeadingClause(items: readonly Item[]): Item[] {
  const last = items[items.length - 1]
  if (!last) return []
  const { headingClause, ...rest } = last
  const children = withoutLastHeadingClause(last.children)
  const kept = last.children.length > 0 && headingClause ? { headingClause } : {}
  return [...items.slice(0, -1), { ...rest, ...kept, children }]
}

interface Tree {
  readonly w: Writer
  readonly shapes: readonly Shape[]
  readonly ids: { next: number }
  /** Share of headings over items that have a text of their own. */
  readonly innerShare: number
}

function drawFlat(tree: Tree): Item[] {
  const { w } = tree
  const items: Item[] = []
  // Whether heading lines over prose are tasks turns on their siblings holding no items.
  if (w.style.general === 'prose') items.push(drawGeneral(tree))
  const count = w.random.between(3, 9)
  for (let index = 0; index < count; index++) items.push(drawTask(tree, 0, 'free'))
  return items
}

function start(tree: Tree): { id: number; w: Writer } {
  const id = tree.ids.next++
  return { id, w: forked(tree.w, id) }
}

const bare = {
  citations: [],
  general: false,
  paragraphs: [],
  place: 'after-stop',
  children: [],
} as const

function drawSection(tree: Tree, depth: number): Item {
  const { id, w } = start(tree)
  const deepest = depth + 2 === tree.shapes.length
  const isBare = tree.shapes[depth] === 'bare'
  const kind = depth === 0 ? choose(w, 'sectionTitle') : 'plain'
  const numbered = tree.shapes[depth + 1] !== 'bare'
  const duties = deepest && numbered && w.kind === 'government' && choose(w, 'duties') === 'yes'
  const children = duties ? drawDuties(tree, depth + 1) : drawChildren(tree, depth + 1)
  const title = sectionTitle(w, kind, tree.shapes[depth])
  const head = { ...bare, id, depth, title, children }
  if (kind === 'clause' && w.style.clauses === 'all' && !isBare) {
    return { ...head, form: 'line', headingClause: drawAssignment(w, 'short') }
  }
  if (!isBare && w.random.chance(tree.innerShare)) return { ...head, ...drawInner(w) }
  return { ...head, form: kind === 'stop' && !isBare ? 'line-stop' : 'line' }
}

/** What stands between an item's title and the items below it. */
function drawInner(w: Writer): Pick<Item, 'form' | 'paragraphs' | 'place' | 'leadIn'> {
  const inner = choose(w, 'inner')
  if (inner === 'none') return { form: 'line', paragraphs: [], place: 'after-stop' }
  const withClause = inner === 'clause' && w.style.clauses !== 'none' && isBracket(w)
  const segment: Segment = {
    sentences: drawSentences(w, 1, 2),
    ...(withClause ? { assignment: drawAssignment(w, 'any') } : {}),
  }
  const leadIn = w.random.pick(['具体措施：', '主要措施：', '重点任务：'])
  return {
    form: w.random.pick(['run-in', 'line']),
    paragraphs: [{ segments: [segment] }],
    place: isBracket(w) ? w.style.clausePlace : 'after-stop',
    ...(inner === 'lead-in' && !isOneLine(w) ? { leadIn } : {}),
  }
}

const isBracket = (w: Writer) => bracketPlaces.includes(w.style.clausePlace)

function sectionTitle(w: Writer, kind: Switch<'sectionTitle'>, shape: Shape | undefined): string {
  if (kind === 'person') return personTitle(w)
  // Two characters are printed wide: 任　务.
  if (kind !== 'spaced' || shape !== 'chapter') return drawTitle(w)
  const rest = ['任　务', '分　工', '附　则'].filter((title) => !w.titles.has(title))
  const title = rest[0] ?? drawTitle(w)
  w.titles.add(title)
  return title
}

function personTitle(w: Writer): string {
  const title = `${w.random.pick(surnames)}${w.random.pick(givenNames)}${w.random.pick(['县长', '副市长', '局长'])}主抓重点工作`
  w.titles.add(title)
  return title
}

function drawChildren(tree: Tree, depth: number): Item[] {
  const { w, shapes } = tree
  const count = w.random.between(depth + 1 === shapes.length ? 2 : 1, 4)
  const leaf = depth + 1 === shapes.length
  // A level of headings may hold an item that is a task itself.
  const mixed = !leaf && count > 2 && w.random.chance(0.15)
  const items: Item[] = []
  for (let index = 0; index < count; index++) {
    const isTask = leaf || (mixed && index === 1)
    items.push(
      isTask ? drawTask(tree, depth, leaf ? 'free' : 'among-headings') : drawSection(tree, depth),
    )
  }
  return items
}

function drawDuties(tree: Tree, depth: number): Item[] {
  const stems = tree.w.random.some(tree.w.kind === 'office' ? roomStems : officeStems, 3)
  return stems.map((stem) => {
    const { id, w } = start(tree)
    const prefix = w.level === 'nation' || w.level === 'province' ? '' : levelOf(w)
    const title = w.kind === 'office' ? stem : prefix + stem
    const sentence = {
      text: `负责${w.random.pick(objects)}，${drawPlain(w).text}`,
      limits: [],
      citations: [],
    }
    const paragraphs = [{ segments: [{ sentences: [sentence] }] }]
    return { ...bare, id, depth, title, form: 'colon' as const, paragraphs }
  })
}

/** Whether the items beside a task hold items themselves. */
type Beside = 'free' | 'among-headings'

function drawTask(tree: Tree, depth: number, beside: Beside): Item {
  const { id, w } = start(tree)
  const own: Own = { w, isBare: tree.shapes[depth] === 'bare' }
  const assigned = isAssigned(w)
  const form = formOf(own, beside, assigned)
  const cited = draw(w.random, 'citation') === 'in-title' ? drawCitation(w) : undefined
  if (cited) w.uses.add('citation.in-title')
  const title = cited ? citedTitle(w, cited.text) : drawTitle(w)
  const place = assigned ? placeOf(w, form) : 'after-stop'
  const head = { ...bare, id, depth, title, form, place, citations: cited ? [cited] : [] }
  if (form === 'only' || form === 'only-open') {
    const segments: Segment[] = assigned
      ? [{ sentences: [], assignment: drawAssignment(w, wishOf(place)) }]
      : []
    return { ...head, paragraphs: segments.length > 0 ? [{ segments }] : [] }
  }
  const body = own.isBare ? drawOneParagraph(w, assigned) : drawBody(w, place, assigned, form)
  return { ...head, ...body }
}

function citedTitle(w: Writer, cited: string): string {
  const title = `贯彻落实${cited}，${w.random.pick(w.words.verbs)}${w.random.pick(w.words.objects)}`
  w.titles.add(title)
  return title
}

interface Own {
  readonly w: Writer
  readonly isBare: boolean
}

function isAssigned(w: Writer): boolean {
  if (w.style.clauses === 'none') return false
  return w.style.clauses === 'all' || w.random.chance(0.7)
}

function formOf({ w, isBare }: Own, beside: Beside, assigned: boolean): ItemForm {
  if (isBare || beside === 'among-headings') return 'run-in'
  if (assigned && w.style.clausePlace === 'heading') return 'line'
  const form = w.random.chance(0.85) ? w.style.itemForm : w.random.pick(['run-in', 'only'] as const)
  // Without number and without end a line could be a heading.
  if (form === 'only-open' && w.style.scheme.startsWith('bare')) return 'only'
  w.uses.add(`itemForm.${form}`)
  return form
}

function placeOf(w: Writer, form: ItemForm): ClausePlace {
  const place = w.style.clausePlace
  w.uses.add(`clausePlace.${place}`)
  if (place === 'heading' && form !== 'line') return 'after-stop'
  return place
}

function wishOf(place: ClausePlace): 'any' | 'labels' | 'verbs' | 'short' {
  if (place === 'label-lines' || place === 'value-lines' || place === 'plain-line') return 'labels'
  if (place === 'sentence' || place === 'sentence-line') return 'verbs'
  return place === 'heading' ? 'short' : 'any'
}

function drawBody(
  w: Writer,
  place: ClausePlace,
  assigned: boolean,
  form: ItemForm,
): Pick<Item, 'paragraphs' | 'bullets' | 'headingClause'> {
  const assignment = assigned ? drawAssignment(w, wishOf(place)) : undefined
  if (assignment && place === 'heading') {
    return { paragraphs: [drawProse(w)], headingClause: assignment }
  }
  const kind = assigned && bracketPlaces.includes(place) ? choose(w, 'segments') : 'one'
  if (assignment && kind !== 'one') return { paragraphs: drawSeveral(w, kind, assignment) }
  return drawListed(w, assignment, form)
}

/** Without numbers a second paragraph could be the next item. */
function drawOneParagraph(w: Writer, assigned: boolean): Pick<Item, 'paragraphs'> {
  const closing = assigned ? { assignment: drawAssignment(w, 'any') } : {}
  return { paragraphs: [{ segments: [{ sentences: drawSentences(w, 1, 3), ...closing }] }] }
}

function drawProse(w: Writer): Paragraph {
  return { segments: [{ sentences: drawSentences(w, 1, 3) }] }
}

/** Text with several clauses, each for what stands before it. */
function drawSeveral(
  w: Writer,
  kind: 'several' | 'goes-on' | 'paragraphs' | 'list-each',
  last: Assignment,
): Paragraph[] {
  const segment = (assignment: Assignment): Segment => ({
    sentences: drawSentences(w, 1, 2),
    assignment,
  })
  const more = () => drawAssignment(w, 'any')
  if (kind === 'several') return [{ segments: [segment(more()), segment(last)] }]
  if (kind === 'paragraphs') {
    return [{ segments: [segment(more())] }, { segments: [segment(last)] }]
  }
  if (kind === 'goes-on') {
    const first: Segment = {
      sentences: [drawPlain(w)],
      assignment: drawAssignment(w, 'short'),
      goesOn: true,
    }
    return [{ segments: [first, segment(last)] }]
  }
  const list = drawInlineList(
    w,
    w.style.scheme.endsWith('paren-arabic') ? 'shi' : w.random.pick(['shi', 'paren']),
  )
  const items = list.items.map((item, index) => ({
    ...item,
    assignment: index + 1 === list.items.length ? last : more(),
  }))
  return [{ segments: [{ sentences: [drawPlain(w)], list: { ...list, items } }] }]
}

function drawListed(
  w: Writer,
  assignment: Assignment | undefined,
  form: ItemForm,
): Pick<Item, 'paragraphs' | 'bullets'> {
  const kind = drawListKind(w, assignment, form)
  const closing = assignment ? { assignment } : {}
  if (kind === 'shi' || kind === 'paren' || kind === 'circled') {
    const list = drawInlineList(w, kind)
    return { paragraphs: [{ segments: [{ sentences: drawSentences(w, 1, 1), list, ...closing }] }] }
  }
  if (kind === 'yao-paragraphs') {
    return { paragraphs: drawYaoParagraphs(w, assignment) }
  }
  if (kind === 'bullets' || kind === 'squares') {
    return { paragraphs: [drawProse(w)], bullets: drawBullets(w, kind === 'bullets' ? '——' : '■') }
  }
  const long = w.random.chance(0.15)
  const last = { segments: [{ sentences: drawSentences(w, 1, 3), ...closing }] }
  return { paragraphs: long ? [drawProse(w), last] : [last] }
}

function drawListKind(
  w: Writer,
  assignment: Assignment | undefined,
  form: ItemForm,
): Switch<'list'> {
  const drawn = draw(w.random, 'list')
  const isParagraphs = drawn === 'bullets' || drawn === 'squares'
  // Where (1) numbers the tasks it numbers nothing else.
  const taken = drawn === 'paren' && w.style.scheme.endsWith('paren-arabic')
  const fits =
    !taken && !(isParagraphs && assignment) && !(drawn === 'yao-paragraphs' && form === 'colon')
  const kind = fits ? drawn : 'none'
  w.uses.add(`list.${kind}`)
  return kind
}

function drawGeneral(tree: Tree): Item {
  const { id, w } = start(tree)
  const title = w.random.pick(generalTitles)
  const head = { ...bare, id, depth: 0, title, general: true, form: 'line' as const }
  const deep = tree.shapes.length > 1 && tree.shapes[1] !== 'bare'
  if (w.style.general === 'prose' || !deep) {
    return { ...head, paragraphs: [thoughts(w, 2)] }
  }
  const names = generalItems.filter((name) => name !== title)
  const principled = w.style.general === 'principles'
  const some = principled
    ? ['指导思想', '基本原则', '工作目标'].filter((name) => name !== title)
    : w.random.some(names, 2)
  return { ...head, children: some.map((name) => drawGeneralItem(tree, name, principled)) }
}

function thoughts(w: Writer, count: number): Paragraph {
  return { segments: [{ sentences: drawThoughts(w, count) }] }
}

function drawGeneralItem(tree: Tree, title: string, principled: boolean): Item {
  const { id, w } = start(tree)
  const form: ItemForm = principled || w.random.chance(0.3) ? 'line' : 'run-in'
  const head = { ...bare, id, depth: 1, title, general: true, form }
  if (title !== '基本原则' || !principled) return { ...head, paragraphs: [thoughts(w, 2)] }
  if (tree.shapes.length > 2 && w.random.chance(0.5)) {
    const children = w.random.some(principles, 3).map((name) => {
      const own = start(tree)
      return {
        ...bare,
        id: own.id,
        depth: 2,
        title: name,
        general: true,
        form: 'run-in' as const,
        paragraphs: [thoughts(own.w, 1)],
      }
    })
    return { ...head, children }
  }
  const items = w.random
    .some(principles, 3)
    .map((name) => ({ text: `${name}。${drawThoughts(w, 1)[0]?.text}`, limits: [], citations: [] }))
  return { ...head, bullets: { mark: '——', items } }
}

function drawLast(tree: Tree): Item | undefined {
  const { w } = tree
  if (w.style.lastSection === 'plain' || tree.shapes[0] === 'bare') return undefined
  const { id, w: own } = start(tree)
  if (w.style.lastSection === 'prose') {
    const title = own.random.pick(proseTitles)
    return { ...bare, id, depth: 0, title, form: 'line', paragraphs: [drawProse(own)] }
  }
  const children = own.random.some(safeguardItems, own.random.between(2, 4)).map((title) => {
    const child = start(tree)
    const item = drawLeafAt(tree, child, title)
    return item
  })
  return { ...bare, id, depth: 0, title: own.random.pick(safeguardTitles), form: 'line', children }
}

/** A safeguard: an item of the second level that is a task, whatever the plan's depth. */
function drawLeafAt(tree: Tree, { id, w }: { id: number; w: Writer }, title: string): Item {
  const deepest = tree.shapes.length === 2
  const assigned = deepest && isAssigned(w)
  const form: ItemForm = deepest ? formOf({ w, isBare: false }, 'free', assigned) : 'run-in'
  const place = assigned ? placeOf(w, form) : 'after-stop'
  const head = { ...bare, id, depth: 1, title, form, place }
  if (form === 'only' || form === 'only-open')
    return { ...head, form: 'run-in', paragraphs: [drawProse(w)] }
  return { ...head, ...drawBody(w, place, assigned, form) }
}
