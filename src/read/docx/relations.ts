import type { Format } from '../../model/formats.ts'
import type { Archive } from '../office/archive.ts'
import { attributeOf, readXml } from '../office/xml.ts'
import type { ReadContext } from '../reader.ts'

/** Files of a document, by what they are in it (`styles`, `numbering`, `header`). */
export type Relations = ReadonlyMap<string, readonly string[]>

/**
 * Read where the files of `part` stand; its kinds are the last words of the relations' types.
 *
 * Both families of types (transitional and strict) end alike. A target outside the archive is left
 * out.
 *
 * @param part - Path of the file whose relations are wanted; empty for the package itself.
 */
export function readRelations(
  archive: Archive,
  part: string,
  format: Format,
  context: ReadContext,
): Relations {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  const bytes = archive.read(`${folder}_rels/${part.slice(cut)}.rels`)
  const relations = new Map<string, string[]>()
  if (!bytes) return relations
  readXml(
    bytes,
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
        const type = attributeOf(attributes, 'Type') ?? ''
        const kind = type.slice(type.lastIndexOf('/') + 1)
        const target = resolvePath(folder, attributeOf(attributes, 'Target') ?? '')
        relations.set(kind, [...(relations.get(kind) ?? []), target])
      },
      close() {},
    },
    format,
    context,
  )
  return relations
}

/** `../x` of `word/` is `x`; a path cannot climb out of the archive. */
function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
