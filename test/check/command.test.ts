import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { explainedCodes } from '../../src/check/explain.ts'
import { jsonSchemas } from '../../src/model/json-schema.ts'
import { inProcess } from '../support/host.ts'
import { notice } from '../support/notice.ts'
import { sarifSchema } from './sarif-schema.ts'

const draft = `青石县2023年河湖管护工作要点
一、完善制度。修订《青石县河湖巡查办法，明确责任。
二、开展巡查。2023年6月31日前完成巡查。
四、加强宣传。2024年3月底前开展宣传。
`
const page = `<html><body><h1>青石县2023年河湖管护工作要点</h1>
<p>一、完善制度。健全巡查制度。</p><p>二、开展巡查。每月开展巡查。</p><p>四、加强宣传。开展宣传。</p></body></html>`

const files: Readonly<Record<string, string>> = {
  'draft.txt': draft,
  'page.html': page,
  'notice.txt': notice,
  'empty.txt': '',
  'off.yaml':
    'rules:\n  numbering-gap: off\n  brackets-unbalanced: info\n  deadline-impossible: info\n',
  'strict.yaml':
    'rules: { deadline-outside-plan-year: error }\nlexicon: words.yaml\ncolumns: [task, due]\n',
  'words.yaml': 'bodies: [{ name: 县数据局 }]\n',
  'blank.yaml': '',
  'bad-level.yaml': 'rules:\n  numbering-gap: of\n',
  'bad-code.yaml': 'rules:\n  numbering-gap: off\n  nummering-gap: off\n',
  'bad-key.yaml': 'rule: {}\n',
  'bad-column.yaml': 'columns: [due, when]\n',
}

let cwd = ''

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'plans-check-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content)
  const { stdout } = await inProcess(['parse', 'draft.txt'], { cwd })
  await writeFile(join(cwd, 'plan.json'), stdout)
})

const plans = (...args: readonly string[]) => inProcess(['check', ...args], { cwd })
const codesOf = (json: string): readonly string[] =>
  JSON.parse(json).plans.flatMap(({ findings }: { findings: { code: string }[] }) =>
    findings.map(({ code }) => code),
  )

const all = [
  'brackets-unbalanced',
  'deadline-impossible',
  'numbering-gap',
  'deadline-outside-plan-year',
]

describe('text', () => {
  test('each finding has its place, why, and how to mend it', async () => {
    const { code, stderr, stdout } = await plans('draft.txt')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout.split('\n')[0]).toBe(
      'draft.txt:2:10: warning brackets-unbalanced 《 has no partner',
    )
    expect(stdout).toContain(
      'draft.txt:4:1: warning numbering-gap 四、 follows number 2: 3 is missing\n  why: ',
    )
    expect(stdout.endsWith('warning 3, info 1\n')).toBe(true)
  })

  test('in Chinese, and with nothing to say', async () => {
    const { stdout } = await plans('draft.txt', '--lang', 'zh')
    expect(stdout).toContain('warning numbering-gap 四、之前是第2项，缺第3项\n  原因: ')
    const silent = await plans('notice.txt')
    expect(silent).toEqual({ code: 0, stdout: 'nothing found\n', stderr: '' })
  })

  test('why is said once for a code', async () => {
    const { stdout } = await plans('draft.txt', 'page.html')
    expect(stdout.match(/A number that is skipped/gu)).toHaveLength(1)
    expect(stdout).toContain('page.html#p4: warning numbering-gap')
  })
})

describe('exit status', () => {
  test.each([
    [['draft.txt', '--max-warnings', '3'], 0],
    [['draft.txt', '--max-warnings', '2'], 1],
    [['draft.txt', '--config', 'strict.yaml', '--max-warnings', '9'], 1],
    [['draft.txt', '--config', 'off.yaml'], 0],
    [['notice.txt', 'empty.txt'], 2],
    [['missing.txt'], 2],
    [[], 2],
    [['draft.txt', '--max-warnings', 'few'], 2],
    [['draft.txt', '--disable', 'nothing'], 2],
    [['draft.txt', '--config', 'missing.yaml'], 2],
  ] as const)('%j gives %i', async (args, status) => {
    expect((await plans(...args)).code).toBe(status)
  })
})

