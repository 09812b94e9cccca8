import { deflateSync } from 'node:zlib'

/**
 * Pack the dictionaries of a PDF that Chromium printed into one stream (object stream, PDF 1.5).
 *
 * It writes each glyph of Noto as a drawing, with long dictionaries as plain text: they are half of
 * the file. Streams stay as they are, so do the numbers of all objects.
 */
export function packPdf(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = readObjects(file)
  const trailer = file.slice(file.lastIndexOf('trailer'))
  const root = /\/Root (\d+) 0 R/u.exec(trailer)?.[1] ?? ''
  const info = /\/Info (\d+) 0 R/u.exec(trailer)?.[1] ?? ''
  const loose = objects.filter(({ body }) => body.includes('stream\n'))
  const packed = objects.filter((one) => !loose.includes(one))
  const last = Math.max(...objects.map(({ id }) => id))
  const [box, table] = [last + 1, last + 2]

  const entries = new Map<number, readonly [kind: number, at: number, index: number]>()
  let out = '%PDF-1.5\n'
  const put = (id: number, body: string) => {
    entries.set(id, [1, out.length, 0])
    out += `${id} 0 obj\n${body}\nendobj\n`
  }
  for (const { id, body } of loose) put(id, body)
  for (const [index, { id }] of packed.entries()) entries.set(id, [2, box, index])
  put(box, boxOf(packed))
  const start = out.length
  entries.set(table, [1, start, 0])
  const rows = Buffer.alloc((table + 1) * 6)
  for (const [id, [kind, at, index]] of entries) {
    rows.writeUInt8(kind, id * 6)
    rows.writeUIntBE(at, id * 6 + 1, 3)
    rows.writeUInt16BE(index, id * 6 + 4)
  }
  const keys = `/Type /XRef /Size ${table + 1} /W [1 3 2] /Root ${root} 0 R /Info ${info} 0 R`
  out += `${table} 0 obj\n${streamOf(keys, rows)}\nendobj\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

interface PdfObject {
  readonly id: number
  readonly body: string
}

/** All objects, by the table at the end of the file. */
function readObjects(file: string): readonly PdfObject[] {
  const table = file.lastIndexOf('xref\n0 ')
  const lines = file.slice(table, file.lastIndexOf('trailer')).split('\n').slice(2)
  return lines.flatMap((line, id) => {
    if (!line.endsWith(' n ')) return []
    const at = Number(line.slice(0, 10))
    const start = file.indexOf('obj\n', at) + 4
    const body = file.slice(start, endOf(file, start)).trimEnd()
    return [{ id, body }]
  })
}

/** An object's end; that of a stream lies behind its data. */
function endOf(file: string, start: number): number {
  const end = file.indexOf('endobj', start)
  const data = file.indexOf('stream\n', start)
  return data < 0 || data > end ? end : file.indexOf('endobj', file.indexOf('endstream', data))
}

function boxOf(objects: readonly PdfObject[]): string {
  let at = 0
  const heads = objects.map(({ id, body }) => {
    const head = `${id} ${at}`
    at += body.length + 1
    return head
  })
  const head = `${heads.join(' ')}\n`
  const content = Buffer.from(head + objects.map(({ body }) => body).join('\n'), 'latin1')
  return streamOf(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, content)
}

function streamOf(keys: string, content: Uint8Array): string {
  const data = deflateSync(content, { level: 9 }).toString('latin1')
  return `<<${keys} /Filter /FlateDecode /Length ${data.length}>>\nstream\n${data}\nendstream`
}
