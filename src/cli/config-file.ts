import { dirname, join } from 'node:path'
import { explainedCodes } from '../check/explain.ts'
import { type Config, configShape } from '../model/config.ts'
import { columns } from '../write/columns.ts'
import { readYaml } from '../yaml/read.ts'
import { parseShape } from '../yaml/shape.ts'

/**
 * Turn the text of a configuration into its settings.
 *
 * @throws {InputError} Of another shape: names the first mistake with its line and column.
 */
export function parseConfig(text: string, name: string): Config {
  const yaml = readYaml(text, name)
  if (yaml.value === null) return {}
  const codes = explainedCodes.map(({ code }) => code)
  const config = parseShape<Config>(configShape(codes, Object.keys(columns)), yaml, name)
  const { lexicon } = config
  return lexicon === undefined ? config : { ...config, lexicon: join(dirname(name), lexicon) }
}
