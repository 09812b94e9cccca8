import type { Printed } from '../model/ledger.ts'
import { plainPrint } from './rows.ts'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 8

/** Eight letters from any text; of letters, so that no program takes one for a number or a date. */
function lettersOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x2545f491]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ code, 0x5bd1e995)
    other ^= other >>> 15
  }
  let word = ''
  for (let count = 0; count < length; count++) {
    const from = count % 2 === 0 ? one : other
    word += letters.charAt((from >>> ((count >> 1) * 7)) % letters.length)
  }
  return word
}

/** Fingerprint (指纹) of what is printed in a row. */
export function fingerprint(printed: Printed): string {
  return lettersOf(plainPrint(printed).join('\n'))
}

/** A key for a new row that no other row has or had. */
export function newKey(printed: Printed, taken: ReadonlySet<string>): string {
  const text = plainPrint(printed).join('\n')
  let key = lettersOf(`key\n${text}`)
  for (let count = 1; taken.has(key); count++) key = lettersOf(`key${count}\n${text}`)
  return key
}

/** What stands in the hidden cell of a row: its key and its fingerprint. */
export interface Identity {
  readonly key: string
  readonly fingerprint: string
}

const identity = /^([A-Z]{8})-([A-Z]{8})$/u

export function formatIdentity({ key, fingerprint: print }: Identity): string {
  return `${key}-${print}`
}

/** The key and the fingerprint of a hidden cell; `undefined` where somebody wrote something else. */
export function readIdentity(text: string): Identity | undefined {
  const [, key, print] = identity.exec(text.trim()) ?? []
  return key && print ? { key, fingerprint: print } : undefined
}
