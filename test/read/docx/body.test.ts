import { describe, expect, test } from 'vitest'
import type { Grid, Paragraph } from '../../../src/model/block.ts'
import { docxReader } from '../../../src/read/docx/index.ts'
import {
  abstractNum,
  type DocxParts,
  lvl,
  makeDocx,
  num,
  numUse,
  p,
  pStyle,
  r,
  tbl,
} from '../../support/docx.ts'
import { cellsOf, readContext, textsOf } from '../../support/read.ts'

async function read(parts: DocxParts | string) {
  const { context, diagnostics } = readContext()
  const document = await docxReader.read(
    makeDocx(typeof parts === 'string' ? { body: parts } : parts),
    context,
  )
  return { document, diagnostics }
}

async function textsIn(parts: DocxParts | string): Promise<string[]> {
  const { document, diagnostics } = await read(parts)
  expect(diagnostics).toEqual([])
  return textsOf(document)
}

function field(code: string, result?: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const shown = result === undefined ? '' : `${mark('separate')}${r(result)}`
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${shown}${mark('end')}`
}

function textBox(content: string): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

const deleted = '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>'
const inserted = `<w:ins w:id="2">${r('新')}</w:ins>`

describe('text', () => {
  test.each<[string, DocxParts | string, string[]]>([
    ['paragraphs; blank ones are left out', p('甲') + p('') + p('　') + p('乙'), ['甲', '乙']],
    ['entities', p('A &amp; B &lt;C&gt; &#x4E00;'), ['A & B <C> 一']],
    ['insertions stay, deletions go', p(`${r('前')}${deleted}${inserted}`), ['前新']],
    [
      'moved text stands where it was moved to',
      p(`${r('甲')}<w:moveFrom w:id="1">${r('乙')}</w:moveFrom>`) +
        p(`<w:moveTo w:id="2">${r('乙')}</w:moveTo>`),
      ['甲', '乙'],
    ],
    [
      'a deleted end joins two paragraphs',
      p('甲', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('乙'),
      ['甲乙'],
    ],
    [
      'a paragraph deleted whole is gone',
      p(deleted, '<w:rPr><w:del w:id="1"/></w:rPr>') + p('乙'),
      ['乙'],
    ],
    [
      'a result of a field stays, its code goes',
      p(`${r('共')}${field(' PAGE ', '3')}${r('页')}`),
      ['共3页'],
    ],
    [
      'a field in the code of a field prints nothing',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field(' A ', '内')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('外')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      ['外'],
    ],
    [
      'a field that never ends does not swallow what follows its paragraph',
      p(`${r('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + p('乙'),
      ['甲', '乙'],
    ],
    ['a number drawn into a circle', p(`${field(' eq \\o\\ac(○,3)')}${r('推进')}`), ['③推进']],
    ['a simple field', p(`<w:fldSimple w:instr="DATE">${r('5月')}</w:fldSimple>`), ['5月']],
    ['a soft break parts lines', p(`${r('甲')}<w:r><w:br/></w:r>${r('乙')}`), ['甲', '乙']],
    [
      'a tab is a blank',
      p(
        `${r('甲')}<w:r><w:tab/></w:r>${r('乙')}`,
        '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>',
      ),
      ['甲 乙'],
    ],
    [
      'a text box comes before its paragraph, once',
      p(`${textBox(p('红头'))}${r('正文')}`),
      ['红头', '正文'],
    ],
    [
      'a text box in a cell stands in the cell',
      tbl([[p(`${textBox(p('框'))}${r('文')}`), '乙']]),
      ['框\n文\t乙'],
    ],
    [
      'WordArt',
      p(`<w:r><w:pict><v:shape><v:textpath string="某县人民政府文件"/></v:shape></w:pict></w:r>`),
      ['某县人民政府文件'],
    ],
    [
      'signs of symbol fonts',
      p(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F082"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="仿宋" w:char="F0B3"/></w:r>${r('5')}`,
      ),
      ['☑②≥5'],
    ],
    [
      'content controls',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p(`${r('甲')}<w:sdt><w:sdtContent>${r('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ['甲乙'],
    ],
    [
      'a prompt of a content control is not printed',
      p(
        `${r('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处')}</w:sdtContent></w:sdt>`,
      ),
      ['甲'],
    ],
    [
      'pinyin over characters',
      p(`<w:r><w:ruby><w:rt>${r('zhen')}</w:rt><w:rubyBase>${r('镇')}</w:rubyBase></w:ruby></w:r>`),
      ['镇'],
    ],
    ['links', p(`<w:hyperlink>${r('某市')}</w:hyperlink>`), ['某市']],
    [
      'blanks at the ends of a run count where the file says so',
      p('<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>'),
      ['甲 乙'],
    ],
    [
      'another prefix of the namespace',
      `<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p>`,
      ['甲'],
    ],
    ['a frame around text is no table', tbl([[p('甲') + p('乙')]]), ['甲', '乙']],
  ])('%s', async (_, parts, texts) => {
    expect(await textsIn(parts)).toEqual(texts)
  })

  test('hidden text is left out and reported', async () => {
    const { document, diagnostics } = await read(p(`${r('甲')}${r('藏', '<w:vanish/>')}`))
    expect(textsOf(document)).toEqual(['甲'])
    expect(diagnostics).toEqual([{ code: 'text-hidden', severity: 'info', data: { count: 1 } }])
  })

  test('notes, headers and footers stand at the end as furniture', async () => {
    const { document } = await read({
      body: p(`${r('正文')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${p('注释')}</w:footnote>`,
      header: p('页眉'),
      footer: p(field('PAGE', '1')),
    })
    expect(textsOf(document)).toEqual(['正文', '注释', '页眉', '1'])
    expect(document.blocks.map(({ furniture }) => furniture ?? false)).toEqual([
      false,
      true,
      true,
      true,
    ])
  })

  test('entries of a table of contents are furniture', async () => {
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
    const body =
      p('目录') +
      p(`${begin}${r('一、总体要求')}<w:r><w:tab/></w:r>${r('1')}`) +
      p(`${r('二、任务')}<w:r><w:tab/></w:r>${r('2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
      p('一、总体要求')
    const { document } = await read(body)
    expect(document.blocks.map(({ furniture }) => furniture ?? false)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('traits', () => {
  async function traitsIn(parts: DocxParts | string) {
    const { document } = await read(parts)
    return document.blocks.map(({ type, start, end, ...traits }) => {
      const { bold, ...others } = traits as Partial<Paragraph>
      const printed = bold?.map((range) => document.layer.text.slice(range.start, range.end))
      return printed ? { ...others, bold: printed } : others
    })
  }

  test.each<[string, DocxParts | string, object]>([
    ['outline level of the paragraph', p('甲', '<w:outlineLvl w:val="1"/>'), { heading: 2 }],
    ['level 9 is running text', p('甲', '<w:outlineLvl w:val="9"/>'), {}],
    [
      'outline level of a style it is based on',
      {
        styles: pStyle('A', '<w:outlineLvl w:val="2"/>') + pStyle('B', '', 'A'),
        body: p('甲', '<w:pStyle w:val="B"/>'),
      },
      { heading: 3 },
    ],
    [
      'a style named as a heading',
      { styles: pStyle('2', '', undefined, 'heading 2'), body: p('甲', '<w:pStyle w:val="2"/>') },
      { heading: 2 },
    ],
    [
      'styles based on each other in a circle',
      {
        styles: pStyle('A', '', 'B') + pStyle('B', '', 'A'),
        body: p('甲', '<w:pStyle w:val="A"/>'),
      },
      {},
    ],
    ['alignment', p('甲', '<w:jc w:val="center"/>'), { align: 'center' }],
    ['alignment of strict files', p('甲', '<w:jc w:val="end"/>'), { align: 'right' }],
    ['justified text is plain', p('甲', '<w:jc w:val="both"/>'), {}],
    [
      'bold runs',
      p(`${r('甲。', '<w:b/>')}${r('乙')}${r('丙', '<w:b w:val="0"/>')}`),
      { bold: ['甲。'] },
    ],
    [
      'bold by style, switched off in a run',
      {
        styles: '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr></w:style>',
        body: p(`${r('甲')}${r('乙', '<w:b w:val="false"/>')}`, '<w:pStyle w:val="A"/>'),
      },
      { bold: ['甲'] },
    ],
    [
      'a bullet is not printed',
      {
        numbering: abstractNum(0, lvl(0, 'bullet', '\uF06C')) + numUse(1, 0),
        body: p('甲', num(1)),
      },
      { listed: true },
    ],
    [
      'bold counts behind the number',
      {
        numbering: abstractNum(0, lvl(0, 'decimal', '%1.')) + numUse(1, 0),
        body: p(r('甲', '<w:b/>'), num(1)),
      },
      { bold: ['甲'] },
    ],
  ])('%s', async (_, parts, traits) => {
    expect(await traitsIn(parts)).toEqual([traits])
  })
})

describe('tables', () => {
  async function cellsIn(parts: DocxParts | string) {
    const { document } = await read(parts)
    const grid = document.blocks.find((block): block is Grid => block.type === 'grid')
    return { document, grid, cells: grid ? cellsOf(document, grid) : [] }
  }

  test('merges down and across', async () => {
    const { cells, grid, document } = await cellsIn(
      tbl([
        [['分工表', '<w:gridSpan w:val="3"/>']],
        ['1', ['甲县', '<w:vMerge w:val="restart"/>'], '水'],
        ['2', ['', '<w:vMerge/>'], '电'],
        ['3', ['', '<w:vMerge w:val="continue"/>'], p('路') + p('桥')],
      ]),
    )
    expect(cells).toEqual([
      '0,0,1×3 分工表',
      '1,0,1×1 1',
      '1,1,3×1 甲县',
      '1,2,1×1 水',
      '2,0,1×1 2',
      '2,2,1×1 电',
      '3,0,1×1 3',
      '3,2,1×1 路⏎桥',
    ])
    expect(grid).toMatchObject({ rowCount: 4, columnCount: 3 })
    expect(document.layer.text).toBe('分工表\n1\t甲县\t水\n2\t电\n3\t路\n桥')
    expect(document.place(document.layer.text.indexOf('桥'))).toEqual({ paragraph: 9 })
  })

  test.each<[string, string, string[]]>([
    [
      'a merge that never began is a cell',
      tbl([
        ['a', 'b'],
        [['', '<w:vMerge/>'], 'c'],
      ]),
      ['0,0,1×1 a', '0,1,1×1 b', '1,0,1×1 ', '1,1,1×1 c'],
    ],
    [
      'the old merge across',
      tbl([
        [['甲', '<w:hMerge w:val="restart"/>'], ['', '<w:hMerge/>'], '乙'],
        ['a', 'b', 'c'],
      ]),
      ['0,0,1×2 甲', '0,2,1×1 乙', '1,0,1×1 a', '1,1,1×1 b', '1,2,1×1 c'],
    ],
    [
      'columns that nothing begins in are left out',
      tbl([
        [
          ['甲', '<w:gridSpan w:val="2"/>'],
          ['乙', '<w:gridSpan w:val="3"/>'],
        ],
        [['a', '<w:gridSpan w:val="2"/>'], 'b', ['c', '<w:gridSpan w:val="2"/>']],
      ]),
      ['0,0,1×1 甲', '0,1,1×2 乙', '1,0,1×1 a', '1,1,1×1 b', '1,2,1×1 c'],
    ],
    [
      'a table inside a cell gives its lines',
      tbl([[tbl([['内', '外']]) + p('后'), '乙']]),
      ['0,0,1×1 内⏎外⏎后', '0,1,1×1 乙'],
    ],
    [
      'a deleted row is gone',
      `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('丙')}</w:tc></w:tr></w:tbl>`,
      ['0,0,1×1 甲', '0,1,1×1 乙'],
    ],
    [
      'cells that stand further right',
      `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${p('丙')}</w:tc></w:tr></w:tbl>`,
      ['0,0,1×1 甲', '0,1,1×1 乙', '1,1,1×1 丙'],
    ],
  ])('%s', async (_, body, cells) => {
    expect((await cellsIn(body)).cells).toEqual(cells)
  })

  test('numbers in cells count in reading order and stand in the layer', async () => {
    const { document } = await cellsIn({
      numbering: abstractNum(0, lvl(0, 'decimal', '%1')) + numUse(1, 0),
      body: tbl([
        ['序号', '事项'],
        [p('', num(1)), '甲'],
        [p('', num(1)), '乙'],
      ]),
    })
    expect(document.layer.text).toBe('序号\t事项\n1\t甲\n2\t乙')
  })

  test('rows that repeat as header are marked', async () => {
    const row = (text: string, properties: string) =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`
    const { grid } = await cellsIn(`<w:tbl>${row('头', '<w:tblHeader/>')}${row('身', '')}</w:tbl>`)
    expect(grid?.cells.map(({ header }) => header ?? false)).toEqual([true, true, false, false])
  })
})
