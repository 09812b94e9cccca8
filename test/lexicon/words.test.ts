import { describe, expect, test } from 'vitest'
import { headOfBody } from '../../src/lexicon/bodies.ts'
import { rolesOfHeader } from '../../src/lexicon/columns.ts'
import { bareLimitLabels, limitLabels } from '../../src/lexicon/limits.ts'
import { labels } from '../../src/lexicon/roles.ts'

describe('a word for a time limit is one before a colon and above a column', () => {
  test.each([...limitLabels, ...bareLimitLabels])('%s', (word) => {
    expect(labels.get(word)?.kind).toBe('limit')
    expect(rolesOfHeader(word)).toEqual(['deadline'])
  })
})

describe('a body is known by the end of its name, or by its name', () => {
  test.each([
    ['云溪县财政局', '局'],
    ['云溪县第一中学', '中学'],
    ['云溪县一中', '一中'],
    ['新华社', '新华社'],
    ['总体布局', undefined],
    ['研究其中', undefined],
  ])('%s', (name, head) => {
    expect(headOfBody(name)).toBe(head)
  })
})
