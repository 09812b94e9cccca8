import type { StandingRule } from '../../model/draft.ts'
import type { Stretch } from './types.ts'

/** A rule as its words stand, without the parties that it adds. */
export interface RuleWords extends Stretch {
  readonly kind: StandingRule['kind']
  readonly reach: StandingRule['reach']
  /** Where the names of `add-parties` stand, their verb with them. */
  readonly names?: Stretch
  readonly othersSupport?: true
  readonly apart?: StandingRule['apart']
  readonly addsSupport?: true
}

/** Every place where one of the words stands, in order. */
export function placesOf(text: string, words: readonly string[]): number[] {
  const places: number[] = []
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at)
  }
  return places.sort((a, b) => a - b)
}

/** 下同, with the comma before it, and what is said of the reach. */
export function sameBelow(text: string, at: number): Pick<RuleWords, 'reach' | 'to'> {
  below.lastIndex = at
  const match = below.exec(text)
  return match ? { reach: 'later', to: at + match[0].length } : { reach: 'clause', to: at }
}

const below = /\s?[,;。、(]?\s?(?:以)?下(?:文|面|列)?(?:皆|均|都)?(?:相)?同/uy
