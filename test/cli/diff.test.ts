import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Changes } from '../../src/model/changes.ts'
import { Coverage } from '../../src/model/coverage.ts'
import { inProcess } from '../support/host.ts'

const folder = mkdtempSync(join(tmpdir(), 'plans-diff-'))
const seed = readFileSync(join(import.meta.dirname, '../../seeds/xuanhan-2023.txt'), 'utf8')
const html = `<!doctype html><meta charset="utf-8"><body>${seed
  .split('\n')
  .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  .join('')}`

const run = (...args: string[]) => inProcess(args, { cwd: folder })

beforeAll(async () => {
  writeFileSync(join(folder, 'old.txt'), seed)
  writeFileSync(join(folder, 'same.html'), html)
  writeFileSync(join(folder, 'later.txt'), seed.replaceAll('8月底前', '9月底前'))
  const { stdout } = await run('parse', 'old.txt')
  writeFileSync(join(folder, 'plan.json'), stdout)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('plans diff', () => {
  test.each(['same.html', 'plan.json'])('the same plan as %s has no changes', async (other) => {
    const { code, stdout } = await run('diff', 'old.txt', other, '-f', 'json', '--exit-code')
    const { tasks } = Changes.parse(JSON.parse(stdout))
    expect(tasks.filter(({ relation }) => relation !== 'kept')).toEqual([])
    expect(code).toBe(0)
  })

  test('changes give 1 under --exit-code alone', async () => {
    expect((await run('diff', 'plan.json', 'later.txt', '--exit-code')).code).toBe(1)
    expect((await run('diff', 'plan.json', 'later.txt')).code).toBe(0)
  })

  test('only what was asked for', async () => {
    const { stdout } = await run('diff', 'old.txt', 'later.txt', '--only', 'deadlines')
    expect(stdout).toContain('8月底前')
    const none = await run('diff', 'old.txt', 'later.txt', '--only', 'added,dropped', '--exit-code')
    expect(none.code).toBe(0)
    expect((await run('diff', 'old.txt', 'later.txt', '--only', 'colours')).code).toBe(2)
  })

  test('the year alone can be left out', async () => {
    const older = seed.replaceAll('2023年', '2022年')
    writeFileSync(join(folder, 'older.txt'), older)
    const told = await run('diff', 'older.txt', 'old.txt', '--exit-code')
    expect(told.code).toBe(1)
    const left = await run(
      'diff',
      'older.txt',
      'old.txt',
      '--exit-code',
      '--ignore-year',
      '--quiet',
    )
    // Its own title stands in the head of either.
    expect(told.stdout.match(/2022年/gu)?.length).toBeGreaterThan(1)
    expect(left.stdout.match(/2022年/gu)).toHaveLength(1)
  })

  test.each([
    ['markdown', '# Changes'],
    ['html', '<!doctype html>'],
    ['text', '--- '],
  ])('as %s', async (format, start) => {
    const { code, stdout } = await run('diff', 'old.txt', 'later.txt', '-f', format)
    expect(stdout.startsWith(start)).toBe(true)
    expect(code).toBe(0)
  })

  test('takes two plans', async () => {
    expect((await run('diff', 'old.txt')).code).toBe(2)
    expect((await run('diff', 'old.txt', 'missing.txt')).code).toBe(2)
  })
})

describe('plans cover', () => {
  test('a lower plan that says the same takes everything up', async () => {
    const { code, stdout } = await run('cover', 'old.txt', 'same.html', 'plan.json', '-f', 'json')
    const { tasks, own } = Coverage.parse(JSON.parse(stdout))
    expect(tasks.every(({ takenUpBy }) => takenUpBy.some(({ degree }) => degree === 'full'))).toBe(
      true,
    )
    expect(own).toEqual([])
    expect(code).toBe(0)
  })

  test('a later limit is told', async () => {
    const { stdout } = await run('cover', 'old.txt', 'later.txt')
    expect(stdout).toContain('8月底前 → 9月底前')
  })

  test.each([
    ['csv', '\uFEFF'],
    ['html', '<!doctype html>'],
  ])('as %s', async (format, start) => {
    const { stdout } = await run('cover', 'old.txt', 'later.txt', 'plan.json', '-f', format)
    expect(stdout.startsWith(start)).toBe(true)
  })

  test('takes at least two plans', async () => {
    expect((await run('cover', 'old.txt')).code).toBe(2)
  })
})
