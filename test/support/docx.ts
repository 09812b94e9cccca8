import { strToU8, zipSync } from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts of a small Word document, as the XML inside their root elements. */
export interface DocxParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly header?: string
  readonly footer?: string
  /** Further files, by path. */
  readonly files?: Readonly<Record<string, Uint8Array>>
}

/** Put a Word document together that both our reader and LibreOffice open. */
export function makeDocx({ body, files, ...parts }: DocxParts): Uint8Array {
  const roots = {
    numbering: 'numbering',
    styles: 'styles',
    footnotes: 'footnotes',
    header: 'hdr',
    footer: 'ftr',
  }
  const names = (Object.keys(roots) as (keyof typeof roots)[]).filter((name) => parts[name])
  const relations = names.map((name) => relation(`${officeTypes}/${name}`, `${name}.xml`))
  const types = names.map((name) => override(`/word/${name}.xml`, `${mainType}.${name}+xml`))
  const section = names
    .filter((name) => name === 'header' || name === 'footer')
    .map((name) => `<w:${name}Reference w:type="default" r:id="r${name}.xml"/>`)
  const sectPr = `<w:sectPr xmlns:r="${officeTypes}">${section.join('')}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`
  const all: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/word/document.xml', `${mainType}.document.main+xml`)}${types.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      relationsFile([relation(`${officeTypes}/officeDocument`, 'word/document.xml')]),
    ),
    'word/_rels/document.xml.rels': strToU8(relationsFile(relations)),
    'word/document.xml': strToU8(
      `${head}<w:document ${namespaces}><w:body>${body}${sectPr}</w:body></w:document>`,
    ),
  }
  for (const name of names) {
    all[`word/${name}.xml`] = strToU8(
      `${head}<w:${roots[name]} ${namespaces}>${parts[name]}</w:${roots[name]}>`,
    )
  }
  return zipSync({ ...all, ...files }, { level: 6 })
}

function relation(type: string, target: string): string {
  const id = target.slice(target.lastIndexOf('/') + 1)
  return `<Relationship Id="r${id}" Type="${type}" Target="${target}"/>`
}

function relationsFile(relations: readonly string[]): string {
  return `${head}<Relationships xmlns="${packageTypes}/relationships">${relations.join('')}</Relationships>`
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  const before = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${before}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph; text without markup becomes one run. */
export function p(content: string, properties = ''): string {
  const before = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  const runs = content === '' || content.includes('<') ? content : r(content)
  return `<w:p>${before}${runs}</w:p>`
}

/** Properties that put a paragraph into a list. */
export function num(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
}

/** What a level of a list sets beside its format and text. */
export interface LevelOptions {
  readonly start?: number
  readonly style?: string
  readonly legal?: true
  readonly suffix?: 'space' | 'nothing'
  readonly restart?: number
}

/** A level of a list, in the order of elements that the schema wants. */
export function lvl(
  index: number,
  format: string,
  text: string,
  options: LevelOptions = {},
): string {
  const { start = 1, style, legal, suffix, restart } = options
  return [
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>`,
    restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`,
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    legal ? '<w:isLgl/>' : '',
    suffix === undefined ? '' : `<w:suff w:val="${suffix}"/>`,
    `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
  ].join('')
}

/** An abstract list with its levels. */
export function abstractNum(id: number, levels: string, more = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels}</w:abstractNum>`
}

/** A use of an abstract list. */
export function numUse(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
}

/** A paragraph style. */
export function pStyle(id: string, properties: string, basedOn?: string, name = id): string {
  const base = basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:pPr>${properties}</w:pPr></w:style>`
}

/** A table of cells; a cell is its content and its properties. */
export function tbl(rows: readonly (readonly (string | readonly [string, string])[])[]): string {
  const cells = (row: readonly (string | readonly [string, string])[]) =>
    row
      .map((cell) => {
        const [content, properties] = typeof cell === 'string' ? [cell, ''] : cell
        return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : p(content)}</w:tc>`
      })
      .join('')
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}
