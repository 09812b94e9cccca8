import type { FlowItem, TableRegion } from './region.ts'

/**
 * Find the tables that lie flattened in a plan's flow, and grids that continue each other.
 *
 * Their passages are taken out of the prose before the outline is built: each region stands where
 * its first line stood.
 */
export function findRegions(flow: readonly FlowItem[]): readonly (FlowItem | TableRegion)[] {
  const found: (FlowItem | TableRegion)[] = []
  for (let at = 0; at < flow.length; ) {
    const item = flow[at]
    if (!item) break
    const grids = gridsFrom(flow, at)
    if (grids > 1)
      found.push({ type: 'region', form: 'grids', head: [], body: flow.slice(at, at + grids) })
    else found.push(item)
    at += Math.max(1, grids)
  }
  return found
}

function gridsFrom(flow: readonly FlowItem[], at: number): number {
  let end = at
  while (flow[end]?.type === 'grid') end++
  return end - at
}
