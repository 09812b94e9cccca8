import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePlan } from '../src/pipeline.ts'
import { draws } from './support/draws.ts'
import { findFaults } from './support/sound.ts'

// Scraps as plans hold them, of invented places, glued at random: unlikely documents, but nothing
// that a clerk, a converter or a copying machine could not make.
const labels =
  '一、 二、 三、 (一) (二) （三） 1. 2. 3． 4、 (1) （2） ① ② 一是 二是 第一章 第二条 任务1 1.1 - • ◆'
const names =
  '县财政局 县数据局 市发改委 省商务厅 各乡镇人民政府 街道办事处 有关部门 机关各处室 白水镇 𬭚镇 县委宣传部 投资处'
const roles =
  '牵头 负责 配合 会同 指导 参与 落实 按职责分工负责 等 等部门 责任单位: 牵头单位： 配合单位: 由'
const marks =
  '、 ， , ； ; 。 . ： : ( ) （ ） 【 】 〔 〕 《 》 “ ” | ｜ || / — … \n \n\n \t \u3000 \r\n'
const limits =
  '8月底前 2023年6月30日前 每季度 按季度 年底前 长期坚持 印发之日起3个工作日内 2月30日前 十四五期间 6月上旬'
const words =
  '加强信息公开 完善目录 提高到95%以上 3.5万户 《青石县数据管理办法》 青政办〔2023〕7号 附件 附件: 总体要求 保障措施 主要任务'
const lines =
  '青石县人民政府办公室|关于印发《青石县2023年工作要点》的通知|青石县2023年工作要点|各乡镇人民政府,县级各部门:|2023年5月22日|2021531|二〇二三年五月二十二日|(此件公开发布)|抄送:县委办公室。|序号|工作任务|责任单位|完成时限|- 2 -|序号 | 任务 | 责任单位|1 | 完善目录 | 县财政局|| | 县教育局'
const damage = '⼀、 ㈠ （一） ０１ Ⅰ. ａｂｃ 縣財政局 牽頭 jiā \u0000 \uFEFF \uFFFD 😀 \uD800 𠮷'

const scraps = [
  ...[labels, names, roles, marks, limits, words, damage].flatMap((list) => list.split(' ')),
  ...lines.split('|').flatMap((line) => [line, `${line}\n`]),
  ' ',
]

const document = fc
  .array(fc.constantFrom(...scraps), { maxLength: 80 })
  .map((some) => some.join(''))
  .filter((text) => text !== '')

// `npm run nightly` looks longer.
const runs = process.env.npm_lifecycle_event === 'nightly' ? 20_000 : 300

test('any gluing of scraps gives a sound plan', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (text) => {
      const { plan, textLayer } = await parsePlan(text, { name: 'a.txt', from: 'text' })
      // A byte order mark is no part of the text.
      expect(textLayer).toBe(text.replace(/^\uFEFF/u, ''))
      expect(findFaults(plan, textLayer)).toEqual([])
    }),
    { numRuns: runs, ...draws },
  )
}, 3_600_000)

test('any bytes give a sound plan or one clear error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      try {
        const { plan, textLayer } = await parsePlan(bytes, { name: 'a' })
        expect(findFaults(plan, textLayer)).toEqual([])
      } catch (error) {
        expect((error as Error).name).toBe('UnreadableError')
      }
    }),
    { numRuns: runs, ...draws },
  )
}, 3_600_000)
