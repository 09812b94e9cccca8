import type { Cell as BookCell, Sheet as BookSheet, SheetImage, SheetTextBox } from 'hucre'
import type { CarriedCell, Picture } from './workbook.ts'

/** What the cells of a sheet have beside a value, by `row,column`. */
export function carriedOf({ cells }: BookSheet): ReadonlyMap<string, CarriedCell> {
  const found = new Map<string, CarriedCell>()
  for (const [name, cell] of cells ?? []) {
    const { comment, formula, hyperlink, richText, style } = cell
    const isWritten = Boolean(comment ?? formula ?? hyperlink)
    if (!isWritten && !richText && !style) continue
    const carried = { carried: cell, row: Number(name.split(',', 1)[0]), isWritten }
    found.set(name, comment ? { ...carried, comment: comment.text } : carried)
  }
  return found
}

const ownRow = /(?<![A-Za-z0-9_$.!])(\$?[A-Z]{1,3})(\d{1,7})(?![\d(A-Za-z_.!])/gu

/** The cell as it was; where it moved to another row, its formula looks at that row. */
export function carriedCell({ carried, row }: CarriedCell, newRow: number): Partial<BookCell> {
  const cell = carried as BookCell
  // A formula that others share would have to be told for each of them: its result stays.
  if (cell.formulaType === 'shared') return resultOf(cell)
  if (cell.formula === undefined || row === newRow) return cell
  const formula = cell.formula.replace(ownRow, (print, column: string, number: string) =>
    Number(number) === row + 1 ? `${column}${newRow + 1}` : print,
  )
  return { ...cell, formula }
}

/** The cell with the last result of its formula in its place. */
export function withoutFormula(one: CarriedCell): CarriedCell {
  return { ...one, carried: resultOf(one.carried as BookCell) }
}

function resultOf({ value, style, comment, hyperlink, richText }: BookCell): Partial<BookCell> {
  return {
    value,
    ...(style && { style }),
    ...(comment && { comment }),
    ...(hyperlink && { hyperlink }),
    ...(richText && { richText }),
  }
}

/** What a person put beside a value that the program writes anew: a comment, a link. */
export function besideOf({
  carried,
}: CarriedCell): Pick<Partial<BookCell>, 'comment' | 'hyperlink'> {
  const { comment, hyperlink } = carried as BookCell
  return { ...(comment && { comment }), ...(hyperlink && { hyperlink }) }
}

/** Pictures and drawn boxes with the row that they hang on. */
export function picturesOf({ images, textBoxes }: BookSheet): readonly Picture[] {
  return [...(images ?? []), ...(textBoxes ?? [])].map((carried) => ({
    carried,
    row: carried.anchor.from.row,
  }))
}

/** Pictures where their rows are now. */
export function carriedPictures(pictures: readonly Picture[]): {
  readonly images: SheetImage[]
  readonly textBoxes: SheetTextBox[]
} {
  const moved = pictures.map(({ carried, row }) => {
    const one = carried as SheetImage | SheetTextBox
    const by = row - one.anchor.from.row
    const { from, to } = one.anchor
    return {
      ...one,
      anchor: { from: { ...from, row }, ...(to && { to: { ...to, row: to.row + by } }) },
    }
  })
  return {
    images: moved.filter((one): one is SheetImage => 'data' in one),
    textBoxes: moved.filter((one): one is SheetTextBox => !('data' in one)),
  }
}
