import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The seed that the long texts are made of: prose, clauses, limits, measures. */
export const seed = readFileSync(join(import.meta.dirname, '../seeds/guizhou-drc-2021.txt'), 'utf8')

const year = /20\d\d年/gu
const sectionLabel = /^[一二三四五六七八九十]+(?=、)/gmu
const itemLabel = /^(?:\d+\.|\([一二三四五六七八九十]+\))/gmu
const zeros = /零+/gu
const lastZero = /(?<=.)零$/u
const numerals = '零一二三四五六七八九'
const places = ['', '十', '百', '千', '万']

/**
 * A text of about this many bytes: the sections of the seed again and again in one plan, numbered on,
 * each time with other years and another batch, so that no two sentences are alike.
 */
export function repeatSeed(bytes) {
  const first = seed.search(sectionLabel)
  const head = seed.slice(0, first)
  const sections = `${seed.slice(first).trimEnd()}\n\n`
  let label = 0
  let text = head
  let size = Buffer.byteLength(head)
  for (let index = 0; size < bytes; index++) {
    const copy = sections
      .replace(sectionLabel, () => numeralOf(++label))
      .replace(year, `20${10 + (index % 80)}年`)
      .replace(itemLabel, `$&第${numeralOf(index + 1)}批`)
    text += copy
    size += Buffer.byteLength(copy)
  }
  return text
}

/** 12 → 一十二, 305 → 三百零五. */
function numeralOf(number) {
  const digits = [...String(number)].map(Number)
  const printed = digits.map((digit, index) =>
    digit === 0 ? '零' : `${numerals[digit]}${places[digits.length - 1 - index]}`,
  )
  return printed.join('').replace(zeros, '零').replace(lastZero, '')
}
