// Builds dist/: all files one by one with tsc, and out of these the command line as one script, since it
// starts several times as fast that way. Nothing is type-checked here: `npm run types`, the first step of
// `npm run verify`, checks the same files once. Run by `npm run build` and, through `prepare`, by `npm install`.
import { spawn } from 'node:child_process'
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..')
// Built aside and put in place whole, so that nobody meets half a build.
const next = join(root, `node_modules/.dist-${process.pid}`)

/** Run tsc; what cannot be written out as JavaScript and declarations fails the build. */
function compile() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const args = [tsc, '-p', join(root, '.ci/tsconfig.build.json'), '--outDir', next]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Packages that few runs need, and that weigh more than all of our own code: a file for each, read
 * when it is asked for. Only what is imported by name: a default export is not told from its module.
 */
const heavy = ['fflate', 'hucre', 'hucre/xlsx', 'ical-generator', 'opencc-js/t2cn', 'unpdf', 'yaml']
const packageName = /^[^.]/
const programFile = /program\.js$/
const children = /^node:child_process$/
const everything = /^/
const fileOf = (name) => `${name.replaceAll('/', '-')}.cjs`

/**
 * Bundle the command line: one script, so that V8 can keep its compiled code beside it (`warm.js`),
 * since compiling what a parse needs takes longer than the parse; `start.cjs` loads it.
 */
async function bundle() {
  const { build } = await import('esbuild')
  const loose = join(next, 'cli')
  const bundled = join(next, 'bundled')
  const common = {
    bundle: true,
    minify: true,
    legalComments: 'none',
    // One byte a character, which is read without decoding.
    charset: 'ascii',
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
    outdir: join(bundled, 'packages'),
    outExtension: { '.js': '.cjs' },
    banner: { js: banner },
  })
  await build({
    ...script,
    entryPoints: [join(loose, 'program.js')],
    outfile: join(bundled, 'program.cjs'),
    // An expression, which `start.cjs` calls with what a module of that form is given.
    banner: { js: `(function(exports,require,module,__filename,__dirname){${banner}` },
    footer: { js: '})' },
    plugins: [
      withoutChildren,
      outside(packageName, (name) => heavy.includes(name) && `./packages/${fileOf(name)}`),
    ],
  })
  await build({
    ...script,
    entryPoints: [join(loose, 'run.js')],
    outfile: join(bundled, 'run.cjs'),
    plugins: [outside(programFile, () => './start.cjs')],
  })
  await escapePatterns(join(bundled, 'program.cjs'))
  await copyFile(join(root, '.ci/start.cjs'), join(bundled, 'start.cjs'))
  await rm(loose, { recursive: true })
  await rename(bundled, loose)
  return 0
}

const beyondAscii = /[^\0-\x7f]/gu

/** Only patterns are still printed as they were written; all of them know escapes. */
async function escapePatterns(file) {
  const escaped = (char) => {
    const code = char.codePointAt(0).toString(16)
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
  }
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(beyondAscii, escaped))
}

/**
 * commander asks for Node's child processes when it is loaded, for programs beside the command line,
 * which there are none of: with all that stands behind them they take as long to load as commander.
 */
const withoutChildren = {
  name: 'without-children',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: children }, ({ path, importer }) =>
      importer.includes('/commander/') ? { path, namespace: 'without' } : undefined,
    )
    onLoad({ filter: everything, namespace: 'without' }, () => ({ contents: '' }))
  },
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

let code = await compile()
const bundled = code === 0 ? await bundle().catch(judge) : code
if (bundled === 'missing') {
  // A native program, which a lock file may leave out on another platform: single files do as well.
  process.stderr.write('build: no esbuild on this platform; the command line will start slower\n')
  const shim = "exports.run = async (...given) => (await import('./run.js')).run(...given)\n"
  await writeFile(join(next, 'cli/run.cjs'), shim)
} else {
  code = bundled
}
if (code === 0) {
  await rm(join(root, 'dist'), { recursive: true, force: true })
  await rename(next, join(root, 'dist'))
  if (bundled === 0) await warm()
} else {
  await rm(next, { recursive: true, force: true })
}
process.exitCode = code
