import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../../src/pipeline.ts'

/** Lines as a plan prints them below an item, each with a label that no other has. */
const lines = [
  '责任领导:李明',
  '牵头单位:县交通运输局',
  '责任单位:县财政局、各乡镇人民政府',
  '配合单位:县妇联、县残联',
  '完成时限:2024年12月底前',
  '时间安排:3月底前完成前期工作,8月底前投入使用',
  '责任人:王芳',
]

async function read(labelled: string) {
  const { plan } = await parsePlan(
    `云溪县2024年工作方案\n一、强化管理\n1.加强管理。编制目录。${labelled}\n2.完善制度。修订办法。\n`,
  )
  const [task] = plan.tasks
  const clauses = task?.responsibilities ?? []
  return {
    parties: clauses.flatMap(({ parties }) => parties.map(({ name, role }) => `${name} ${role}`)),
    persons: clauses.flatMap(({ persons }) => persons.map(({ text }) => text)),
    deadlines: task?.deadlines.map(({ text }) => text),
  }
}

/** Every three of them in every order. */
const threes = lines.flatMap((one) =>
  lines.flatMap((other) =>
    lines.flatMap((third) =>
      new Set([one, other, third]).size === 3 ? [[one, other, third]] : [],
    ),
  ),
)

describe.each([
  ['nothing', ''],
  ['a blank', ' '],
  ['a semicolon', ';'],
])('lines with labels that %s parts', (_, glue) => {
  test('read as they do on lines of their own', async () => {
    for (const three of threes) {
      expect(await read(three.join(glue)), three.join(glue)).toEqual(
        await read(`\n${three.join('\n')}`),
      )
    }
  })
})
