import { expect, test } from 'vitest'
import { parsePlan } from '../../src/pipeline.ts'

test('pinyin inside a document number does not part it', async () => {
  const text = [
    '云辦(bàn)發〔2023〕6号',
    '各市人民(mín)政府,省政府各部門:',
    '《云溪省2023年工(gōng)作(zuò)要點》已(yǐ)經同意,現印發給你們。',
    '云溪省2023年工(gōng)作(zuò)要點',
    '一、主要任务',
    '1.编制目录。',
  ].join('\n')
  const { plan } = await parsePlan(new TextEncoder().encode(text))
  expect(plan.meta.documentNumber?.text).toBe('云辦(bàn)發〔2023〕6号')
})
