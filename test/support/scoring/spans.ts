import type { Plan } from '../../../src/model/plan.ts'
import { flat, flatSections, type Spans, type Stretch, scoreOwners } from './owners.ts'
import { add, type Tally } from './tally.ts'

/** What the checks of one document share. */
interface Check {
  readonly tally: Tally
  readonly at: string
  readonly layer: string
  /** 1 where a character stands in `rest`: it is cut out of the values that it interrupts. */
  readonly aside: Uint8Array
}

/**
 * Score positions: every printed value sliced out of the text layer is the value, and every
 * character has one owner.
 */
export function scoreSpans(tally: Tally, plan: Plan, layer: string, doc: string): void {
  const aside = new Uint8Array(layer.length)
  for (const { span } of plan.rest) aside.fill(1, span.start, span.end)
  const check: Check = { tally, at: doc.slice(0, 12), layer, aside }
  visit(check, plan, 'plan')
  checkNeeded(check, plan)
  scoreOwners(tally, plan, layer, check.at)
}

function squeeze(value: unknown): string {
  return String(value ?? '').replace(/\s+/gu, '')
}

function cut({ aside, layer }: Check, spans: readonly Stretch[], part: 'all' | 'value'): string {
  let text = ''
  for (const { start, end } of spans) {
    for (let index = start; index < end; index++) {
      if (part === 'all' || !aside[index]) text += layer[index]
    }
  }
  return squeeze(text)
}

function checkValue(check: Check, value: unknown, spans: Spans, what: string) {
  const wanted = squeeze(value)
  const list = flat(spans)
  if (wanted === '' || list.length === 0) return
  const isHit = cut(check, list, 'all') === wanted || cut(check, list, 'value') === wanted
  add(check.tally, 'spans', isHit ? 1 : 0, isHit ? 0 : 1, isHit ? 0 : 1)
  if (isHit) return
  const got = cut(check, list, 'value').slice(0, 30)
  check.tally.notes.push(`${check.at} spans: ${what} "${String(value).slice(0, 30)}" is "${got}"`)
}

/** A printed value without a span is a miss. */
function need(check: Check, value: unknown, spans: Spans, what: string) {
  if (squeeze(value) === '' || flat(spans).length > 0) return
  add(check.tally, 'spans', 0, 1, 0)
  check.tally.notes.push(`${check.at} spans: ${what} "${String(value).slice(0, 30)}" has none`)
}

type Fields = Readonly<Record<string, unknown>>

/** Check whatever in the plan has a `span` or `spans`, wherever it stands. */
function visit(check: Check, node: unknown, what: string): void {
  if (Array.isArray(node)) {
    for (const one of node) visit(check, one, what)
    return
  }
  if (node === null || typeof node !== 'object') return
  const { span, spans, ...fields } = node as Fields
  if (Array.isArray(spans)) checkValue(check, fields.text, spans as Spans, what)
  else if (spans) checkFields(check, node as Fields, what)
  else if (span) checkSingle(check, node as Fields, what)
  for (const [key, value] of Object.entries(fields)) visit(check, value, key)
}

function checkSingle(check: Check, fields: Fields, what: string) {
  const field = ['text', 'name', 'header', 'title'].find(
    (key) => typeof fields[key] === 'string' && !(key === 'title' && fields.titleSpan),
  )
  if (field) checkValue(check, fields[field], fields.span as Spans, `${what}.${field}`)
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/u

function checkFields(check: Check, fields: Fields, what: string) {
  for (const [key, spans] of Object.entries(fields.spans as Readonly<Record<string, Spans>>)) {
    const value = fields[key]
    const printed = typeof value === 'object' ? ((value as Fields).text ?? value) : value
    if (Array.isArray(printed)) {
      for (const [index, one] of printed.entries()) {
        checkValue(check, one, (spans as readonly Spans[])[index], `${what}.${key}`)
      }
    } else if (typeof printed === 'string' && !isoDay.test(printed)) {
      checkValue(check, printed, spans, `${what}.${key}`)
    }
  }
}

function checkNeeded(check: Check, plan: Plan) {
  const { meta } = plan
  need(check, meta.title, meta.spans.title, 'meta.title')
  need(check, meta.noticeTitle, meta.spans.noticeTitle, 'meta.noticeTitle')
  need(check, meta.documentNumber?.text, meta.spans.documentNumber, 'meta.documentNumber')
  for (const field of ['issuers', 'recipients', 'attachments'] as const) {
    for (const [index, value] of meta[field].entries()) {
      need(check, value, meta.spans[field]?.[index], `meta.${field}`)
    }
  }
  for (const { label, spans, text, title } of flatSections(plan.sections)) {
    need(check, label, spans.label, 'section.label')
    need(check, title, spans.title, 'section.title')
    need(check, text, spans.text, 'section.text')
  }
  for (const task of plan.tasks) checkTask(check, task)
  for (const { title, titleSpan } of plan.parts) {
    need(check, title, titleSpan, 'part.title')
    checkValue(check, title, titleSpan, 'part.title')
  }
  for (const { caption, captionSpan } of plan.tables) {
    need(check, caption, captionSpan, 'table.caption')
    checkValue(check, caption, captionSpan, 'table.caption')
  }
}

function checkTask(check: Check, task: Plan['tasks'][number]) {
  const { id, spans } = task
  const own =
    task.origin === 'table'
      ? (['title', 'text'] as const)
      : (['label', 'title', 'text', 'body'] as const)
  for (const field of own) need(check, task[field], spans[field], `task ${id} ${field}`)
  for (const measure of task.measures)
    need(check, measure.text, measure.spans, `task ${id} measure`)
  for (const { parties, span, text } of task.responsibilities) {
    need(check, text, span, `task ${id} clause`)
    for (const party of parties) need(check, party.name, party.span, `task ${id} party`)
  }
  for (const { text, span } of [...task.deadlines, ...task.targets])
    need(check, text, span, `task ${id}`)
  for (const { title, span } of task.citations) need(check, title, span, `task ${id} citation`)
}
