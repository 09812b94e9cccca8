import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { readWorkbook } from '../../src/sheet/read.ts'
import { inProcess, ioOf, type Surroundings, sinkOf, textOf } from '../support/host.ts'
import { notice } from '../support/notice.ts'

let cwd = ''

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'plans-export-'))
  await mkdir(join(cwd, 'set'))
  for (const name of ['notice.txt', 'set/a.txt', 'set/b.txt']) {
    await writeFile(join(cwd, name), notice)
  }
})

const plans = (args: readonly string[], around: Surroundings = {}) =>
  inProcess(['export', ...args], { cwd, ...around })

const sheetsIn = async (name: string) => readWorkbook(await readFile(join(cwd, name)))

test('a workbook that nobody named is written beside its document, and told', async () => {
  const { code, stdout, stderr } = await plans(['notice.txt', '--to', 'xlsx'])
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '',
    stderr: 'plans: wrote notice.xlsx\n',
  })
  expect((await sheetsIn('notice.xlsx')).map(({ name }) => name)).toEqual(['任务分工'])
  const quiet = await plans(['set', '--to', 'xlsx', '--quiet'])
  expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(await readdir(join(cwd, 'set'))).toEqual(['a.txt', 'a.xlsx', 'b.txt', 'b.xlsx'])
})

test('what stands there already is kept, the other documents are written', async () => {
  await writeFile(join(cwd, 'set/a.xlsx'), 'mine')
  const { code, stderr } = await plans(['set/*.txt', '--to', 'xlsx', '--lang', 'zh'])
  expect(code).toBe(2)
  expect(stderr).toBe(
    'plans: set/a.xlsx: 已有同名文件（请用 -o 指定输出）\nplans: 已写入 set/b.xlsx\n',
  )
  expect(await readFile(join(cwd, 'set/a.xlsx'), 'utf8')).toBe('mine')
})

test('a workbook is its own input: it is not written over', async () => {
  await plans(['notice.txt', '-o', 'tasks.xlsx'])
  const before = await readFile(join(cwd, 'tasks.xlsx'))
  const { code, stderr } = await plans(['tasks.xlsx', '--to', 'xlsx'])
  expect(code).toBe(2)
  expect(stderr).toBe('plans: tasks.xlsx: there is such a file already (name the output with -o)\n')
  expect((await readFile(join(cwd, 'tasks.xlsx'))).equals(before)).toBe(true)
})

test('bytes go to a pipe and never to a terminal', async () => {
  const piped = ioOf({ cwd, stdin: notice })
  expect(await run(['export', '-', '--to', 'xlsx'], piped)).toBe(0)
  const bytes = Buffer.concat(piped.stdout.chunks.map((chunk) => Buffer.from(chunk)))
  expect(await readWorkbook(bytes)).toHaveLength(1)
  for (const args of [['-'], ['notice.txt', '-o', '-']]) {
    const io = { ...ioOf({ cwd, stdin: notice }), stdout: sinkOf(80) }
    expect(await run(['export', ...args, '--to', 'xlsx'], io)).toBe(2)
    expect(textOf(io.stdout)).toBe('')
    expect(textOf(io.stderr)).toBe('plans: xlsx is no text for a terminal: name a file with -o\n')
  }
  expect((await plans(['notice.txt', '-o', '-', '--to', 'xlsx'])).code).toBe(0)
  const mixed = await plans(['-', 'notice.txt', '--to', 'xlsx'], { stdin: notice })
  expect(mixed.stderr).toBe('plans: wrote plans.xlsx\nplans: wrote notice.xlsx\n')
})

test.each([
  ['tasks.xlsx', 'PK'],
  ['tasks.ICS', 'BEGIN:VCALENDAR'],
  ['tasks.md', '# 青石县'],
  ['tasks.htm', '<!doctype html>'],
  ['tasks.txt', '\uFEFF序号'],
])('the name of -o says what %s is', async (name, start) => {
  expect((await plans(['notice.txt', '-o', name, '-q'])).code).toBe(0)
  expect((await readFile(join(cwd, name), 'utf8')).startsWith(start)).toBe(true)
})

