import type { Language } from './codes.ts'

/**
 * A file that the caller wrote is wrong: a lexicon, a configuration, a plan corrected by hand.
 *
 * `wording` says what and where in one line of each language; the place leads it when it is known.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly wording: Readonly<Record<Language, string>>

  constructor(wording: Readonly<Record<Language, string>>, options?: ErrorOptions) {
    super(wording.en, options)
    this.wording = wording
  }
}
