// Builds dist/: the library file by file with tsc, the command line bundled into a few chunks, since
// it starts twice as fast that way. Run by `npm run build` and, through `prepare`, by `npm install`.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript')), 'tsc.js')

rmSync(join(root, 'dist'), { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json')], {
  stdio: 'inherit',
})
// Types that do not hold fail the build, but leave something to try.
process.exitCode = status ?? 1

try {
  // A native program: on a platform that the lock file does not know it is missing.
  const { build } = await import('esbuild')
  rmSync(join(root, 'dist/cli'), { recursive: true, force: true })
  await build({
    entryPoints: [join(root, 'src/cli/run.ts')],
    outdir: join(root, 'dist/cli'),
    bundle: true,
    splitting: true,
    minify: true,
    legalComments: 'none',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Packages in the older form ask for node's modules by `require`.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
} catch (error) {
  process.stderr.write(
    `build: the command line stays in single files, which start slower (${error})\n`,
  )
}
