import type { SourceDocument } from '../../model/block.ts'
import {
  type GridText,
  type LayerWriter,
  type ParagraphStyle,
  writeLayer,
} from '../layer-writer.ts'
import type { ReadContext, Reader } from '../reader.ts'
import { findFurniture } from './content.ts'
import { gatherParagraphs, type PageParagraph } from './gather.ts'
import { parseHtml } from './parse.ts'
import { isDataTable, layOutTable, type PageTable, paragraphsIn } from './table.ts'
import { elementAt, type Tree } from './tree.ts'

/**
 * Reads web pages and pieces of them.
 *
 * ```text
 * source ─parse→ tree ─gather→ paragraphs ─find furniture→ ─write→ layer
 * ```
 *
 * Layout tables dissolve into their paragraphs, data tables become grids; an index table (索引号) is
 * a grid too. What the site prints around the document is furniture.
 */
export const htmlReader: Reader<string> = { format: 'html', read: readHtml }

function readHtml(source: string, context: ReadContext): SourceDocument {
  const writer = writeLayer()
  writePage(source, context, writer)
  const { layer, blocks, paragraphAt } = writer.finish()
  return { format: 'html', layer, blocks, place: (offset) => ({ paragraph: paragraphAt(offset) }) }
}

/**
 * Write a page into a layer.
 *
 * @returns The paragraphs as written, those of cells included, in the order of the layer.
 */
export function writePage(
  source: string,
  context: ReadContext,
  writer: LayerWriter,
): readonly string[] {
  const tree = parseHtml(source, context)
  const paragraphs = gatherParagraphs(tree)
  context.clock()
  const tables = findDataTables(tree, paragraphs, context)
  const furniture = findFurniture({ tree, paragraphs, dataTables: new Set(tables.keys()) })
  context.clock()
  const written: string[] = []
  const writeParagraph = (index: number) => {
    const one = paragraphs[index]
    if (!one) return
    written.push(one.text)
    writer.paragraph(one.text, styleOf(one, furniture[index] === true))
  }
  const writeTable = (table: PageTable): number => {
    const { from, to } = paragraphsIn(tree, paragraphs, table.node)
    const { grid, owned } = gridOf(tree, paragraphs, table)
    // Text between the cells stands above the table, as browsers put it.
    for (let index = from; index < to; index++) if (!owned.has(index)) writeParagraph(index)
    written.push(...(grid.caption ?? []), ...grid.cells.flatMap((cell) => cell.paragraphs))
    writer.grid({ ...grid, furniture: [...owned].every((index) => furniture[index]) })
    return to
  }
  for (let index = 0; index < paragraphs.length; ) {
    const table = tableOf(tree, paragraphs[index]?.block ?? 0, tables)
    if (table) index = writeTable(table)
    else writeParagraph(index++)
  }
  return written
}

/** A table with the texts of its cells, and which paragraphs of the page those are. */
function gridOf(tree: Tree, paragraphs: readonly PageParagraph[], table: PageTable) {
  const owned = new Set<number>()
  const textsIn = (node: number) => {
    const { from, to } = paragraphsIn(tree, paragraphs, node)
    const texts: string[] = []
    for (let index = from; index < to; index++) {
      const one = paragraphs[index]
      if (!one || one.hidden) continue
      owned.add(index)
      texts.push(one.text)
    }
    return texts
  }
  const { rowCount, columnCount } = table
  const caption = table.caption === undefined ? {} : { caption: textsIn(table.caption) }
  const cells = table.cells.map(({ node, header, ...place }) => ({
    ...place,
    ...(header ? { header } : {}),
    paragraphs: textsIn(node),
  }))
  const grid: GridText = { rowCount, columnCount, ...caption, cells }
  return { grid, owned }
}

function findDataTables(
  tree: Tree,
  paragraphs: readonly PageParagraph[],
  context: ReadContext,
): ReadonlyMap<number, PageTable> {
  const tables = new Map<number, PageTable>()
  let last: PageTable | undefined
  for (let node = 0; node < tree.length; ) {
    const element = elementAt(tree, node)
    const table = element?.name === 'table' ? layOutTable(tree, node, context) : undefined
    const isData =
      table && (isDataTable(tree, paragraphs, table) || goesOn(tree, paragraphs, last, table))
    if (element && isData) {
      tables.set(node, table)
      last = table
      node = element.end
    } else node++
  }
  return tables
}

/** A table right behind another with as many columns is the rest of it; one cell alone is a line. */
function goesOn(
  tree: Tree,
  paragraphs: readonly PageParagraph[],
  last: PageTable | undefined,
  { node, columnCount }: PageTable,
): boolean {
  if (last?.columnCount !== columnCount) return false
  const { from, to } = paragraphsIn(tree, paragraphs, node)
  return to - from > 1 && from === paragraphsIn(tree, paragraphs, last.node).to
}

/** The data table in which the block stands. */
function tableOf(
  tree: Tree,
  block: number,
  tables: ReadonlyMap<number, PageTable>,
): PageTable | undefined {
  if (tables.size === 0) return undefined
  for (let at = block; at > 0; at = elementAt(tree, at)?.parent ?? 0) {
    const table = tables.get(at)
    if (table) return table
  }
  return undefined
}

const plain: ParagraphStyle = {}

function styleOf(one: PageParagraph, furniture: boolean): ParagraphStyle {
  const { heading, bold, align, listed } = one
  const isPlain = heading === undefined && bold.length === 0 && align === 'left'
  if (isPlain && !listed && !furniture) return plain
  return {
    ...(heading === undefined ? {} : { heading }),
    ...(bold.length > 0 ? { bold } : {}),
    ...(align === 'left' ? {} : { align }),
    ...(listed ? { listed } : {}),
    ...(furniture ? { furniture } : {}),
  }
}
