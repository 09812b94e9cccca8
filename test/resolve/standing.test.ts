import { describe, expect, test } from 'vitest'
import { findClauses, findStandingRules } from '../../src/extract/clause/index.ts'
import type { StandingRule } from '../../src/model/draft.ts'
import { applyStandingRules } from '../../src/resolve/standing.ts'
import { notationOf, readingOf } from '../extract/clause/notation.ts'

/** Each text is one task; its clauses after the rules, one string for each. */
function ruled(texts: readonly string[], given: readonly StandingRule[] = []): string[] {
  const clauses = texts.flatMap((text, index) =>
    findClauses(readingOf(`推进工作。\n${text}`), {}).map(({ clause, rules }) => ({
      clause: { ...clause, scope: { start: index, end: index } },
      rules,
    })),
  )
  return applyStandingRules(clauses, given).map(notationOf)
}

describe('first leads', () => {
  test.each([
    '列第一位者为牵头单位,下同',
    '排在首位的为牵头单位,下同',
    '排在第一位的为牵头单位,下同',
    '列首位的为牵头单位,下同',
    '列在首位的为牵头部门,下同',
    '排名第一的为牵头单位,下同',
    '排名第一的单位为牵头单位,下同',
    '列第一位的单位为牵头单位,下同',
    '第一个单位为牵头单位,下同',
    '首位为牵头单位,下同',
    '排在首位为牵头单位,下同',
    '列第一位者为工作牵头单位或汇总单位,下同',
    '排第一位的为牵头单位。下同',
    '责任单位中列第一位的为牵头单位,以下同',
    '责任单位排在第一位的为牵头单位,下同',
    '列首位的为牵头单位,其他为责任单位,下同',
    '首列单位为牵头单位,下同',
  ])('%s', (rule) => {
    expect(ruled([`(县财政局、县审计局负责。${rule})`, '(责任单位:县税务局、各乡镇)'])).toEqual([
      '县财政局 lead, 县审计局 responsible',
      '县税务局 lead, 各乡镇* responsible',
    ])
  })

  test('in brackets of its own', () => {
    expect(
      ruled(['(县财政局、县审计局负责)(列第一位者为牵头单位,下同)', '(县税务局、县民政局负责)']),
    ).toEqual(['县财政局 lead, 县审计局 responsible', '县税务局 lead, 县民政局 responsible'])
    expect(
      ruled(['(列第一位者为牵头单位,下同)(县财政局、县审计局)', '(县税务局、县民政局负责)']),
    ).toEqual(['县财政局 lead, 县审计局 responsible', '县税务局 lead, 县民政局 responsible'])
    // Text between the two: the rule is none of this clause's.
    expect(ruled(['(列第一位者为牵头单位,下同)推进公开。(县财政局、县审计局)'])).toEqual([
      '县财政局 responsible, 县审计局 responsible',
    ])
  })

  test('a clause that prints its roles keeps them', () => {
    expect(
      ruled([
        '(县财政局、县审计局负责。列第一位者为牵头单位,下同)',
        '(县审计局、县财政局牵头,县税务局配合)',
        '牵头单位:县民政局\n责任单位:县财政局、县审计局',
        '(县税务局会同县民政局负责)',
      ]).slice(1),
    ).toEqual([
      '县审计局 lead, 县财政局 lead, 县税务局 support',
      '县民政局 lead',
      '县财政局 responsible, 县审计局 responsible',
      '县税务局 lead, 县民政局 support',
    ])
  })

  test('without 下同 it holds for its own clause alone', () => {
    expect(
      ruled(['(县财政局、县审计局负责,列第一位者为牵头单位)', '(县税务局、县民政局负责)']),
    ).toEqual(['县财政局 lead, 县审计局 responsible', '县税务局 responsible, 县民政局 responsible'])
  })

  test.each([
    ['分别负责为各部门分别牵头', '县税务局 lead, 县民政局 lead'],
    ['分别负责的除外', '县税务局 responsible, 县民政局 responsible'],
  ])('but for those who are responsible by themselves: %s', (apart, expected) => {
    expect(
      ruled([
        `(县财政局、县审计局负责。排在第一位的部门为牵头部门,${apart},下同)`,
        '(县税务局、县民政局分别负责)',
        '(县税务局、县民政局负责)',
      ]),
    ).toEqual([
      '县财政局 lead, 县审计局 responsible',
      expected,
      '县税务局 lead, 县民政局 responsible',
    ])
  })

  test('beside supporters that are printed as such', () => {
    expect(
      ruled([
        '(县财政局、县审计局负责,县税务局参与。注:排在首位的为牵头部门,下同)',
        '(县民政局负责,各乡镇配合)',
      ]),
    ).toEqual([
      '县财政局 lead, 县审计局 responsible, 县税务局 support',
      '县民政局 lead, 各乡镇* support',
    ])
  })

  test('the others may be said to support', () => {
    expect(
      ruled([
        '(县财政局、县审计局;列第一位者为牵头单位,其他为配合单位,下同)',
        '(县税务局、县民政局)',
      ]),
    ).toEqual(['县财政局 lead, 县审计局 support', '县税务局 lead, 县民政局 support'])
  })

  test('said in the covering notice', () => {
    const notice = readingOf('请认真落实。任务分工中排在首位的为牵头单位,其余为责任单位。')
    expect(ruled(['(县财政局、县审计局负责)'], findStandingRules(notice))).toEqual([
      '县财政局 lead, 县审计局 responsible',
    ])
  })
})

