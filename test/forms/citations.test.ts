import { expect, test } from 'vitest'
import { head, read } from './draw.ts'

/** A sentence, and its citations as `title|number`. */
type Case = readonly [form: string, sentence: string, ...drawn: readonly string[]]

const cases: readonly Case[] = [
  ['《…》(number)', '落实《公开办法》(青政发〔2021〕12号)要求', '公开办法|青政发〔2021〕12号'],
  [
    'several in a row',
    '落实《公开办法》(青政发〔2021〕12号)《公报办法》(青政发〔2021〕13号)和《目录办法》要求',
    '公开办法|青政发〔2021〕12号',
    '公报办法|青政发〔2021〕13号',
    '目录办法|',
  ],
  ['〈…〉 inside 《…》', '落实《青石县〈公开办法〉任务分工》要求', '青石县〈公开办法〉任务分工|'],
  ['<…> inside 《…》', '落实《<公开办法>任务分工表》要求', '<公开办法>任务分工表|'],
  ['the year in [ ]', '落实《公开办法》(青政发[2017]16号)要求', '公开办法|青政发[2017]16号'],
  ['the year in 【 】', '落实《公开办法》(青政发【2017】6号)要求', '公开办法|青政发【2017】6号'],
  ['the year in ( )', '落实《公开办法》(青政发(2009)7号)要求', '公开办法|青政发(2009)7号'],
  ['blanks in a number', '落实《公开办法》(青政 [2020] 20号)要求', '公开办法|青政 [2020] 20号'],
  [
    '第N号, which has no year and is no document number',
    '落实《公开条例》(国令第711号)要求',
    '公开条例|',
  ],
  ['a telegram', '落实《紧急通知》(安委明电〔2019〕3号)要求', '紧急通知|安委明电〔2019〕3号'],
  ['a title without a number', '落实《建设方案(2016-2020年)》要求', '建设方案(2016-2020年)|'],
  [
    'a name that it goes by',
    '落实《公开办法》(青政发〔2021〕12号,以下简称《办法》)要求',
    '公开办法|青政发〔2021〕12号',
    '办法|',
  ],
]

test.each(cases)('%s', async (_, sentence, ...drawn) => {
  const { tasks } = await read(`${head}一、推进公开。${sentence},更新目录。`)
  const found = (tasks[0]?.citations ?? []).map(
    ({ title, documentNumber }) => `${title}|${documentNumber?.text ?? ''}`,
  )
  expect(found).toEqual(drawn)
})
