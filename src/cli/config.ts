import { existsSync, promises } from 'node:fs'
import { resolve } from 'node:path'
import type { Config } from '../model/config.ts'
import type { OptionDefinition } from './command.ts'
import { unreadableFile } from './errors.ts'
import type { Io } from './io.ts'

const configName = 'plans.config.yaml'

export const configOption: OptionDefinition = {
  flags: '--config <file>',
  help: {
    en: `rules, lexicon, columns (YAML; default: ${configName} in this folder)`,
    zh: `规则、词表、列的配置（YAML；默认为当前文件夹的 ${configName}）`,
  },
}

/**
 * Read the configuration (配置): `--config FILE`, else `plans.config.yaml` in the working folder, else none.
 *
 * The lexicon's path is given as seen from the working folder.
 *
 * @throws {InputError} Of another shape: names the first mistake with its line and column.
 * @throws {UsageError} When the file of `--config` cannot be read.
 */
export async function loadConfig(path: string | undefined, io: Io): Promise<Config> {
  const name = path ?? configName
  const text = await readConfig(name, path === undefined ? 'by custom' : 'by option', io)
  if (text === undefined) return {}
  // What a mistake is told by (codes, columns, the shapes' library) is loaded only where there is a file.
  const { parseConfig } = await import('./config-file.ts')
  return parseConfig(text, name)
}

async function readConfig(
  name: string,
  named: 'by custom' | 'by option',
  io: Io,
): Promise<string | undefined> {
  const path = resolve(io.cwd(), name)
  // Asked first: to be told by an error takes as long as to read a short document.
  if (named === 'by custom' && !existsSync(path)) return undefined
  try {
    return await promises.readFile(path, 'utf8')
  } catch (error) {
    throw unreadableFile(name, error as NodeJS.ErrnoException)
  }
}
