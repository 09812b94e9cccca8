/** Numbers that follow from a seed, and choices made with them. */
export interface Random {
  /** From 0 up to, but not, 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** A name drawn by its weight. */
  readonly weigh: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => K
  /** `count` different members in random order; all of them where there are fewer. */
  readonly some: <T>(list: readonly T[], count: number) => T[]
  /** Numbers of their own for one part, so that leaving another part out does not change it. */
  readonly fork: (salt: number) => Random
  /** Names of switches that are not drawn. */
  readonly barred?: ReadonlySet<string> | undefined
}

/** Make the numbers of one seed (mulberry32). */
export function makeRandom(seed: number, barred?: ReadonlySet<string>): Random {
  let state = mix(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (list) => list[between(0, list.length - 1)] as (typeof list)[number],
    weigh: (weights) => weighed(weights, next()),
    some: (list, count) => shuffled(list, count, between),
    fork: (salt) => makeRandom(mix(seed) ^ Math.imul(salt + 1, 0x9e3779b1), barred),
    barred,
  }
}

function mix(seed: number): number {
  let t = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b)
  t = Math.imul(t ^ (t >>> 16), 0x45d9f3b)
  return (t ^ (t >>> 16)) | 0
}

interface Scale {
  readonly names: readonly string[]
  /** Weights added up, from the first name to each. */
  readonly sums: readonly number[]
}

const scales = new WeakMap<object, Scale>()

function scaleOf(weights: object): Scale {
  const known = scales.get(weights)
  if (known) return known
  let total = 0
  const sums = Object.values(weights).map((weight: number) => (total += weight))
  const scale = { names: Object.keys(weights), sums }
  scales.set(weights, scale)
  return scale
}

function weighed<K extends string>(weights: Readonly<Partial<Record<K, number>>>, at: number): K {
  const { names, sums } = scaleOf(weights)
  const left = at * (sums[sums.length - 1] ?? 0)
  const index = sums.findIndex((sum) => left < sum)
  return names[index < 0 ? names.length - 1 : index] as K
}

function shuffled<T>(
  list: readonly T[],
  count: number,
  between: (low: number, high: number) => number,
): T[] {
  const rest = [...list]
  const size = Math.min(count, rest.length)
  for (let index = 0; index < size; index++) {
    const other = between(index, rest.length - 1)
    ;[rest[index], rest[other]] = [rest[other] as T, rest[index] as T]
  }
  return rest.slice(0, size)
}
