/** The part of the library that is used; it brings no types of its own. */
declare module 'word-extractor' {
  class WordExtractor {
    extract(source: Uint8Array): Promise<{ getBody(options: { filterUnicode: boolean }): string }>
  }
  export = WordExtractor
}
