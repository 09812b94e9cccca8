import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { explainedCodes } from '../check/explain.ts'
import { type Config, configShape } from '../model/config.ts'
import { columns } from '../write/columns.ts'
import { readYaml } from '../yaml/read.ts'
import { parseShape } from '../yaml/shape.ts'
import type { OptionDefinition } from './command.ts'
import { UsageError } from './errors.ts'
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
  const yaml = readYaml(text, name)
  if (yaml.value === null) return {}
  const codes = explainedCodes.map(({ code }) => code)
  const config = parseShape<Config>(configShape(codes, Object.keys(columns)), yaml, name)
  const { lexicon } = config
  return lexicon === undefined ? config : { ...config, lexicon: join(dirname(name), lexicon) }
}

async function readConfig(
  name: string,
  named: 'by custom' | 'by option',
  io: Io,
): Promise<string | undefined> {
  try {
    return await readFile(resolve(io.cwd(), name), 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (named === 'by custom' && code === 'ENOENT') return undefined
    throw new UsageError(
      { en: '{name}: {reason}', zh: '{name}：{reason}' },
      { name, reason: message },
    )
  }
}
