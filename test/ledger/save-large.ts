// Saves a large file over a ledger, again and again, until somebody ends the program:
// `node --import tsx save-large.ts NAME MEBIBYTES`
import process from 'node:process'
import { saveLedger } from '../../src/cli/ledger-files.ts'
import { ioOf } from '../support/host.ts'

const [name = '', size = '1', times = '1'] = process.argv.slice(2)
const bytes = new Uint8Array(Number(size) * (1 << 20)).fill(7)
for (let time = 0; time < Number(times); time++) {
  process.stdout.write('saving\n')
  await saveLedger(name, bytes, '2023-06-30', ioOf({}))
}
process.stdout.write('saved\n')
