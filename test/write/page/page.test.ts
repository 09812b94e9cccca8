import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { script as changesScript } from '../../../src/write/changes/page-script.ts'
import { style as changesStyle } from '../../../src/write/changes/page-style.ts'
import { script as coverageScript } from '../../../src/write/coverage/page-script.ts'
import { style as coverageStyle } from '../../../src/write/coverage/page-style.ts'
import { style as tableStyle } from '../../../src/write/html-style.ts'
import { html } from '../../../src/write/page/markup.ts'
import { drawPage } from '../../../src/write/page/page.ts'

test.each([
  ['style of changes', changesStyle],
  ['script of changes', changesScript],
  ['style of coverage', coverageStyle],
  ['script of coverage', coverageScript],
  ['style of a table', tableStyle],
])('%s: the policy lets through what the page holds', (_, { text, digest }) => {
  expect(digest).toBe(createHash('sha256').update(text).digest('base64'))
})

const parts = { header: html`<h1>${'目录'}</h1>`, main: html`<main></main>`, footer: 'plans' }

test('a page without a script lets none through', () => {
  const page = drawPage({ language: 'zh', title: '<目录>', style: tableStyle, ...parts })
  expect(page).toContain('<title>&lt;目录&gt;</title>')
  expect(page).toContain(`style-src 'sha256-${tableStyle.digest}'; base-uri 'none'`)
  expect(page).not.toContain('script')
})
