import { LedgerMemory } from '../model/ledger.ts'
import { packText, unpackText } from '../sheet/pack.ts'
import type { ReadSheet, Sheet } from '../sheet/workbook.ts'
import { textOf } from './rows.ts'

const mark = 'plans-ledger'
const memorySheet = 'plans数据'

/** The hidden sheet of a ledger: pieces of its memory, each with its number. */
export function writeMemory(memory: LedgerMemory): Sheet {
  const pieces = packText(JSON.stringify(memory))
  const note = '本表由程序使用，请勿改动或删除'
  return {
    name: memorySheet,
    hidden: true,
    cells: [
      [{ value: mark }, { value: pieces.length }, { value: note }],
      ...pieces.map((piece, index) => [{ value: index + 1 }, { value: piece }]),
    ],
  }
}

/** The memory of a ledger, whatever its sheet is called by now; `undefined` where it is damaged. */
export function readMemory(sheets: readonly ReadSheet[]): LedgerMemory | undefined {
  for (const { cells } of sheets) {
    const rows = cells.map((row) => row.map((cell) => cell?.value))
    const head = rows.find(([first]) => first === mark)
    if (!head) continue
    const pieces = rows
      .filter(([number, piece]) => typeof number === 'number' && typeof piece === 'string')
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([, piece]) => textOf(piece))
    const read = LedgerMemory.safeParse(parsed(unpackText(pieces)))
    if (read.success) return read.data
  }
  return undefined
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
