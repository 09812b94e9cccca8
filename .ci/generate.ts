// Writes what is derived from the source: schemas/, docs/, the list of commands in the READMEs.
// `--check` compares in memory and writes nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { rules } from '../src/check/index.ts'
import type { Rule } from '../src/check/rule.ts'
import { type CommandEntry, commands } from '../src/cli/commands/index.ts'
import type { Io } from '../src/cli/io.ts'
import { run } from '../src/cli/run.ts'
import { codes, type Language } from '../src/diagnostics/codes.ts'
import { jsonSchemas } from '../src/model/json-schema.ts'
import { writeAccuracy } from './accuracy.ts'

/** Gives a file's text from the text that it has now. */
type Build = (before: string) => string | Promise<string>

const files: Readonly<Record<string, Build>> = {
  ...Object.fromEntries(
    Object.entries(jsonSchemas).map(([name, build]) => [
      `schemas/${name}.schema.json`,
      () => `${JSON.stringify(build(), undefined, 2)}\n`,
    ]),
  ),
  'docs/diagnostics.md': writeCodes,
  'docs/accuracy.md': writeAccuracy,
  'docs/rules.md': () => `${rulesHead}\n${rules.map(writeRule).join('\n')}`,
  'docs/commands.md': () => writeHelp('en'),
  'docs/commands.zh-CN.md': () => writeHelp('zh'),
  'README.md': (before) => fillCommands(before, 'en'),
  'README.zh-CN.md': (before) => fillCommands(before, 'zh'),
}

function writeCodes(): string {
  const rows = Object.entries(codes).map(
    ([code, { severity, stage, en, zh }]) =>
      `| \`${code}\` | ${severity} | ${stage} | ${en} | ${zh} |`,
  )
  return [
    '# Diagnostics',
    '',
    'Every code that the parser can report. Codes are API: renaming or dropping one is a breaking change, rewording is not. `{names}` are filled from the `data` of a diagnostic.',
    '',
    'error: part of the plan is wrong or missing; warning: probably; info: an assumption was made.',
    '',
    '| code | severity | stage | English | 中文 |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const rulesHead = `# Rules

What \`plans check\` looks for beside the [diagnostics](diagnostics.md) of the parser. Codes are API: renaming or dropping one is a breaking change, rewording is not. \`plans check --explain CODE\` prints the same; \`plans.config.yaml\` sets another severity, or \`off\`:

\`\`\`yaml
rules:
  deadline-outside-plan-year: warning
  attachment-not-included: off
\`\`\`

The examples are tests. → marks the stretch that is found.
`

function writeRule({ code, examples, mend, message, severity, why }: Rule): string {
  const { bad, good } = examples
  return [
    `## ${code}`,
    '',
    `${severity} · ${message.en} · ${message.zh}`,
    '',
    `${why.en} ${mend.en}`,
    '',
    `${why.zh}${mend.zh}`,
    '',
    '```text',
    bad.text,
    `→ ${bad.at}`,
    '```',
    '',
    'As it should be · 应为',
    '',
    '```text',
    good,
    '```',
    '',
  ].join('\n')
}

async function writeHelp(language: Language): Promise<string> {
  const parts = [language === 'zh' ? '# 命令\n' : '# Commands\n']
  for (const name of ['', ...commands.flatMap(namesOf)]) {
    const help = await helpOf(name, language)
    parts.push(`## plans${name && ` ${name}`}\n\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n`)
  }
  return parts.join('\n')
}

/** A command, and those below it. */
function namesOf({ name, subcommands = [] }: CommandEntry): readonly string[] {
  return [name, ...subcommands.map((one) => `${name} ${one.name}`)]
}

async function helpOf(name: string, language: Language): Promise<string> {
  let printed = ''
  const sink = {
    columns: 100,
    write: (text: string | Uint8Array) => {
      printed += String(text)
      return true
    },
    once: () => {},
  }
  async function* nothing() {}
  const io: Io = { stdin: nothing(), stdout: sink, stderr: sink, env: {}, cwd: () => '.' }
  await run([...name.split(' ').filter(Boolean), '--help', '--lang', language], io)
  return printed
}

const commandPart = /(<!-- commands -->\n)[\s\S]*?(<!-- \/commands -->)/u

function fillCommands(before: string, language: Language): string {
  const head = language === 'zh' ? '| 命令 | 用途 |' : '| command | what you get |'
  const rows = commands.map(({ name, summary }) => `| \`plans ${name}\` | ${summary[language]} |`)
  const table = [head, '|---|---|', ...rows, ''].join('\n')
  return before.replace(commandPart, (_, open: string, close: string) => open + table + close)
}

const root = join(import.meta.dirname, '..')
const isCheck = process.argv.includes('--check')

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

for (const [name, build] of Object.entries(files)) {
  const path = join(root, name)
  const before = read(path)
  const after = await build(before)
  if (before === after) continue
  if (isCheck) {
    process.stderr.write(`${name} is not what the source gives: run \`npm run generate\`\n`)
    process.exitCode = 1
  } else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, after)
    process.stdout.write(`${name}\n`)
  }
}
