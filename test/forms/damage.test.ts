import { expect, test } from 'vitest'
import { drawClauses, drawItems, head, read } from './draw.ts'

test('full-width and half-width marks read alike', async () => {
  const text = '一、推进公开。更新目录。(牵头单位:县财政局;责任单位:县审计局,6月底前完成)'
  const wide = text.replaceAll(/[(),:;]/gu, (mark) =>
    String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0),
  )
  const drawn = async (one: string) => {
    const { tasks } = await read(head + one)
    return tasks.map(({ responsibilities, deadlines }) => [
      drawClauses(responsibilities),
      deadlines.map(({ due }) => due),
    ])
  }
  expect(await drawn(wide)).toEqual(await drawn(text))
  expect(await drawn(text)).toEqual([['县财政局 lead, 县审计局 responsible', ['2023-06-30']]])
})

type Case = readonly [form: string, text: string, ...drawn: readonly string[]]

const cases: readonly Case[] = [
  [
    'traditional characters',
    '一、推進公開。更新目錄。(牽頭單位:縣財政局;責任單位:縣審計局)',
    '- 一、 推進公開 | 縣財政局 lead, 縣審計局 responsible',
  ],
  [
    'pinyin in brackets behind characters',
    '一、推進(jìn)公開。更新目錄。(縣(xiàn)財政局牽頭,縣(xiàn)審計局按職責(zé)分工負(fù)責(zé))',
    '- 一、 推進(jìn)公開 | 縣(xiàn)財政局 lead, 縣(xiàn)審計局 responsible',
  ],
  [
    'a hard wrap in mid-word',
    '一、推进公开。更新目录,做到应公\n开尽公开。(县财政局负\n责)\n二、优化服务。减少材料。',
    '- 一、 推进公开 | 县财政局 responsible',
    '- 二、 优化服务',
  ],
  [
    'a page number inside the text',
    '一、推进公开。更新目录,做到应公开尽\n- 2 -\n公开。(县财政局负责)\n二、优化服务。减少材料。',
    '- 一、 推进公开 | 县财政局 responsible',
    '- 二、 优化服务',
  ],
  [
    'doubled marks',
    '一、推进公开。更新目录,。(县财政局,,县审计局负责)',
    '- 一、 推进公开 | 县财政局 responsible, 县审计局 responsible',
  ],
  [
    'blanks inside words',
    '一、推进公开。更新目录。(县 财政局、县审 计局负责)',
    '- 一、 推进公开 | 县 财政局 responsible, 县审 计局 responsible',
  ],
  [
    'a stop lost at the end of a line',
    '一、推进公开。更新目录\n二、优化服务。减少材料',
    '- 一、 推进公开',
    '- 二、 优化服务',
  ],
  [
    'Kangxi radicals of a printed page',
    '⼀、推进公开。更新⽬录。(县⼈⺠医院负责)',
    '- ⼀、 推进公开 | 县⼈⺠医院 responsible',
  ],
]

test.each(cases)('%s', async (_, text, ...drawn) => {
  expect(await drawItems(text)).toEqual(drawn)
})

test.each([
  ['a limit whose 月 was lost can be one day only', '2022年8底前完成编制', ['2022-08-31']],
  ['a limit of which too little is left is no date', '2022??0?前完成编制', []],
])('%s', async (_, sentence, due) => {
  const { tasks } = await read(`${head}一、推进公开。更新目录。(县财政局,${sentence})`)
  expect(tasks.flatMap(({ deadlines }) => deadlines.flatMap((one) => one.due ?? []))).toEqual(due)
})
