import { describe, expect, test } from 'vitest'

/**
 * The band that a threshold may stand in.
 *
 * `yes` is a size that print really has, `no` the nearest one that something else has; where they are
 * neighbours the threshold stands between them, else it may move without harm.
 */
export interface Band {
  readonly yes: number
  readonly no: number
  /** Whether a thing of this size is taken for what the threshold is about. */
  readonly isTaken: (size: number) => boolean | Promise<boolean>
}

/** Tests for each threshold by its name: what is inside its band is taken, what is outside is not. */
export function showBands(bands: Readonly<Record<string, Band>>): void {
  describe.each(Object.entries(bands))('%s', (_, { yes, no, isTaken }) => {
    test(`${yes} is taken`, async () => expect(await isTaken(yes)).toBe(true))
    test(`${no} is not`, async () => expect(await isTaken(no)).toBe(false))
  })
}

/** Invented words of a given length, without any word of the field. */
export function words(length: number): string {
  return '山水田林'.repeat(Math.ceil(length / 4)).slice(0, length)
}
