import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatherRest, type RestZone } from '../../src/resolve/rest.ts'

function rangeIn(layer: string, word: string) {
  const start = layer.indexOf(word)
  return { start, end: start + word.length }
}

function restOf(
  layer: string,
  owned: readonly string[],
  zones: readonly [string, RestZone['kind']][],
) {
  return gatherRest(
    layer,
    owned.map((word) => rangeIn(layer, word)),
    zones.map(([word, kind]) => ({ ...rangeIn(layer, word), kind })),
  ).map(({ kind, text }) => `${kind} ${text}`)
}

describe('text that no field owns', () => {
  const layer = '前言一句。\n一、目录\n　说明。 \n附件:清单'

  test('is a piece for each line', () => {
    expect(restOf(layer, ['一、目录'], [[layer, 'notice']])).toEqual([
      'notice 前言一句。',
      'notice 说明。',
      'notice 附件:清单',
    ])
  })

  test('is unread where no zone says what it is', () => {
    expect(restOf(layer, ['一、目录', '附件:清单'], [['前言一句。', 'preamble']])).toEqual([
      'preamble 前言一句。',
      'unread 说明。',
    ])
  })

  test('is what the narrowest zone says', () => {
    const zones: [string, RestZone['kind']][] = [
      ['附件:', 'note'],
      [layer, 'closing'],
    ]
    expect(restOf(layer, ['一、目录', '清单'], zones)).toEqual([
      'closing 前言一句。',
      'closing 说明。',
      'note 附件:',
    ])
  })
})

test('marks and blanks between two values are no text', () => {
  expect(restOf('一、目录。(县数据局)|—', ['一、', '目录', '县数据局'], [])).toEqual([])
})

test('a piece knows the plan that it stands in', () => {
  const zone = { start: 0, end: 2, kind: 'preamble', part: 1 } as const
  expect(gatherRest('前言', [], [zone])).toEqual([
    { kind: 'preamble', part: 1, text: '前言', span: { start: 0, end: 2 } },
  ])
})

test('every word is owned once or stands in the rest', () => {
  const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => {
    return { start: Math.min(a, b), end: Math.max(a, b) }
  })
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('甲', '1', '。', ' ', '\n'), maxLength: 30 }),
      fc.array(range, { maxLength: 4 }),
      fc.array(range, { maxLength: 4 }),
      (layer, ranges, zones) => {
        const owned = ranges.map(({ start, end }) => {
          return { start: Math.min(start, layer.length), end: Math.min(end, layer.length) }
        })
        const rest = gatherRest(
          layer,
          owned,
          zones.map((zone) => ({ ...zone, kind: 'note' })),
        )
        for (const { text, span } of rest) expect(layer.slice(span.start, span.end)).toBe(text)
        for (let at = 0; at < layer.length; at++) {
          const holds = ({ start, end }: { start: number; end: number }) => start <= at && at < end
          const times = rest.filter(({ span }) => holds(span)).length
          if (owned.some(holds)) expect(times).toBe(0)
          else if ('甲1'.includes(layer.charAt(at))) expect(times).toBe(1)
        }
      },
    ),
  )
})
