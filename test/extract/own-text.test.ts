import { expect, test } from 'vitest'
import { readOwnText } from '../../src/extract/own-text.ts'
import { outlineOf } from '../outline/tree.ts'

function ownOf(text: string, keep?: number) {
  const { layer, outline } = outlineOf(text)
  const [item] = outline.items
  if (!item) throw new Error('no item')
  return readOwnText(layer, item, item.passages.slice(0, keep), undefined)
}

test('own text is read without its label, a line for each paragraph', () => {
  const { reading, titleTo, bodyFrom, starts } = ownOf('(一)梳理资源。6月底前完成。\n编制目录。')
  expect(reading.text).toBe('梳理资源。6月底前完成。\n编制目录。')
  expect(reading.text.slice(0, titleTo)).toBe('梳理资源')
  expect(reading.text.slice(bodyFrom)).toBe('6月底前完成。\n编制目录。')
  expect(starts.map((start) => reading.text.charAt(start))).toEqual(['梳', '编'])
})

test('a paragraph may be left out', () => {
  expect(ownOf('(一)梳理资源。\n编制目录。\n具体措施:', 2).reading.text).toBe(
    '梳理资源。\n编制目录。',
  )
})

test('a heading has no body on its line', () => {
  const { reading, titleTo, bodyFrom } = ownOf('一、梳理资源')
  expect(titleTo).toBe(4)
  expect(bodyFrom).toBe(reading.text.length)
})
