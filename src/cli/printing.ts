import type { FailureRecord } from '../batch/record.ts'
import type { Context, OptionDefinition } from './command.ts'
import { type Document, type Documents, type Outcome, openDocuments } from './documents.ts'
import type { InputOptions } from './input-options.ts'
import { type ExitCode, exit } from './io.ts'
import { folderTargets, isFolder, openTarget, type Target, writeWhole } from './output.ts'

/** How documents are put on paper, one after the other. */
interface Printer {
  /** Of the files in a folder. */
  readonly extension: string
  readonly head: string
  readonly separator: string
  readonly tail: string
  readonly print: (document: Document) => string | Promise<string>
  /** What stands for a file that could not be read; nothing if absent. */
  readonly printFailure?: (record: FailureRecord) => string
}

/** `-o`, as every command has it. */
export interface OutputOptions {
  readonly output?: string
}

export const outputOption: OptionDefinition = {
  flags: '-o, --output <file>',
  help: {
    en: 'write to a file; a name that ends in / is a folder with one file per input',
    zh: '写入文件；以 / 结尾为文件夹，每个输入一个文件',
  },
}

/** Gives the printer for one document, or for any number of them. */
export type PrinterFor = (count: 'one' | 'several') => Printer

/**
 * Print every document behind the arguments, as it is read.
 *
 * @returns 2 when a file could not be read; the others are done first.
 */
export async function printDocuments(
  paths: readonly string[],
  options: InputOptions & OutputOptions,
  context: Context,
  printerFor: PrinterFor,
): Promise<ExitCode> {
  const { output } = options
  const isWatched = output === undefined && context.io.stdout.isTTY === true
  // On a terminal that the documents scroll over they are their own progress.
  const documents = await openDocuments(paths, options, {
    ...context,
    quiet: context.quiet || isWatched,
  })
  if (isFolder(output)) return printToFolder(documents, output, context, printerFor)
  return documents.several
    ? printSeveral(documents, output, context, printerFor('several'))
    : printOne(documents, output, context, printerFor)
}

/** One stream of many documents, written as they are read. */
async function printSeveral(
  { outcomes }: Documents,
  output: string | undefined,
  { io }: Context,
  printer: Printer,
): Promise<ExitCode> {
  let failed = false
  let separator = ''
  await writeWhole(await openTarget(output, io), async (write) => {
    await write(printer.head)
    for await (const outcome of outcomes) {
      failed ||= 'failure' in outcome
      for (const piece of piecesOf(outcome, printer)) {
        await write(separator + (await piece))
        separator = printer.separator
      }
    }
    await write(printer.tail)
  })
  return failed ? exit.failure : exit.done
}

async function printOne(
  { outcomes }: Documents,
  output: string | undefined,
  { io }: Context,
  printerFor: PrinterFor,
): Promise<ExitCode> {
  let failed = false
  for await (const outcome of outcomes) {
    failed ||= 'failure' in outcome
    await printWhole(outcome, printerFor, () => openTarget(output, io))
  }
  return failed ? exit.failure : exit.done
}

async function printToFolder(
  { outcomes }: Documents,
  folder: string,
  { io }: Context,
  printerFor: PrinterFor,
): Promise<ExitCode> {
  const openIn = folderTargets(folder, printerFor('one').extension, io)
  let failed = false
  for await (const outcome of outcomes) {
    failed ||= 'failure' in outcome
    if ('documents' in outcome) await printWhole(outcome, printerFor, () => openIn(outcome.input))
  }
  return failed ? exit.failure : exit.done
}

/** Print what came of one input to a target of its own; none is opened for nothing. */
async function printWhole(
  outcome: Outcome,
  printerFor: PrinterFor,
  open: () => Promise<Target>,
): Promise<void> {
  // A file of plans may hold several.
  const isSeveral = 'documents' in outcome && outcome.documents.length !== 1
  const printer = printerFor(isSeveral ? 'several' : 'one')
  const pieces = await Promise.all(piecesOf(outcome, printer))
  if (pieces.length === 0) return
  const text = printer.head + pieces.join(printer.separator) + printer.tail
  await writeWhole(await open(), (write) => write(text))
}

function* piecesOf(outcome: Outcome, printer: Printer): Generator<string | Promise<string>> {
  if ('documents' in outcome) {
    for (const document of outcome.documents) yield printer.print(document)
    return
  }
  const { failure, input } = outcome
  if (printer.printFailure) {
    yield printer.printFailure({ source: { name: input.name }, error: failure })
  }
}
