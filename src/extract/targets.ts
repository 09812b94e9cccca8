import type { Draft } from '../model/place.ts'
import type { Target } from '../model/task.ts'
import { printOf, type Reading, rangeOf } from '../text/reading.ts'

const percentage = /(\d{1,6}(?:\.\d{1,4})?) ?([%‰])(以上|以下|以内|左右)?/gu

/** Find the quantitative targets (量化指标) of a text, in order. */
export function findTargets(reading: Reading): Draft<Target>[] {
  return [...reading.text.matchAll(percentage)].map((match) => {
    const [whole, value = '', unit = '%', word] = match
    const end = match.index + whole.length
    return {
      text: printOf(reading, match.index, end),
      value: Number(value),
      unit,
      comparator: word === '以上' ? 'gte' : word === '左右' ? 'approx' : word ? 'lte' : 'eq',
      span: rangeOf(reading, match.index, end),
    }
  })
}
