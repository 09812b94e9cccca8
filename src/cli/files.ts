// Without promises where each run comes by: loading them takes as long as half of such a run's reading.
import { type Dirent, promises, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { UsageError } from './errors.ts'
import { expandBraces, isGlob, matchesSegment } from './glob.ts'
import type { Io } from './io.ts'

/** One file that a command is to read. */
export interface Input {
  /** As messages name it: `-` for standard input, else the path as given or found. */
  readonly name: string
  /** Its path below the folder or pattern that it came from; names the file of `-o folder/`. */
  readonly inner: string
  readonly open: () => Promise<Uint8Array>
}

/** The files behind the arguments; `listed` when a folder or a pattern may have given any number. */
export interface Inputs {
  readonly files: readonly Input[]
  readonly listed: boolean
}

/**
 * Find the files that the arguments name: files, folders (with all below them), patterns, `-`.
 *
 * Folders and patterns give their files in the order of their paths. A file that does not exist is
 * found when it is opened, so that it costs its own line only. Hidden files and the lock files of
 * office programs (`~$…`) in folders are left out.
 *
 * @throws {UsageError} When a folder or a pattern holds no file.
 */
export async function findInputs(paths: readonly string[], io: Io): Promise<Inputs> {
  const found = await Promise.all(paths.map((path) => findInput(path, io)))
  return {
    files: found.flatMap(({ files }) => files),
    listed: found.some(({ listed }) => listed),
  }
}

async function findInput(path: string, io: Io): Promise<Inputs> {
  if (path === '-') return { files: [standardInput(io)], listed: false }
  const kind = kindOf(resolve(io.cwd(), path))
  if (kind === 'folder') return { files: await listFolder(path, io), listed: true }
  if (kind === 'missing' && isGlob(path)) {
    return { files: await listMatches(path, io), listed: true }
  }
  return { files: [fileInput(path, basename(path), io)], listed: false }
}

function kindOf(path: string): 'file' | 'folder' | 'missing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'missing'
  }
}

function standardInput({ stdin }: Io): Input {
  return {
    name: '-',
    inner: 'stdin',
    async open() {
      const chunks: Uint8Array[] = []
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks)
    },
  }
}

function fileInput(name: string, inner: string, io: Io): Input {
  return { name, inner, open: async () => readFileSync(resolve(io.cwd(), name)) }
}

async function listFolder(folder: string, io: Io): Promise<Input[]> {
  const names = await filesBelow(folder, io)
  if (names.length === 0) {
    throw new UsageError(
      { en: '{folder}: no file in this folder', zh: '{folder}: 文件夹中没有文件' },
      { folder },
    )
  }
  return names.sort().map((name) => fileInput(name, relative(folder, name), io))
}

async function listMatches(pattern: string, io: Io): Promise<Input[]> {
  const found = await Promise.all(expandBraces(pattern).map((one) => findMatches(one, io)))
  const names = [...new Set(found.flat())].sort()
  if (names.length === 0) {
    throw new UsageError(
      { en: '{pattern}: no file fits this pattern', zh: '{pattern}: 没有符合此模式的文件' },
      { pattern },
    )
  }
  const base = fixedPart(pattern)
  return names.map((name) => fileInput(name, relative(base, name), io))
}

/** The folders of a pattern before its first `*`. */
function fixedPart(pattern: string): string {
  const segments = segmentsOf(pattern)
  return segments.slice(0, segments.findIndex(isGlob)).join('/') || '.'
}

function segmentsOf(pattern: string): string[] {
  return (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/')
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$')
}

async function filesBelow(folder: string, io: Io): Promise<string[]> {
  const entries = await promises.readdir(resolve(io.cwd(), folder), { withFileTypes: true })
  const shown = entries.filter(({ name }) => !isHidden(name))
  const found = await Promise.all(shown.map((entry) => filesAt(entry, folder, io)))
  return found.flat()
}

async function filesAt(entry: Dirent, folder: string, io: Io): Promise<string[]> {
  const path = join(folder, entry.name)
  if (entry.isDirectory()) return filesBelow(path, io)
  // A link to a folder may lead back to where it stands: links give files only.
  const isFile = entry.isFile() || kindOf(resolve(io.cwd(), path)) === 'file'
  return isFile ? [path] : []
}

async function findMatches(pattern: string, io: Io): Promise<string[]> {
  const segments = segmentsOf(pattern)
  const first = segments.findIndex(isGlob)
  const base = segments.slice(0, first).join('/')
  const root = pattern.startsWith('/') && base === '' ? '/' : base || '.'
  const files = await filesBelow(root, io).catch(() => [])
  return files.filter((file) => matchesPath(segments.slice(first), relative(root, file).split(sep)))
}

function matchesPath(pattern: readonly string[], path: readonly string[]): boolean {
  const [segment, ...rest] = pattern
  if (segment === undefined) return path.length === 0
  if (segment === '**') {
    return path.some((_, index) => matchesPath(rest, path.slice(index)))
  }
  const [name, ...below] = path
  return name !== undefined && matchesSegment(segment, name) && matchesPath(rest, below)
}
