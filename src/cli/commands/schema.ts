import { jsonSchemas, type SchemaName } from '../../model/json-schema.ts'
import { type CommandDefinition, choice } from '../command.ts'
import { exit } from '../io.ts'
import { openTarget, writeWhole } from '../output.ts'
import { type OutputOptions, outputOption } from '../printing.ts'

const names = Object.keys(jsonSchemas) as SchemaName[]

/** `plans schema`: the JSON Schema of what the other commands print. */
export const schema: CommandDefinition = {
  arguments: `[name]`,
  options: [outputOption],
  examples: [
    {
      line: 'plans schema > plan.schema.json',
      help: { en: 'the schema of a plan', zh: '计划的 JSON Schema' },
    },
    {
      line: 'plans schema plan -o plan.schema.json',
      help: { en: 'the same, to a file', zh: '同上，写入文件' },
    },
  ],
  async run([name = 'plan'], { output }: OutputOptions, { io }) {
    const found = choice('schema', names)(name)
    const text = `${JSON.stringify(jsonSchemas[found](), undefined, 2)}\n`
    await writeWhole(await openTarget(output, io), (write) => write(text))
    return exit.done
  },
}
