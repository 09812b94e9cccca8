import { describe } from 'vitest'
import { alignMatched, matchSides } from '../../src/diff/align.ts'
import type { Candidate } from '../../src/diff/candidates.ts'
import { findCloseCalls } from '../../src/diff/close-calls.ts'
import { coverPlan } from '../../src/diff/cover.ts'
import { findGroups } from '../../src/diff/groups.ts'
import type { Link } from '../../src/diff/link.ts'
import { findRoughRuns } from '../../src/diff/runs.ts'
import { mapSections } from '../../src/diff/sections.ts'
import { sentencesOf } from '../../src/diff/sentences.ts'
import { type Piece, readSides } from '../../src/diff/side.ts'
import { findStandingPhrases } from '../../src/diff/standing.ts'
import type { Vector } from '../../src/text/similarity.ts'
import { type Band, showBands } from '../support/bands.ts'
import { buildPlan, planOfTasks, type SectionSpec, type TaskSpec } from './build-plan.ts'

const times = <T>(count: number, of: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => of(at))

/** Words that no other number gives: `length` characters. */
const wordsOf = (at: number, length: number) =>
  times(length, (place) => String.fromCharCode(0x4e00 + at * 60 + place)).join('')

/** Two sides of some tasks, whose words are nobody else’s. */
function sidesOf(oldCount: number, nextCount: number) {
  const tasks = (count: number, first: number) =>
    planOfTasks(times(count, (at): TaskSpec => ({ title: wordsOf(first + at, 8) })))
  const [old, next] = readSides(tasks(oldCount, 0), tasks(nextCount, oldCount))
  return { old, next }
}

/** A pair of an old task and a new one, by their places, and how alike they are. */
type Pair = readonly [number, number, number]

/** Tasks of which it is given how alike they are. */
function given(
  pairs: readonly Pair[],
  count = 1 + Math.max(...pairs.map(([one, other]) => Math.max(one, other))),
) {
  const { old, next } = sidesOf(count, count)
  const candidates = pairs.flatMap(([row, column, score]): Candidate[] => {
    const [one, other] = [old.pieces[row], next.pieces[column]]
    return one && other ? [{ old: one, next: other, score }] : []
  })
  return { old, next, candidates }
}

/** Whether the first old task is paired with the first new one or with its rival. */
function isPaired(pairs: readonly Pair[]): boolean {
  const { old, next, candidates } = given(pairs)
  const { vectors } = matchSides(old, next)
  const { links } = alignMatched(old, next, { vectors, candidates })
  return links.some((link) => link.old.includes(old.pieces[0] as Piece))
}

/** Twenty tasks that are as like to a second as to the first: set phrases everywhere. */
const noise = (score: number) =>
  times(20, (at): Pair[] => [
    [2 + at, 2 + at, score],
    [2 + at, 2 + ((at + 1) % 20), score],
  ]).flat()
/** Ninety tasks, so many of which are as like to a second as to the first. */
const someNoise = (many: number) =>
  times(90, (at): Pair[] => [
    [2 + at, 2 + at, 0.4],
    ...(at < many ? [[2 + at, 2 + ((at + 1) % 90), 0.4] as const] : []),
  ]).flat()
const withRival = (score: number): Pair[] => [
  [0, 0, score],
  [0, 1, score],
]

describe('how alike two tasks are that are one', () => {
  const bands: Record<string, Band> = {
    'with a rival': { yes: 0.2, no: 0.19, isTaken: (size) => isPaired(withRival(size)) },
    'without one': { yes: 0.15, no: 0.14, isTaken: (size) => isPaired([[0, 0, size]]) },
    'with a rival, in plans of set phrases': {
      yes: 0.31,
      no: 0.3,
      isTaken: (size) => isPaired([...withRival(size), ...noise(0.2)]),
    },
    'without one, in plans of set phrases': {
      yes: 0.22,
      no: 0.21,
      isTaken: (size) => isPaired([[0, 0, size], ...noise(0.22)]),
    },
    'with a rival, in plans all of whose tasks are alike': {
      yes: 0.6,
      no: 0.59,
      isTaken: (size) => isPaired([...withRival(size), ...noise(0.9)]),
    },
    'without one, in plans all of whose tasks are alike': {
      yes: 0.5,
      no: 0.49,
      isTaken: (size) => isPaired([[0, 0, size], ...noise(0.9)]),
    },
    // What only a few tasks of a hundred have in common is no custom of the plans.
    'tasks of ninety that are alike, and set no level': {
      yes: 9,
      no: 10,
      isTaken: (size) => isPaired([[0, 0, 0.3], ...someNoise(size)]),
    },
    'share of a weak pair that a third task has, and is no rival': {
      yes: 0.7,
      no: 0.71,
      isTaken: (size) =>
        isPaired([
          [0, 0, 0.18],
          [0, 1, 0.18 * size],
        ]),
    },
    'what parts two partners of which either could have been it': {
      yes: 0.048,
      no: 0.052,
      isTaken: (size) => {
        const { candidates } = given([
          [0, 0, 0.8],
          [0, 1, 0.8 - size],
        ])
        const pairs = candidates.slice(0, 1)
        const links = pairs.map(
          ({ old, next, score }): Link => ({ old: [old], next: [next], score }),
        )
        return findCloseCalls(pairs, candidates, links).length > 0
      },
    },
  }
  showBands(bands)
})

