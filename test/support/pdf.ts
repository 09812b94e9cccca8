/** A text at a place; y counts down from the top, in points. */
export interface PdfText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  /** Degrees against the clock. */
  readonly angle?: number
}

/** A page for tests: A4 unless it says otherwise. */
export interface PdfPage {
  readonly texts?: readonly PdfText[]
  /** Lines as x1, y1, x2, y2. */
  readonly lines?: readonly (readonly [number, number, number, number])[]
  readonly rotate?: number
  readonly width?: number
  readonly height?: number
}

const usual = { width: 595, height: 842 }

/**
 * Write a PDF as old programs do: a Chinese font that is not embedded, text in UCS-2.
 *
 * Han characters are one square wide, letters and figures half of it.
 */
export function makePdf(pages: readonly PdfPage[]): Uint8Array {
  const font = 3
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 700/StemV 80>>',
  ]
  for (const [index, page] of pages.entries()) {
    const { width, height } = { ...usual, ...page }
    const rotate = page.rotate === undefined ? '' : `/Rotate ${page.rotate}`
    const content = contentOf(page, height)
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]${rotate}/Resources<</Font<</F ${font} 0 R>>>>/Contents ${7 + index * 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    )
  }
  return new TextEncoder().encode(fileOf(objects))
}

function fileOf(objects: readonly string[]): string {
  let file = '%PDF-1.5\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
}

function contentOf({ texts = [], lines = [] }: PdfPage, height: number): string {
  const drawn = lines.map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`)
  const printed = texts.map(({ x, y, text, size = 16, angle = 0 }) => {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
    const matrix = [cos, sin, -sin, cos].map((part) => part.toFixed(5)).join(' ')
    return `BT /F ${size} Tf ${matrix} ${x} ${height - y} Tm <${hexOf(text)}> Tj ET`
  })
  return ['1 w', ...drawn, ...printed].join('\n')
}

function hexOf(text: string): string {
  return text
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
}

const perLine = 26

/** Set a text into lines of 26 characters, the first indented by two, from `y` on. */
export function setText(text: string, y: number, pitch = 28, x = 90): PdfText[] {
  const lines: PdfText[] = []
  let rest = text
  while (rest !== '') {
    const isFirst = lines.length === 0
    const count = isFirst ? perLine - 2 : perLine
    const left = isFirst ? x + 32 : x
    lines.push({ x: left, y: y + lines.length * pitch, text: rest.slice(0, count) })
    rest = rest.slice(count)
  }
  return lines
}

/** The lines of a full grid. */
export function gridLines(
  xs: readonly number[],
  ys: readonly number[],
): [number, number, number, number][] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
  return [
    ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
    ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
  ]
}
