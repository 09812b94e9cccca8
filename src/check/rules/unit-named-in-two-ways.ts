import type { Responsibility, Task } from '../../model/task.ts'
import { fold } from '../../text/fold.ts'
import { simplifyChar } from '../../text/traditional.ts'
import { defineRule } from '../rule.ts'

/** Finds bodies that the plan names in two ways (同一单位名称不一): 市发改委 and 市发展和改革委员会. */
export const unitNamedInTwoWays = defineRule({
  code: 'unit-named-in-two-ways',
  severity: 'warning',
  message: {
    en: '“{name}” is the same body as “{other}”',
    zh: '“{name}”与“{other}”是同一单位，名称不一致',
  },
  why: {
    en: 'One body under two names is counted twice, and some of its tasks are overlooked.',
    zh: '同一单位用两个名称，统计分工时会算成两家，容易漏办。',
  },
  mend: {
    en: 'Use one name all through the document: the full one, or the fixed short form.',
    zh: '全文统一使用一个名称（全称或规范化简称）。',
  },
  examples: {
    bad: {
      text: '青石市2023年河湖管护工作要点\n一、完善制度。修订巡查办法。（市发展改革委负责）\n二、开展巡查。每月开展巡查。（市发改委负责）',
      at: '市发改委',
    },
    good: '青石市2023年河湖管护工作要点\n一、完善制度。修订巡查办法。（市发展改革委负责）\n二、开展巡查。每月开展巡查。（市发展改革委负责）',
  },
  *check({ plan: { tasks, units } }) {
    for (const { group, id, names } of units) {
      const [first = '', ...others] = names
      if (group || others.length === 0) continue
      const said = [first]
      for (const name of others) {
        const isOther = said.every((one) => !isSame(one, name))
        if (!isOther) continue
        said.push(name)
        yield { data: { name, other: first }, ...placeOf(tasks, id, name) }
      }
    }
  },
})

/** A name with and without the place before it, or the office in brackets behind it, is one way of naming. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  return a.endsWith(b) || b.endsWith(a)
}

const brackets = /\([^()]*\)/gu
const blanks = /\s+/gu

function plain(name: string): string {
  const bare = fold(name).replace(blanks, '').replace(brackets, '')
  return Array.from(bare, simplifyChar).join('')
}

function placeOf(tasks: readonly Task[], unitId: string, name: string) {
  for (const { id, responsibilities } of tasks) {
    const party = partyOf(responsibilities, unitId, name)
    if (party) return { span: party.span, taskId: id }
  }
  return {}
}

function partyOf(clauses: readonly Responsibility[], unitId: string, name: string) {
  return clauses
    .flatMap(({ parties }) => parties)
    .find((party) => party.unitId === unitId && party.name === name)
}
