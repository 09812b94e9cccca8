/** Civil days (YYYY-MM-DD) are reckoned as days of UTC, which have no summer time. */
const dayLength = 86_400_000

/** A civil day so many days later; earlier where the number is negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10)
}

/** Days from one civil day to another; below 0 when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength)
}
