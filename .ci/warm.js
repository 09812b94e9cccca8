// Keeps the compiled code of a bundled command line beside it: runs what people run most, and has V8
// write down all that it compiled for that. `node .ci/warm.js FOLDER`, run by build.js.
import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { Writable } from 'node:stream'

const folder = resolve(process.argv[2])
const { runProgram, script } = createRequire(import.meta.url)(join(folder, 'start.cjs'))

const { cwd, env, stdin } = process
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })
const page = 'fixtures/disclosure-2023/source.html'
for (const file of [...readdirSync('seeds').map((name) => join('seeds', name)), page]) {
  await runProgram(['parse', file], { stdin, stdout: nowhere(), stderr: nowhere(), env, cwd })
}
// Put in place whole: V8 takes what it finds on trust.
writeFileSync(join(folder, 'program.v8.part'), script.createCachedData())
renameSync(join(folder, 'program.v8.part'), join(folder, 'program.v8'))
