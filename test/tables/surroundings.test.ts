import { describe, expect, test } from 'vitest'
import type { Passage } from '../../src/model/passage.ts'
import { findRegions } from '../../src/tables/find.ts'
import { passagesOf, withoutNotes } from '../../src/tables/surroundings.ts'
import { flowOf } from './flow.ts'

const table = '序号\t任务\t责任单位\n1\t清理河道淤积。\t县水利局\n2\t完成湿地普查。\t县林业局'

function notesBelow(lines: string): { notes: string[]; prose: string[] } {
  const { layer, flow } = flowOf(`${table}\n${lines}`)
  const { notes, flow: kept } = withoutNotes(findRegions(flow, { layer }))
  const texts = (passages: readonly Passage[]) => passages.map(({ reading }) => reading.text)
  return { notes: texts(notes), prose: texts(passagesOf(kept)) }
}

describe('notes below a table', () => {
  test.each([
    ['one note', '注:按职责落实。\n特此通知。', ['注:按职责落实。'], ['特此通知。']],
    [
      'a list whose numbers go on',
      '注:1.首位单位牵头。\n2.本表自印发之日起执行。\n3.由县水利局解释。',
      ['注:1.首位单位牵头。', '2.本表自印发之日起执行。', '3.由县水利局解释。'],
      [],
    ],
    [
      'a mark on a line of its own',
      '备注:\n1.首位单位牵头。\n2.由县水利局解释。\n一、工作要求',
      ['备注:', '1.首位单位牵头。', '2.由县水利局解释。'],
      ['一、工作要求'],
    ],
    [
      'a number that does not follow',
      '注:1.首位单位牵头。\n3.清淤。',
      ['注:1.首位单位牵头。'],
      ['3.清淤。'],
    ],
    ['no note', '1.首位单位牵头。', [], ['1.首位单位牵头。']],
  ] as const)('%s', (_, lines, notes, prose) => {
    expect(notesBelow(lines)).toEqual({ notes, prose })
  })
})

test.each([
  ['单位:万元', true],
  ['(单位:亩、户)', true],
  ['单位:县财政局', false],
  ['计量单位:公里', true],
])('%s between a title and its table says what the amounts are: %s', (line, isUnit) => {
  const { layer, flow } = flowOf(`云溪县项目清单\n${line}\n${table}`)
  const found = findRegions(flow, { layer })
  const region = found.find((item) => item.type === 'region')
  const caption = region && 'caption' in region && region.caption
  expect(caption ? layer.text.slice(caption.start, caption.end) : '').toBe(
    isUnit ? '云溪县项目清单' : '',
  )
  expect(withoutNotes(found).notes.map(({ reading }) => reading.text)).toEqual(isUnit ? [line] : [])
})
