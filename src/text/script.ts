/** Frequent characters that only traditional texts print. */
const traditional =
  '責單負導劃設務關辦發為爲國實業產會區縣鄉鎮廳處環護農財聯網評價標準進過來義條題變總電數報結門風認識帶爭運術確傳師興創優團織協調'
const fewestTraditional = 2

let traditionalCodes: Uint8Array | undefined

/**
 * Whether a text is printed in traditional characters (繁体).
 *
 * A table of codes is three times as fast as a class of scattered characters.
 */
export function hasTraditional(text: string): boolean {
  if (!traditionalCodes) {
    traditionalCodes = new Uint8Array(0x10000)
    for (const char of traditional) traditionalCodes[char.charCodeAt(0)] = 1
  }
  let count = 0
  for (let index = 0; index < text.length && count < fewestTraditional; index++) {
    count += traditionalCodes[text.charCodeAt(index)] ?? 0
  }
  return count >= fewestTraditional
}
