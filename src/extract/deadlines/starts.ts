import { festivals, limitLabels, ongoingAdverbs } from '../../lexicon/limits.ts'
import { createFinder } from '../../text/finder.ts'
import { hanNumerals } from '../../text/numerals.ts'

/**
 * What may begin with a character, as bits: most characters of a text begin nothing, and the search
 * passes them by.
 */
export const startOf = {
  planYears: 1,
  rhythm: 2,
  time: 4,
  span: 8,
  ongoing: 16,
  label: 32,
  /** A bracket, a title, a quotation, the end of a sentence. */
  mark: 64,
} as const

const firstOf = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('')
const quotes = '“"「‘'
const numerals = `0123456789${hanNumerals}`
const chars: readonly (readonly [bit: number, chars: string])[] = [
  [startOf.planYears, `十${quotes}`],
  [startOf.rhythm, '每按逐次下一半'],
  [
    startOf.time,
    `${numerals}年全上下前第今本当明次翌去${quotes}${firstOf(Object.keys(festivals))}`,
  ],
  [startOf.span, `${numerals}半`],
  [startOf.ongoing, firstOf(ongoingAdverbs)],
  [startOf.label, firstOf(limitLabels)],
  [startOf.mark, '(《“「。!?\n'],
]

/** Bits of `startOf` by character code. */
export const starts = new Uint8Array(0x1_00_00)
for (const [bit, some] of chars) {
  for (let index = 0; index < some.length; index++) {
    const code = some.charCodeAt(index)
    starts[code] = (starts[code] ?? 0) | bit
  }
}

/** The next character that may begin something. */
export const nextOpening = createFinder(chars.map(([, some]) => some).join(''))
