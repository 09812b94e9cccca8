import type { Language } from './diagnostics/codes.ts'
import { messageOf } from './diagnostics/format.ts'
import { collect, type Report } from './diagnostics/report.ts'
import { divide } from './divide/index.ts'
import { findStandingRules, readPartyCell } from './extract/clause/index.ts'
import { extractItems, type ItemContext } from './extract/items.ts'
import { extractMeta, planYear } from './extract/meta.ts'
import { extractRows } from './extract/rows.ts'
import { titledByTable } from './extract/table-title.ts'
import type { TextContext } from './extract/task.ts'
import type { SourceDocument } from './model/block.ts'
import type { PlanText } from './model/division.ts'
import type { StandingRule } from './model/draft.ts'
import type { UserLexicon } from './model/lexicon.ts'
import type { Draft, Range } from './model/place.ts'
import type { Plan } from './model/plan.ts'
import { producer } from './model/producer.ts'
import type { MetaDraft } from './model/records.ts'
import type { Table } from './model/table.ts'
import { buildOutline } from './outline/build.ts'
import { type Guards, type ReadOptions, readDocument } from './read/index.ts'
import { assemble } from './resolve/assemble.ts'
import { ownedStretches } from './resolve/owners.ts'
import { linkRows } from './resolve/part-of.ts'
import { placeSpans } from './resolve/place.ts'
import { resolveReach } from './resolve/reach.ts'
import { gatherRest } from './resolve/rest.ts'
import { applyGivenRules } from './resolve/standing.ts'
import { partAt, restZones } from './resolve/zones.ts'
import { buildTables } from './tables/build.ts'
import { findRegions } from './tables/find.ts'
import { aboveTables, passagesOf, withoutNotes } from './tables/surroundings.ts'
import { findDamage } from './text/damage.ts'
import { printOf, type ReadingStep, readStretches, spansOf } from './text/reading.ts'

/** How `parsePlan` reads a document. */
export interface ParseOptions extends Partial<Omit<ReadOptions, 'report'>> {
  /** Year for limits that name none, in place of the one in the title. */
  readonly year?: number | undefined
  /** Names and words of the user's own (`--lexicon`). */
  readonly lexicon?: UserLexicon | undefined
  /** Language of `plan.diagnostics[].message`; English when left out. */
  readonly lang?: Language | undefined
}

/** A plan is always returned, however poor the document; what went wrong stands in its diagnostics. */
export interface ParseResult {
  readonly plan: Plan
  /** The text that every span of the plan counts in. */
  readonly textLayer: string
}

/**
 * Parse one plan document (公文).
 *
 * ```text
 * bytes ─decode→ string ─read→ blocks ─divide→ head | notice | plans | colophon | furniture
 *       ─outline→ items ─tables→ rows ─extract→ records ─resolve→ plan
 * ```
 *
 * @param input - The file's bytes, or a text that is decoded already.
 * @throws {UnreadableError} When the container cannot be opened, or is over a limit. Content never throws.
 * @throws {TypeError} When an option is wrong.
 */
export async function parsePlan(
  input: Uint8Array | string,
  options: ParseOptions = {},
): Promise<ParseResult> {
  const { name = 'input', year, lang = 'en' } = options
  const { report, diagnostics } = collect()
  const { document, guards, encoding } = await readDocument(input, { ...options, name, report })
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const damage = await findDamage(document.layer.folded)
  const kinds = damage?.kinds.join(', ')
  if (kinds) report('text-damaged', undefined, { kinds })
  const { layer } = document
  const mended = damage ? { ...document, layer: { ...layer, folded: damage.folded } } : document
  const draft = readPlan(mended, {
    step: damage?.step,
    year,
    lexicon: options.lexicon,
    report,
    guards,
  })
  const plan = placeSpans<Plan>(
    {
      schemaVersion: '1',
      producer,
      source: {
        name,
        format: document.format,
        ...(encoding === undefined ? {} : { encoding }),
        sha256: await sha256(bytes),
        bytes: bytes.length,
        ...(document.url === undefined ? {} : { url: document.url }),
      },
      ...draft,
      diagnostics: diagnostics.map(({ code, severity, data, span }) => ({
        code,
        severity,
        message: messageOf(code, data, lang),
        data,
        ...(span ? { span } : {}),
      })),
    },
    document.place,
  )
  return { plan, textLayer: document.layer.text }
}

type Content = Omit<Draft<Plan>, 'schemaVersion' | 'producer' | 'source' | 'diagnostics'>

/** What the caller sets, and what the whole document showed. */
interface PlanContext {
  readonly step: ReadingStep | undefined
  readonly year: number | undefined
  readonly lexicon: UserLexicon | undefined
  readonly report: Report
  readonly guards: Guards
}

