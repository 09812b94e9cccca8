import type { Plan, Section } from '../../src/model/plan.ts'
import type { Responsibility, Task } from '../../src/model/task.ts'
import { parsePlan } from '../../src/pipeline.ts'

/** A plan's title, so that a case is about what stands below it. */
export const head = '青石县2023年重点工作实施方案\n'

export async function read(text: string): Promise<Plan> {
  const { plan } = await parsePlan(text, { name: 'form.txt' })
  return plan
}

/** Sections (`#` for each level) and tasks (`-`) in the order of the document, bodies behind a bar. */
export async function drawItems(text: string): Promise<readonly string[]> {
  return drawWhole(head + text)
}

/** The same of a document with a title of its own. */
export async function drawWhole(text: string): Promise<readonly string[]> {
  const { sections, tasks } = await read(text)
  const drawn = [
    ...sections
      .flatMap(allOf)
      .map((section) => ({ at: section.span.start, line: lineOf(section) })),
    ...tasks.map((task) => ({ at: task.span.start, line: taskLine(task) })),
  ]
  return drawn.toSorted((one, other) => one.at - other.at).map(({ line }) => line)
}

function allOf(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(allOf)]
}

function lineOf({ level, label, title, responsibilities }: Section): string {
  return withBodies([`${'#'.repeat(level)}`, label, title], responsibilities)
}

function taskLine({ label, title, responsibilities }: Task): string {
  return withBodies(['-', label, title], responsibilities)
}

function withBodies(
  parts: readonly (string | undefined)[],
  responsibilities: readonly Responsibility[],
): string {
  const bodies = drawClauses(responsibilities.filter(({ inherited }) => !inherited))
  return [...parts, ...(bodies ? [`| ${bodies}`] : [])].filter(Boolean).join(' ')
}

/** `县财政局 lead, 各乡镇* support, …`: `*` a group, `^` added by a rule, `@` a person, `…` an open end. */
export function drawClauses(responsibilities: readonly Responsibility[]): string {
  return responsibilities
    .map(({ parties, persons, openEnded }) =>
      [
        ...parties.map(
          ({ name, role, group, inherited }) =>
            `${name}${group ? '*' : ''}${inherited ? '^' : ''} ${role}`,
        ),
        ...persons.map(({ name, post }) => `@${name ?? post}`),
        ...(openEnded ? ['…'] : []),
      ].join(', '),
    )
    .join(' | ')
}