describe('configuration', () => {
  test.each([
    [
      'bad-level.yaml',
      'bad-level.yaml:2:18: numbering-gap must be one of off, info, warning, error (found "of")',
    ],
    ['bad-code.yaml', 'bad-code.yaml:3:3: unknown key nummering-gap (found "off")'],
    ['bad-key.yaml', 'bad-key.yaml:1:1: unknown key rule'],
    ['bad-column.yaml', 'bad-column.yaml:1:16: columns[] must be one of number, '],
  ])('%s is refused with the line of the mistake', async (name, message) => {
    const { code, stderr } = await plans('draft.txt', '--config', name)
    expect(code).toBe(2)
    expect(stderr.startsWith(`plans: ${message}`)).toBe(true)
  })

  test('an empty one changes nothing; one in the folder is found', async () => {
    const { stdout } = await plans('draft.txt', '-f', 'json', '--config', 'blank.yaml')
    expect(codesOf(stdout)).toEqual(all)
    const folder = await mkdtemp(join(tmpdir(), 'plans-config-'))
    await writeFile(join(folder, 'draft.txt'), draft)
    await writeFile(join(folder, 'plans.config.yaml'), 'rules: { numbering-gap: off }\n')
    const found = await inProcess(['check', 'draft.txt', '-f', 'json'], { cwd: folder })
    // Where the rule is off the parser's own word for the place is not heard either.
    expect(codesOf(found.stdout)).toEqual(all.filter((code) => code !== 'numbering-gap'))
  })

  test('--disable leaves codes out', async () => {
    const args = [
      '--disable',
      'numbering-gap,brackets-unbalanced',
      '--disable',
      'deadline-impossible',
    ]
    const { stdout } = await plans('draft.txt', '-f', 'json', ...args)
    expect(codesOf(stdout)).toEqual(['deadline-outside-plan-year'])
  })
})

describe('data', () => {
  test('json fits the published schema', async () => {
    const { stdout } = await plans('draft.txt', 'page.html', '-f', 'json')
    const validate = new Ajv2020({ strict: false }).compile(jsonSchemas.findings())
    const findings = JSON.parse(stdout)
    expect(validate(findings), JSON.stringify(validate.errors)).toBe(true)
    expect(findings.summary).toEqual({ error: 0, warning: 4, info: 1 })
    expect(findings.plans.map(({ source }: { source: string }) => source)).toEqual([
      'draft.txt',
      'page.html',
    ])
  })

  test('a plan is checked as its document is, with the place of the value', async () => {
    const { stdout } = await plans('plan.json', '-f', 'json')
    expect(codesOf(stdout)).toEqual(all)
  })

  test('the locale never changes data, --lang does', async () => {
    const args = ['check', 'draft.txt', '-f', 'json']
    const local = await inProcess(args, { cwd, env: { LC_ALL: 'zh_CN.UTF-8' } })
    expect(local.stdout).toContain('《 has no partner')
    const asked = await inProcess([...args, '--lang', 'zh'], { cwd })
    expect(asked.stdout).toContain('“《”不成对')
  })

  test('sarif fits the standard, with regions of text and places of pages', async () => {
    await plans('draft.txt', 'page.html', '-f', 'sarif', '-o', 'out.sarif')
    const log = JSON.parse(await readFile(join(cwd, 'out.sarif'), 'utf8'))
    const ajv = new Ajv({ strict: false })
    formats.default(ajv)
    const validate = ajv.compile(sarifSchema)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    const [{ results, tool }] = log.runs
    expect(results[0]).toMatchObject({
      ruleId: 'brackets-unbalanced',
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'draft.txt' },
            region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 11 },
          },
        },
      ],
    })
    expect(results.at(-1).locations[0].logicalLocations).toContainEqual({
      fullyQualifiedName: 'page.html#p4',
      kind: 'element',
    })
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })

  test('standard input has a name in sarif', async () => {
    const args = ['check', '-', '-f', 'sarif']
    const { stdout } = await inProcess(args, { cwd, stdin: draft })
    expect(stdout).toContain('"uri": "stdin"')
  })
})

describe('--explain', () => {
  test.each(explainedCodes)('$code', async ({ code, message, why, mend, examples }) => {
    const [en, zh] = await Promise.all([
      plans('--explain', code),
      plans('--explain', code, '--lang', 'zh'),
    ])
    expect(en.code).toBe(0)
    for (const sentence of [code, message.en, why.en, mend.en])
      expect(en.stdout).toContain(sentence)
    for (const sentence of [message.zh, why.zh, mend.zh]) expect(zh.stdout).toContain(sentence)
    if (examples) expect(en.stdout).toContain(`→ ${examples.bad.at}`)
  })

  test('a code that is none', async () => {
    expect((await plans('--explain', 'numbering-gab')).stderr).toMatch(/--explain must be one of /u)
  })
})
