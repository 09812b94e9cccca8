import { spawn } from 'node:child_process'
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UsageError } from '../errors.ts'

const programs = ['soffice', 'libreoffice', 'soffice.com']

/** Where installers put it beside the search path. */
const usualPlaces = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice',
  '/opt/libreoffice/program/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
]

/**
 * Find LibreOffice.
 *
 * @param env - `PLANS_SOFFICE` goes first (empty: do as if there were none), then `PATH`, then the
 *   usual places.
 */
export async function findOffice(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const named = env.PLANS_SOFFICE
  if (named !== undefined) return named !== '' && (await isProgram(named)) ? named : undefined
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = folders.flatMap((folder) => programs.map((name) => join(folder, name)))
  for (const candidate of [...candidates, ...usualPlaces]) {
    if (await isProgram(candidate)) return candidate
  }
  return undefined
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const targets = { doc: 'docx', wps: 'docx', xls: 'xlsx' } as const

/** One conversion takes a second or two; this is for files that make it hang. */
const longestRun = 60_000

/**
 * Convert one file with LibreOffice.
 *
 * Each run has a profile of its own, so that runs side by side do not lock each other out. The exit
 * status says nothing (0 even without an input): what counts is whether the output is there.
 *
 * @throws {Error} When it takes too long, or leaves no output.
 */
export async function convertWithOffice(
  office: string,
  bytes: Uint8Array,
  format: keyof typeof targets,
  time: number = longestRun,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'plans-'))
  try {
    const source = join(folder, `source.${format === 'wps' ? 'doc' : format}`)
    await writeFile(source, bytes)
    await run(office, argumentsFor(folder, targets[format], source), time)
    return await readFile(join(folder, 'out', `source.${targets[format]}`)).catch(() => {
      throw new UsageError({
        en: 'LibreOffice could not read it (is it damaged?)',
        zh: 'LibreOffice 无法读取（文件是否损坏？）',
      })
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function argumentsFor(folder: string, target: string, source: string): string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--convert-to',
    target,
    '--outdir',
    join(folder, 'out'),
    source,
  ]
}

function run(program: string, parameters: readonly string[], time: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, since the program starts another one that does the work.
    const child = spawn(program, parameters, { stdio: 'ignore', detached: !isWindows })
    const timer = setTimeout(() => {
      stop(child.pid)
      reject(new Error(`LibreOffice took longer than ${time / 1000} seconds`))
    }, time)
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(new Error(`LibreOffice could not be started: ${error.message}`))
    })
    child.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

const isWindows = process.platform === 'win32'

function stop(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(isWindows ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
