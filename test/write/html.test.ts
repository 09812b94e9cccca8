import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { htmlWriter } from '../../src/write/html.ts'
import { isWithoutBrowser, launchChromium, openPage } from '../support/chromium.ts'
import { draws } from '../support/draws.ts'
import { dateOf, planOf, sectionOf, span, taskOf } from '../support/plan.ts'
import { plain } from '../support/write-options.ts'

interface Node {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

function find(node: Node, name: string): readonly Node[] {
  const below = (node.children ?? []).flatMap((child) => find(child, name))
  return node.name === name ? [node, ...below] : below
}

function textOf({ data, children }: Node): string {
  return data ?? (children ?? []).map(textOf).join('')
}

async function pageOf(plans: Parameters<typeof htmlWriter.write>[0], changes = {}) {
  const text = String(await htmlWriter.write(plans, { ...plain, ...changes }))
  const page = parseDocument(text) as unknown as Node
  const rows = find(page, 'tr').map((row) => (row.children ?? []).map(textOf))
  return { text, page, rows }
}

const item = (start: number) => ({ text: '完善目录', inherited: start > 0, span: span(0, 4) })
const rowTask = (id: string, text: string) =>
  taskOf({ id, origin: 'table', label: '1', path: [], title: '完善目录', text, body: text })
const { sectionId: _, ...unplaced } = taskOf({ id: '9.1', title: '加强督查' })
const table = planOf({
  sections: [sectionOf()],
  tasks: [
    taskOf({ deadlines: [dateOf('年底前', '2023-12-31')] }),
    rowTask('T1.1', '梳理'),
    rowTask('T1.2', '更新'),
    unplaced,
  ],
  tables: [
    {
      id: 'T1',
      columns: [{ header: '重点工作', role: 'item' }],
      rows: [
        { cells: [item(0)], taskId: 'T1.1' },
        { cells: [item(1)], taskId: 'T1.2' },
      ],
      sectionRows: [],
      recovered: false,
      span: span(0, 4),
    },
  ],
})

test('a table with its head, cells of one category or item merged for the eye', async () => {
  const { page, rows } = await pageOf([table])
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['序号', '类别', '任务', '具体内容'],
    ['1', '主要任务', '加强信息公开', '加强信息公开'],
    ['2', '主要任务', '完善目录', '梳理'],
    ['2', '主要任务', '完善目录', '更新'],
    ['3', '', '加强督查', '加强督查'],
  ])
  const same = find(page, 'tr').map((row) =>
    (row.children ?? []).map((cell) => cell.attribs?.class?.includes('same') ?? false).slice(0, 4),
  )
  expect(same.slice(1)).toEqual([
    [false, false, false, false],
    [false, true, false, false],
    [true, true, true, false],
    [false, false, false, false],
  ])
})

test('without the column of the task its number counts rows', async () => {
  const { rows } = await pageOf([table], { columns: ['number', 'content'] })
  expect(rows.slice(1).map(([number]) => number)).toEqual(['1', '2', '3', '4'])
})

test('--headers en speaks English, several plans merge their files', async () => {
  const { rows, text } = await pageOf([table, { ...table }], {
    headers: 'en',
    columns: ['file', 'task'],
  })
  expect(rows[0]).toEqual(['File', 'Task'])
  expect(text).toContain('<html lang="en">')
  expect(text.match(/class="same"><span>notice\.txt/gu)).toHaveLength(6)
})

test('every text is escaped: the page has the elements of its own and no others', async () => {
  const pieces = ['<script>', '</td>', '<', '>', '&', '"', "'", '&lt;', '\0', '\n', '县', '--', '`']
  const text = fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 8 })
  const names = (page: Node) =>
    ['html', 'head', 'meta', 'title', 'style', 'h1', 'table', 'tr', 'th', 'td', 'script'].map(
      (name) => find(page, name).length,
    )
  const shape = names((await pageOf([planOf({ tasks: [taskOf()] })])).page)
  await fc.assert(
    fc.asyncProperty(text, text, async (title, name) => {
      const { meta, source } = planOf()
      const plan = planOf({
        meta: { ...meta, title: name },
        source: { ...source, name: title },
        sections: [sectionOf({ title: name })],
        tasks: [taskOf({ title })],
      })
      const { page, rows } = await pageOf([plan])
      expect(names(page)).toEqual(shape)
      expect(rows[1]?.slice(1, 3)).toEqual([name, title].map((one) => one.replaceAll('\0', '')))
    }),
    { numRuns: 60, ...draws },
  )
})

test.skipIf(isWithoutBrowser)(
  'a browser takes it without complaint and lets its style through',
  async () => {
    const tasks = Array.from({ length: 60 }, (_, index) =>
      taskOf({ id: String(index), title: `第${index + 1}项`, body: '形成目录。'.repeat(20) }),
    )
    const { text } = await pageOf([planOf({ sections: [sectionOf()], tasks })])
    const browser = await launchChromium()
    try {
      const page = await openPage(browser)
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.setContent(text)
      expect(complaints).toEqual([])
      expect(await page.locator('tbody tr').count()).toBe(60)
      expect(
        await page.locator('table').evaluate((one) => getComputedStyle(one).borderCollapse),
      ).toBe('collapse')
      const hidden = page.locator('.same span').first()
      expect(await hidden.isVisible()).toBe(false)
    } finally {
      await browser.close()
    }
  },
)
