import type { Range } from '../model/place.ts'
import { isBlank } from '../text/reading.ts'
import { captionAbove, linesAbove } from './caption.ts'
import { findBars } from './find-bars.ts'
import { findCommas } from './find-commas.ts'
import { findTabs } from './find-tabs.ts'
import { findGlued, findLines, findSpaces } from './find-unmarked.ts'
import { type FlowLine, flowLines, lineOf, withoutRanges } from './flow-lines.ts'
import type {
  FlatRegion,
  FlowItem,
  FoundLines,
  GridRegion,
  LayerContext,
  TableRegion,
} from './region.ts'

/** Looks for a flattened table whose first line with a mark of its form is `at`. */
type LineFinder = (
  lines: readonly FlowLine[],
  at: number,
  context: LayerContext,
) => FoundLines | undefined

const finders: readonly LineFinder[] = [
  findBars,
  findTabs,
  findCommas,
  findLines,
  findSpaces,
  findGlued,
]

/**
 * Find the tables that lie flattened in a plan's flow, and grids that stand right behind each other.
 *
 * Their lines are taken out of the prose before the outline is built: each region stands where its
 * first line stood. A passage of which only a part belongs to a table keeps the rest.
 */
export function findRegions(
  flow: readonly FlowItem[],
  context: LayerContext | undefined = layerOf(flow),
): readonly (FlowItem | TableRegion)[] {
  const found: (FlowItem | TableRegion)[] = []
  for (let at = 0; at < flow.length; ) {
    const item = flow[at]
    const { grids, marks, end: gridsEnd } = gridsFrom(flow, at)
    if (grids.length > 0) found.push(...withCaption(found, { grids, marks }, context))
    else if (item?.type === 'grid') found.push(item)
    else if (item && context) {
      const end = passagesEnd(flow, at)
      found.push(...findInPassages(flow, at, end, context))
      at = end
      continue
    }
    at = Math.max(at + 1, gridsEnd)
  }
  return found
}

function layerOf(flow: readonly FlowItem[]): LayerContext | undefined {
  for (const item of flow) {
    if (item.type === 'passage') return { layer: item.reading.layer }
  }
  return undefined
}

/** Grids that stand behind each other, with marks alone between them that say so (续表). */
function gridsFrom(flow: readonly FlowItem[], at: number) {
  let end = at
  while (isTable(flow[end]) || (end > at && isMark(flow[end]) && isTable(flow[end + 1]))) end++
  const items = flow.slice(at, end)
  const marks = items.flatMap((item) => (item.type === 'passage' ? item.ranges : []))
  return { grids: items.filter((item) => item.type === 'grid'), marks, end }
}

function isTable(item: FlowItem | undefined): boolean {
  return item?.type === 'grid' && !isFurniture(item)
}

const continued = /^(?:续|接)(?:上|前)?表\s?\d{0,2}:?$|^\(?续(?:上|前)?\)?$/u

/** A mark that the table above goes on below (续表). */
function isMark(item: FlowItem | undefined): boolean {
  return item?.type === 'passage' && continued.test(item.reading.text.trim())
}

/** Grids with the title above them, which is taken out of what was found before. */
function withCaption(
  found: (FlowItem | TableRegion)[],
  table: Pick<GridRegion, 'grids' | 'marks'>,
  context: LayerContext | undefined,
): (FlowItem | TableRegion)[] {
  const above = found.slice(-linesAbove)
  const passages = above.slice(above.findLastIndex(({ type }) => type !== 'passage') + 1)
  const lines = passages.flatMap((item) => (item.type === 'passage' ? [lineOf(item, 0)] : []))
  const caption = captionAbove(lines)
  if (!caption || !context) return [{ type: 'region', form: 'grids', ...table }]
  found.splice(-passages.length)
  const kept = passages.flatMap((item) =>
    item.type === 'passage' ? (withoutRanges(item, [caption], context) ?? []) : [],
  )
  return [...kept, { type: 'region', form: 'grids', ...table, caption }]
}

function isFurniture(item: FlowItem | undefined): boolean {
  return item?.type === 'grid' && item.furniture === true
}

function passagesEnd(flow: readonly FlowItem[], at: number): number {
  let end = at
  while (flow[end]?.type === 'passage') end++
  return end
}

function findInPassages(
  flow: readonly FlowItem[],
  start: number,
  end: number,
  context: LayerContext,
): (FlowItem | TableRegion)[] {
  const regions = findInLines(flowLines(flow, start, context), context)
  if (regions.length === 0) return flow.slice(start, end)
  const taken = regions.flatMap(({ region }) => rangesOf(region))
  const at = new Map<number, TableRegion[]>()
  for (const { item, region } of regions) at.set(item, [...(at.get(item) ?? []), region])
  return flow.slice(start, end).flatMap((item, index) => {
    const kept = item.type === 'passage' ? withoutRanges(item, taken, context) : item
    return [...(kept ? [kept] : []), ...(at.get(start + index) ?? [])]
  })
}

function rangesOf({ caption, lines }: FlatRegion): readonly Range[] {
  return caption ? [caption, ...lines] : lines
}

function findInLines(
  lines: readonly FlowLine[],
  context: LayerContext,
): { readonly item: number; readonly region: FlatRegion }[] {
  const regions: { item: number; region: FlatRegion }[] = []
  let free = 0
  for (let at = 0; at < lines.length; at++) {
    const found = firstFound(lines, at, context)
    const first = found && lines[found.from]
    if (found && !found.form) at = found.to - 1
    if (!found?.form || !first || found.from < free) continue
    const caption = captionAbove(lines.slice(Math.max(free, found.from - linesAbove), found.from))
    const ranges = lines
      .slice(found.from, found.to)
      .map(({ range }) => (found.form === 'tabs' ? wholeLine(range, context.layer.text) : range))
    const region: FlatRegion = { type: 'region', form: found.form, lines: ranges }
    regions.push({ item: first.item, region: caption ? { ...region, caption } : region })
    free = found.to
    at = found.to - 1
  }
  return regions
}

/** A line with the blanks at its ends: tabs there part empty cells. */
function wholeLine({ start, end }: Range, text: string): Range {
  let [first, last] = [start, end]
  while (first > 0 && isGap(text, first - 1)) first--
  while (last < text.length && isGap(text, last)) last++
  return { start: first, end: last }
}

function isGap(text: string, at: number): boolean {
  return text.charAt(at) !== '\n' && isBlank(text.charCodeAt(at))
}

function firstFound(
  lines: readonly FlowLine[],
  at: number,
  context: LayerContext,
): FoundLines | undefined {
  for (const find of finders) {
    const found = find(lines, at, context)
    if (found) return found
  }
  return undefined
}
