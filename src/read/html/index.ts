import type { SourceDocument } from '../../model/block.ts'
import { type GridText, writeLayer } from '../layer-writer.ts'
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
  const tree = parseHtml(source, context)
  const paragraphs = gatherParagraphs(tree)
  context.clock()
  const tables = findDataTables(tree, paragraphs, context)
  const furniture = findFurniture({ tree, paragraphs, dataTables: new Set(tables.keys()) })
  context.clock()
  const writer = writeLayer()
  for (let index = 0; index < paragraphs.length; ) {
    const one = paragraphs[index]
    const table = one && tableOf(tree, one.block, tables)
    if (table) index = writeTable(table, index)
    else {
      if (one) writer.paragraph(one.text, styleOf(one, furniture[index] === true))
      index++
    }
  }
  const { layer, blocks, paragraphAt } = writer.finish()
  return { format: 'html', layer, blocks, place: (offset) => ({ paragraph: paragraphAt(offset) }) }

  function writeTable(table: PageTable, first: number): number {
    const { from, to } = paragraphsIn(tree, paragraphs, table.node)
    const owned = new Set<number>()
    const textsIn = (node: number) => {
      const inside = paragraphsIn(tree, paragraphs, node)
      const texts: string[] = []
      for (let index = inside.from; index < inside.to; index++) {
        const one = paragraphs[index]
        if (!one || one.hidden) continue
        owned.add(index)
        texts.push(one.text)
      }
      return texts
    }
    const caption = table.caption === undefined ? undefined : textsIn(table.caption)
    const cells = table.cells.map(({ node, header, ...place }) => ({
      ...place,
      ...(header ? { header } : {}),
      paragraphs: textsIn(node),
    }))
    const { rowCount, columnCount } = table
    const isFurniture = [...owned].every((index) => furniture[index])
    const grid: GridText = { rowCount, columnCount, caption, cells, furniture: isFurniture }
    // Text between the cells stands above the table, as browsers put it.
    for (let index = Math.max(first, from); index < to; index++) {
      const one = paragraphs[index]
      if (one && !owned.has(index))
        writer.paragraph(one.text, styleOf(one, furniture[index] === true))
    }
    writer.grid(grid)
    return to
  }
}

function findDataTables(
  tree: Tree,
  paragraphs: readonly PageParagraph[],
  context: ReadContext,
): ReadonlyMap<number, PageTable> {
  const tables = new Map<number, PageTable>()
  for (let node = 0; node < tree.length; ) {
    const element = elementAt(tree, node)
    const table = element?.name === 'table' ? layOutTable(tree, node, context) : undefined
    if (element && table && isDataTable(tree, paragraphs, table)) {
      tables.set(node, table)
      node = element.end
    } else node++
  }
  return tables
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

function styleOf(one: PageParagraph, furniture: boolean) {
  return {
    ...(one.heading === undefined ? {} : { heading: one.heading }),
    ...(one.bold.length > 0 ? { bold: one.bold } : {}),
    ...(one.align === 'left' ? {} : { align: one.align }),
    ...(one.listed ? { listed: true } : {}),
    ...(furniture ? { furniture: true } : {}),
  }
}
