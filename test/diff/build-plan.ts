import type { Span } from '../../src/model/place.ts'
import type { Plan, Section, Unit } from '../../src/model/plan.ts'
import type {
  Citation,
  Deadline,
  Party,
  Responsibility,
  Target,
  Task,
} from '../../src/model/task.ts'

/** A record of a task as a test writes it; its span is found in the text. */
type Bare<T> = Omit<T, 'span'>

export interface PartySpec {
  readonly name: string
  readonly role: Party['role']
  readonly unitId?: string
  readonly word?: string | undefined
}

export interface TaskSpec {
  /** Names the task in the truth of a test; not part of the plan. */
  readonly key?: string
  readonly label?: string
  readonly title: string
  readonly body?: string
  readonly parties?: readonly PartySpec[]
  readonly openEnded?: boolean
  readonly deadlines?: readonly Bare<Deadline>[]
  readonly targets?: readonly Bare<Target>[]
  readonly citations?: readonly Bare<Citation>[]
}

export interface SectionSpec {
  readonly title: string
  readonly tasks: readonly TaskSpec[]
}

export interface PlanSpec {
  readonly title?: string
  readonly planYear?: number
  readonly name?: string
  readonly sections: readonly SectionSpec[]
}

/** A plan of one section. */
export function planOfTasks(tasks: readonly TaskSpec[], rest: Partial<PlanSpec> = {}): Plan {
  return buildPlan({ ...rest, sections: [{ title: '主要任务', tasks }] })
}

/** A plan as the parser would give it, on a text layer of one line for each task. */
export function buildPlan(spec: PlanSpec): Plan {
  const layer = new Layer()
  const title = spec.title ?? `青岭县${spec.planYear ?? ''}工作要点`
  const titleSpan = layer.line(title)
  const sections: Section[] = []
  const tasks: Task[] = []
  for (const [index, section] of spec.sections.entries()) {
    const label = `${numeral(index + 1)}、`
    const from = layer.length
    const labelSpan = layer.put(label)
    const sectionTitle = layer.put(section.title)
    layer.put('\n')
    const id = String(index + 1)
    const own = section.tasks.map((task, place) =>
      buildTask(
        task,
        { id: `${id}.${place + 1}`, place: place + 1, sectionId: id, above: label },
        layer,
      ),
    )
    tasks.push(...own)
    sections.push({
      id,
      label,
      level: 1,
      title: section.title,
      kind: 'tasks',
      responsibilities: [],
      taskIds: own.map((task) => task.id),
      children: [],
      span: layer.span(from, layer.length - 1),
      spans: { label: [labelSpan], title: [sectionTitle] },
    })
  }
  return {
    schemaVersion: '1',
    producer: { name: 'plans', version: '0' },
    source: { name: spec.name ?? 'plan.txt', format: 'text', sha256: '', bytes: layer.length },
    meta: {
      title,
      genre: '要点',
      issuers: [],
      recipients: [],
      copies: [],
      keywords: [],
      attachments: [],
      ...(spec.planYear === undefined ? {} : { planYear: spec.planYear }),
      spans: { title: [titleSpan] },
    },
    parts: [],
    sections,
    tasks,
    tables: [],
    units: unitsOf(tasks),
    rest: [],
    diagnostics: [],
  }
}

/** A text that grows, with the place of each of its stretches. */
class Layer {
  text = ''
  private lineStart = 0
  private lineNumber = 1

  get length(): number {
    return this.text.length
  }

  put(text: string): Span {
    const start = this.text.length
    this.text += text
    const span = this.span(start, this.text.length)
    if (text.endsWith('\n')) {
      this.lineStart = this.text.length
      this.lineNumber++
    }
    return span
  }

  line(text: string): Span {
    const span = this.put(text)
    this.put('\n')
    return span
  }

  /** Stretch of the line that is being written, or of all lines from its start. */
  span(start: number, end: number): Span {
    const place = (at: number) => ({
      line: this.lineNumber,
      column: Math.max(1, at - this.lineStart + 1),
    })
    return { start, end, place: place(start), endPlace: place(Math.max(start, end - 1)) }
  }
}

