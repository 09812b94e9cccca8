import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { cellLength } from './safe-text.ts'

/** Base64 keeps four characters for three bytes; a piece is whole groups. */
const pieceLength = cellLength - (cellLength % 4)

/** Pack a long text (base64 of deflate) into pieces that fit into cells. */
export function packText(text: string): string[] {
  const packed = btoa(strFromU8(deflateSync(strToU8(text)), true))
  const pieces: string[] = []
  for (let at = 0; at < packed.length; at += pieceLength) {
    pieces.push(packed.slice(at, at + pieceLength))
  }
  return pieces
}

/** The text again; `undefined` where a piece is missing or damaged. */
export function unpackText(pieces: readonly string[]): string | undefined {
  try {
    return strFromU8(inflateSync(strToU8(atob(pieces.join('')), true)))
  } catch {
    return undefined
  }
}
