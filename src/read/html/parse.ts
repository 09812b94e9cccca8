import { Tokenizer } from 'htmlparser2'
import type { ReadContext } from '../reader.ts'
import { growTree } from './grow.ts'
import { noAttributes } from './setting.ts'
import { type AttributeName, type Attributes, attributeNames, type Tree } from './tree.ts'

const known: ReadonlySet<string> = new Set(attributeNames)
const drawings: ReadonlySet<string> = new Set(['svg', 'math'])
const nonAscii = /[^\0-\x7f]/u

/** The tag that is being read. */
interface OpenTag {
  name: string
  start: number
  attributes: Partial<Record<AttributeName, string>> | undefined
  /** Attribute that is being read, where it matters. */
  attribute: AttributeName | undefined
  value: string
}

/**
 * Parse a page or a piece of one into its blocks and texts.
 *
 * Broken pages are mended the way browsers do, where it matters for the text: end tags that are left
 * out, cells without rows, tags that overlap. What is no tag is text, such as the typed angle
 * brackets of 《<要点>任务分解》.
 *
 * @throws {LimitError} When blocks nest too deep, or there are too many cells or characters.
 */
export function parseHtml(source: string, context: ReadContext): Tree {
  const grower = growTree(context)
  const tag: OpenTag = {
    name: '',
    start: 0,
    attributes: undefined,
    attribute: undefined,
    value: '',
  }
  const openTag = (end: number) => {
    if (nonAscii.test(tag.name)) grower.text(source.slice(tag.start, end + 1))
    else grower.open(tag.name, (tag.attributes ?? noAttributes) as Attributes)
  }
  const ignore = () => undefined
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => grower.text(source.slice(start, end)),
      ontextentity: (code) => grower.text(String.fromCodePoint(code)),
      onopentagname(start, end) {
        tag.name = source.slice(start, end).toLowerCase()
        tag.start = start - 1
        tag.attributes = undefined
      },
      onattribname(start, end) {
        const name = source.slice(start, end).toLowerCase()
        tag.attribute = known.has(name) ? (name as AttributeName) : undefined
        tag.value = ''
      },
      onattribdata(start, end) {
        if (tag.attribute) tag.value += source.slice(start, end)
      },
      onattribentity(code) {
        if (tag.attribute) tag.value += String.fromCodePoint(code)
      },
      onattribend() {
        if (!tag.attribute) return
        tag.attributes ??= {}
        tag.attributes[tag.attribute] ??= tag.value
      },
      onopentagend: openTag,
      // A self-closed <div/> is open all the same; only drawings know the mark.
      onselfclosingtag: (end) => {
        if (!grower.isSilent() && !drawings.has(tag.name)) openTag(end)
      },
      onclosetag: (start, end) => grower.close(source.slice(start, end).toLowerCase()),
      oncomment(start, end) {
        // </要点> is no tag either.
        const typed = source.startsWith('</', start - 2) && nonAscii.test(source.charAt(start))
        if (typed) grower.text(source.slice(start - 2, end + 1))
      },
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return grower.finish()
}
