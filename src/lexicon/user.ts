import { UserLexicon } from '../model/lexicon.ts'
import { readYaml } from '../yaml/read.ts'
import { parseShape } from '../yaml/shape.ts'

/**
 * Read a user's lexicon (自定义词表) from YAML. An empty file adds nothing.
 *
 * @param name - File name for messages.
 * @throws {InputError} For no valid YAML or a value of another shape; it names the first mistake.
 */
export function readUserLexicon(text: string, name: string): UserLexicon {
  const yaml = readYaml(text, name)
  return yaml.value === null ? {} : parseShape(UserLexicon, yaml, name)
}
