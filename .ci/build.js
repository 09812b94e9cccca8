// Builds dist/: the library file by file with tsc, the command line bundled into a few chunks, since
// it starts twice as fast that way. Nothing is type-checked here: `npm run types`, the first step of
// `npm run verify`, checks the same files once. Run by `npm run build` and, through `prepare`, by `npm install`.
import { spawn } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..')
// Built aside and put in place whole, so that nobody meets half a build.
const next = join(root, `node_modules/.dist-${process.pid}`)

/** Run tsc; what cannot be written out as JavaScript and declarations fails the build. */
function compile(project) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const args = [tsc, '-p', join(root, project), '--outDir', next]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

async function bundle() {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'src/cli/run.ts')],
    outdir: join(next, 'cli'),
    bundle: true,
    splitting: true,
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Packages in the older form ask for node's modules by `require`.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  return 0
}

/** `1` for code that cannot be bundled; anything else means that esbuild itself cannot run here. */
function judge(error) {
  return Array.isArray(error?.errors) ? 1 : 'missing'
}

const [types, bundled] = await Promise.all([
  compile('.ci/tsconfig.library.json'),
  bundle().catch(judge),
])
let code = types
if (bundled === 'missing') {
  // A native program, which a lock file may leave out on another platform: single files do as well.
  process.stderr.write('build: no esbuild on this platform; the command line will start slower\n')
  code = await compile('tsconfig.json')
}
if (bundled === 1) {
  await rm(next, { recursive: true, force: true })
  code = 1
} else {
  await rm(join(root, 'dist'), { recursive: true, force: true })
  await rename(next, join(root, 'dist'))
}
process.exitCode = code
