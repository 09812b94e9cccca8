import { Parser } from 'htmlparser2'
import type { Format } from '../../model/formats.ts'
import { LimitError, UnreadableError } from '../errors.ts'
import type { ReadContext } from '../reader.ts'
import { reasons } from '../reasons.ts'

export type Attributes = Readonly<Record<string, string>>

/** Takes the events of one XML file; names come without their namespace prefix (`w:p` → `p`). */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

/** So many elements between two looks at the clock. */
const clockStep = 4096

/**
 * Read one XML file of an office document, event by event.
 *
 * Entities of a DTD are not expanded: they stay as printed, `&name;`. Prefixes are dropped, since
 * writers choose their own; no two elements that we read differ by prefix alone.
 *
 * @throws {UnreadableError} When it is no XML.
 * @throws {LimitError} When elements stand too deep inside each other.
 */
export function readXml(
  bytes: Uint8Array,
  handler: XmlHandler,
  format: Format,
  { limits, clock }: Pick<ReadContext, 'limits' | 'clock'>,
): void {
  const xml = decodeXml(bytes)
  if (!xml.includes('<')) throw new UnreadableError(format, reasons.noXml)
  const locals = new Map<string, string>()
  const localOf = (name: string) => {
    let local = locals.get(name)
    if (local === undefined) {
      local = name.slice(name.indexOf(':') + 1)
      locals.set(name, local)
    }
    return local
  }
  let depth = 0
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        count++
        if (depth > limits.xmlDepth) throw new LimitError(format, 'xmlDepth', limits.xmlDepth)
        if (count % clockStep === 0) clock()
        handler.open(localOf(name), attributes)
      },
      onclosetag(name) {
        depth--
        handler.close(localOf(name))
      },
      ontext(text) {
        handler.text?.(text)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

/** One attribute by its local name, whatever its prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const usual = attributes[`w:${name}`] ?? attributes[name]
  if (usual !== undefined) return usual
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key]
  return undefined
}

/** An attribute that is a whole number. */
export function numberOf(attributes: Attributes, name: string): number | undefined {
  const value = Number.parseInt(attributeOf(attributes, name) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

/** A switch of OOXML (`w:b`): on when it stands there, unless its value says off. */
export function isOn(attributes: Attributes): boolean {
  const value = attributeOf(attributes, 'val')
  return value === undefined || !offValues.has(value)
}

const offValues: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none'])

const declaredEncoding = /^<\?xml[^>]{0,100}?encoding=["']([\w-]{1,40})["']/u

function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  if (head.startsWith('\u00FF\u00FE') || head.startsWith('<\0')) return decodeAs(bytes, 'utf-16le')
  if (head.startsWith('\u00FE\u00FF') || head.startsWith('\0<')) return decodeAs(bytes, 'utf-16be')
  return decodeAs(bytes, declaredEncoding.exec(head)?.[1] ?? 'utf-8')
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    // A name that nobody knows; what office programs write is UTF-8.
    return new TextDecoder().decode(bytes)
  }
}
