/** Hits, misses and extras of one field over all documents. */
export interface Row {
  hit: number
  miss: number
  extra: number
}

/** What a run of the scorer found. */
export interface Tally {
  readonly rows: Map<string, Row>
  /** Every difference, one line each. */
  readonly notes: string[]
}

export function newTally(): Tally {
  return { rows: new Map(), notes: [] }
}

export function add(tally: Tally, field: string, hit: number, miss: number, extra: number): void {
  const row = tally.rows.get(field) ?? { hit: 0, miss: 0, extra: 0 }
  row.hit += hit
  row.miss += miss
  row.extra += extra
  tally.rows.set(field, row)
}

/** Compare two lists as multisets. */
export function compareSets(
  tally: Tally,
  field: string,
  want: readonly string[],
  got: readonly string[],
  where: string,
): void {
  const left = [...got]
  let hit = 0
  for (const wanted of want) {
    const index = left.indexOf(wanted)
    if (index >= 0) {
      hit++
      left.splice(index, 1)
    } else tally.notes.push(`${where} ${field}: missing ${wanted}`)
  }
  for (const extra of left) tally.notes.push(`${where} ${field}: extra ${extra}`)
  add(tally, field, hit, want.length - hit, left.length)
}

/** Compare one value; where none is wanted and none found, nothing counts. */
export function compareOne(
  tally: Tally,
  field: string,
  want: string,
  got: string,
  where: string,
): void {
  if (want === got && isNothing(want)) return
  const ok = want === got
  if (!ok) tally.notes.push(`${where} ${field}: want ${want} got ${got}`)
  add(tally, field, ok ? 1 : 0, ok || isNothing(want) ? 0 : 1, ok || isNothing(got) ? 0 : 1)
}

function isNothing(value: string): boolean {
  return value === '' || value === '0'
}

/** Precision, recall and F1 of a row; a field without anything in it is right. */
export function figuresOf({ hit, miss, extra }: Row): {
  precision: number
  recall: number
  f1: number
} {
  const precision = hit + extra > 0 ? hit / (hit + extra) : 1
  const recall = hit + miss > 0 ? hit / (hit + miss) : 1
  const sum = precision + recall
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 }
}

/** The score table, a line for each field. */
export function formatTable(tally: Tally): string {
  const lines = [...tally.rows].map(([field, row]) => {
    const { precision, recall, f1 } = figuresOf(row)
    const figures = `P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`
    return `${field.padEnd(14)} ${figures}   ${row.hit} right, ${row.miss} missed, ${row.extra} extra`
  })
  return `${lines.join('\n')}\nlowest F1 ${lowestOf(tally).toFixed(4)}\n`
}

function lowestOf(tally: Tally): number {
  return Math.min(1, ...[...tally.rows.values()].map((row) => figuresOf(row).f1))
}
