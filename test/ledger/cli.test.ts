import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cell, openXlsx, saveXlsx } from 'hucre'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LedgerStatus } from '../../src/model/ledger.ts'
import type { Plan } from '../../src/model/plan.ts'
import { readWorkbook } from '../../src/sheet/read.ts'
import { inProcess } from '../support/host.ts'
import { convertWithOffice, soffice } from '../support/soffice.ts'
import { type Draft, firstDrafts, planFrom } from './update.property.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plans-ledger-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const plans = (...args: string[]) => inProcess(['ledger', ...args], { cwd: folder })
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

function planWithUnits(drafts: readonly Draft[]): Plan {
  const plan = planFrom(drafts, 2023)
  const names = new Set(drafts.map(({ lead }) => lead))
  return {
    ...plan,
    units: [...names].map((name) => ({
      id: name,
      name,
      names: [name],
      group: false,
      counts: { lead: 1, responsible: 0, support: 0 },
      taskIds: [],
    })),
  }
}

function save(name: string, plan: Plan) {
  writeFileSync(join(folder, name), JSON.stringify(plan))
}

const drafts = firstDrafts(4)

async function create() {
  save('plan.json', planWithUnits(drafts))
  expect(await plans('create', 'plan.json', '-o', 'a.xlsx')).toMatchObject({
    code: 0,
    stderr: 'plans: a.xlsx: 4 tasks\n',
  })
}

/** Write into the row of a task, as a person does in a program for sheets. */
async function fill(name: string, title: string, header: string, cell: Partial<Cell>) {
  const book = await openXlsx(bytesOf(name), { readStyles: true })
  const [sheet] = book.sheets
  const head = sheet?.rows.find((row) => row.includes('工作任务')) ?? []
  const at = sheet?.rows.findIndex((row) => row.includes(title)) ?? -1
  const row = sheet?.rows[at]
  if (!sheet || !row) throw new Error(`no row of ${title}`)
  const column = head.indexOf(header)
  row[column] = cell.value ?? null
  const before = sheet.cells?.get(`${at},${column}`)
  sheet.cells?.set(`${at},${column}`, { value: null, type: 'string', ...before, ...cell })
  writeFileSync(join(folder, name), await saveXlsx(book))
}

async function textsOf(name: string, sheetName?: string) {
  const sheets = await readWorkbook(bytesOf(name))
  const found = sheetName ? sheets.find((sheet) => sheet.name === sheetName) : sheets[0]
  return (found?.cells ?? []).map((row) => row.map((cell) => cell?.shown))
}

test('a ledger is made, and never over another', async () => {
  await create()
  const again = await plans('create', 'plan.json', '-o', 'a.xlsx')
  expect(again.code).toBe(2)
  expect(again.stderr).toContain('a.xlsx: there is such a file already')
  expect((await plans('create', 'plan.json')).stderr).toContain('name the workbook with -o')
  expect((await plans('create', 'missing.json', '-o', 'b.xlsx')).code).toBe(2)
  const sheets = await readWorkbook(bytesOf('a.xlsx'))
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['工作台账', false],
    ['plans数据', true],
  ])
  expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([2])
})

test('an update keeps words, comments, colours and other sheets, and a copy of the file', async () => {
  await create()
  await fill('a.xlsx', '推进甲0工作', '进展情况', {
    value: '已印发方案',
    comment: { text: '请附文号', author: '督查室' },
    style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FF0000' } } },
  })
  await fill('a.xlsx', '推进甲1工作', '工作任务', {
    value: '推进甲1工作',
    comment: { text: '重点', author: '县长' },
  })
  const book = await openXlsx(bytesOf('a.xlsx'), { readStyles: true })
  book.sheets.push({ name: '会议记录', rows: [['第一次调度会', 7]] })
  writeFileSync(join(folder, 'a.xlsx'), await saveXlsx(book))
  const before = bytesOf('a.xlsx')

  const [first, second, third] = drafts
  if (!first || !second || !third) throw new Error('too few')
  save(
    'new.json',
    planWithUnits([
      { ...third, month: 9 },
      second,
      { ...first, edition: 1 },
      { ...third, name: '乙' },
    ]),
  )
  const { code, stderr } = await plans('update', 'a.xlsx', 'new.json')
  const copies = readdirSync(folder).filter((name) => name.startsWith('a.2'))
  expect(copies).toHaveLength(1)
  expect(stderr).toBe(
    `plans: the previous file is kept as ${copies[0]}\nplans: a.xlsx: 1 tasks as they were, 2 changed, 1 new, 1 cancelled, 0 taken out by people, 0 rows to check (待核对)\n`,
  )
  expect(code).toBe(0)
  expect(bytesOf(copies[0] ?? '')).toEqual(before)
  const [main, ...others] = await readWorkbook(bytesOf('a.xlsx'))
  expect(others.map(({ name }) => name)).toEqual(['plans数据', '会议记录', '已取消'])
  const rows = main?.cells ?? []
  const at = rows.findIndex((row) => row.some((cell) => cell?.shown === '推进甲0工作'))
  const column = rows[at]?.findIndex((cell) => cell?.shown === '已印发方案') ?? -1
  expect(column).toBeGreaterThan(0)
  expect(main?.carried.get(`${at},${column}`)?.comment).toBe('请附文号')
  const marked = [...(main?.carried.values() ?? [])].map(({ comment }) => comment)
  expect(marked).toContain('重点')
  expect(rows.flat().map((cell) => cell?.shown)).toEqual(
    expect.arrayContaining(['新增', '文字有修改', '完成时限原为：3月底前']),
  )
  expect(await textsOf('a.xlsx', '会议记录')).toEqual([['第一次调度会', '7']])

  // The same day once more: a second copy, and nothing changes.
  const again = await plans('update', 'a.xlsx', 'new.json', '--quiet')
  expect(again).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(readdirSync(folder).filter((name) => name.startsWith('a.2'))).toHaveLength(2)
})

