import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeChangesHtml } from '../../../src/write/changes/html.ts'
import { writeCoverageHtml } from '../../../src/write/coverage/html.ts'
import { isWithoutBrowser, launchChromium, openPage } from '../../support/chromium.ts'
import { covered } from '../coverage/covered.ts'
import { compared, hostile, unchanged } from './compared.ts'

test('nothing that a plan prints is markup', () => {
  const page = writeChangesHtml(compared(), 'zh')
  expect(page).not.toContain('<img')
  expect(page.match(/<script/gu)).toHaveLength(1)
  expect(page).toContain('&lt;img src=x onerror=&quot;')
})

test('the page is in the language asked for', () => {
  expect(writeChangesHtml(unchanged, 'en')).toContain('<html lang="en">')
  expect(writeChangesHtml(unchanged, 'zh')).toContain('<html lang="zh-CN">')
})

// In CI a missing browser is a failure; on a desk these tests are left out.
describe.skipIf(isWithoutBrowser)('in a browser without a network', () => {
  let browser: Browser
  const noise: string[] = []

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  /** Open a page; whatever it says on the console or asks of the network is noise. */
  async function open(text: string): Promise<Page> {
    noise.length = 0
    const page = await openPage(browser)
    page.on('console', (message) => noise.push(message.text()))
    page.on('pageerror', (error) => noise.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith('https://plans.example/')) noise.push(request.url())
    })
    await page.route('https://plans.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: text }),
    )
    await page.goto('https://plans.example/')
    return page
  }

  test('the changes are silent, and a hostile title stays text', async () => {
    const page = await open(writeChangesHtml(compared(), 'zh'))
    expect(await page.locator('h3', { hasText: hostile.title }).count()).toBe(2)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).toContain('计划的变化')
    expect(noise).toEqual([])
  })

  test('style and script run under the page’s policy', async () => {
    const page = await open(writeChangesHtml(compared(), 'zh'))
    // The script hides what was kept; the style sets both texts beside each other.
    expect(await page.locator('article:visible').count()).toBe(6)
    expect(await page.locator('[role=status]').textContent()).toBe('6 / 7')
    const [left, right] = await page
      .locator('article:visible .sides')
      .first()
      .locator('section')
      .all()
    const [one, other] = [await left?.boundingBox(), await right?.boundingBox()]
    expect(one?.y).toBe(other?.y)
    expect(one?.x).toBeLessThan(other?.x ?? 0)
  })

  test('filters show and hide, by mouse and by key', async () => {
    const page = await open(writeChangesHtml(compared(), 'zh'))
    const visible = () => page.locator('article:visible').count()
    await page.locator('button', { hasText: '新增' }).click()
    expect(await visible()).toBe(5)
    await page.keyboard.press('0')
    expect(await visible()).toBe(7)
    await page.keyboard.press('1')
    expect(await page.locator('article.kept:visible:not([data-relation~=moved])').count()).toBe(0)
  })

  test('keys walk from task to task, and a stretch lights its other side', async () => {
    const page = await open(writeChangesHtml(compared(), 'zh'))
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
    await page.keyboard.press('j')
    const first = await focused()
    await page.keyboard.press('j')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('k')
    expect(await focused()).toBe(first)
    await page.locator('mark:visible', { hasText: '8月底前' }).click()
    expect(await page.locator('mark.on').allTextContents()).toEqual(['8月底前', '9月底前'])
    await page.keyboard.press('Escape')
    expect(await page.locator('mark.on').count()).toBe(0)
  })

  test('print shows the texts and no buttons', async () => {
    const page = await open(writeChangesHtml(compared(), 'zh'))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('button:visible').count()).toBe(0)
    expect(await page.locator('article:visible').count()).toBeGreaterThan(0)
  })

  test('the matrix of coverage is silent and works by key', async () => {
    const page = await open(writeCoverageHtml(covered, 'zh'))
    expect(await page.locator('img').count()).toBe(0)
    const rows = () => page.locator('tbody tr:visible').count()
    const all = await rows()
    await page.locator('button', { hasText: '未落实' }).click()
    expect(await rows()).toBeLessThan(all)
    await page.keyboard.press('e')
    expect(await page.locator('details[open]').count()).toBeGreaterThan(0)
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TR')
    expect(noise).toEqual([])
  })
})
