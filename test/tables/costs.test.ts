import { describe, expect, test } from 'vitest'
import * as costs from '../../src/tables/costs.ts'

const { cover, joined, margin, misnamed, misplaced, missing, widened } = costs

/** [what, the lesser, the greater] */
type Order = readonly [why: string, less: number, more: number]

/** What must be told apart without doubt: alone it outweighs the margin. */
const decisive: Readonly<Record<string, number>> = {
  'a body in a column of texts': misplaced.task.bodies,
  'a body in a column of names of sections': misplaced.category.bodies,
  'a limit in a column of texts': misplaced.task.limit,
  'a text in a column of bodies': misplaced.lead.phrase,
  'a text in a column of limits': misplaced.deadline.phrase,
  'a sentence as the name of a section': misplaced.item.prose,
  'a body in a column of names of what is to be done': misplaced.item.bodies,
  'a limit there': misplaced.item.limit,
  'a limit in a column of names of sections': misplaced.category.limit,
  'a body in a column of persons': misplaced.person.bodies,
  'a sentence in a column of limits': misplaced.deadline.prose,
  'a number among remarks': misplaced.note.number,
  'a body among remarks': misplaced.note.bodies,
  'a blank cell in a column of texts': misplaced.task.empty,
  'a label where none belongs': costs.wrongLabel,
  'a category without its number': costs.categoryAlone,
  'words that name nobody in a column of persons': costs.noName,
  'two names of sections in one cell': joined.outer,
  'a body as a further line of a text': joined.strange,
  'a row without its body': missing.other,
}

/** What may be so or so: alone it stays inside the margin, and the row is unsure. */
const open: Readonly<Record<string, number>> = {
  'words that the body prints at another place': costs.strangeWords,
  'a short text in a column of sentences': misplaced.task.phrase,
  'a text in a column of remarks': misplaced.note.phrase,
  'a row without its limit': missing.limit,
  'a second line of a text': joined.alike,
  'a section row': costs.sectionCost,
  'a row more': costs.rowCost,
  'a row whose number is blank': misplaced.number.empty,
  'a limit or a sentence among remarks': Math.max(misplaced.note.limit, misplaced.note.prose),
}

const orders: readonly Order[] = [
  ['a merge covers an outer column before any other', missing.outer, missing.remark],
  ['an empty remark is likelier than an empty limit', missing.remark, missing.limit],
  ['an empty limit is likelier than an empty body', missing.limit, missing.other],
  ['a row under a merge rather than a second line', costs.rowCost + missing.outer, joined.alike],
  ['a number missing rather than a row too much', costs.rowCost, missing.outer],
  ['a cell under a merge rather than a section row', missing.outer, costs.sectionCost],
  ['a section row rather than a remark without its row', costs.sectionCost, missing.remark],
  [
    'a short text in a column of sentences rather than a lost limit',
    misplaced.task.phrase,
    missing.limit,
  ],
  ['a hint is less than a lost body', costs.strangeWords, missing.other],
  ['a second line of the same kind rather than of another', joined.alike, joined.outer],
  ['a second name of a section rather than a body below it', joined.outer, joined.strange],
  ['a sentence is an item rather than a category', misplaced.item.prose, misplaced.category.prose],
  ['a short text is an item rather than a task', misplaced.item.phrase, misplaced.task.phrase],
  ['a remark is anything but a number or a body', misplaced.note.prose, misplaced.note.bodies],
  ['texts share a header, bodies do not', widened.text + 3 * widened.textBefore, widened.other],
  ['a header over one column rather than two', 0, widened.text],
  ['the last text header is the wide one', 0, widened.textBefore],
  ['a shared header rather than a column without one', widened.other, cover.unnamed],
  ['a blank text is worse than a blank number', misplaced.number.empty, misplaced.task.empty],
  ['a blank number is worse than one that a merge covers', missing.outer, misplaced.number.empty],
  ['one column may lack its header', cover.unnamed, cover.worst],
  ['three may not', cover.worst, 3 * cover.unnamed],
  ['no table without bodies below 责任单位', cover.unnamed, misnamed.party * costs.usualShare],
  ['nor without limits below 完成时限', cover.unnamed, misnamed.limit * costs.usualShare],
  ['no table without numbers below 序号', cover.worst, misnamed.number],
  ['half of them may be damaged', misnamed.number / 2, cover.worst],
  ['bodies below 任务 speak against it', cover.unnamed, misnamed.text],
  ['numbers below 任务 do not', misnamed.textByNumber, margin],
  ['a header of any content is no hint', misnamed.any, widened.other],
  ['a hint leaves a cell well placed', costs.strangeWords, costs.wellPlaced],
  ['a short text does', misplaced.task.phrase, costs.wellPlaced],
  ['a limit among remarks does not', costs.wellPlaced, misplaced.note.limit],
  ['most is more than half', 0.5, costs.usualShare],
  ['and less than all but one of five', costs.usualShare, 0.8],
]

describe('costs of reading a row', () => {
  test.each(Object.entries(decisive))('%s decides', (_, cost) => {
    expect(cost).toBeGreaterThan(margin)
  })

  test.each(Object.entries(open))('%s decides nothing', (_, cost) => {
    expect(cost).toBeGreaterThan(0)
    expect(cost).toBeLessThan(margin)
  })

  test('two hints together decide', () => {
    expect(costs.strangeWords + misplaced.task.phrase).toBeGreaterThan(margin)
  })

  test.each(orders)('%s', (_, less, more) => {
    expect(less).toBeLessThan(more)
  })

  test('what belongs in a column costs nothing there', () => {
    const own = [
      misplaced.number.number,
      misplaced.category.phrase,
      misplaced.item.phrase,
      misplaced.task.prose,
      misplaced.lead.bodies,
      misplaced.person.phrase,
      misplaced.deadline.limit,
    ]
    expect(own).toEqual(own.map(() => 0))
  })
})
