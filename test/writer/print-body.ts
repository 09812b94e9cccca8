import type { Shape } from './labels.ts'
import { listLabel } from './lists.ts'
import type {
  Assignment,
  Block,
  ClausePlace,
  InlineList,
  Item,
  Paragraph,
  Segment,
  Sentence,
} from './model.ts'
import { type Facts, noteClause, type Press } from './press.ts'

/** How an item's first line begins. */
export interface Opening {
  readonly label: string
  readonly gap: string
  readonly shape: Shape
  readonly facts: Facts
}

/** Print an item's own lines: label, title, text, clauses. */
export function printBody(press: Press, item: Item, opening: Opening): void {
  const { facts } = opening
  const inHeading = item.headingClause
    ? bracketed(press, noteClause(press, facts, item.headingClause))
    : ''
  const lines = printLines(press, item, facts)
  const before = printLabelOf(press, item, opening)
  const bold = before.length + item.title.length
  const isLine = item.form === 'line' || item.form === 'line-stop'
  const stop = item.form === 'line-stop' ? '。' : ''
  const head = item.title + inHeading + (isLine ? stop : joints[item.form] + (lines.shift() ?? ''))
  press.blocks.push({
    type: 'paragraph',
    role: isLine ? 'heading' : 'body',
    text: before + head,
    bold,
    ...(before === '' ? {} : { label: { text: before, depth: item.depth, shape: opening.shape } }),
  })
  for (const line of lines) push(press.blocks, line)
  facts.last = lines[lines.length - 1] ?? head
  if (item.leadIn) push(press.blocks, item.leadIn)
}

/** What stands between the title and the first words of the text; `only` items bring their own. */
const joints = { 'run-in': '。', colon: '：', only: '', 'only-open': '' } as const

function push(blocks: Block[], text: string): void {
  blocks.push({ type: 'paragraph', role: 'body', text })
}

function printLabelOf(press: Press, item: Item, { label, gap }: Opening): string {
  if (label === '' || press.w.style.labelGap !== 'alone' || item.depth > 0) return label + gap
  press.blocks.push({ type: 'paragraph', role: 'heading', text: label, bold: label.length })
  return ''
}

function printLines(press: Press, item: Item, facts: Facts): string[] {
  const lines = item.paragraphs.flatMap((paragraph) =>
    printParagraph(press, item, paragraph, facts),
  )
  if (lines.length === 0 && item.form === 'only') lines.push('。')
  for (const bullet of item.bullets?.items ?? []) {
    note(facts, bullet)
    lines.push(`${item.bullets?.mark}${bullet.text}。`)
  }
  return lines
}

function note(facts: Facts, { limits, citations }: Sentence): void {
  facts.deadlines.push(...limits)
  facts.citations.push(...citations)
}

/** One paragraph, and the clause lines below it. */
function printParagraph(press: Press, item: Item, paragraph: Paragraph, facts: Facts): string[] {
  if (paragraph.measure) facts.enumerations++
  let text = ''
  const below: string[] = []
  for (const segment of paragraph.segments) {
    for (const sentence of segment.sentences) note(facts, sentence)
    const words = segment.sentences.map((sentence) => sentence.text).join('。')
    const list = segment.list ? printList(press, segment.list, facts) : ''
    const body = words + (words && list ? '。' : '') + list
    const printed = printSegment(press, { item, segment, body, facts })
    text += printed.text
    below.push(...printed.below)
  }
  return [text, ...below]
}

function printList(press: Press, { kind, items }: InlineList, facts: Facts): string {
  return items
    .map((item, index) => {
      note(facts, item)
      facts.enumerations++
      const last = index + 1 === items.length
      // The last item's clause closes the paragraph as every other clause does.
      const clause = item.assignment
        ? bracketed(press, noteClause(press, facts, item.assignment))
        : ''
      return listLabel(kind, index) + item.text + clause + (last ? '' : '；')
    })
    .join('')
}

interface Printing {
  readonly item: Item
  readonly segment: Segment
  readonly body: string
  readonly facts: Facts
}

interface Printed {
  readonly text: string
  readonly below: readonly string[]
}

function printSegment(press: Press, { item, segment, body, facts }: Printing): Printed {
  const stop = item.form === 'only-open' ? '' : '。'
  const { assignment } = segment
  if (!assignment) return { text: body + stop, below: [] }
  if (segment.goesOn) {
    const inside = bracketed(press, noteClause(press, facts, assignment))
    return { text: `${body}${inside}，`, below: [] }
  }
  if (item.place === 'label-lines' || item.place === 'value-lines') {
    return { text: body + stop, below: printLabelLines(item.place, assignment, facts) }
  }
  const inside = noteClause(press, facts, assignment)
  return places[item.place](body, stop, { inside, bracket: bracketed(press, inside) })
}

interface Clause {
  readonly inside: string
  readonly bracket: string
}

type Place = (body: string, stop: string, clause: Clause) => Printed

const places: Readonly<Record<Exclude<ClausePlace, 'label-lines' | 'value-lines'>, Place>> = {
  'after-stop': (body, stop, { bracket }) => ({ text: body + stop + bracket, below: [] }),
  'before-stop': (body, stop, { bracket }) => ({ text: body + bracket + stop, below: [] }),
  heading: (body, stop, { bracket }) => ({ text: body + stop + bracket, below: [] }),
  'own-line': (body, stop, { bracket }) => ({ text: body + stop, below: [bracket.trim()] }),
  'plain-line': (body, stop, { inside }) => ({ text: body + stop, below: [inside] }),
  sentence: (body, _stop, { inside }) => ({ text: `${body}。${sentenceOf(inside)}`, below: [] }),
  'sentence-line': (body, stop, { inside }) => ({ text: body + stop, below: [sentenceOf(inside)] }),
}

function sentenceOf(inside: string): string {
  return `由${inside}。`
}

/** Each label has a line; of a line with a limit and no names there is no clause. */
function printLabelLines(place: ClausePlace, { lines }: Assignment, facts: Facts): string[] {
  return lines.flatMap(({ label, value, parties, open, limits, clause }) => {
    const text = `${label}：${value}`
    if (clause) facts.clauses.push({ text, parties, open })
    facts.deadlines.push(...limits)
    return place === 'value-lines' ? [label, value] : [text]
  })
}

function bracketed(press: Press, inside: string): string {
  const { bracket } = press.w.style
  return bracket.slice(0, -1) + inside + bracket.slice(-1)
}
