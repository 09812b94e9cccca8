import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const places = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice']

/** LibreOffice, where it is installed; tests that need it are skipped elsewhere, but never in CI. */
export const soffice = places.find((place) => existsSync(place))

if (soffice === undefined) {
  if (process.env.CI === 'true') {
    throw new Error('LibreOffice is not installed: apt-get install libreoffice-writer-nogui')
  }
  process.stderr.write('LibreOffice is not installed: tests that compare with it are skipped\n')
}

/**
 * Convert files with LibreOffice, all in one go, since it takes two seconds to start.
 *
 * @param to - A target as on its command line: `docx`, `txt:Text (encoded):UTF8`.
 */
export function convertWithOffice(
  files: readonly Uint8Array[],
  from: string,
  to: string,
): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'plans-office-'))
  try {
    const sources = files.map((bytes, index) => {
      const source = join(folder, `${index}.${from}`)
      writeFileSync(source, bytes)
      return source
    })
    const out = join(folder, 'out')
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(
      soffice ?? 'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', out, ...sources],
      { stdio: 'ignore', timeout: 600_000 },
    )
    return files.map((_, index) => readFileSync(join(out, `${index}.${to.split(':', 1)[0]}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
