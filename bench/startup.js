// How long the command line takes, against a node that does nothing.
// Held: --version at most 1.3 times, parse of a seed at most 1.8 times, of a web page at most twice.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compare, print } from './measure.js'

const root = join(import.meta.dirname, '..')
const program = join(root, 'bin/plans.js')
// Certificates of one's own take longer to load than Node itself, and would hide what we take.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, env, maxBuffer: 1 << 28 })

const seeds = readdirSync(join(root, 'seeds')).map((name) => [
  `parse ${name}`,
  () => node(program, 'parse', join('seeds', name)),
])
const page = 'fixtures/disclosure-2023/source.html'

print(
  'Start-up: bare node = 1',
  await compare(
    {
      'bare node': () => node('-e', '0'),
      '--version': () => node(program, '--version'),
      '--help': () => node(program, '--help'),
      'parse --help': () => node(program, 'parse', '--help'),
      ...Object.fromEntries(seeds),
      'parse a web page': () => node(program, 'parse', page),
    },
    { runs: Number(process.argv[2] ?? 15) },
  ),
)