test('a picture goes where its row goes, to 待核对 too', async () => {
  await create()
  await fill('a.xlsx', '推进甲3工作', '牵头单位', { value: '县审计局' })
  const book = await openXlsx(bytesOf('a.xlsx'), { readStyles: true })
  const [sheet] = book.sheets
  if (!sheet) throw new Error('no sheet')
  const data = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])
  const at = (row: number) => ({ data, type: 'png' as const, anchor: { from: { row, col: 9 } } })
  // One on the title, one on 甲0, one on 甲3.
  sheet.images = [at(0), at(4), at(7)]
  writeFileSync(join(folder, 'a.xlsx'), await saveXlsx(book))
  save('new.json', planWithUnits(drafts.toReversed()))
  expect((await plans('update', 'a.xlsx', 'new.json')).code).toBe(1)
  const sheets = await readWorkbook(bytesOf('a.xlsx'))
  const rows = (name: string) =>
    sheets.find((one) => one.name === name)?.pictures.map(({ row }) => row)
  expect(rows('工作台账')).toEqual([0, 7])
  expect(rows('待核对')).toEqual([1])
})

test('an update to another file leaves the ledger alone; what is in doubt exits with 1', async () => {
  await create()
  await fill('a.xlsx', '推进甲0工作', '牵头单位', { value: '县审计局' })
  const before = bytesOf('a.xlsx')
  const { code, stderr } = await plans('update', 'a.xlsx', 'plan.json', '-o', 'b.xlsx')
  expect(code).toBe(1)
  expect(stderr).toContain('1 rows to check')
  expect(bytesOf('a.xlsx')).toEqual(before)
  expect((await textsOf('b.xlsx', '待核对')).flat()).toContain('县审计局')
})

test('without its hidden sheet a ledger asks for the plan that it was made from', async () => {
  await create()
  await fill('a.xlsx', '推进甲0工作', '进展情况', { value: '已办' })
  const book = await openXlsx(bytesOf('a.xlsx'), { readStyles: true })
  book.sheets.splice(1)
  writeFileSync(join(folder, 'a.xlsx'), await saveXlsx(book))
  expect((await plans('update', 'a.xlsx', 'plan.json')).stderr).toContain('--base')
  const { code } = await plans('update', 'a.xlsx', 'plan.json', '--base', 'plan.json')
  expect(code).toBe(0)
  expect((await textsOf('a.xlsx')).flat()).toContain('已办')
  expect((await plans('status', 'a.xlsx', '--base', 'plan.json')).code).toBe(0)
  expect((await plans('status', 'a.xlsx', '--base', 'missing.json')).code).toBe(2)
})

test('workbooks go out to bodies and come back', async () => {
  await create()
  expect((await plans('split', 'a.xlsx')).stderr).toContain('name the folder')
  const sent = await plans('split', 'a.xlsx', '-o', 'out')
  expect(sent).toMatchObject({ code: 0, stdout: '' })
  const names = readdirSync(join(folder, 'out')).sort()
  expect(names).toEqual(['县公安局.xlsx', '县司法局.xlsx', '县教育局.xlsx', '县财政局.xlsx'])
  expect((await plans('split', 'a.xlsx', '-o', 'out')).stderr).toContain(
    'there is such a file already',
  )
  await fill('out/县教育局.xlsx', '推进甲1工作', '完成状态', { value: '已完成' })
  const { code, stderr } = await plans('merge', 'a.xlsx', 'out', 'a.xlsx')
  expect(stderr).toContain('a.xlsx: 1 cells taken over, 0 conflicts (冲突), 0 rows to check')
  expect(code).toBe(0)
  await fill('a.xlsx', '推进甲1工作', '完成状态', { value: '推进中' })
  expect((await plans('merge', 'a.xlsx', 'out/县教育局.xlsx')).code).toBe(1)
  expect((await textsOf('a.xlsx', '冲突')).flat()).toContain('推进中')
  writeFileSync(join(folder, 'out', '其他.xlsx'), 'no workbook')
  const failed = await plans('merge', 'a.xlsx', 'out')
  expect(failed.code).toBe(2)
  expect(failed.stderr).toContain('out/其他.xlsx: cannot be read as a workbook')
})

