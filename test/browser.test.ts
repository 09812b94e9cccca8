import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import type { ParseResult } from '../src/index.ts'
import { parsePlan } from '../src/index.ts'
import { isWithoutBrowser, launchChromium, openPage } from './support/chromium.ts'

const root = join(import.meta.dirname, '..')
test.skipIf(isWithoutBrowser)('the library parses a seed in a browser', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/index.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'plans',
    platform: 'browser',
    target: 'es2023',
    write: false,
    logLevel: 'silent',
  })
  const browser = await launchChromium()
  try {
    const page = await openPage(browser)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    // A secure context, as a page that computes a checksum needs; nothing is fetched.
    await page.route('https://plans.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>plans</title>' }),
    )
    await page.goto('https://plans.example/')
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
    const seed = readFileSync(join(root, 'seeds/guizhou-grain-2020.txt'))
    const found = await page.evaluate(
      async (bytes) => {
        const { plans } = globalThis as unknown as { plans: { parsePlan: typeof parsePlan } }
        return plans.parsePlan(Uint8Array.from(bytes), { name: 'seed.txt' })
      },
      [...seed],
    )
    expect(errors).toEqual([])
    expect(found).toEqual((await parsePlan(seed, { name: 'seed.txt' })) satisfies ParseResult)
  } finally {
    await browser.close()
  }
})
