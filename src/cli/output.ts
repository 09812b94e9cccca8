import { promises } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { UsageError } from './errors.ts'
import type { Input } from './files.ts'
import type { Io } from './io.ts'

/** Where data goes. Nothing is seen of a file until `commit`; `discard` leaves what stood there. */
export interface Target {
  readonly write: (chunk: string | Uint8Array) => Promise<void>
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** Open `-o FILE`, or standard output. */
export async function openTarget(path: string | undefined, io: Io): Promise<Target> {
  return path === undefined || path === '-'
    ? standardOutput(io)
    : openFile(resolve(io.cwd(), path), path)
}

function standardOutput({ stdout }: Io): Target {
  return {
    async write(chunk) {
      // A slow reader holds us up, so that a large output never piles up in memory.
      if (!stdout.write(chunk)) await new Promise<void>((done) => void stdout.once('drain', done))
    },
    commit: async () => {},
    discard: async () => {},
  }
}

/** Write all of a target, or leave what stood there. */
export async function writeWhole(
  target: Target,
  fill: (write: Target['write']) => Promise<void>,
): Promise<void> {
  try {
    await fill(target.write)
  } catch (error) {
    await target.discard()
    throw error
  }
  await target.commit()
}

/** A temporary file beside the one that is meant, renamed onto it when it is whole. */
async function openFile(path: string, name: string): Promise<Target> {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${Math.random().toString(36).slice(2)}.tmp`,
  )
  const file = await named(name, promises.open(temporary, 'wx'))
  return {
    write: (chunk) => named(name, file.writeFile(chunk)),
    async commit() {
      await file.sync()
      await file.close()
      await named(name, promises.rename(temporary, path)).catch(async (error) => {
        await promises.unlink(temporary)
        throw error
      })
    },
    async discard() {
      await file.close()
      await promises.unlink(temporary)
    },
  }
}

/** A failure of the system, told with the name that the user gave. */
async function named<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const reason = reasons[code]
    throw reason
      ? new UsageError(
          { en: `{name}: cannot be written: ${reason.en}`, zh: `{name}: 无法写入：${reason.zh}` },
          { name },
        )
      : error
  }
}

const heldOpen = {
  en: 'another program holds it open, or it may not be written (close it there and try again)',
  zh: '文件正被其他程序打开，或没有写入权限（请关闭后重试）',
}
const reasons: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  EACCES: heldOpen,
  EBUSY: heldOpen,
  EPERM: heldOpen,
  EISDIR: { en: 'it is a folder (end the name in /)', zh: '这是文件夹（名称请以 / 结尾）' },
  ENOENT: { en: 'there is no such folder', zh: '没有这个文件夹' },
  ENOTDIR: { en: 'there is no such folder', zh: '没有这个文件夹' },
  EDQUOT: { en: 'the disk is full', zh: '磁盘已满' },
  EFBIG: { en: 'the disk takes no file of this size', zh: '磁盘不接受这样大的文件' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘只读' },
}

/** Whether `-o` names a folder that takes one file for each input. */
export function isFolder(path: string | undefined): path is string {
  return path !== undefined && (path.endsWith('/') || path.endsWith('\\'))
}

/** Give each input a file of its own in the folder of `-o`. */
export function folderTargets(
  folder: string,
  extension: string,
  io: Io,
): (input: Pick<Input, 'inner'>) => Promise<Target> {
  const taken = new Set<string>()
  return async ({ inner }) => {
    const bare = inner.slice(0, inner.length - extname(inner).length)
    const short = `${bare}.${extension}`
    // notice.docx and notice.pdf in one folder: the second keeps its own extension in the name.
    const name = taken.has(short) ? `${inner}.${extension}` : short
    taken.add(name)
    const path = join(folder, name)
    await promises.mkdir(dirname(resolve(io.cwd(), path)), { recursive: true })
    return openTarget(path, io)
  }
}