test('the status comes as text, json, csv and xlsx', async () => {
  await create()
  await fill('a.xlsx', '推进甲0工作', '完成状态', { value: '已完成' })
  const on = ['--on', '2023-02-28']
  const text = await plans('status', 'a.xlsx', ...on, '--lang', 'zh')
  expect(text.stdout).toContain('截至 2023-02-28')
  expect(text.stdout).toContain('剩0天')
  const json = LedgerStatus.parse(
    JSON.parse((await plans('status', 'a.xlsx', ...on, '-f', 'json')).stdout),
  )
  expect(json.summary).toEqual({
    total: 4,
    done: 1,
    inTime: 1,
    dueSoon: 2,
    overdue: 0,
    unlimited: 0,
  })
  const csv = await plans('status', 'a.xlsx', ...on, '-f', 'csv', '--lang', 'zh')
  expect(csv.stdout.split('\r\n')[1]).toBe(
    '1,推进甲0工作,县财政局,已完成,绿,已完成,1月底前,2023-01-28,,,',
  )
  expect((await plans('status', 'a.xlsx', ...on, '-o', 's.xlsx')).code).toBe(0)
  expect((await textsOf('s.xlsx', 'Tasks'))[1]?.[1]).toBe('推进甲0工作')
  const painted = await plans('status', 'a.xlsx', ...on, '--color', 'always')
  expect(painted.stdout).toContain('\u001B[33m')
  expect((await plans('status', 'a.xlsx')).stdout).toContain('As of 20')
})

test.each([
  [['status', 'plan.json'], /plan\.json: cannot be read as a workbook/u],
  [['status', 'a.xlsx', '--on', '2023-02-30'], /--on must be a date/u],
  [['status', 'missing.xlsx'], /no such file/u],
  [['status'], /argument <ledger> is missing\. See plans ledger status --help/u],
  [['creat'], /unknown command "creat"\. Did you mean create/u],
])('%j exits with 2 and says why', async (args, reason) => {
  await create()
  const { code, stdout, stderr } = await plans(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(reason)
})

test('a workbook that is no ledger is told from one', async () => {
  await create()
  const book = await openXlsx(bytesOf('a.xlsx'))
  book.sheets = [{ name: '名单', rows: [['姓名']] }]
  writeFileSync(join(folder, 'b.xlsx'), await saveXlsx(book))
  expect((await plans('status', 'b.xlsx')).stderr).toContain('b.xlsx: is no ledger')
})

test.each(['~$a.xlsx', '.~lock.a.xlsx#'])(
  'a ledger that is open elsewhere (%s) is left alone',
  async (lock) => {
    await create()
    writeFileSync(join(folder, lock), '')
    const before = bytesOf('a.xlsx')
    const { code, stderr } = await plans('update', 'a.xlsx', 'plan.json')
    expect(code).toBe(2)
    expect(stderr).toContain('another program holds it open')
    expect(bytesOf('a.xlsx')).toEqual(before)
    expect(readdirSync(folder).sort()).toEqual([lock, 'a.xlsx', 'plan.json'].sort())
  },
)

test('help stands for the command and for each below it', async () => {
  const help = await inProcess(['ledger', '--help'])
  expect(help.stdout).toContain('create')
  expect((await inProcess(['help', 'ledger', 'update'])).stdout).toContain('--base <plan>')
})

test.skipIf(soffice === undefined)(
  'a ledger that LibreOffice saved is updated as if nothing had happened',
  async () => {
    await create()
    await fill('a.xlsx', '推进甲2工作', '进展情况', { value: '第一行\n第二行' })
    await fill('a.xlsx', '推进甲3工作', '完成日期', {
      value: new Date('2023-04-01T00:00:00Z'),
      type: 'date',
    })
    const [saved] = convertWithOffice([bytesOf('a.xlsx')], 'xlsx', 'xlsx:Calc MS Excel 2007 XML')
    writeFileSync(join(folder, 'a.xlsx'), saved ?? '')
    const { code, stderr } = await plans('update', 'a.xlsx', 'plan.json')
    expect(stderr).toContain('4 tasks as they were, 0 changed, 0 new, 0 cancelled')
    expect(code).toBe(0)
    const texts = (await textsOf('a.xlsx')).flat()
    expect(texts).toContain('第一行\n第二行')
    const { stdout } = await plans('status', 'a.xlsx', '-f', 'json', '--on', '2023-05-01')
    expect(LedgerStatus.parse(JSON.parse(stdout)).tasks[3]?.doneOn).toBe('2023-04-01')
    // What we write over a file of LibreOffice it opens again.
    const [csv] = convertWithOffice(
      [bytesOf('a.xlsx')],
      'xlsx',
      'csv:Text - txt - csv (StarCalc):44,34,76,1',
    )
    expect(new TextDecoder().decode(csv)).toContain('推进甲2工作')
  },
)
