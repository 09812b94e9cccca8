import { UsageError } from '../errors.ts'

/**
 * Read the bare words of an old Word document, without an office program.
 *
 * A row of a table ends with a tab. Automatic numbers, merges and styles are lost.
 *
 * @throws {Error} When it is no Word document, or damaged.
 */
export async function extractWords(bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor')
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes))
    // The filter would turn — into -.
    return document.getBody({ filterUnicode: false })
  } catch {
    throw new UsageError({
      en: 'it is damaged, or LibreOffice is needed to read it',
      zh: '已损坏，或需要 LibreOffice 才能读取',
    })
  }
}
