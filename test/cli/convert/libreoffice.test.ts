import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { convertWithOffice, findOffice } from '../../../src/cli/convert/libreoffice.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plans-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function program(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

test('the program is found by its variable, then on the path', async () => {
  const path = program('soffice', '')
  expect(await findOffice({ PATH: `/nowhere:${folder}` })).toBe(path)
  expect(await findOffice({ PLANS_SOFFICE: path, PATH: '/nowhere' })).toBe(path)
  expect(await findOffice({ PLANS_SOFFICE: '', PATH: folder })).toBeUndefined()
  expect(await findOffice({ PLANS_SOFFICE: '/nowhere/soffice', PATH: folder })).toBeUndefined()
})

test('a program that hangs is stopped, with what it started', async () => {
  const hanging = program('soffice', 'sleep 60 & sleep 60')
  const start = performance.now()
  await expect(convertWithOffice(hanging, new Uint8Array(9), 'doc', 300)).rejects.toThrow(
    /longer than 0\.3 seconds/u,
  )
  expect(performance.now() - start).toBeLessThan(55_000)
})

test('a program that ends well and leaves nothing has read nothing', async () => {
  const lazy = program('soffice', 'exit 0')
  await expect(convertWithOffice(lazy, new Uint8Array(9), 'xls')).rejects.toThrow(
    /could not read it/u,
  )
})

test('a program that cannot be started', async () => {
  const missing = join(folder, 'missing')
  await expect(convertWithOffice(missing, new Uint8Array(9), 'doc')).rejects.toThrow(
    /could not be started/u,
  )
})

test('nothing is left behind', async () => {
  const lazy = program('soffice', 'exit 0')
  vi.stubEnv('TMPDIR', folder)
  await convertWithOffice(lazy, new Uint8Array(9), 'doc').catch(() => {})
  vi.unstubAllEnvs()
  expect(readdirSync(folder)).toEqual(['soffice'])
})
