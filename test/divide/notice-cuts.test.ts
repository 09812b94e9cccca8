import { describe, expect, test } from 'vitest'
import { findNoticeCuts } from '../../src/divide/notice-cuts.ts'
import { divided } from './divided.ts'

/** A line shown as its pieces. */
function piecesOf(text: string): string[] {
  const edges = [0, ...findNoticeCuts(text), text.length]
  return edges.slice(0, -1).map((from, index) => text.slice(from, edges[index + 1]))
}

const handsOn = '现将《青石县2023年护林工作方案》印发给你们,请认真执行。'
const notice = '关于印发《青石县2023年护林工作方案》的通知'

describe('a notice on one line behind a site’s header', () => {
  test.each([
    [
      'an issuer behind a date',
      ['来源:青石网 更新时间:2023-09-04', `青石县人民政府${notice}`, '各乡镇人民政府:', handsOn],
    ],
    ['a title without an issuer', ['导读:', notice, '各乡镇人民政府,县直各单位:', handsOn]],
    [
      'two issuers, a document number and a date of the site',
      [
        '点击量:12次 ',
        `青石县林业局 青石县财政局${notice}`,
        '青林发〔2023〕5号',
        ' 2023-09-04',
        '各乡镇人民政府:',
        handsOn,
      ],
    ],
    [
      'a document number before the title',
      ['青林发〔2023〕5号', notice, '云溪林场、各乡镇人民政府:', handsOn],
    ],
    ['addressees without a title', ['类别:其他 时效性:有效', '各乡镇人民政府:', handsOn]],
  ])('%s', (_, pieces) => {
    // The first sentence of a piece may be empty.
    expect(piecesOf(pieces.join('')).filter((piece) => piece !== '')).toEqual(pieces)
  })

  test('its title, addressees and plan are read', () => {
    const line = `青石县2023年护林工作方案来源:青石网 更新时间:2023-09-04青石县人民政府${notice}各乡镇人民政府:${handsOn}青石县人民政府2023年8月19日(此件公开发布)青石县2023年护林工作方案为做好护林,制定本方案。一、巡山护林。每月1次。二、植树造林。植树3万亩。`
    expect(divided(line)).toMatchObject({
      title: '青石县2023年护林工作方案',
      noticeTitle: `青石县人民政府${notice}`,
      issuers: ['青石县人民政府'],
      issuedOn: '2023-08-19',
    })
  })
})

describe('what is no notice behind a header', () => {
  test.each([
    ['no addressees', `导读:${notice}${handsOn}`],
    ['a sentence behind the colon', `各乡镇人民政府:为护林。${handsOn}`],
    ['a list that begins before its class', `护林队、各乡镇人民政府:${handsOn}`],
    ['a title among addressees', `各乡镇关于《护林》的通知:${handsOn}`],
    ['words that hand on nothing', '各乡镇人民政府:请认真执行。'],
  ])('%s', (_, text) => {
    expect(findNoticeCuts(text)).toEqual([])
  })

  test('a title glued to words of the site is left there', () => {
    const text = `正文青石县林业局${notice}各乡镇人民政府:${handsOn}`
    expect(piecesOf(text)).toEqual([`正文青石县林业局${notice}`, '各乡镇人民政府:', handsOn])
    expect(piecesOf(`护林专栏${notice}各乡镇人民政府:${handsOn}`)[0]).toBe(`护林专栏${notice}`)
  })
})
