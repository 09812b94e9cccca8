/** A list of numbers that takes a fixed number of bytes each. */
type NumberList = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>

/** Entries of a slab; a longer list is its own. */
const slabLength = 0x8000

/**
 * Cut short lists of numbers out of long ones: a list of its own costs more than what stands in it.
 *
 * @returns Gives lists of so many zeros.
 */
export function newSlabs<T extends NumberList>(
  make: new (length: number) => T,
): (length: number) => T {
  let slab = new make(0)
  let used = 0
  return (length) => {
    if (used + length > slab.length) {
      slab = new make(Math.max(slabLength, length))
      used = 0
    }
    used += length
    return slab.subarray(used - length, used) as T
  }
}
