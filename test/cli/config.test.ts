import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { inProcess } from '../support/host.ts'

const files: Readonly<Record<string, string>> = {
  'draft.txt': `青石县2023年河湖管护工作要点
一、完善制度。修订巡查办法。（主抓：河长办；2023年6月底前）
`,
  'plans.config.yaml': 'lexicon: words.yaml\ncolumns: [due, task]\n',
  'words.yaml': 'labels: [{ word: 主抓, role: lead }]\n',
  'other.yaml': 'columns: [lead]\n',
  'lost.yaml': 'lexicon: none.yaml\n',
}

let cwd = ''
let bare = ''

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'plans-config-'))
  bare = join(cwd, 'bare')
  await mkdir(bare)
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content)
  await writeFile(join(bare, 'draft.txt'), files['draft.txt'] as string)
})

const exported = async (...args: readonly string[]) =>
  inProcess(['export', 'draft.txt', '--no-bom', ...args], { cwd })

test('the columns and the lexicon of the folder hold for an export', async () => {
  const { stdout } = await exported()
  expect(stdout).toBe('截止日期,任务\r\n2023-06-30,完善制度\r\n')
  const { stdout: leads } = await exported('--columns', 'lead')
  expect(leads).toBe('牵头单位\r\n河长办\r\n')
})

test('a lexicon of the folder holds for every command that reads', async () => {
  const partiesOf = async (folder: string) => {
    const { stdout } = await inProcess(['parse', 'draft.txt', '-f', 'ndjson'], { cwd: folder })
    return JSON.parse(stdout).tasks[0].responsibilities.flatMap(
      ({ parties }: { parties: { role: string }[] }) => parties.map(({ role }) => role),
    )
  }
  expect(await partiesOf(cwd)).toEqual(['lead'])
  expect(await partiesOf(bare)).not.toEqual(['lead'])
})

test('a configuration that is named comes before that of the folder', async () => {
  const { stdout } = await exported('--config', 'other.yaml')
  expect(stdout.split('\r\n')[0]).toBe('牵头单位')
})

test.each(['task', 'party', 'deadline'])(
  'columns of tasks leave --grain %s alone',
  async (grain) => {
    const { stdout } = await exported('--grain', grain)
    expect(stdout.split(',').length).toBeGreaterThan(4)
  },
)

test('a lexicon that is not there is one line', async () => {
  const { code, stderr } = await exported('--config', 'lost.yaml')
  expect(code).toBe(2)
  expect(stderr).toMatch(/^plans: none\.yaml: no such file/u)
})