/** A text of some pairs of characters, by their numbers, each of them worth the same. */
function vectorOf(...stretches: readonly (readonly [number, number])[]): Vector {
  const ids = Uint32Array.from(
    stretches.flatMap(([from, to]) => times(to - from, (at) => from + at)),
  )
  return { ids, weights: new Float64Array(ids.length).fill(1), mass: ids.length }
}

interface Split {
  readonly partner: Vector
  readonly part: Vector
  readonly elsewhere?: Vector
  readonly score?: number
}

/** Whether a task of a hundred pairs of characters became its partner and a part that is left over. */
function isSplit({ partner, part, elsewhere = vectorOf([900, 950]), score = 0.1 }: Split): boolean {
  const { old, next, candidates } = given([
    [0, 0, 0.5],
    [0, 1, score],
    [1, 1, 0.05],
    [1, 2, 0.5],
  ])
  const [first, , , last] = candidates
  const links = [first, last].flatMap((one): Link[] =>
    one ? [{ old: [one.old], next: [one.next], score: one.score }] : [],
  )
  const vectors = {
    ...matchSides(old, next).vectors,
    whole: [
      [vectorOf([0, 100]), elsewhere],
      [partner, part, vectorOf([900, 950])],
    ],
  } as const
  const rivals = { old: () => 0, next: () => 0, seconds: [] }
  return findGroups(links, candidates, { vectors, rivals, sure: 0.3 }).some(
    (link) => link.next.length > 1,
  )
}

describe('how much of a task is a part of another', () => {
  const partner = vectorOf([0, 50])
  const bands: Record<string, Band> = {
    'percent of its words that stand there': {
      yes: 30,
      no: 29,
      isTaken: (size) => isSplit({ partner, part: vectorOf([50, 50 + size], [500, 600 - size]) }),
    },
    'percent of them that stand in a third task': {
      yes: 81,
      no: 82,
      isTaken: (size) =>
        isSplit({
          partner,
          part: vectorOf([50, 100], [500, 550]),
          elsewhere: vectorOf([50, 50 + size / 2], [900, 950]),
        }),
    },
    // A new task on the subject of an old one repeats what the old one’s partner says.
    'percent of the whole that no other part has': {
      yes: 11,
      no: 10,
      isTaken: (size) => isSplit({ partner, part: vectorOf([20, 50 + size]) }),
    },
    'percent of what the partner has in common, where either could have been it': {
      yes: 49,
      no: 48,
      isTaken: (size) => {
        const own = Math.round((size / 100) * 30)
        return isSplit({
          partner: vectorOf([0, 30], [600, 670]),
          part: vectorOf([30, 30 + own], [500, 600 - own]),
          score: 0.4,
        })
      },
    },
  }
  showBands(bands)
})

describe('how much of an upper task is taken up', () => {
  const others = times(
    6,
    (at): TaskSpec => ({ title: wordsOf(40 + at, 6), body: `${wordsOf(60 + at, 30)}。` }),
  )
  const sentences = times(40, (at) => `${wordsOf(100 + at, 12)}。`)
  const upper: TaskSpec = { title: wordsOf(20, 3), body: sentences.join('') }
  const taking = (body: string): TaskSpec => ({
    title: wordsOf(21, 3),
    body: `${body}${wordsOf(22, 20)}。`,
  })
  const answers = (...lower: readonly TaskSpec[]) =>
    coverPlan(planOfTasks([...others, upper]), [planOfTasks([...others, ...lower])]).tasks.at(-1)
      ?.takenUpBy ?? []
  const degree = (count: number) => answers(taking(sentences.slice(0, count).join('')))[0]?.degree
  const one = { title: wordsOf(20, 3), body: `${wordsOf(1, 50)}。` }
  const words = (size: number) =>
    coverPlan(planOfTasks([...others, one]), [
      planOfTasks([
        ...others,
        { title: wordsOf(20, 3), body: `${wordsOf(1, size)}${wordsOf(22, 20)}。` },
      ]),
    ]).tasks.at(-1)?.takenUpBy[0]
  const bands: Record<string, Band> = {
    'sentences of forty, in full': { yes: 28, no: 27, isTaken: (size) => degree(size) === 'full' },
    'sentences of forty, in part': { yes: 11, no: 10, isTaken: (size) => degree(size) === 'part' },
    'sentences of forty, by a task that is another’s partner': {
      yes: 11,
      no: 10,
      isTaken: (size) => answers(upper, taking(sentences.slice(0, size).join(''))).length > 1,
    },
    'characters of a sentence of fifty': {
      yes: 20,
      no: 19,
      isTaken: (size) =>
        (words(size)?.evidence.length ?? 0) > 0 && words(size)?.degree !== 'mention',
    },
    'characters of a sentence of fifty, in full': {
      yes: 26,
      no: 25,
      isTaken: (size) => words(size)?.degree === 'full',
    },
  }
  showBands(bands)
})

