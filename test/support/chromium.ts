import { existsSync } from 'node:fs'
import process from 'node:process'
import { type Browser, chromium, type Page } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
/** In milliseconds. */
const patience = 600_000
const isHere = existsSync(executablePath)

/** Whether tests that need a browser are left out: on a desk without one, but never in CI. */
export const isWithoutBrowser = !isHere && !process.env.CI

if (isWithoutBrowser) {
  process.stderr.write(
    `no ${executablePath} (set CHROMIUM to its path): tests that need a browser are skipped\n`,
  )
}

/** Start Debian's Chromium; whoever does closes it. */
export async function launchChromium(): Promise<Browser> {
  return await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    timeout: patience,
  })
}

/** Open a page that reaches no network, with time enough on a machine however busy. */
export async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ offline: true })
  context.setDefaultTimeout(patience)
  return await context.newPage()
}
