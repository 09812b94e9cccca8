import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { check } from 'recheck'
import { expect, test } from 'vitest'
import { collectBuilt, collectRegexes, type Regex } from './support/regexes.ts'

// What was found safe once is safe for good: a second run looks at new patterns only.
const cache = join(import.meta.dirname, '../node_modules/.cache/plans/safe-patterns.json')
const built = await collectBuilt()
const regexes = [...collectRegexes(), ...built]
// What is slow is judged by the characters read, never by the time that a busy machine takes.
const limits = { timeout: 120_000, attackTimeout: null }

test('patterns that are put together count as well', () => {
  expect(built.map(({ places: [file] }) => file)).toContain('text/pinyin.ts')
})

test('every pattern knows Unicode', () => {
  expect(regexes.filter(({ flags }) => !flags.includes('u')).map(({ source }) => source)).toEqual(
    [],
  )
})

test.each(['(?!x)\\s+$', '《[^》]{0,90}[^》]*》'])('what is slow is found: %s', async (source) => {
  expect((await check(source, 'u', limits)).status).toBe('vulnerable')
})

test(
  'no pattern takes more than linear time',
  async () => {
    const safe = new Set(readCache())
    const queue = regexes.filter((regex) => !safe.has(nameOf(regex)))
    const doubtful: string[] = []
    const work = async () => {
      for (let regex = queue.shift(); regex; regex = queue.shift()) {
        const found = await check(regex.source, regex.flags, limits)
        if (found.status === 'safe') safe.add(nameOf(regex))
        else doubtful.push(`${nameOf(regex)} ${wordResult(found)} ${regex.places.join(' ')}`)
      }
    }
    await Promise.all([work(), work()])
    mkdirSync(dirname(cache), { recursive: true })
    writeFileSync(cache, JSON.stringify([...safe].sort(), undefined, 1))
    expect(doubtful.sort()).toEqual([])
  },
  20 * 60_000,
)

function readCache(): readonly string[] {
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as string[]
  } catch {
    return []
  }
}

function nameOf({ flags, source }: Regex): string {
  return `/${source}/${flags}`
}

function wordResult(found: Awaited<ReturnType<typeof check>>): string {
  return found.status === 'unknown' ? found.error.kind : (found.complexity?.summary ?? found.status)
}
