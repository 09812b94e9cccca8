import type { Convert } from '../../read/reader.ts'
import { UsageError } from '../errors.ts'
import { convertWithOffice, findOffice } from './libreoffice.ts'
import { extractWords } from './words.ts'

/**
 * What this machine can do for old office files.
 *
 * LibreOffice first, since it keeps numbers, tables and headings; where it is missing or fails, the
 * bare words of a Word document.
 *
 * @param env - Environment of the process; `PLANS_SOFFICE` names the program.
 */
export function createConvert(env: Readonly<Record<string, string | undefined>>): Convert {
  return async (bytes, format) => {
    const office = await findOffice(env)
    if (office === undefined) return withoutOffice(bytes, format)
    try {
      return { bytes: await convertWithOffice(office, bytes, format) }
    } catch (error) {
      if (format === 'xls') throw error
      return { words: await extractWords(bytes) }
    }
  }
}

async function withoutOffice(bytes: Uint8Array, format: Parameters<Convert>[1]) {
  if (format === 'xls')
    throw new UsageError({
      en: 'it needs LibreOffice (install it, or save it as .xlsx)',
      zh: '需要 LibreOffice（请安装，或另存为 .xlsx）',
    })
  return { words: await extractWords(bytes) }
}
