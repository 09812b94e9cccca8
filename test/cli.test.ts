import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/cli/run.ts'
import type { Plan } from '../src/index.ts'
import { cellWidth } from '../src/text/cells.ts'
import {
  inProcess,
  ioOf,
  program,
  type Surroundings,
  sinkOf,
  spawned,
  textOf,
} from './support/host.ts'
import { notice } from './support/notice.ts'

const files: Readonly<Record<string, string | Uint8Array>> = {
  'notice.txt': notice,
  'other.txt': notice.replaceAll('青石县', '白水县'),
  'empty.txt': '',
  'rubbish.bin': Uint8Array.from({ length: 4000 }, (_, index) => (index * 89) % 251),
  'plain.txt': '今天天气很好。\n',
  'set/a.txt': notice,
  'set/b/c.txt': notice.replaceAll('青石县', '白水县'),
  'set/.hidden': 'x',
  'mixed/1.txt': notice,
  'mixed/2.txt': '',
  'mixed/3.txt': notice,
  'lexicon.yaml': 'bodies:\n  - name: 县数据局\nlabels:\n  - { word: 主抓, role: main }\n',
}

let cwd = ''

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'plans-cli-'))
  for (const folder of ['set/b', 'mixed', 'empty']) {
    await mkdir(join(cwd, folder), { recursive: true })
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content)
  const { stdout } = await inProcess(['parse', 'notice.txt'], { cwd })
  await writeFile(join(cwd, 'plan.json'), stdout)
})

const titles = (plans: readonly Plan[]) => plans.map(({ meta }) => meta.title)
const lines = (text: string) => text.split('\n').filter((line) => line !== '')

