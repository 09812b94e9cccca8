import { zipSync, zlibSync } from 'fflate'
import { describe } from 'vitest'
import { cmapFolder } from '../../src/cli/convert/cmaps.ts'
import { LimitError } from '../../src/read/errors.ts'
import { openArchive } from '../../src/read/office/archive.ts'
import { openPdf } from '../../src/read/pdf/open.ts'
import { checkStreams } from '../../src/read/pdf/streams.ts'
import { type Band, showBands } from '../support/bands.ts'
import { blocksOf } from '../support/blocks.ts'
import { makeDocx, p } from '../support/docx.ts'
import { makePdf } from '../support/pdf.ts'
import { readContext } from '../support/read.ts'

/** Whether it is taken on: false where a limit is passed. */
async function isRead(read: () => unknown): Promise<boolean> {
  try {
    await read()
    return true
  } catch (error) {
    if (error instanceof LimitError) return false
    throw error
  }
}

const megabyte = 1024 * 1024
const { context } = readContext({}, { cmaps: cmapFolder() })
const readHtml = (source: string) => isRead(() => blocksOf(source, { from: 'html' }))

/** A zip of such files, each unpacked once. */
function readZip(files: Record<string, Uint8Array>, level: 0 | 9) {
  const archive = openArchive(zipSync(files, { level }), 'docx', context.limits)
  for (const name of archive.names) archive.read(name)
}

/** Bytes that cannot be packed, and blanks behind them that pack some seven hundred times. */
function mixed(dense: number, blanks: number): Uint8Array {
  const bytes = new Uint8Array(dense + blanks)
  let state = 1
  for (let at = 0; at < dense; at++) {
    state = Math.imul(state, 1103515245) + 12345
    bytes[at] = state >> 16
  }
  return bytes
}

const stream = (content: Uint8Array, dictionary = '') =>
  Buffer.concat([
    Buffer.from(`1 0 obj <</Filter/FlateDecode${dictionary}>>stream\n`),
    zlibSync(content, { level: 9 }),
    Buffer.from('\nendstream'),
  ])

const bands: Record<string, Band> = {
  // The page and its body are two of them.
  'elements inside each other': {
    yes: 510,
    no: 511,
    isTaken: (size) => readHtml(`<html><body>${'<div>'.repeat(size)}甲`),
  },
  'columns that a cell spans': {
    yes: 1000,
    no: 1001,
    isTaken: (size) => readHtml(`<table><tr><td colspan="${size}">甲</td></tr></table>`),
  },
  'cells of all tables': {
    yes: 100_000,
    no: 100_001,
    isTaken: (size) => readHtml(`<table><tr>${'<td>甲'.repeat(size)}</tr></table>`),
  },
  'characters of a text': {
    yes: 5_000_000,
    no: 5_000_001,
    isTaken: (size) => isRead(() => blocksOf('甲'.repeat(size), { from: 'text' })),
  },
  'elements inside each other in an office file': {
    yes: 251,
    no: 252,
    isTaken: (size) =>
      isRead(() =>
        blocksOf(
          makeDocx({ body: `${'<w:sdt>'.repeat(size)}${p('甲')}${'</w:sdt>'.repeat(size)}` }),
          {
            from: 'docx',
          },
        ),
      ),
  },
  'files in a zip': {
    yes: 2000,
    no: 2001,
    isTaken: (size) => {
      const names = Array.from({ length: size }, (_, at) => [`${at}`, new Uint8Array()] as const)
      return isRead(() => readZip(Object.fromEntries(names), 0))
    },
  },
  'megabytes of a file in a zip': {
    yes: 32,
    no: 33,
    isTaken: (size) => isRead(() => readZip({ a: new Uint8Array(size * megabyte) }, 0)),
  },
  'megabytes of all of them': {
    yes: 64,
    no: 65,
    isTaken: (size) => {
      const parts = [31, 31, size - 62].map((part, at) => [
        `${at}`,
        new Uint8Array(part * megabyte),
      ])
      return isRead(() => readZip(Object.fromEntries(parts), 0))
    },
  },
  // Small files of blanks pack a thousand times, honestly.
  'bytes of a file in a zip that pack as well as may be': {
    yes: megabyte,
    no: megabyte + 1,
    isTaken: (size) => isRead(() => readZip({ a: new Uint8Array(size) }, 9)),
  },
  'bytes of a stream in a PDF that do': {
    yes: megabyte,
    no: megabyte + 1,
    isTaken: (size) => isRead(() => checkStreams(stream(new Uint8Array(size)), context)),
  },
  // The filter of a stream stands near its start; in a longer dictionary nobody looks for it.
  'bytes between the filter of a stream and its start': {
    yes: 1200,
    no: 1201,
    isTaken: async (size) => {
      const blanks = ' '.repeat(size - '/FlateDecode>>'.length)
      const bomb = stream(new Uint8Array(2 * megabyte), blanks)
      return !(await isRead(() => checkStreams(bomb, context)))
    },
  },
  // Pages of markup pack thirty times; what packs two hundred times is blanks.
  'times that a large file may be packed': {
    yes: 190,
    no: 210,
    isTaken: (size) => {
      const dense = 16_000
      const content = mixed(dense, (dense * (size - 1)) / (1 - size / 690))
      return isRead(() => readZip({ a: content }, 9))
    },
  },
  'pages of a PDF': {
    yes: 2000,
    no: 2001,
    isTaken: (size) =>
      isRead(async () => {
        const { document } = await openPdf(
          makePdf(Array.from({ length: size }, () => ({}))),
          context,
        )
        await document.destroy()
      }),
  },
}

describe('how much of a document is taken on', () => showBands(bands))
