// Builds dist/: the library file by file with tsc, the command line bundled into one script, since it
// starts several times as fast that way. Nothing is type-checked here: `npm run types`, the first step of
// `npm run verify`, checks the same files once. Run by `npm run build` and, through `prepare`, by `npm install`.
import { spawn } from 'node:child_process'
import { copyFile, rename, rm } from 'node:fs/promises'
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

/**
 * Packages that few runs need, and that weigh more than all of our own code: a file for each, read
 * when it is asked for. Only what is imported by name: a default export is not told from its module.
 */
const heavy = ['hucre', 'hucre/xlsx', 'ical-generator', 'opencc-js/t2cn', 'unpdf']
const packageName = /^[^.]/
const programFile = /program\.ts$/
const fileOf = (name) => `${name.replaceAll('/', '-')}.cjs`

/**
 * Bundle the command line: one script, so that V8 can keep its compiled code beside it (`warm.js`),
 * since compiling what a parse needs takes longer than the parse; `start.js` loads it.
 */
async function bundle() {
  const { build } = await import('esbuild')
  const common = {
    bundle: true,
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    platform: 'node',
  }
  const script = {
    ...common,
    target: 'node20',
    format: 'cjs',
    // What is asked for later is asked for by `require`, which needs no second way of loading.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    logLevel: 'warning',
  }
  const banner = "const __url=require('node:url').pathToFileURL(__filename).href;"
  await build({
    ...script,
    entryPoints: heavy.map((name) => ({ in: name, out: fileOf(name).replace('.cjs', '') })),
    absWorkingDir: root,
    outdir: join(next, 'cli/packages'),
    outExtension: { '.js': '.cjs' },
    banner: { js: banner },
  })
  await build({
    ...script,
    entryPoints: [join(root, 'src/cli/program.ts')],
    outfile: join(next, 'cli/program.cjs'),
    // An expression, which `start.js` calls with what a module of that form is given.
    banner: { js: `(function(exports,require,module,__filename,__dirname){${banner}` },
    footer: { js: '})' },
    plugins: [outside(packageName, (name) => heavy.includes(name) && `./packages/${fileOf(name)}`)],
  })
  await build({
    ...common,
    entryPoints: [join(root, 'src/cli/run.ts')],
    outfile: join(next, 'cli/run.js'),
    format: 'esm',
    plugins: [outside(programFile, () => './program.js')],
  })
  await copyFile(join(root, '.ci/start.js'), join(next, 'cli/program.js'))
  return 0
}

/** Leave what `fileFor` names a file for out of a bundle. */
function outside(filter, fileFor) {
  const find = ({ path, kind }) => {
    const file = kind !== 'entry-point' && fileFor(path)
    return file ? { path: file, external: true } : undefined
  }
  return { name: 'outside', setup: ({ onResolve }) => onResolve({ filter }, find) }
}

/** Keep what V8 compiles for a few runs; without it the command line starts slower, nothing else. */
function warm() {
  const args = [join(root, '.ci/warm.js'), join(root, 'dist/cli')]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: root,
    })
    child.on('close', resolve)
  })
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
  if (bundled === 0) await warm()
}
process.exitCode = code
