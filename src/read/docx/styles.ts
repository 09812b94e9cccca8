import type { Format } from '../../model/formats.ts'
import { attributeOf, isOn, numberOf, readXml, type XmlHandler } from '../office/xml.ts'
import type { ReadContext } from '../reader.ts'

/** One style (样式), without what it takes from the style that it is based on. */
interface Style {
  readonly name?: string
  readonly basedOn?: string
  readonly listId?: string
  readonly listLevel?: number
  readonly outlineLevel?: number
  readonly align?: string
  readonly bold?: boolean
  readonly hidden?: boolean
}

/** The styles of a document, each asked for with what it inherits. */
export interface Styles {
  /** A style and those that it is based on, nearest first; without an id the default paragraph style. */
  readonly chain: (
    id: string | undefined,
  ) => readonly { readonly id: string; readonly style: Style }[]
  /** The nearest value of one property along the chain. */
  readonly get: <Key extends keyof Style>(
    id: string | undefined,
    key: Key,
  ) => Style[Key] | undefined
}

/** Longest chain of styles that Word allows; a chain that bites its own tail ends there too. */
const longestChain = 12

/** Read `styles.xml`; without one, every style is empty. */
export function readStyles(
  bytes: Uint8Array | undefined,
  format: Format,
  context: ReadContext,
): Styles {
  const { styles, paragraphDefault } = bytes
    ? parseStyles(bytes, format, context)
    : { styles: new Map<string, Style>(), paragraphDefault: undefined }
  const chains = new Map<string, readonly { readonly id: string; readonly style: Style }[]>()
  const chain = (id = paragraphDefault) => {
    if (id === undefined) return []
    let known = chains.get(id)
    if (!known) {
      known = chainOf(styles, styles.has(id) ? id : (paragraphDefault ?? id))
      chains.set(id, known)
    }
    return known
  }
  return {
    chain,
    get: (id, key) => chain(id).find(({ style }) => style[key] !== undefined)?.style[key],
  }
}

function chainOf(styles: ReadonlyMap<string, Style>, first: string) {
  const chain: { id: string; style: Style }[] = []
  let id: string | undefined = first
  while (id !== undefined && chain.length < longestChain) {
    const style: Style | undefined = styles.get(id)
    if (!style) break
    chain.push({ id, style })
    id = style.basedOn
  }
  return chain
}

type Building = { -readonly [Key in keyof Style]: Style[Key] }

function parseStyles(bytes: Uint8Array, format: Format, context: ReadContext) {
  const styles = new Map<string, Style>()
  let paragraphDefault: string | undefined
  let style: Building | undefined
  // Inside a conditional format of a table style, or a note of a tracked change.
  let aside = 0
  const handler: XmlHandler = {
    open(name, attributes) {
      if (asides.has(name)) aside++
      if (name === 'style') {
        style = {}
        const id = attributeOf(attributes, 'styleId') ?? ''
        styles.set(id, style)
        const isDefault = attributeOf(attributes, 'default')
        if (attributeOf(attributes, 'type') === 'paragraph' && isDefault && isDefault !== '0') {
          paragraphDefault ??= id
        }
      } else if (style && aside === 0) {
        properties.get(name)?.(style, attributes)
      }
    },
    close(name) {
      if (asides.has(name)) aside--
      if (name === 'style') style = undefined
    },
  }
  readXml(bytes, handler, format, context)
  return { styles, paragraphDefault }
}

const asides: ReadonlySet<string> = new Set(['tblStylePr', 'pPrChange', 'rPrChange'])

const properties: ReadonlyMap<
  string,
  (style: Building, attributes: Readonly<Record<string, string>>) => void
> = new Map([
  ['name', (style, attributes) => set(style, 'name', attributeOf(attributes, 'val'))],
  ['basedOn', (style, attributes) => set(style, 'basedOn', attributeOf(attributes, 'val'))],
  ['numId', (style, attributes) => set(style, 'listId', attributeOf(attributes, 'val'))],
  ['ilvl', (style, attributes) => set(style, 'listLevel', numberOf(attributes, 'val'))],
  ['outlineLvl', (style, attributes) => set(style, 'outlineLevel', numberOf(attributes, 'val'))],
  ['jc', (style, attributes) => set(style, 'align', attributeOf(attributes, 'val'))],
  ['b', (style, attributes) => set(style, 'bold', isOn(attributes))],
  ['vanish', (style, attributes) => set(style, 'hidden', isOn(attributes))],
])

function set<Key extends keyof Building>(style: Building, key: Key, value: Building[Key]): void {
  if (value !== undefined) style[key] = value
}
