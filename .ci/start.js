// dist/cli/program.js where the command line is bundled: the bundle, with the code that V8 compiled
// for it when it was built. Another version of V8 refuses that code, and compiles what it needs.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { constants, Script } from 'node:vm'

const folder = import.meta.dirname
const filename = join(folder, 'program.cjs')
const compiled = join(folder, 'program.v8')

export const script = new Script(readFileSync(filename, 'utf8'), {
  filename,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})

const module = { exports: {} }
const require = createRequire(filename)
script.runInThisContext()(module.exports, require, module, filename, folder)

export const { runProgram } = module.exports