/** Every stage in its order, from blocks to the content of the plan. */
function readPlan(
  document: SourceDocument,
  { step, year, lexicon, report, guards }: PlanContext,
): Content {
  const { layer } = document
  const division = divide(document, step)
  const several = division.plans.length > 1
  const titles = several ? division.plans.map(({ title }) => title) : []
  const head = extractMeta(division.head, titles, report)
  const words = lexicon ? { lexicon } : {}
  const context: TextContext = {
    layer,
    step,
    report,
    clock: guards.clock,
    ...words,
    ...yearsOf(head, year),
  }
  const partYears = division.plans.map(({ title }) => (several && !year ? planYear(title) : {}))
  const bodies = division.plans.map((plan, index) =>
    readBody(plan, several ? { ...context, ...partYears[index], part: index } : context),
  )
  const sections = bodies.flatMap((body) => body.records.sections)
  const tasks = bodies.flatMap((body) => body.records.tasks)
  const rules = division.notice.flatMap(({ reading }) => findStandingRules(reading, words))
  const reached = resolveReach(sections, tasks, rules, guards.inherit)
  const sentences = tasks.map(({ folded }) => folded)
  const built = buildTables(
    bodies.flatMap(({ regions }) => regions),
    { layer, sentences, ...(step ? { step } : {}) },
    report,
  )
  const noted = bodies
    .flatMap(({ notes }) => notes)
    .flatMap(({ reading }) => findStandingRules(reading, words))
  const isTable = sections.length === 0 && tasks.length === 0
  const { meta, tables } = isTable
    ? titledByTable(head, built.tables, { layer, step })
    : { meta: head, tables: built.tables }
  const rows = tables.flatMap((table) => {
    const place = several ? partAt(bodies, table.span.start) : {}
    const years = partYears[place.part ?? -1] ?? yearsOf(meta, year)
    const given = [...rules, ...noted]
    return readRows(table, { ...context, ...years }, given, guards.inherit).map((row) => ({
      ...row,
      ...place,
    }))
  })
  const { units, ...assembled } = assemble(sections, tasks, rows, reached, { lexicon, step })
  const body = assembled.tasks.filter(({ origin }) => origin === 'body')
  const rowTasks = assembled.tasks.filter(({ origin }) => origin === 'table')
  const linked = [...body, ...linkRows(rowTasks, body, report)]
  const parts = several ? division.plans.map(partOf) : []
  const owned = ownedStretches(
    meta,
    sections,
    tasks,
    tables,
    parts.flatMap(({ titleRanges }) => titleRanges),
  )
  const rest = gatherRest(
    layer.text,
    owned,
    restZones(division, bodies, built.unread, built.repeats),
  )
  if (linked.length === 0) report('no-tasks', undefined, {})
  else reportUnread(rest, built.unread, report)
  return {
    meta,
    parts: parts.map(({ title, titleSpan, span }) => ({ title, titleSpan, span })),
    sections: assembled.sections,
    tasks: linked.toSorted((one, other) => one.span.start - other.span.start),
    tables: [...tables],
    units,
    rest,
  }
}

/** Items and table regions of one plan of the document. */
function readBody(plan: PlanText, context: ItemContext) {
  const { layer, step } = context
  const lines = { layer, ...(step ? { step } : {}) }
  const { flow, notes } = withoutNotes(findRegions(plan.flow, lines))
  const attached = withoutNotes(findRegions(plan.attached, lines))
  const outline = buildOutline(passagesOf(flow), context.report, aboveTables(flow))
  const records = extractItems(outline, context)
  return {
    records,
    regions: [...flow, ...attached.flow].filter((item) => item.type !== 'passage'),
    notes: [...notes, ...attached.notes],
    range: plan.range,
    preamble: outline.preamble,
    leadIns: [...records.leadIns, ...[...notes, ...attached.notes].flatMap(({ ranges }) => ranges)],
    closing: records.closing,
    hasItems: outline.items.length > 0 || attached.flow.some(({ type }) => type !== 'passage'),
  }
}

/** Tasks of a table's rows, under the rules of the notice and of the notes below the tables. */
function readRows(
  table: Draft<Table>,
  context: TextContext,
  rules: readonly StandingRule[],
  inherit: Guards['inherit'],
) {
  const { lexicon } = context
  const readParties: Parameters<typeof extractRows>[1]['readParties'] = (reading, role) =>
    readPartyCell(reading, role, lexicon ? { lexicon } : {})
  const given = [...rules, ...headerRules(table, context)]
  return extractRows(table, { ...context, readParties }).map((row) => ({
    ...row,
    responsibilities: applyGivenRules(row.responsibilities, given, inherit),
  }))
}

/** A rule in a table's head: 责任单位(第一个为牵头单位). */
function headerRules({ columns }: Draft<Table>, { layer, lexicon, step }: TextContext) {
  return columns.flatMap(({ spans = [] }) =>
    findStandingRules(readStretches(layer, [spans], step), lexicon ? { lexicon } : {}),
  )
}

/** Years that the document lends to limits without one. */
function yearsOf(
  { planYear, issuedOn, documentNumber }: MetaDraft,
  year: number | undefined,
): { planYear?: number; assumedYear?: number } {
  const lent = year ?? planYear
  const assumed = issuedOn === undefined ? documentNumber?.year : Number(issuedOn.slice(0, 4))
  return {
    ...(lent === undefined ? {} : { planYear: lent }),
    ...(assumed === undefined ? {} : { assumedYear: assumed }),
  }
}

/** One plan of a notice with several, as the contract's `parts` has it. */
function partOf({ title, range }: PlanText) {
  const ranges = title.flatMap(({ reading, from, to }) => spansOf(reading, from, to))
  return {
    title: title.map(({ reading, from, to }) => printOf(reading, from, to)).join(''),
    titleSpan: { start: ranges[0]?.start ?? range.start, end: ranges.at(-1)?.end ?? range.start },
    titleRanges: ranges,
    span: range,
  }
}

/** Text that no stage understood is named, but for lines of tables, which the tables name. */
function reportUnread(rest: Content['rest'], tables: readonly Range[], report: Report) {
  for (const { kind, span } of rest) {
    const known = tables.some(({ start, end }) => start <= span.start && span.end <= end)
    if (kind === 'unread' && !known) report('text-unread', span, {})
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
