import { rolesOfHeader } from '../lexicon/columns.ts'
import type { ColumnRole } from '../model/table.ts'
import type { ContentKind } from './content.ts'
import { cover as costs, misnamed, usualShare, widened } from './costs.ts'
import type { SheetCell } from './region.ts'

/** Kinds of content in one column of the rows that are complete. */
export type ColumnKinds = readonly ContentKind[]

/** Which header stands over each column; `undefined` where none does. */
interface Cover {
  readonly over: readonly (number | undefined)[]
  readonly cost: number
}

/**
 * Lay headers over more columns than there are headers: a merged head has lost its cells.
 *
 * Each header covers one column or several side by side, the numbers, units and limits below it being
 * what it names. Where several texts share one header too few, the last text header is the wide one:
 * the number in front counts what the first names. `undefined` where the headers do not fit.
 */
export function coverColumns(
  headers: readonly SheetCell[],
  columns: readonly ColumnKinds[],
): Cover | undefined {
  const roles = headers.map(({ norm }) => rolesOfHeader(norm))
  // covers[h] is the best cover of the columns so far whose last header is h; -1 stands before all.
  let covers = new Map<number, Cover>([[-1, { over: [], cost: 0 }]])
  for (const [column, kinds] of columns.entries()) {
    const grown = new Map<number, Cover>()
    // A number and the words behind it are one cell to their header.
    const numbered = isNumbers(columns[column - 1])
    for (const [header, cover] of covers) {
      if (header === -1) keep(grown, -1, extend(cover, undefined, costs.unnamed))
      else
        keep(
          grown,
          header,
          extend(cover, header, misfit(roles[header], kinds) + reach(header, numbered)),
        )
      const following = header + 1
      if (following < headers.length) {
        keep(grown, following, extend(cover, following, misfit(roles[following], kinds)))
      }
    }
    covers = grown
  }
  const found = covers.get(headers.length - 1)
  return found && found.cost < costs.worst ? found : undefined

  function reach(header: number, behindNumber: boolean): number {
    return behindNumber && isText(roles[header]) ? 0 : wide(roles, header)
  }
}

function isNumbers(kinds: ColumnKinds | undefined): boolean {
  return kinds?.some((kind) => kind === 'number') === true && shareOf(kinds, 'number') === 1
}

function isText(roles: readonly ColumnRole[] | undefined): boolean {
  return roles?.some((role) => textRoles.has(role)) ?? false
}

function keep(covers: Map<number, Cover>, header: number, cover: Cover) {
  const known = covers.get(header)
  if (!known || cover.cost < known.cost) covers.set(header, cover)
}

function extend({ over, cost }: Cover, header: number | undefined, more: number): Cover {
  return { over: [...over, header], cost: cost + more }
}

const textRoles: ReadonlySet<ColumnRole> = new Set(['category', 'item', 'task', 'target', 'other'])

/** What it costs a header to reach over one column more. */
function wide(roles: readonly (readonly ColumnRole[])[], header: number): number {
  return isText(roles[header])
    ? widened.text + widened.textBefore * (roles.length - header)
    : widened.other
}

/** How badly a column's content stands below a header. */
function misfit(roles: readonly ColumnRole[] | undefined, kinds: ColumnKinds): number {
  const share = (kind: ContentKind) => shareOf(kinds, kind)
  const role = roles?.[0]
  if (role === 'number') return misnamed.number * (1 - share('number'))
  if (role === 'deadline') return misnamed.limit * Math.max(0, usualShare - share('limit'))
  if (role === 'lead' || role === 'responsible' || role === 'support') {
    return misnamed.party * Math.max(0, usualShare - share('bodies'))
  }
  if (role === 'category' || role === 'item' || role === 'task') {
    const texts = misnamed.text * Math.max(share('bodies'), share('limit'))
    return texts + misnamed.textByNumber * share('number')
  }
  return misnamed.any
}

function shareOf(kinds: ColumnKinds, kind: ContentKind): number {
  const printed = kinds.filter((one) => one !== 'empty')
  return printed.length === 0 ? 1 : printed.filter((one) => one === kind).length / printed.length
}
