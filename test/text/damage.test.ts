import { describe, expect, test } from 'vitest'
import { findDamage } from '../../src/text/damage.ts'
import { fold } from '../../src/text/fold.ts'
import { printOf, readStretches } from '../../src/text/reading.ts'

/** Read each line of a text as a paragraph, mended. */
async function read(text: string) {
  const layer = { text, folded: fold(text) }
  const damage = await findDamage(layer.folded)
  const lines: { start: number; end: number }[][] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push([{ start, end: start + line.length }])
    start += line.length + 1
  }
  const mended = { text, folded: damage?.folded ?? layer.folded }
  return { kinds: damage?.kinds, reading: readStretches(mended, lines, damage?.step) }
}

const notes = '由縣(xiàn)財(cái)政局負(fù)責(zé)'

describe('damage with one reading', () => {
  test.each([
    ['traditional script', '由縣財政局牽頭負責', '由县财政局牵头负责', ['traditional']],
    ['words of Taiwan', '實施規畫和計畫，動畫產業', '实施规划和计划,动画产业', ['traditional']],
    ['pinyin notes', notes, '由县财政局负责', ['pinyin', 'traditional']],
    // Once a text has notes, those without tone marks and with blanks are notes too.
    [
      'pinyin with blanks',
      `${notes},工作(zuo)會 (huì )`,
      '由县财政局负责,工作会',
      ['pinyin', 'traditional'],
    ],
    ['radicals', '⼀、加⼤公开⼒度,⼈⺠政府', '一、加大公开力度,人民政府', ['radicals']],
    ['radicals of traditional form', '⾒⻅⾧⻓', '见见长长', ['radicals']],
    ['compatibility ideographs', '\uf967断推\ufa08', '不断推行', ['radicals']],
    [
      'doubled marks',
      '完成预期目标,。各单位,,要落实、,',
      '完成预期目标。各单位,要落实,',
      ['punctuation'],
    ],
    ['words set wide', '责 任 单 位:县财政局', '责任单位:县财政局', []],
    ['a dash for 一', '—、总体要求\n(—)目标', '一、总体要求\n(一)目标', ['dashes']],
    [
      'lost indents',
      '??\n???? ?云溪县人民政府\n?? 2023年5月1日\n(几点??)',
      '\n云溪县人民政府\n2023年5月1日\n(几点??)',
      ['indents'],
    ],
    ['unseen characters', '云\u200b溪\ufeff县', '云溪县', ['unseen']],
  ])('%s', async (_, text, mended, kinds) => {
    const { reading, kinds: found } = await read(text)
    expect([reading.text, [...(found ?? [])].toSorted()]).toEqual([mended, kinds.toSorted()])
  })

  test('blanks in words, where a text has them all over', async () => {
    const line = '各乡镇人民政府 和县政府各部 门要加大公 开力度,确保完成95 %以上。'
    const { reading, kinds } = await read([line, line, line, line].join('\n'))
    expect(kinds).toEqual(['blanks'])
    expect(reading.text.split('\n')[0]).toBe(line.replaceAll(' ', ''))
  })

  test.each([
    ['a sound text', '一、加大公开力度。由县财政局负责(牵头)。'],
    ['abbreviations in brackets', '平台(app)和测站(km)、系统(sa)'],
    ['names in a signature', '云溪县财政局 云溪县教育局'],
    ['two blanks', '云溪县财政局  云溪县教育局,各单位要认真落实,确保完成任务。'],
    ['one traditional character in a name', '甯江乾元村'],
    ['a few blanks', '第一章 总则\n第二章 附则,各乡镇人民政府和县政府各部门要加大公开力度。'],
  ])('%s is left alone', async (_, text) => {
    const { kinds, reading } = await read(text)
    expect([kinds, reading.text]).toEqual([undefined, fold(text)])
  })
})

test('what is read is printed as it stands', async () => {
  const { reading } = await read(notes)
  const at = reading.text.indexOf('县财政局')
  expect(printOf(reading, at, at + 4)).toBe('縣(xiàn)財(cái)政局')
})
