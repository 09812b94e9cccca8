import { expect, test } from 'vitest'
import { findCitations } from '../../src/extract/citations.ts'
import { fold } from '../../src/text/fold.ts'
import { readStretches } from '../../src/text/reading.ts'

function linesOf(text: string): string[] {
  const reading = readStretches({ text, folded: fold(text) }, [[{ start: 0, end: text.length }]])
  return findCitations(reading).map(({ documentNumber: number, span, title }) => {
    expect(text.slice(span.start, span.end)).toBe(title)
    if (!number) return title
    return `${title} · ${number.text} · ${number.issuerCode} ${number.year} ${number.serial}`
  })
}

test.each([
  ['落实《公开条例》要求', ['公开条例']],
  ['《公开条例》《收费办法》和《公开条例》', ['公开条例', '收费办法', '公开条例']],
  ['《管理通知》(东府办函〔2022〕89号)', ['管理通知 · 东府办函〔2022〕89号 · 东府办函 2022 89']],
  ['《管理通知》（东府办函〔2022〕89号）', ['管理通知 · 东府办函〔2022〕89号 · 东府办函 2022 89']],
  [
    '《管理通知》(东政发[2017]16号,以下简称《通知》)',
    ['管理通知 · 东政发[2017]16号 · 东政发 2017 16', '通知'],
  ],
  ['《管理通知》东政发【2017】6号', ['管理通知 · 东政发【2017】6号 · 东政发 2017 6']],
  ['《管理通知》(东政办发(2009)7号)', ['管理通知 · 东政办发(2009)7号 · 东政办发 2009 7']],
  ['《管理通知》（东政 [2020] 20 号）', ['管理通知 · 东政 [2020] 20 号 · 东政 2020 20']],
  [
    '《管理通知》（东政发〔2021〕3号、清政发〔2021〕4号）',
    ['管理通知 · 东政发〔2021〕3号 · 东政发 2021 3'],
  ],
  // A title inside a title belongs to it.
  ['《关于印发<公开办法>的通知》', ['关于印发<公开办法>的通知']],
  [
    '《关于印发〈公开办法〉的通知》(东政发〔2020〕5号)',
    ['关于印发〈公开办法〉的通知 · 东政发〔2020〕5号 · 东政发 2020 5'],
  ],
  ['《关于印发《公开办法》的通知》', ['关于印发《公开办法》的通知']],
  // An open title does not swallow what follows.
  ['按照《公开纲要、《收费办法》要求', ['收费办法']],
  ['按照《公开纲要要求。落实《收费办法》', ['收费办法']],
  ['按照《公开纲要要求', []],
  ['《公开条例》(以下简称《条例》)', ['公开条例', '条例']],
  ['《公开条例》(试行)', ['公开条例']],
  ['没有书名号(东政发〔2020〕5号)', []],
  ['《》', []],
])('%s', (text, expected) => {
  expect(linesOf(text)).toEqual(expected)
})