interface Context {
  readonly id: string
  readonly place: number
  readonly sectionId: string
  readonly above: string
}

function buildTask(spec: TaskSpec, { id, place, sectionId, above }: Context, layer: Layer): Task {
  const label = spec.label ?? `(${numeral(place)})`
  const from = layer.length
  const labelSpan = layer.put(label)
  const titleSpan = layer.put(spec.title)
  const body = spec.body ?? ''
  layer.put('。')
  const bodySpan = layer.put(body)
  const clause = buildClause(spec, layer)
  const span = layer.span(from, layer.length)
  const text = layer.text.slice(titleSpan.start)
  const textSpan = layer.span(titleSpan.start, layer.length)
  const record = <T extends { text: string }>(one: T): T & { span: Span } => ({
    ...one,
    span: find(one.text),
  })
  const find = (wanted: string): Span => {
    const at = text.indexOf(wanted)
    if (at === -1) throw new Error(`${wanted} does not stand in ${text}`)
    return layer.span(titleSpan.start + at, titleSpan.start + at + wanted.length)
  }
  const built: Task = {
    id,
    origin: 'body',
    label,
    path: [above, label],
    sectionId,
    title: spec.title,
    text,
    body,
    measures: [],
    responsibilities: clause ? [clause(textSpan)] : [],
    deadlines: (spec.deadlines ?? []).map(record),
    targets: (spec.targets ?? []).map(record),
    citations: (spec.citations ?? []).map((one) => ({ ...one, span: find(one.title) })),
    span,
    spans: {
      label: [labelSpan],
      title: [titleSpan],
      text: [textSpan],
      body: body ? [bodySpan] : [],
    },
  }
  layer.put('\n')
  return built
}

const roleWords = { lead: '牵头', responsible: '负责', support: '配合' } as const

function buildClause(
  { parties = [], openEnded = false }: TaskSpec,
  layer: Layer,
): ((scope: Span) => Responsibility) | undefined {
  if (parties.length === 0) return undefined
  layer.put('(')
  const from = layer.length
  const built = parties.map((party, index): Party => {
    if (index > 0) layer.put(',')
    const span = layer.put(party.name)
    layer.put(party.word ?? roleWords[party.role])
    const group = party.name.startsWith('各')
    return { ...party, group, unitId: party.unitId ?? party.name, span }
  })
  if (openEnded) layer.put('等')
  const span = layer.span(from, layer.length)
  const text = layer.text.slice(from)
  layer.put(')。')
  return (scope) => ({ text, parties: built, openEnded, persons: [], span, scope })
}

function unitsOf(tasks: readonly Task[]): Unit[] {
  const units = new Map<string, Unit>()
  for (const task of tasks) {
    for (const { name, role, unitId, group } of task.responsibilities.flatMap(
      (one) => one.parties,
    )) {
      const counts = { lead: 0, responsible: 0, support: 0 }
      const unit = units.get(unitId) ?? {
        id: unitId,
        name: unitId,
        names: [],
        group,
        counts,
        taskIds: [],
      }
      if (!unit.names.includes(name)) unit.names.push(name)
      if (!unit.taskIds.includes(task.id)) unit.taskIds.push(task.id)
      unit.counts[role]++
      units.set(unitId, unit)
    }
  }
  return [...units.values()]
}

const digits = '零一二三四五六七八九'

/** Chinese numeral of a label, 1 to 9999 in short: 12 → 十二, 120 → 一二〇. */
function numeral(value: number): string {
  if (value < 10) return digits.charAt(value)
  if (value < 20) return `十${value === 10 ? '' : digits.charAt(value - 10)}`
  if (value < 100) {
    const [tens, units] = [Math.floor(value / 10), value % 10]
    return `${digits.charAt(tens)}十${units === 0 ? '' : digits.charAt(units)}`
  }
  return [...String(value)].map((digit) => digits.charAt(Number(digit))).join('')
}
