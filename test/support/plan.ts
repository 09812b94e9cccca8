import type { Span } from '../../src/model/place.ts'
import type { Plan, Section } from '../../src/model/plan.ts'
import type { Deadline, Party, Responsibility, Task } from '../../src/model/task.ts'

/** A span on line 1, for plans whose places do not matter. */
export function span(start: number, end: number, line = 1): Span {
  return {
    start,
    end,
    place: { line, column: start + 1 },
    endPlace: { line, column: Math.max(start + 1, end) },
  }
}

/** A valid plan with nothing in it but what is given. */
export function planOf(parts: Partial<Plan> = {}): Plan {
  return {
    schemaVersion: '1',
    producer: { name: 'plans', version: '0.1.0' },
    source: { name: 'notice.txt', format: 'text', sha256: '0'.repeat(64), bytes: 0 },
    meta: {
      title: '青石县2023年工作要点',
      genre: '要点',
      issuers: [],
      recipients: [],
      copies: [],
      keywords: [],
      attachments: [],
      spans: {},
    },
    parts: [],
    sections: [],
    tasks: [],
    tables: [],
    units: [],
    rest: [],
    diagnostics: [],
    ...parts,
  }
}

/** A task of the text with the label (一) in section 1. */
export function taskOf(parts: Partial<Task> = {}): Task {
  const { title = '加强信息公开', body = '', id = '1.1' } = parts
  return {
    id,
    origin: 'body',
    label: '(一)',
    path: ['一、', '(一)'],
    sectionId: '1',
    title,
    text: title + body,
    body,
    measures: [],
    responsibilities: [],
    deadlines: [],
    targets: [],
    citations: [],
    span: span(0, 9),
    spans: { title: [], text: [], body: [] },
    ...parts,
  }
}

export function sectionOf(parts: Partial<Section> = {}): Section {
  return {
    id: '1',
    label: '一、',
    level: 1,
    title: '主要任务',
    kind: 'tasks',
    responsibilities: [],
    taskIds: ['1.1'],
    children: [],
    span: span(0, 4),
    spans: { title: [] },
    ...parts,
  }
}

/** A clause that names parties: `县财政局*` leads, `县教育局+` supports. */
export function clauseOf(...names: readonly string[]): Responsibility {
  const parties = names.map((word): Party => {
    const role = word.endsWith('*') ? 'lead' : word.endsWith('+') ? 'support' : 'responsible'
    const name = role === 'responsible' ? word : word.slice(0, -1)
    return { name, role, group: false, unitId: name, span: span(0, name.length) }
  })
  return {
    text: names.join('、'),
    parties,
    openEnded: false,
    persons: [],
    span: span(0, 4),
    scope: span(0, 4),
  }
}

export function dateOf(text: string, due: string): Deadline {
  return { text, kind: 'date', due, span: span(0, text.length) }
}