describe('how much two sections have in common that are one', () => {
  const section = (title: string, from: number, count: number) => ({
    title,
    tasks: times(count, (at): TaskSpec => ({ title: wordsOf(from + at, 8) })),
  })
  /** Whether the first task stands in the same section still. */
  const isSame = (...specs: readonly (readonly SectionSpec[])[]) => {
    const [before = [], after = []] = specs
    const [old, next] = readSides(buildPlan({ sections: before }), buildPlan({ sections: after }))
    const same = (piece: Piece) => next.pieces.find(({ title }) => title === piece.title)
    const links = old.pieces.flatMap((piece): Link[] => {
      const other = same(piece)
      return other ? [{ old: [piece], next: [other], score: 1 }] : []
    })
    const [one] = old.pieces
    const other = one && same(one)
    return one && other ? !mapSections(old, next, links).isMoved(one, other) : false
  }
  const bands: Record<string, Band> = {
    'tasks of fifty, under another title': {
      yes: 25,
      no: 24,
      isTaken: (size) =>
        isSame(
          [section(wordsOf(150, 8), 0, 50)],
          [
            section(wordsOf(151, 8), 0, size),
            ...times(50 - size, (at) => section(wordsOf(152 + at, 8), size + at, 1)),
          ],
        ),
    },
    'characters of a title of forty': {
      yes: 19,
      no: 18,
      isTaken: (size) =>
        isSame(
          [section(wordsOf(50, 40), 0, 1)],
          [section(`${wordsOf(50, size)}${wordsOf(51, 40 - size)}`, 0, 1)],
        ),
    },
  }
  showBands(bands)
})

describe('how far the words of a task are told from what stands round them', () => {
  const lead = (name: string) =>
    planOfTasks([
      {
        title: '校舍维修',
        body: '排查教室屋面渗漏并完成修缮。',
        parties: [{ name, role: 'lead', unitId: name }],
      },
    ])
  const bands: Record<string, Band> = {
    // An office of a county answers for what the province's office asks, wherever the county lies.
    'the place of an office': {
      yes: 16,
      no: 17,
      isTaken: (size) => {
        const lower = lead(`${wordsOf(0, size - 1)}县教育局`)
        return coverPlan(lead('省教育厅'), [lower]).tasks[0]?.takenUpBy[0]?.gaps.length === 0
      },
    },
    'words inside the name of a doctrine': {
      yes: 24,
      no: 25,
      isTaken: (size) =>
        findStandingPhrases(`习近平总书记${wordsOf(0, size)}讲话`, 2031).length > 0,
    },
    // The end of a measure may be printed otherwise than its beginning; 一是完善… begins many.
    'characters by which a measure is found in a body': {
      yes: 16,
      no: 15,
      isTaken: (size) => {
        const text = wordsOf(0, 30)
        const plan = planOfTasks([{ title: '道路养护', body: `一是${text.slice(0, size)}等。` }])
        const [task] = plan.tasks
        const measures = [{ label: '一是', text, spans: [], responsibilities: [] }]
        const measured = { ...plan, tasks: [{ ...task, measures }] } as unknown as typeof plan
        const [side] = readSides(measured, measured)
        return !side.pieces[0]?.words.includes('一是')
      },
    },
  }
  showBands(bands)
})

describe('how long a text is that tells something by itself', () => {
  const parts = (...texts: readonly string[]) => texts.map((text) => ({ text }))
  const bands: Record<string, Band> = {
    'between two differences': {
      yes: 4,
      no: 3,
      isTaken: (size) => {
        const kept = '清理边沟淤泥'.slice(0, size)
        return findRoughRuns(parts('甲', kept, '乙'), parts('丙', kept, '丁')).length === 2
      },
    },
    'as a sentence': {
      yes: 4,
      no: 3,
      isTaken: (size) => {
        const words = '清理边沟淤泥'.slice(0, size)
        const plan = planOfTasks([{ title: '道路养护', body: `${words}。` }])
        const [{ pieces }] = readSides(plan, plan)
        return pieces.flatMap(sentencesOf).some((sentence) => sentence.words === words)
      },
    },
  }
  showBands(bands)
})
