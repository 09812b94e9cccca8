/** A day in a year; `day` -1 is the month's last. */
export interface MonthDay {
  readonly month: number
  readonly day: number
}

/** How fine the print is. */
export type Grain = 'year' | 'half' | 'quarter' | 'month' | 'ten-days' | 'day'

/**
 * A point or a stretch of the calendar as printed at `[from, to)`, its year perhaps still open.
 *
 * `yearShift` counts from the plan's year (今年 0, 明年 1), `next` from the year before it (次年).
 */
export interface Moment {
  readonly from: number
  readonly to: number
  readonly year?: number
  readonly yearShift?: number
  readonly next?: true
  readonly grain: Grain
  /** First day, for a stretch that has a name of its own (上半年, 6月上旬). */
  readonly first?: MonthDay
  /** Last day; absent where the calendar fixes none (春节). */
  readonly last?: MonthDay
  /** The print names the end of the stretch: 6月底, 年末. */
  readonly end: boolean
  /** A day by its name (国庆节, 汛期): a limit only with 前. */
  readonly named?: true
  /** A character of it was lost: 2022年8底. */
  readonly damaged?: true
}

/** What stands behind a year, or stands alone: 6月底, 上半年, 第三季度. */
export type Part = Pick<Moment, 'to' | 'grain' | 'end'> &
  Partial<Pick<Moment, 'first' | 'last' | 'damaged' | 'named'>>

/** A year, printed or named by a word. */
export type YearHit = Pick<Moment, 'to' | 'year' | 'yearShift' | 'next'>
