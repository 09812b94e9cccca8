import { expect, test } from 'vitest'
import { divided } from './divided.ts'

const title = '青石县2023年数据共享工作要点'
const body = '一、编制目录。6月底前完成。\n二、公布目录。9月底前完成。'

test.each([
  ['marks on lines of their own', '000123\n秘密★1年\n特急', ['秘密★1年', '特急', '-']],
  ['marks on one line', '机密 加急', ['机密', '加急', '-']],
  ['marks with their names', '密级：秘密\n紧急程度: 特急', ['秘密', '特急', '-']],
  [
    'the signatory beside the number',
    '青石县数据局文件\n青数发〔2023〕3号    签发人：张 伟',
    ['-', '-', '张 伟'],
  ],
  ['the signatory on a line of its own', '签发人:张伟', ['-', '-', '张伟']],
  ['a name without anybody', '签发人:\n青数发〔2023〕3号', ['-', '-', '-']],
  ['words inside a sentence', '保守国家秘密是公民的义务。', ['-', '-', '-']],
])('%s', (_, head, [classification, urgency, signatory]) => {
  expect(divided(`${head}\n${title}\n${body}`)).toMatchObject({
    classification,
    urgency,
    signatory,
  })
})

test('a signatory issues nothing', () => {
  const head = '青石县数据局文件\n青数发〔2023〕3号    签发人：张 伟'
  expect(divided(`${head}\n${title}\n${body}`)).toMatchObject({
    issuers: ['青石县数据局'],
    number: '青数发〔2023〕3号',
    titles: [title],
  })
})
