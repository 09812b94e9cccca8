import { stringify } from 'yaml'

/**
 * Write a value as one YAML document, without folding lines.
 *
 * Strings that YAML 1.1 would take for a date or a truth value are quoted, since many readers still
 * speak it.
 */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false })
}
