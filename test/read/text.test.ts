import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, readWith } from '../support/blocks.ts'

describe('plain text', () => {
  test('every line that is not blank is a paragraph, blanks at its ends left out', async () => {
    expect(await blocksOf('要点\n\n　　一、目标 \n \t\n公开\n')).toEqual([
      '要点',
      '一、目标',
      '公开',
    ])
  })

  test('the layer is the file, but for a byte order mark', async () => {
    const text = '\uFEFF要点\r\n　一、目标\r公开\u2028完 \n'
    const { document } = await readWith(text, { from: 'text' })
    expect(document.layer.text).toBe(text.slice(1))
    expect(await blocksOf(text)).toEqual(['要点', '一、目标', '公开', '完'])
  })

  test('a place is line and column, whatever ends the lines', async () => {
    const { document } = await readWith('要点\r\n一、\r二、\n𬭚公开')
    const at = (word: string) => document.place(document.layer.text.indexOf(word))
    expect(['要点', '点', '一', '二', '公开'].map(at)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      // 𬭚 has two code units.
      { line: 4, column: 3 },
    ])
  })

  test('blocks hold all that is printed, in order, without overlap', async () => {
    const scraps = fc.array(
      fc.constantFrom('一、', '公开', ' ', '　', '\n', '\r\n', '\t', '𬭚', '。'),
    )
    await fc.assert(
      fc.asyncProperty(scraps, async (list) => {
        const text = `要${list.join('')}`
        const { document } = await readWith(text, { from: 'text' })
        let rest = ''
        let end = 0
        for (const block of document.blocks) {
          rest += text.slice(end, block.start)
          expect(block.end).toBeGreaterThan(block.start)
          end = block.end
        }
        expect((rest + text.slice(end)).trim()).toBe('')
      }),
    )
  })
})
