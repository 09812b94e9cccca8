// Parsing a web page against parse5 alone, and against jsdom with Readability, in one process.
// Held: at most 4 times parse5, at least 15 times as fast as jsdom with Readability, on a page as
// sites serve it; the fixtures' pages are hardly more than their text. `node html.js FILE…` for others.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import { parse } from 'parse5'
import { parsePlan } from '../dist/index.js'
import { compare, print } from './measure.js'

const fixtures = join(import.meta.dirname, '../fixtures')
const given = process.argv.slice(2).map((path) => [path, path])
const own = readdirSync(fixtures)
  .map((name) => [name, join(fixtures, name, 'source.html')])
  .filter(([, path]) => existsSync(path))
const pages = given.length > 0 ? given : own

for (const [name, path] of pages) {
  const page = readFileSync(path, 'utf8')
  print(
    `${name}: ${(Buffer.byteLength(page) / 1000).toFixed(1)} kB, parse5 = 1`,
    await compare(
      {
        parse5: () => parse(page),
        plans: () => parsePlan(page, { name: 'source.html', from: 'html' }),
        'jsdom with Readability': () => new Readability(new JSDOM(page).window.document).parse(),
      },
      { runs: 15, warmUps: 10 },
    ),
  )
}
