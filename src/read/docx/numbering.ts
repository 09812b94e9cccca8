import type { Format } from '../../model/formats.ts'
import {
  type Attributes,
  attributeOf,
  isOn,
  numberOf,
  readXml,
  type XmlHandler,
} from '../office/xml.ts'
import type { ReadContext } from '../reader.ts'

/** One level of a list (`w:lvl`). */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** What is printed; `%1` to `%9` stand for the numbers of the levels. */
  readonly text: string
  /** Print all numbers in decimal (`w:isLgl`). */
  readonly legal: boolean
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** Level, counted from 1, after which it begins anew; 0 for never. */
  readonly restart?: number
  /** Paragraph style that stands at this level. */
  readonly style?: string
}

/** What one use of a list (`w:num`) changes in a level of it. */
interface Override {
  readonly start?: number
  readonly level?: ListLevel
}

/** One use of a list; several share the counters of one abstract list. */
export interface List {
  readonly id: string
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly overrides: ReadonlyMap<number, Override>
}

/** Look up one list by its `numId`. */
export type Lists = (id: string) => List | undefined

interface AbstractList {
  readonly levels: Map<number, Building>
  /** The list style that it is the definition of, or that it borrows the levels of. */
  styleLink?: string
  borrows?: string
}

interface Use {
  abstractId: string
  readonly overrides: Map<number, { start?: number; level?: Building }>
}

type Building = { -readonly [Key in keyof ListLevel]: ListLevel[Key] }

interface Draft {
  readonly abstracts: Map<string, AbstractList>
  readonly uses: Map<string, Use>
  abstract?: AbstractList | undefined
  use?: Use | undefined
  overridden?: number | undefined
  level?: Building | undefined
  aside: number
}

/** Read `numbering.xml` (自动编号); without one there are no lists. */
export function readNumbering(
  bytes: Uint8Array | undefined,
  format: Format,
  context: ReadContext,
): Lists {
  const draft: Draft = { abstracts: new Map(), uses: new Map(), aside: 0 }
  if (bytes) readXml(bytes, handlerOf(draft), format, context)
  const lists = new Map<string, List>()
  for (const [id, { abstractId, overrides }] of draft.uses) {
    const owner = ownerOf(draft.abstracts, abstractId)
    const levels = draft.abstracts.get(owner)?.levels
    if (levels) lists.set(id, { id, abstractId: owner, levels, overrides })
  }
  return (id) => lists.get(id)
}

/** An abstract list that borrows its levels leads to the one that defines that list style. */
function ownerOf(abstracts: ReadonlyMap<string, AbstractList>, id: string): string {
  const borrowed = abstracts.get(id)?.borrows
  if (borrowed === undefined) return id
  for (const [owner, { styleLink }] of abstracts) if (styleLink === borrowed) return owner
  return id
}

function handlerOf(draft: Draft): XmlHandler {
  return {
    open(name, attributes) {
      if (asides.has(name)) draft.aside++
      if (draft.aside === 0) opening.get(name)?.(draft, attributes)
    },
    close(name) {
      if (asides.has(name)) draft.aside--
      const ended = closing.get(name)
      if (ended) draft[ended] = undefined
    },
  }
}

/** Formatting of levels, and what stands there for programs that know less. */
const asides: ReadonlySet<string> = new Set(['pPr', 'rPr', 'Fallback'])

const opening: ReadonlyMap<string, (draft: Draft, attributes: Attributes) => void> = new Map([
  [
    'abstractNum',
    (draft, attributes) => {
      draft.abstract = { levels: new Map() }
      draft.abstracts.set(attributeOf(attributes, 'abstractNumId') ?? '', draft.abstract)
    },
  ],
  ['styleLink', (draft, attributes) => link(draft, 'styleLink', attributes)],
  ['numStyleLink', (draft, attributes) => link(draft, 'borrows', attributes)],
  [
    'num',
    (draft, attributes) => {
      draft.use = { abstractId: '', overrides: new Map() }
      draft.uses.set(attributeOf(attributes, 'numId') ?? '', draft.use)
    },
  ],
  [
    'abstractNumId',
    (draft, attributes) => {
      if (draft.use) draft.use.abstractId = attributeOf(attributes, 'val') ?? ''
    },
  ],
  [
    'lvlOverride',
    (draft, attributes) => {
      draft.overridden = numberOf(attributes, 'ilvl') ?? 0
      draft.use?.overrides.set(draft.overridden, {})
    },
  ],
  [
    'startOverride',
    (draft, attributes) => {
      const start = numberOf(attributes, 'val')
      const override = draft.use?.overrides.get(draft.overridden ?? 0)
      if (override && start !== undefined) override.start = start
    },
  ],
  ['lvl', openLevel],
  ['start', (draft, attributes) => put(draft, 'start', numberOf(attributes, 'val'))],
  ['numFmt', (draft, attributes) => put(draft, 'format', formatOf(attributes))],
  ['lvlText', (draft, attributes) => put(draft, 'text', attributeOf(attributes, 'val'))],
  ['isLgl', (draft, attributes) => put(draft, 'legal', isOn(attributes))],
  ['suff', (draft, attributes) => put(draft, 'suffix', suffixes.get(textOf(attributes)))],
  ['lvlRestart', (draft, attributes) => put(draft, 'restart', numberOf(attributes, 'val'))],
  ['pStyle', (draft, attributes) => put(draft, 'style', attributeOf(attributes, 'val'))],
])

/** What is open no longer when an element ends. */
const closing: ReadonlyMap<string, 'abstract' | 'use' | 'overridden' | 'level'> = new Map([
  ['abstractNum', 'abstract'],
  ['num', 'use'],
  ['lvlOverride', 'overridden'],
  ['lvl', 'level'],
])

const suffixes: ReadonlyMap<string, ListLevel['suffix']> = new Map([
  ['tab', 'tab'],
  ['space', 'space'],
  ['nothing', 'nothing'],
])

function textOf(attributes: Attributes): string {
  return attributeOf(attributes, 'val') ?? ''
}

/** `custom` with a pattern (01, 02, 03, …) that MS-DOCX 2.4 adds; only padding with zeros is known. */
function formatOf(attributes: Attributes): string {
  const format = textOf(attributes)
  if (format !== 'custom') return format
  const pattern = attributeOf(attributes, 'format')?.split(',', 1)[0]?.trim() ?? ''
  return pattern === '01' ? 'decimalZero' : 'decimal'
}

function openLevel(draft: Draft, attributes: Attributes): void {
  const index = numberOf(attributes, 'ilvl') ?? 0
  // 17.9.25: a level that names no start begins at 0; 17.9.17: one without a format is decimal.
  const level: Building = { start: 0, format: 'decimal', text: '', legal: false, suffix: 'tab' }
  draft.level = level
  if (draft.overridden === undefined) draft.abstract?.levels.set(index, level)
  else {
    const override = draft.use?.overrides.get(draft.overridden)
    if (override) override.level = level
  }
}

function link(draft: Draft, key: 'styleLink' | 'borrows', attributes: Attributes): void {
  const style = attributeOf(attributes, 'val')
  if (draft.abstract && style !== undefined) draft.abstract[key] = style
}

function put<Key extends keyof Building>(
  draft: Draft,
  key: Key,
  value: Building[Key] | undefined,
): void {
  if (draft.level && value !== undefined) draft.level[key] = value
}
