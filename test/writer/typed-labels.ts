import { abstractNum, lvl, num, numUse } from '../support/docx.ts'
import { numeral, type Shape } from './labels.ts'
import type { Block, BlockLabel } from './model.ts'
import type { Random } from './random.ts'
import type { Ways } from './typed-runs.ts'

/** The automatic numbers of a document, as far as Word can count what is printed. */
export interface Numbering {
  /** The list, as the part `numbering` holds it; empty where every number is typed. */
  readonly xml: string
  /** Properties of a paragraph that is numbered; absent where its number is typed. */
  readonly take: (block: Extract<Block, { type: 'paragraph' }>) => string | undefined
}

const typedNumbering: Numbering = { xml: '', take: () => undefined }

interface Level {
  readonly depth: number
  readonly format: string
  readonly pattern: string
  readonly restarts: boolean
}

/** Number a document's items by one list of several levels, outermost first. */
export function numberBlocks(blocks: readonly Block[], random: Random, ways: Ways): Numbering {
  if (!random.chance(0.6)) return typedNumbering
  const labels = blocks.flatMap((block) =>
    block.type === 'paragraph' && block.label ? [block.label] : [],
  )
  const levels: Level[] = []
  for (let depth = 0; depth < 4; depth++) {
    const level = levelOf(labels, depth, ways)
    if (!level) break
    levels.push(level)
  }
  if (levels.length === 0) return typedNumbering
  const xml = levels.map(({ depth, format, pattern, restarts }) =>
    lvl(depth, format, pattern, {
      suffix: 'nothing',
      ...(restarts ? {} : { restart: 0 }),
    }),
  )
  const isNumbered = ({ depth }: BlockLabel) => depth >= 0 && depth < levels.length
  return {
    xml: abstractNum(1, xml.join('')) + numUse(1, 1),
    take: ({ label }) => (label && isNumbered(label) ? num(1, label.depth) : undefined),
  }
}

/** Whether numbers may run on below the next heading. */
const restarts = { word: [true, false], plain: [true] } as const

/** The level that counts the labels of one depth; absent where no list prints them so. */
function levelOf(labels: readonly BlockLabel[], depth: number, ways: Ways): Level | undefined {
  const first = labels.find((label) => label.depth === depth)
  const format = first && formatOf(first)
  if (!format) return undefined
  const [name, pattern] = format
  const again = restarts[ways].find((again) => counts(labels, { depth, pattern, again, name }))
  return again === undefined ? undefined : { depth, format: name, pattern, restarts: again }
}

interface Counting {
  readonly depth: number
  readonly name: string
  readonly pattern: string
  readonly again: boolean
}

function counts(labels: readonly BlockLabel[], { depth, name, pattern, again }: Counting): boolean {
  let count = 0
  let outer = 0
  return labels.every((label) => {
    if (label.depth < depth) {
      if (again) count = 0
      if (label.depth === depth - 1) outer++
    }
    if (label.depth !== depth) return true
    count++
    const number = name === 'decimal' ? String(count) : numeral(count)
    const printed = pattern.replace(`%${depth + 1}`, number).replace(`%${depth}`, String(outer))
    return printed === label.text
  })
}

const firstNumber = /[一二三四五六七八九十]+|\d+/u
const chinese = new Set<Shape>(['cn', 'paren', 'chapter', 'section', 'article'])

function formatOf({ text, shape, depth }: BlockLabel): readonly [string, string] | undefined {
  const place = `%${depth + 1}`
  if (shape === 'decimal') return ['decimal', text.replace(/\d+\.\d+/u, `%${depth}.${place}`)]
  const name = chinese.has(shape) ? 'chineseCountingThousand' : 'decimal'
  return firstNumber.test(text) ? [name, text.replace(firstNumber, place)] : undefined
}
