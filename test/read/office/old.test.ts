import { describe, expect, test } from 'vitest'
import { createConvert } from '../../../src/cli/convert/index.ts'
import { UnreadableError } from '../../../src/read/errors.ts'
import { docReader, wpsReader, xlsReader } from '../../../src/read/office/old.ts'
import type { Convert } from '../../../src/read/reader.ts'
import { writeWorkbook } from '../../../src/sheet/write.ts'
import { abstractNum, lvl, makeDocx, num, numUse, p, tbl } from '../../support/docx.ts'
import { readContext, textsOf } from '../../support/read.ts'
import { convertWithOffice, soffice } from '../../support/soffice.ts'

const numbered = makeDocx({
  numbering:
    abstractNum(0, lvl(0, 'chineseCounting', '%1、') + lvl(1, 'decimal', '%2.')) + numUse(1, 0),
  body:
    p('某县2025年工作要点') +
    p('加强管理——落实', num(1)) +
    p('修路', num(1, 1)) +
    tbl([
      ['序号', '任务', '单位'],
      ['1', ['修路', '<w:vMerge w:val="restart"/>'], '甲局'],
      ['2', ['', '<w:vMerge/>'], p('乙局') + p('丙局')],
    ]) +
    p('共同落实', num(1)),
})

const office = createConvert(process.env)
const noOffice = createConvert({ PLANS_SOFFICE: '' })

async function read(reader: typeof docReader, bytes: Uint8Array, convert: Convert | undefined) {
  const { context, diagnostics } = readContext({}, { convert })
  const document = await reader.read(bytes, context)
  return { document, diagnostics }
}

async function failureOf(reader: typeof docReader, bytes: Uint8Array, convert?: Convert) {
  try {
    await read(reader, bytes, convert)
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError)
    return (error as Error).message
  }
  return undefined
}

describe.skipIf(soffice === undefined)('old files', () => {
  const [doc = new Uint8Array()] =
    soffice === undefined ? [] : convertWithOffice([numbered], 'docx', 'doc:MS Word 97')

  test('LibreOffice keeps numbers and merges', async () => {
    const { document, diagnostics } = await read(docReader, doc, office)
    expect(diagnostics).toEqual([])
    expect(document.format).toBe('doc')
    expect(textsOf(document)).toEqual([
      '某县2025年工作要点',
      '一、 加强管理——落实',
      '1. 修路',
      '序号\t任务\t单位\n1\t修路\t甲局\n2\t乙局\n丙局',
      '二、 共同落实',
    ])
  })

  test('a file of WPS Office is read alike', async () => {
    const { document } = await read(wpsReader, doc, office)
    expect(document.format).toBe('wps')
    expect(textsOf(document)).toContain('二、 共同落实')
  })

  test('without LibreOffice the words are read, and what is lost is reported', async () => {
    const { document, diagnostics } = await read(docReader, doc, noOffice)
    expect(diagnostics.map(({ code }) => code)).toEqual(['labels-lost'])
    expect(textsOf(document)).toEqual([
      '某县2025年工作要点',
      '加强管理——落实',
      '修路',
      '序号\t任务\t单位\n1\t修路\t甲局\n2\t\t乙局\n丙局',
      '共同落实',
    ])
  })

  test('old workbooks', async () => {
    const xlsx = await writeWorkbook({
      sheets: [
        {
          name: '表',
          cells: [
            [{ value: '序号' }, { value: '任务' }],
            [{ value: 1 }, { value: '修路' }],
          ],
        },
      ],
    })
    const [xls = new Uint8Array()] = convertWithOffice([xlsx], 'xlsx', 'xls:MS Excel 97')
    const { document } = await read(xlsReader, xls, office)
    expect(document.format).toBe('xls')
    expect(document.layer.text).toBe('序号\t任务\n1\t修路')
    expect(await failureOf(xlsReader, xls, noOffice)).toMatch(
      /needs LibreOffice .* save it as \.xlsx/u,
    )
  })

  test.each([
    ['cut off', doc.subarray(0, 3000)],
    ['cut to its head', doc.subarray(0, 600)],
  ])('a damaged file: %s', async (_, bytes) => {
    expect(await failureOf(docReader, bytes, office)).toMatch(/^cannot be read as doc: /u)
    expect(await failureOf(docReader, bytes, noOffice)).toMatch(/^cannot be read as doc: /u)
  })
})

test('what is no old file is not handed to an office program', async () => {
  const never: Convert = () => Promise.reject(new Error('asked'))
  expect(await failureOf(docReader, new TextEncoder().encode('甲'), never)).toMatch(
    /no old office file/u,
  )
  expect(await failureOf(docReader, new Uint8Array(), never)).toMatch(/no old office file/u)
})

test('without any program there is advice', async () => {
  const ole = new Uint8Array(1024)
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  expect(await failureOf(wpsReader, ole)).toMatch(/needs LibreOffice.*save the file as \.docx/u)
})

test('rubbish that an office program took for text', async () => {
  const ole = new Uint8Array(1024)
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const rubbish: Convert = () =>
    Promise.resolve({ bytes: makeDocx({ body: p('ÐÏà¡±áÿþ'.repeat(9)) }) })
  expect(await failureOf(wpsReader, ole, rubbish)).toMatch(/made no sense of it/u)
})
