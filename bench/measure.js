// Medians of interleaved runs: whatever else the machine does then hits all candidates alike.

/**
 * Time some candidates against each other.
 *
 * @param {Record<string, () => unknown>} candidates - The first one is what the others are held against.
 * @param {{ runs: number, warmUps?: number }} options
 * @returns {Promise<{ name: string, median: number, ratio: number }[]>} In milliseconds.
 */
export async function compare(candidates, { runs, warmUps = 2 }) {
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]))
  let kept
  for (let run = -warmUps; run < runs; run++) {
    for (const [name, work] of Object.entries(candidates)) {
      const start = process.hrtime.bigint()
      kept = await work()
      if (run >= 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6)
    }
  }
  // The result is looked at, so that no engine may leave the work out.
  if (kept === undefined) throw new Error('a candidate gave nothing')
  const [first] = Object.values(times).map(medianOf)
  return Object.entries(times).map(([name, list]) => ({
    name,
    median: medianOf(list),
    ratio: medianOf(list) / first,
  }))
}

function medianOf(list) {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Print a table of results under a heading. */
export function print(heading, results) {
  const lines = results.map(
    ({ name, median, ratio }) =>
      `  ${name.padEnd(32)} ${median.toFixed(1).padStart(9)} ms  × ${ratio.toFixed(2)}`,
  )
  process.stdout.write(`${heading}\n${lines.join('\n')}\n\n`)
}
