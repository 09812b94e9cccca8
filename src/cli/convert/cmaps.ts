import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the maps stand: beside `dist` in the package, beside `src` in the project. */
const folders = ['../../cmaps/', '../../../cmaps/', '../cmaps/']

/**
 * Folder of the character maps that PDFs with unembedded Chinese fonts need; `undefined` where it is
 * missing.
 *
 * The PDF library wants a plain path that ends in `/`.
 */
export function cmapFolder(): string | undefined {
  return folders
    .map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
    .find((folder) => existsSync(`${folder}Adobe-GB1-UCS2.bcmap`))
}
