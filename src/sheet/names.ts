/** The apostrophe only at the ends, but a name has no need of it. */
const forbidden = /[[\]:*?/\\']/gu
const longest = 31

/**
 * Names for sheets (工作表名) that a workbook takes, in order: at most 31 characters, none of
 * `[]:*?/\`, no two alike.
 *
 * ```text
 * 县市场监管局, 县市场监管局 → 县市场监管局, 县市场监管局(2)
 * ```
 */
export function sheetNames(texts: readonly string[], taken: readonly string[] = []): string[] {
  // Programs compare the names without regard to case.
  const used = new Set(taken.map((name) => name.toLowerCase()))
  return texts.map((text) => {
    const name = text.replace(forbidden, ' ').trim() || '表'
    for (let count = 1; ; count++) {
      const tail = count === 1 ? '' : `(${count})`
      const tried = name.slice(0, longest - tail.length) + tail
      if (used.has(tried.toLowerCase())) continue
      used.add(tried.toLowerCase())
      return tried
    }
  })
}
