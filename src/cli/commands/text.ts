import { findOwners } from '../../write/owners.ts'
import { colorsFor } from '../color.ts'
import type { CommandDefinition, Context } from '../command.ts'
import type { Document } from '../documents.ts'
import { type InputOptions, inputOptions } from '../input-options.ts'
import { legend, listOwners, paintOwners, splitByOwner } from '../owners.ts'
import { type OutputOptions, outputOption, printDocuments } from '../printing.ts'

interface Options extends InputOptions, OutputOptions {
  readonly owners?: true
}

/** `plans text`: the text layer that spans count in. */
export const text: CommandDefinition = {
  arguments: '<file...>',
  options: [
    {
      flags: '--owners',
      help: {
        en: 'show what each stretch belongs to: by colour, or by a column where there is none',
        zh: '标出每段文字的归属（有颜色时着色，否则逐行标注）',
      },
    },
    outputOption,
    ...inputOptions,
  ],
  examples: [
    {
      line: 'plans text notice.docx > notice.txt',
      help: { en: 'the text layer as it is counted', zh: '输出文本层' },
    },
    {
      line: 'plans text notice.txt --owners --color always | less -R',
      help: { en: 'what was read as title, task, table', zh: '查看各段被识别为标题、任务或表格' },
    },
  ],
  run(paths, options: Options, context) {
    const print = options.owners ? ownerPrinter(options, context) : layerOf
    return printDocuments(paths, { ...options, needs: 'layer' }, context, (count) => ({
      extension: 'txt',
      head: '',
      separator: '\n',
      tail: '',
      print: (document) =>
        count === 'one' ? print(document) : `==> ${document.name} <==\n${print(document)}`,
    }))
  },
}

function layerOf({ textLayer = '' }: Document): string {
  return textLayer
}

function ownerPrinter({ output }: Options, context: Context): (document: Document) => string {
  const colors = colorsFor(output === undefined ? context.color : 'never', context.io)
  return (document) => {
    const stretches = splitByOwner(layerOf(document), findOwners(document.plan))
    if (colors.level === 0) return listOwners(stretches)
    if (!context.quiet) context.io.stderr.write(legend(colors))
    return paintOwners(stretches, colors)
  }
}
