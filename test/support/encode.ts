/** Encode text in a character set that the platform can only decode, by turning its table round. */
export function encode(
  text: string,
  encoding: 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be',
): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeWide(text, encoding)
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const char of text) {
    const found = char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : table.get(char)
    if (!found) throw new Error(`${encoding} has no ${char}`)
    bytes.push(...found)
  }
  return Uint8Array.from(bytes)
}

function encodeWide(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le')
  }
  return bytes
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && char !== '\uFFFD') table.set(char, [lead, trail])
    }
  }
  tables.set(encoding, table)
  return table
}
