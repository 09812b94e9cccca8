const blanks = /\s+/u

/** Words of a table, parted by blanks: `list('局 委 厅')`. */
export function list(words: string): readonly string[] {
  return words.trim().split(blanks)
}
