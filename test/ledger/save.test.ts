import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveLedger } from '../../src/cli/ledger-files.ts'
import { ioOf } from '../support/host.ts'

let folder = ''
let path = ''
const old = '旧台账'.repeat(20_000)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plans-save-'))
  path = join(folder, '台账.xlsx')
  writeFileSync(path, old)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const program = join(import.meta.dirname, 'save-large.ts')
// From here, since `tsx` is looked for beside the program that is run.
const cwd = join(import.meta.dirname, '../..')
const env = { ...process.env, TSX_DISABLE_CACHE: '1' }

/** The file is the old one or the new one, whole; the copies are the one that was there. */
function checkWhole(size: number) {
  const bytes = readFileSync(path)
  const isOld = bytes.equals(Buffer.from(old))
  const isNew = bytes.length === size && bytes.every((byte) => byte === 7)
  expect(isOld || isNew).toBe(true)
}

describe.skipIf(process.platform === 'win32')('the old file stays whole', () => {
  test.each([0, 40, 200])(
    'when the program is killed %i ms into the write',
    async (delay) => {
      const child = spawn(process.execPath, ['--import', 'tsx', program, path, '192', '9'], {
        cwd,
        env,
      })
      await new Promise<void>((resolve, reject) => {
        child.stdout.once('data', () => resolve())
        child.once('exit', () => reject(new Error('the program ended by itself')))
      })
      await new Promise((resolve) => setTimeout(resolve, delay))
      const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
      child.kill('SIGKILL')
      expect(await ended).toBe('SIGKILL')
      checkWhole(192 << 20)
    },
    600_000,
  )

  test('when the disk takes no more', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 512; exec "$0" --import tsx "$1" "$2" 4', process.execPath, program, path],
      { cwd, env, encoding: 'utf8' },
    )
    expect(status).not.toBe(0)
    expect(stderr).toContain('cannot be written: the disk takes no file of this size')
    expect(readFileSync(path, 'utf8')).toBe(old)
    expect(readdirSync(folder)).toEqual(['台账.xlsx'])
  })

  // Where nobody may mount one, the case above stands for it, and standard error says so.
  test.each(canMount() ? ['a disk of one megabyte'] : [])(
    'when %s is full',
    () => {
      // The disk is a small one of memory that only this program sees; its files are copied out.
      const script = [
        'mount -t tmpfs -o size=1m tmpfs "$3"',
        'cp "$2" "$3/a.xlsx"',
        '"$0" --import tsx "$1" "$3/a.xlsx" 4',
        'cp "$3/a.xlsx" "$2.after"; ls -A "$3" > "$2.list"',
      ].join('\n')
      const disk = mkdtempSync(join(folder, 'disk-'))
      const { stderr } = spawnSync(
        'unshare',
        ['-rm', 'sh', '-c', script, process.execPath, program, path, disk],
        { cwd, env, encoding: 'utf8' },
      )
      expect(stderr).toContain('cannot be written: the disk is full')
      expect(readFileSync(`${path}.after`, 'utf8')).toBe(old)
      expect(readFileSync(`${path}.list`, 'utf8')).toBe('a.xlsx\n')
    },
    600_000,
  )
})

/** Whether this machine lets everybody make a disk of their own. */
function canMount(): boolean {
  if (process.platform !== 'linux') return false
  try {
    execFileSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write("no mount of one's own here: the full disk is tested by a limit alone\n")
    return false
  }
}

test('where the copy cannot be written nothing is changed', async () => {
  // Of a folder there is no copy.
  mkdirSync(join(folder, '台账'))
  const save = saveLedger('台账', new Uint8Array(9), '2023-06-30', ioOf({ cwd: folder }))
  await expect(save).rejects.toThrow('台账.2023-06-30: the copy of the previous file')
  expect(readdirSync(folder).sort()).toEqual(['台账', '台账.xlsx'])
})

test('copies of one day are numbered', async () => {
  const io = ioOf({ cwd: folder })
  const names = []
  for (let count = 0; count < 3; count++) {
    names.push(await saveLedger('台账.xlsx', new Uint8Array(count), '2023-06-30', io))
  }
  expect(names).toEqual([
    '台账.2023-06-30.xlsx',
    '台账.2023-06-30-2.xlsx',
    '台账.2023-06-30-3.xlsx',
  ])
  expect(readFileSync(join(folder, '台账.2023-06-30.xlsx'), 'utf8')).toBe(old)
  expect(existsSync(path)).toBe(true)
})