describe.each([
  ['in process', inProcess],
  ['spawned', spawned],
] as const)('%s', (_, host) => {
  const plans = (args: readonly string[], around: Surroundings = {}) =>
    host(args, { cwd, ...around })

  test('parse prints one object, indented by two, and nothing on stderr', async () => {
    const { code, stdout, stderr } = await plans(['parse', 'notice.txt'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.startsWith('{\n  "schemaVersion": "1",\n')).toBe(true)
    expect(JSON.parse(stdout).tasks).toHaveLength(3)
  })

  test('standard input is read as -', async () => {
    const { code, stdout } = await plans(['parse', '-'], { stdin: notice })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).source.name).toBe('-')
  })

  test('several files, a folder and a pattern give an array in the order of the paths', async () => {
    const two = ['青石县2023年数据共享工作要点', '白水县2023年数据共享工作要点']
    for (const args of [
      ['notice.txt', 'other.txt'],
      ['set'],
      ['set/**/*.txt'],
      ['set/{a,b/c}.txt'],
    ]) {
      const { code, stdout } = await plans(['parse', ...args])
      expect(code).toBe(0)
      expect(titles(JSON.parse(stdout))).toEqual(two)
    }
  })

  test('a file that fails costs its own line only', async () => {
    const { code, stdout, stderr } = await plans(['parse', 'mixed'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toHaveLength(2)
    expect(stderr).toBe('plans: mixed/2.txt: cannot be read: the file is empty\n')
  })

  test('ndjson has a line for every file, failed ones too', async () => {
    const { code, stdout } = await plans(['parse', '-f', 'ndjson', 'mixed'])
    const records = lines(stdout).map((line) => JSON.parse(line))
    expect(code).toBe(2)
    expect(records.map(({ source }) => source.name)).toEqual([
      'mixed/1.txt',
      'mixed/2.txt',
      'mixed/3.txt',
    ])
    expect(records[1].error).toEqual({
      code: 'unreadable',
      message: 'cannot be read: the file is empty',
    })
  })

  test('yaml is one document for each plan', async () => {
    const { stdout } = await plans(['parse', '-f', 'yaml', 'set'])
    expect(stdout.match(/^---$/gmu)).toHaveLength(2)
    expect(stdout).toContain('due: "2023-06-30"')
  })

  test('-o writes a file, or a folder with one file for each input', async () => {
    expect((await plans(['parse', 'notice.txt', '-o', 'out.json'])).stdout).toBe('')
    expect(JSON.parse(await readFile(join(cwd, 'out.json'), 'utf8')).tasks).toHaveLength(3)
    expect((await plans(['parse', 'set', 'mixed', '-o', 'out/'])).code).toBe(2)
    expect((await readdir(join(cwd, 'out'), { recursive: true })).sort()).toEqual([
      '1.json',
      '3.json',
      'a.json',
      'b',
      'b/c.json',
    ])
  })

  test('a plan is taken wherever a document is', async () => {
    const { code, stdout } = await plans(['parse', 'plan.json'])
    expect(code).toBe(0)
    expect(stdout).toBe(await readFile(join(cwd, 'plan.json'), 'utf8'))
    const yaml = await plans(['parse', 'plan.json', '-f', 'yaml'])
    expect((await plans(['parse', '-'], { stdin: yaml.stdout })).stdout).toBe(stdout)
    const many = await plans(['parse', '-f', 'ndjson', 'set'])
    expect(JSON.parse((await plans(['parse', '-'], { stdin: many.stdout })).stdout)).toHaveLength(2)
  })

  test('a text without a plan is a valid plan without tasks', async () => {
    const { code, stdout } = await plans(['parse', 'plain.txt'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'no-tasks' }])
  })

  test('text prints the layer as it is', async () => {
    expect((await plans(['text', 'notice.txt'])).stdout).toBe(notice)
    const owners = await plans(['text', 'notice.txt', '--owners'])
    expect(owners.stdout).toContain('task 1.1         (一)\n')
    expect(owners.stdout).toContain('preamble         为推进数据共享,制定本要点。\n')
  })

  test('show draws the tree, the bodies, the deadlines', async () => {
    const { code, stdout } = await plans(['show', 'notice.txt'])
    expect(code).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "青石县2023年数据共享工作要点
      青政办〔2023〕7号  青石县人民政府办公室  2023-03-01
      tasks: 3, table rows: 0, bodies: 5

      一、 完善共享目录
      ├─ (一) 梳理数据资源                                       县数据局* 县财政局+ 县教育局+  2023-06-30
      └─ (二) 按季度更新目录                                     县数据局 各乡镇人民政府        按季度
      二、 强化保障
      └─ (一) 加强督查                                           县政府督查室                   2023-12-31

      * leads  + supports

      Who has how many
      Body            Lead  Resp.  Supp.  Tasks
      县数据局           1      1      ·      2
      县财政局           ·      ·      1      1
      县教育局           ·      ·      1      1
      各乡镇人民政府     ·      1      ·      1
      县政府督查室       ·      1      ·      1

      Deadlines
      2023-06-30  6月底前           一、(一)  梳理数据资源
      2023-12-31  2023年12月31日前  二、(一)  加强督查
                  按季度            一、(二)  按季度更新目录
      "
    `)
  })

  test('export writes CSV with a byte order mark and CRLF', async () => {
    const { code, stdout } = await plans(['export', 'notice.txt'])
    expect(code).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "﻿序号,类别,任务,具体内容,牵头单位,责任单位,配合单位,完成时限,截止日期,来源
      1,完善共享目录,梳理数据资源,"6月底前完成本部门数据资源梳理,形成目录。",县数据局,,县财政局、县教育局等,6月底前,2023-06-30,一、(一) 第11行
      2,完善共享目录,按季度更新目录,"更新率达到95%以上,按《青石县数据目录管理办法》(青政发〔2022〕3号)执行。",,县数据局、各乡镇人民政府,,按季度,,一、(二) 第12行
      3,强化保障,加强督查,县政府督查室于2023年12月31日前开展专项督查。,,县政府督查室,,2023年12月31日前,2023-12-31,二、(一) 第14行
      "
    `)
  })

  test('schema prints the JSON Schema', async () => {
    const { stdout } = await plans(['schema'])
    expect(JSON.parse(stdout).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  test.each([
    [['prase', 'x'], 'plans: unknown command "prase". Did you mean parse?\n'],
    [['parse'], 'plans: argument <file> is missing. See plans parse --help\n'],
    [
      ['parse', '--yaer', '2023', 'notice.txt'],
      'plans: unknown option --yaer. Did you mean --year?\n',
    ],
    [
      ['parse', 'notice.txt', '--year', '23'],
      'plans: --year must be a year of four digits (found "23")\n',
    ],
    [
      ['parse', 'notice.txt', '-f', 'xml'],
      'plans: --format must be one of json, yaml, ndjson (found "xml")\n',
    ],
    [
      ['parse', 'notice.txt', '--limit', 'depth=x'],
      'plans: --limit depth must be a number above 0 (found "x")\n',
    ],
    [
      ['parse', 'notice.txt', '--encoding', 'klingon'],
      /^plans: --encoding: unknown encoding "klingon"/u,
    ],
    [
      ['parse', 'notice.txt', '--lexicon', 'lexicon.yaml'],
      'plans: lexicon.yaml:4:23: role must be one of lead, responsible, support (found "main")\n',
    ],
    [['parse', 'notice.txt', '--lexicon', 'none.yaml'], /^plans: none\.yaml: no such file$/mu],
    [['parse', 'missing.txt'], 'plans: missing.txt: no such file\n'],
    [['parse', 'empty.txt'], 'plans: empty.txt: cannot be read: the file is empty\n'],
    [['parse', 'rubbish.bin'], /^plans: rubbish\.bin: cannot be read: [^\n]+\n$/u],
    [['parse', 'empty'], 'plans: empty: no file in this folder\n'],
    [['parse', 'none/*.txt'], 'plans: none/*.txt: no file fits this pattern\n'],
    [
      ['parse', 'notice.txt', '-o', 'none/x.json'],
      'plans: none/x.json: cannot be written: there is no such folder\n',
    ],
    [
      ['text', 'plan.json'],
      'plans: plan.json: is a plan; this command needs the document that it was read from\n',
    ],
    [
      ['export', 'notice.txt', '--due-before', 'soon'],
      /^plans: --due-before must be a date like 2023-12-31/u,
    ],
    [
      ['export', 'notice.txt', '--columns', 'task,colour'],
      /^plans: --columns must be one of number, category/u,
    ],
    [['schema', 'plant'], /^plans: schema must be one of plan.* \(found "plant"\)/u],
    [['diff', 'show'], 'plans: argument <new> is missing. See plans diff --help\n'],
    [['ledger', 'foo'], 'plans: unknown command "foo". See plans ledger --help\n'],
    [['schema', 'plan', 'more'], 'plans: too many arguments. See plans schema --help\n'],
  ])('%j exits with 2 and says why in one line', async (args, reason) => {
    const { code, stdout, stderr } = await plans(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(reason)
    expect(lines(stderr)).toHaveLength(1)
  })

  test.each([
    [['prase'], '未知命令 "prase"。是否指 parse？'],
    [['parse', 'missing.txt'], 'missing.txt: 没有这个文件'],
  ])('%j speaks Chinese where the locale does', async (args, reason) => {
    for (const around of [
      { env: { LC_ALL: 'zh_CN.UTF-8' } },
      { env: { LC_ALL: '', LANG: 'zh_CN.UTF-8' } },
    ]) {
      expect((await plans(args, around)).stderr).toBe(`plans: ${reason}\n`)
    }
    expect((await plans([...args, '--lang', 'zh'])).stderr).toBe(`plans: ${reason}\n`)
  })

  test('the locale never changes data, --lang words its messages', async () => {
    const { stdout } = await plans(['parse', 'plain.txt'], { env: { LC_ALL: 'zh_CN.UTF-8' } })
    expect(JSON.parse(stdout).diagnostics[0].message).toBe('No task was found in this document')
    const asked = await plans(['parse', 'plain.txt', '--lang', 'zh'])
    expect(JSON.parse(asked.stdout).diagnostics[0].message).toBe('本文件中未找到任务')
  })

  test.each(['parse', 'show', 'export', 'text', 'schema'])(
    '%s --help ends with two examples',
    async (name) => {
      for (const args of [
        [name, '--help'],
        ['help', name],
      ]) {
        const { code, stdout } = await plans(args)
        expect(code).toBe(0)
        const examples = stdout.split('\nExamples:\n')[1] ?? ''
        expect(lines(examples)).toHaveLength(4)
      }
    },
  )
})

test('a closed pipe is status 0', async () => {
  const files = Array(40).fill('notice.txt')
  const child = spawn(process.execPath, [program, 'parse', ...files], { cwd })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

describe('on a terminal', () => {
  const onTerminal = async (args: readonly string[], columns: number, env = {}) => {
    const io = { ...ioOf({ cwd, env }), stdout: sinkOf(columns), stderr: sinkOf(columns) }
    await run(args, io)
    return { stdout: textOf(io.stdout), stderr: textOf(io.stderr) }
  }
  const colored = '\u001B['

  test('show colours, unless told not to', async () => {
    expect((await onTerminal(['show', 'notice.txt'], 100)).stdout).toContain(colored)
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }, { FORCE_COLOR: '0' }]) {
      expect((await onTerminal(['show', 'notice.txt'], 100, env)).stdout).not.toContain(colored)
    }
    const never = await onTerminal(['show', 'notice.txt', '--color', 'never'], 100)
    expect(never.stdout).not.toContain(colored)
    const always = await inProcess(['show', 'notice.txt', '--color', 'always'], { cwd })
    expect(always.stdout).toContain(colored)
    const forced = await inProcess(['show', 'notice.txt'], { cwd, env: { FORCE_COLOR: '1' } })
    expect(forced.stdout).toContain(colored)
  })

  test.each([40, 60, 80, 133])('no line of show is wider than %d cells', async (columns) => {
    const { stdout } = await onTerminal(['show', 'notice.txt', '--color', 'never'], columns)
    for (const line of lines(stdout)) expect(cellWidth(line)).toBeLessThanOrEqual(columns)
  })

  test('text --owners paints the layer and changes no character of it', async () => {
    const { stdout, stderr } = await onTerminal(['text', 'notice.txt', '--owners'], 80)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are control sequences.
    expect(stdout.replace(/\u001B\[\d+m/gu, '')).toBe(notice)
    expect(stderr).toContain('section')
  })

  test('a bar shows how far a long work has come, and goes away', async () => {
    const times = Array.from({ length: 40 }, (_, index) => new Date(index * 300))
    const now = () => times.shift() ?? new Date(12_000)
    const io = {
      ...ioOf({ cwd }),
      stderr: sinkOf(80),
      now,
    }
    await run(['parse', 'set', 'mixed', '-f', 'ndjson'], io)
    const stderr = textOf(io.stderr)
    expect(stderr).toContain('\r[##########              ] 2/5')
    expect(stderr).toContain('\r\u001B[Kplans: mixed/2.txt: ')
    expect(stderr.endsWith('\r\u001B[K')).toBe(true)
    const quiet = { ...ioOf({ cwd }), stderr: sinkOf(80), now }
    await run(['parse', 'set', '-f', 'ndjson', '--quiet'], quiet)
    expect(textOf(quiet.stderr)).toBe('')
  })
})
