/** The same day so many years on; 29 February becomes the last of that month. */
export function inYearsTime(date: string, years: number): string {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  // The end of February stays its end, in leap years as in others.
  const isEnd = of === new Date(Date.UTC(year, month, 0)).getUTCDate()
  const moved = new Date(Date.UTC(year + years, month - 1, isEnd ? last : Math.min(of, last)))
  return moved.toISOString().slice(0, 10)
}
