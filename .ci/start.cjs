// dist/cli/start.cjs where the command line is bundled: the bundle, with the code that V8 compiled
// for it when it was built. Another version of V8 refuses that code, and compiles what it needs.
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { constants, Script } = require('node:vm')

// Most runs are over before it pays to compile a function to the utmost: V8 waits five times as long
// with that. What a pattern costs at first is kept low for pages that try it once: nearly all of ours
// are tried again, and are compiled to the utmost at once. Before the script: its code is kept for these.
// A version that does not know a flag says so on every run: only those that do are told.
const major = Number.parseInt(process.versions.v8, 10)
if (major >= 11 && major <= 13) {
  setFlagsFromString('--interrupt-budget=300000')
  setFlagsFromString('--regexp-tier-up-ticks=0')
}

const filename = join(__dirname, 'program.cjs')
const compiled = join(__dirname, 'program.v8')

const script = new Script(readFileSync(filename, 'latin1'), {
  filename,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})

const program = { exports: {} }
script.runInThisContext()(program.exports, require, program, filename, __dirname)

exports.script = script
exports.runProgram = program.exports.runProgram
