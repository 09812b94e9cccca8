import { Converter } from 'opencc-js'
import { founderMarks, lookalikes, radicals, readings, taiwanTerms } from './words/damage.ts'
import type { Writer } from './writer.ts'

/** What happened to a document's characters after it was written. */
export interface Damage {
  /** Changes that printed values keep. */
  readonly kept: (text: string) => string
  /** Printed values are as they were written. */
  readonly keepsAll: boolean
  /** Changes that the reading of a value undoes: widths, blanks. */
  readonly printed: (text: string) => string
}

/** Damage as the writer's style has it. */
export function makeDamage(w: Writer): Damage {
  const { script, damage, width } = w.style
  const kept = [scripts[script], keptDamage[damage]].filter((step) => step !== undefined)
  const printed = [printedDamage(w)[damage], width === 'half' ? foldWidth : undefined].filter(
    (step) => step !== undefined,
  )
  return { kept: chain(kept), keepsAll: kept.length === 0, printed: chain(printed) }
}

type Step = (text: string) => string

function chain(steps: readonly Step[]): Step {
  if (steps.length === 0) return (text) => text
  return (text) => steps.reduce((changed, step) => step(changed), text)
}

/** Change characters one by one; `change` is asked once for each. */
function byCharacter(change: (character: string) => string): Step {
  const known = new Map<string, string>()
  return (text) => {
    let changed = ''
    for (const character of text) {
      let to = known.get(character)
      if (to === undefined) {
        to = change(character)
        known.set(character, to)
      }
      changed += to
    }
    return changed
  }
}

const byTable = (table: Readonly<Record<string, string>>) =>
  byCharacter((character) => table[character] ?? character)

const convert = Converter({ from: 'cn', to: 't' })
const traditional = byCharacter(convert)
const taiwan: Step = (text) =>
  traditional(taiwanTerms.reduce((changed, [from, to]) => changed.replaceAll(from, to), text))
const pinyin = byCharacter((character) => {
  const reading = readings[character]
  return convert(character) + (reading ? `(${reading})` : '')
})
const plainMarks = /\p{M}/gu
const pinyinSpaced = byCharacter((character) => {
  const reading = readings[character]?.normalize('NFD').replace(plainMarks, '')
  return character + (reading ? `(${reading} )` : '')
})
// Characters of common words alone: half the page has been converted.
const mixed = byCharacter((character) =>
  '县务责单门实设进办规划'.includes(character) ? convert(character) : character,
)

const scripts: Readonly<Record<string, Step | undefined>> = {
  traditional,
  taiwan,
  mixed,
  pinyin,
  'pinyin-spaced': pinyinSpaced,
}

const quotes = /[“”]/gu
const keptDamage: Readonly<Record<string, Step | undefined>> = {
  radicals: byTable(radicals),
  quotes: (text) => text.replace(quotes, ''),
  plus: (text) => text.replaceAll('+', ' '),
  founder: byTable(founderMarks),
  lookalike: byTable(lookalikes),
}

const betweenHan = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu

function printedDamage(w: Writer): Readonly<Record<string, Step | undefined>> {
  const random = w.random.fork(91)
  return {
    stops: (text) => text.replace(lineStops, ''),
    tags: (text) => text.replace(lineEnds, () => (random.chance(0.1) ? '</p>' : '')),
    spaces: (text) => text.replace(betweenHan, () => (random.chance(0.02) ? ' ' : '')),
  }
}

const lineStops = /。(?=\r?\n|$)/gu
const lineEnds = /(?<=\p{Script=Han})(?=\r?\n)/gu

const wideMarks = /[！-～]/gu
const foldWidth: Step = (text) =>
  text.replace(wideMarks, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