test('--to says more than a name, and a folder takes a file for each input', async () => {
  await plans(['notice.txt', '-o', 'tasks.md', '--to', 'html'])
  expect(await readFile(join(cwd, 'tasks.md'), 'utf8')).toContain('<!doctype html>')
  expect((await plans(['set', 'notice.txt', '--to', 'markdown', '-o', 'out/'])).code).toBe(0)
  expect(await readdir(join(cwd, 'out'))).toEqual(['a.md', 'b.md', 'notice.md'])
})

test('--by-unit gives a sheet for each body', async () => {
  await plans(['notice.txt', '--by-unit', '-o', 'tasks.xlsx'])
  expect((await sheetsIn('tasks.xlsx')).map(({ name }) => name)).toEqual([
    '汇总',
    '县数据局',
    '县财政局',
    '县教育局',
    '各乡镇人民政府',
    '县政府督查室',
  ])
})

test.each([
  [['--by-unit'], '--by-unit is for --to xlsx with one row per task'],
  [['--by-unit', '--to', 'xlsx', '--grain', 'party'], /^plans: --by-unit is for/u],
  [['--to', 'ics', '--grain', 'target'], '--grain target: an ics has one event per deadline'],
  [
    ['--columns', 'taskId,unitId'],
    'plans: --columns unitId: there is none with --grain task (only with party)\n',
  ],
  [
    ['--columns', '类型', '--grain', 'party', '--lang', 'zh'],
    'plans: --columns kind：--grain party 没有该列（仅用于 deadline, target）\n',
  ],
  [['--columns', 'value', '--to', 'ics'], '--columns value: there is none with --grain deadline'],
])('%j is refused before anything is read', async (args, reason) => {
  const { code, stdout, stderr } = await plans(['missing.txt', ...args])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(reason)
})

test('a calendar says how many limits it has no day for', async () => {
  const text = notice.replace('(二)', '(二)信息形成之日起20个工作日内公开,').replace('2023年', '')
  await writeFile(join(cwd, 'more.txt'), text)
  const { code, stdout, stderr } = await plans(['more.txt', '--to', 'ics', '--grain', 'deadline'])
  expect(code).toBe(0)
  expect(stdout.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(stderr).toBe('plans: 1 limit has no day and no event (1 counted from an event)\n')
  const zh = await plans(['more.txt', '--to', 'ics', '--lang', 'zh', '-o', 'out/'])
  expect(zh.stderr).toBe('plans: 1 个时限没有确定日期，未写入日历（1 自某事起算）\n')
  expect((await plans(['more.txt', '--to', 'ics', '-q'])).stderr).toBe('')
})

test('a body that is not there is told, with those that are like it', async () => {
  const { code, stderr } = await plans(['notice.txt', '--unit', '财政局', '--to', 'xlsx'])
  expect(code).toBe(0)
  expect(stderr).toContain('plans: no body is named "财政局" (there is 县财政局)\n')
  const none = await plans(['notice.txt', '--unit', '甲乙局', '--lang', 'zh'])
  expect(none.stderr).toBe('plans: 没有名为“甲乙局”的单位\n')
  expect((await plans(['notice.txt', '--unit', '甲乙局', '-q'])).stderr).toBe('')
})

test('a document that cannot be read costs its own line only', async () => {
  await writeFile(join(cwd, 'set/0.txt'), '')
  const { code, stderr } = await plans(['set', '--to', 'xlsx', '-q'])
  expect(code).toBe(2)
  expect(stderr).toBe('plans: set/0.txt: cannot be read: the file is empty\n')
  expect((await readdir(join(cwd, 'set'))).filter((name) => name.endsWith('xlsx'))).toHaveLength(2)
  expect((await plans(['set', '--to', 'html', '-q'])).code).toBe(2)
})
