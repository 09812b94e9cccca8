import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const modules = join(root, 'node_modules')
const empty = mkdtempSync(join(tmpdir(), 'plans-package-'))
const installed = join(empty, 'node_modules/plans')

const node = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: empty, encoding: 'utf8' })

// What `npm install plans` would put there, without the network: the packed files, and the packages
// that it names.
beforeAll(() => {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', empty]
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' }))
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(empty, packed.filename), '-C', installed, '--strip', '1'])
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(empty, 'node_modules', name)), { recursive: true })
    symlinkSync(join(modules, name), join(empty, 'node_modules', name))
  }
  writeFileSync(join(empty, 'package.json'), '{ "type": "module" }')
})

test('the program parses a seed', () => {
  const seed = join(root, 'seeds/guizhou-grain-2020.txt')
  const plan = JSON.parse(node(join(installed, 'bin/plans.js'), 'parse', seed))
  expect(plan.meta.title).toBe('贵州省粮食和储备局2020年政务公开工作方案')
})

test('the command line starts with the code that was compiled when it was built', () => {
  const start = JSON.stringify(join(installed, 'dist/cli/start.cjs'))
  const ask = `console.log(require(${start}).script.cachedDataRejected)`
  expect(node('-e', ask)).toBe('false\n')
})

test('the library is imported by its name', () => {
  writeFileSync(
    join(empty, 'use.js'),
    `import { parsePlan } from 'plans'
    const { plan } = await parsePlan('一、任务\\n(一)加强公开。(县数据局牵头)\\n')
    console.log(plan.tasks[0].responsibilities[0].parties[0].name)`,
  )
  expect(node('use.js')).toBe('县数据局\n')
})

test('the types hold without any of ours being skipped', () => {
  writeFileSync(
    join(empty, 'use.ts'),
    `import { parsePlan, type Plan, type Task } from 'plans'
    export async function titles(input: Uint8Array): Promise<readonly string[]> {
      const { plan, textLayer } = await parsePlan(input, { name: 'a.txt', year: 2023 })
      const known: Plan = plan
      textLayer.length.toFixed()
      return known.tasks.map((task: Task) => task.title)
    }`,
  )
  const compilerOptions = {
    noEmit: true,
    strict: true,
    module: 'nodenext',
    target: 'es2023',
    skipLibCheck: false,
    types: [],
  }
  const project = { compilerOptions, files: ['use.ts'] }
  writeFileSync(join(empty, 'tsconfig.json'), JSON.stringify(project))
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(modules, 'typescript/bin/tsc'), '-p', empty],
    { encoding: 'utf8' },
  )
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})

test('the schemas and nothing of the workshop are in the package', () => {
  const schema = JSON.parse(readFileSync(join(installed, 'schemas/plan.schema.json'), 'utf8'))
  expect(schema.title).toBe('plans: plan')
  expect(() => readFileSync(join(installed, 'src/index.ts'))).toThrow()
  expect(() => readFileSync(join(installed, 'test/cli.test.ts'))).toThrow()
})