describe('parties are added', () => {
  test.each([
    [
      '以下政策措施均需各县区人民政府、园区管委会落实,不再单独列出',
      '各县区人民政府* responsible, 园区管委会* responsible',
    ],
    [
      '以下各项工作均需各县、区人民政府(管委会)落实,不再列出。',
      '各县、区人民政府(管委会)* responsible',
    ],
    ['以下均需县(市、区)政府落实,不再列出', '县(市、区)政府* responsible'],
    ['以下任务均需各镇人民政府落实,不再一一列出', '各镇人民政府* responsible'],
    ['以下均需各市、区人民政府配合,不再列出', '各市、区人民政府* support'],
    [
      '各县(市、区)人民政府均为各项任务的责任单位,不再一一列出',
      '各县(市、区)人民政府* responsible',
    ],
    ['各镇街均为配合单位,不再列出', '各镇街* support'],
  ])('%s', (rule, added) => {
    expect(ruled([`(市财政局牵头;${rule})`, '(市税务局牵头)'])).toEqual([
      '市财政局 lead',
      `市税务局 lead, ${added}`,
    ])
  })

  test('as inherited, once, with the place where they are printed', () => {
    const text = '推进。(市财政局牵头;以下均需各区政府落实,不再列出)'
    const [hit] = findClauses(readingOf(text), {})
    const later = { start: 90, end: 99 }
    const clause = {
      text: '各区政府负责',
      parties: [],
      openEnded: false,
      persons: [],
      span: later,
      scope: later,
    }
    const [, added] = applyStandingRules(
      [
        { clause: { ...clause, ...hit?.clause }, rules: hit?.rules ?? [] },
        { clause, rules: hit?.rules ?? [] },
        { clause, rules: [] },
      ],
      [],
    )
    const start = text.indexOf('各区政府')
    expect(added?.parties).toEqual([
      {
        name: '各区政府',
        role: 'responsible',
        word: '落实',
        group: true,
        inherited: true,
        span: { start, end: start + 4 },
      },
    ])
  })
})

test('where nobody leads, who is responsible leads', () => {
  expect(
    ruled([
      '(牵头单位:县财政局;责任单位:县审计局。无牵头单位的,责任单位即为牵头单位,下同)',
      '(责任单位:县税务局)',
      '(县民政局牵头,县税务局负责)',
    ]),
  ).toEqual([
    '县财政局 lead, 县审计局 responsible',
    '县税务局 lead',
    '县民政局 lead, 县税务局 responsible',
  ])
})
