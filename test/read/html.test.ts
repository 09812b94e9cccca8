import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../src/model/block.ts'
import { LimitError } from '../../src/read/errors.ts'
import { blocksOf, readWith } from '../support/blocks.ts'

const html = (source: string) => blocksOf(source, { from: 'html' })

describe('text', () => {
  test.each([
    ['blocks are paragraphs', '<p>一、目标</p><div>加大公开</div>', ['一、目标', '加大公开']],
    [
      '<br> parts paragraphs',
      '<p>云溪县财政局<br/>云溪县教育局<br></p>',
      ['云溪县财政局', '云溪县教育局'],
    ],
    ['tags inside a word leave it whole', '<p>云<span>溪</span><em>县</em></p>', ['云溪县']],
    [
      'digits in spans of their own',
      '<p><span>2023</span><span>年</span><font>6</font>月底前</p>',
      ['2023年6月底前'],
    ],
    ['entities', '<p>&ldquo;要点&rdquo;&nbsp;A&amp;B&#12289;&#x4e00;</p>', ['“要点” A&B、一']],
    ['blanks collapse', '<p>\n  加大   公开 \t力度\n</p>', ['加大 公开 力度']],
    // What the author broke for the sake of the source is one word.
    ['a line end between Han is no blank', '<p>加大\n    公开</p>', ['加大公开']],
    ['a line end beside a Latin word is one', '<p>IPv6\n改造</p>', ['IPv6 改造']],
    ['indents of ideographic spaces', '<p>　　一、目标　</p>', ['一、目标']],
    ['blanks between names stay', '<p>县财政局　　县教育局</p>', ['县财政局　　县教育局']],
    [
      'typed angle brackets',
      '<p>《<政府工作报告>任务分解》和</要点></p>',
      ['《<政府工作报告>任务分解》和</要点>'],
    ],
    ['a typed bracket with a Latin start', '<p>按<A类>办理</p>', ['按<A类>办理']],
    ['unseen characters', '<p>云\u200b溪\u00ad县</p>', ['云溪县']],
    ['preformatted text', '<pre>一、目标\n  公开</pre>', ['一、目标', '公开']],
    [
      'no closing tag anywhere',
      '<p>一、目标<p>公开<div>(一)目录',
      ['一、目标', '公开', '(一)目录'],
    ],
    [
      'comments and scripts',
      '<p>甲<!-- 乙 --><script>document.write("<p>丙</p>")</script>丁</p>',
      ['甲丁'],
    ],
    [
      'styles, templates, noscript',
      '<style>p{}</style><template><p>乙</p></template><p>甲</p>',
      ['甲'],
    ],
    ['a self-closed drawing hides nothing', '<p>甲<svg/>乙</p>', ['甲乙']],
    ['CDATA and declarations', '<?xml version="1.0"?><!DOCTYPE html><p>甲</p>', ['甲']],
  ])('%s', async (_, source, blocks) => {
    expect(await html(source)).toEqual(blocks)
  })
})

describe('what a paragraph looks like', () => {
  test.each([
    ['headings', '<h1>要点</h1><h3>一、目标</h3>', ['h1 要点', 'h3 一、目标']],
    ['an unclosed heading', '<h2>一、目标<h2>二、公开', ['h2 一、目标', 'h2 二、公开']],
    ['bold', '<p><b>一、</b>目标<strong>。</strong></p>', ['<一、>目标<。>']],
    [
      'bold by style',
      '<p><span style="font-weight: 700">一、目标。</span>公开</p>',
      ['<一、目标。>公开'],
    ],
    [
      'bold undone',
      '<p><b>一、<span style="font-weight:normal">目标</span></b></p>',
      ['<一、>目标'],
    ],
    ['bold over tags', '<p><b>一、</b> <b>目标</b></p>', ['<一、 目标>']],
    // </b> closes no paragraph, as in a browser.
    ['tags that overlap', '<b><p>一、目标</b>公开</p>', ['<一、目标>公开']],
    [
      'alignment',
      '<p style="text-align:right">县政府</p><p align="center">要点</p>',
      ['r 县政府', 'c 要点'],
    ],
    [
      'alignment of the block around',
      '<div style="text-align: center"><p>要点</p></div>',
      ['c 要点'],
    ],
    ['<center>', '<center><p>要点</p></center>', ['c 要点']],
    [
      'a centred layout table does not centre its text',
      '<table align="center"><tr><td>甲</td></tr></table>',
      ['甲'],
    ],
  ])('%s', async (_, source, blocks) => {
    expect(await html(source)).toEqual(blocks)
  })
})

describe('lists print what the browser prints', () => {
  test.each([
    ['ordinals', '<ol><li>目标<li>公开</ol>', ['1.目标', '2.公开']],
    [
      'start and value',
      '<ol start="3"><li>目标<li value="7">公开<li>其他</ol>',
      ['3.目标', '7.公开', '8.其他'],
    ],
    [
      'letters, Roman, reversed',
      '<ol type="a"><li>甲</ol><ol type="I" start=4><li>乙</ol><ol reversed start=2><li>丙<li>丁</ol>',
      ['a.甲', 'IV.乙', '2.丙', '1.丁'],
    ],
    [
      'Chinese numerals',
      '<ol style="list-style-type:cjk-ideographic" start="11"><li>甲</ol>',
      ['十一、甲'],
    ],
    [
      'no marker',
      '<ol style="list-style:none"><li>甲</ol><ul style="list-style: none"><li>乙</ul>',
      ['甲', '乙'],
    ],
    // Editors hide the marker by a class and type the label.
    [
      'a label of its own',
      '<ol class="x"><li>一、甲</li><li>（二）乙</li></ol>',
      ['一、甲', '（二）乙'],
    ],
    [
      'bullets are not printed',
      '<ul><li>甲</li><li><p>乙</p><p>丙</p></li></ul>',
      ['* 甲', '* 乙', '丙'],
    ],
    ['a list in a list', '<ol><li>甲<ol><li>乙</ol><li>丙</ol>', ['1.甲', '1.乙', '2.丙']],
  ])('%s', async (_, source, blocks) => {
    expect(await html(source)).toEqual(blocks)
  })
})

describe('tables', () => {
  test('spans, heads, a caption, a unit per line, a cell with nothing', async () => {
    const source = `<table><caption>任务分工表</caption>
      <thead><tr><td>序号</td><td>任务</td><td colspan=2>责任单位</td></tr></thead>
      <tr><td rowspan="2">1</td><td>加大公开</td><td>县财政局<br>县教育局</td><td>/</td></tr>
      <tr><td>更新目录</td><td><p>县卫健局</p><p>县民政局</p></td><td></td></tr></table>`
    expect(await html(source)).toEqual([
      '任务分工表: 0.0H 序号 | 0.1H 任务 | 0.2+1+2H 责任单位 | 1.0+2+1 1 | 1.1 加大公开 | 1.2 县财政局/县教育局 | 1.3 / | 2.1 更新目录 | 2.2 县卫健局/县民政局 | 2.3 ',
    ])
  })

  test('the layer parts rows by line ends and cells by tabs; each paragraph of a cell counts', async () => {
    const source =
      '<p>要点</p><table><tr><th>任务<th>责任单位<tr><td>公开<td>甲局<br>乙局</table><p>完</p>'
    const { document } = await readWith(source, { from: 'html' })
    expect(document.layer.text).toBe('要点\n任务\t责任单位\n公开\t甲局\n乙局\n完')
    const numbers = ['要点', '责任单位', '乙局', '完'].map((word) =>
      document.place(document.layer.text.indexOf(word)),
    )
    expect(numbers).toEqual([
      { paragraph: 1 },
      { paragraph: 3 },
      { paragraph: 6 },
      { paragraph: 7 },
    ])
  })

  test.each([
    [
      'of one column',
      '<table><tr><td>一、目标</td></tr><tr><td>公开</td></tr></table>',
      ['一、目标', '公开'],
    ],
    [
      'around a table',
      '<table><tr><td>导航<td><table><tr><th>任务<th>责任单位<tr><td>公开<td>甲局</table></table>',
      ['导航', '0.0H 任务 | 0.1H 责任单位 | 1.0 公开 | 1.1 甲局'],
    ],
    [
      'with its text in one cell',
      `<table><tr><td>栏目<td>${'<p>各单位要认真落实。</p>'.repeat(5)}</table>`,
      ['栏目', ...Array.from({ length: 5 }, () => '各单位要认真落实。')],
    ],
  ])('a layout table %s dissolves', async (_, source, blocks) => {
    expect(await html(source)).toEqual(blocks)
  })

  test('a table that goes on in another one stays two', async () => {
    const source =
      '<table><tr><th>序号<th>任务<th>责任单位<tr><td>1<td>公开<td>甲局</table><table><tr><td>2<td>目录<td>乙局</table>'
    expect(await html(source)).toEqual([
      '0.0H 序号 | 0.1H 任务 | 0.2H 责任单位 | 1.0 1 | 1.1 公开 | 1.2 甲局',
      '0.0 2 | 0.1 目录 | 0.2 乙局',
    ])
  })

  test('an index table is a table', async () => {
    const source =
      '<table><tr><td>索 引 号：</td><td>0001/2023</td></tr><tr><td>成文日期：</td><td>2023年3月1日</td></tr></table>'
    expect(await html(source)).toEqual([
      '0.0 索 引 号： | 0.1 0001/2023 | 1.0 成文日期： | 1.1 2023年3月1日',
    ])
  })

  test.each([
    ['cells without rows', '<table><td>任务<td>责任单位</table>', ['任务', '责任单位']],
    [
      'rows that end nowhere',
      '<table><tr><th>任务<th>单位<tr><td>甲<td>乙<tr><td>丙<td>丁',
      ['0.0H 任务 | 0.1H 单位 | 1.0 甲 | 1.1 乙 | 2.0 丙 | 2.1 丁'],
    ],
    [
      'a rowspan beyond the table',
      '<table><tr><th>任务<th>单位<tr><td rowspan=9>甲<td>乙</table>',
      ['0.0H 任务 | 0.1H 单位 | 1.0 甲 | 1.1 乙'],
    ],
    [
      'a rowspan to the end',
      '<table><tr><th>任务<th>单位<tr><td rowspan=0>甲<td>乙<tr><td>丙</table>',
      ['0.0H 任务 | 0.1H 单位 | 1.0+2+1 甲 | 1.1 乙 | 2.1 丙'],
    ],
    [
      'text between the cells',
      '<table><tr>注<th>任务<th>单位<tr><td>甲<td>乙</table>',
      ['注', '0.0H 任务 | 0.1H 单位 | 1.0 甲 | 1.1 乙'],
    ],
    ['cells without a table', '<tr><td>甲</td><td>乙</td></tr>', ['甲', '乙']],
  ])('broken: %s', async (_, source, blocks) => {
    expect(await html(source)).toEqual(blocks)
  })
})

const sentence = '各乡镇人民政府、县政府各部门要加大主动公开力度,及时更新公开目录,确保完成任务。'
const article = `<h1>云溪县2023年政务公开工作要点</h1>
  <div class="info">发布时间：2023-03-01　来源：县政府办　字体：[大 中 小]　打印</div>
  <div class="text"><p>一、加大公开力度</p><p>${sentence}</p><p>${sentence}</p>
  <p style="text-align:right">云溪县人民政府办公室</p></div>`

describe('furniture', () => {
  test('of a whole page', async () => {
    const page = `<!doctype html><html><head><meta charset="utf-8"><title>云溪县2023年政务公开工作要点_云溪县人民政府</title>
      <script>var article = "<p>一、加大公开力度</p>"</script></head><body>
      <div class="top"><a href="/">首页</a><a href="/zw">政务</a><span>今天是2024年1月1日</span></div>
      <div class="place">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div>
      <table class="idx"><tr><td>索引号：</td><td>YX-2023-01</td></tr><tr><td>发文字号：</td><td>云政办〔2023〕1号</td></tr></table>
      <div class="main">${article}
      <div class="tool"><a href="#">打印本页</a> <a href="#">关闭窗口</a></div>
      <div>附件：<a href="1.doc">任务分工表</a></div>
      <ul class="rel"><li><a href="1">县财政局预算公开</a></li><li><a href="2">县教育局预算公开</a></li></ul></div>
      <div style="display:none">一、加大公开力度 ${sentence}</div>
      <div class="bottom">主办：云溪县人民政府办公室　版权所有　ICP备00000000号</div></body></html>`
    expect(await html(page)).toEqual([
      'F 云溪县2023年政务公开工作要点_云溪县人民政府',
      'F 首页政务今天是2024年1月1日',
      'F 当前位置：首页 > 政务公开',
      '0.0 索引号： | 0.1 YX-2023-01 | 1.0 发文字号： | 1.1 云政办〔2023〕1号',
      'h1 云溪县2023年政务公开工作要点',
      '发布时间：2023-03-01　来源：县政府办　字体：[大 中 小]　打印',
      '一、加大公开力度',
      sentence,
      sentence,
      'r 云溪县人民政府办公室',
      'F 打印本页 关闭窗口',
      '附件：任务分工表',
      'F * 县财政局预算公开',
      'F * 县教育局预算公开',
      `F 一、加大公开力度 ${sentence}`,
      'F 主办：云溪县人民政府办公室　版权所有　ICP备00000000号',
    ])
  })

  test('a fragment has none', async () => {
    expect((await html(article)).filter((block) => block.startsWith('F '))).toEqual([])
  })

  test('hidden words inside a paragraph stand behind it', async () => {
    expect(await html('<p>云溪<span style="display: none">水印</span>县</p>')).toEqual([
      '云溪县',
      'F 水印',
    ])
  })

  test('a share bar inside the document', async () => {
    const bar = '<div class="bdsharebuttonbox">分享：<a>微信</a></div>'
    const blocks = await html(`<div><p>${sentence}</p>${bar}<p>${sentence}</p></div>`)
    expect(blocks).toEqual([sentence, 'F 分享：微信', sentence])
  })

  test('a document that a script shows later is no hidden text', async () => {
    const page = `<h1>要点</h1><div style="display:none"><p>${sentence}</p><p>${sentence}</p><p>${sentence}</p></div>`
    expect(await html(page)).toEqual(['h1 要点', sentence, sentence, sentence])
  })

  test('names of a sidebar are no fields of the document', async () => {
    const bar = '<td><table><tr><td>信息分类<tr><td><a href=1>规划计划</a></table>'
    const blocks = await html(`<table><tr>${bar}<td><p>${sentence}</p><p>${sentence}</p></table>`)
    expect(blocks).toEqual(['F 信息分类', 'F 规划计划', sentence, sentence])
  })

  test('a document in several boxes is kept whole', async () => {
    const boxes = ['一', '二', '三'].map(
      (label) =>
        `<div><h3>${label}、目标</h3><div><p>${sentence}</p><p>${sentence}</p></div></div>`,
    )
    const blocks = await html(
      `<body><nav><a href=1>首页</a></nav><div class="share-main">${boxes.join('')}</div></body>`,
    )
    expect(blocks.filter((block) => block.startsWith('F '))).toEqual(['F 首页'])
  })

  test('a page that is nothing but its table', async () => {
    const row = '<tr><td>1</td><td>加大公开力度</td><td>县财政局</td></tr>'
    const page = `<body><ul><li><a href=1>首页</a></li><li><a href=2>政务公开</a></li></ul><div><div><table><tr><td>序号</td><td>任务</td><td>责任单位</td></tr>${row.repeat(9)}</table></div></div><div>ICP备00000000号</div></body>`
    const blocks = await html(page)
    expect(blocks.map((block) => block.slice(0, 5))).toEqual([
      'F * 首',
      'F * 政',
      '0.0 序',
      'F ICP',
    ])
  })
})

describe('limits', () => {
  test.each([
    ['depth', '<div>'.repeat(600), {}],
    ['depth', '<div>'.repeat(100_000), {}],
    ['cells', `<table>${'<td>甲'.repeat(40)}`, { cells: 30 }],
    // Few cells, but so many places in the table.
    ['cells', `<table>${'<tr><td colspan=900 rowspan=900>甲'.repeat(900)}`, {}],
    ['spans', '<table><td colspan=1000000>甲', {}],
    ['spans', '<table><td rowspan=1001>甲', {}],
    ['characters', `<p>${'字'.repeat(60)}`, { characters: 50 }],
    ['seconds', '<p>字'.repeat(3000), { seconds: 0 }],
  ])('%s', async (limit, source, limits) => {
    const read = readWith(source, { from: 'html', limits })
    await expect(read).rejects.toThrow(LimitError)
    await expect(read).rejects.toMatchObject({ limit, format: 'html' })
  })

  test('a signal stops it', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(readWith('<p>字'.repeat(3000), { from: 'html', signal })).rejects.toThrow('enough')
  })

  test.each([
    ['inline tags that never close', `<p>${'<font><b>字'.repeat(20_000)}`],
    ['paragraphs that never close', '<p>字'.repeat(20_000)],
    ['end tags without a start', `${'<div>'.repeat(400)}${'</b></p></td></li>'.repeat(20_000)}`],
    ['entries that never close', `<ul>${'<li>字'.repeat(20_000)}`],
    ['angle brackets', `<p>${'<'.repeat(200_000)}`],
  ])('%s hold nothing up', async (_, source) => {
    await expect(readWith(source, { from: 'html' })).resolves.toHaveProperty('document')
  })
})

describe('any soup of tags', () => {
  const names = [
    'p',
    'div',
    'b',
    'span',
    'a',
    'h2',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'tbody',
    'caption',
    'center',
    'form',
    'body',
    'pre',
  ]
  const tags = fc.constantFrom(
    ...names.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} class=x align="right">`]),
  )
  const marks = fc.constantFrom(
    '<br>',
    '<hr/>',
    '<!-- 略 -->',
    '<td rowspan=3 colspan=2>',
    '<ol start=3>',
    '</x>',
    '\n',
    '&nbsp;',
  )
  const words = fc.constantFrom('一、', '公', '开', '。', '𬭚', '(二)', '<要点>', '&amp;')
  const soup = fc.array(fc.oneof(tags, marks, words, words), { maxLength: 80 })

  test('loses no word and invents none', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (list) => {
        const { document } = await readWith(`<p>${list.join('')}`, { from: 'html' })
        const kept = list.filter((one) => !one.startsWith('<') || one === '<要点>')
        const printed = kept.join('').replaceAll('&nbsp;', '').replaceAll('&amp;', '&')
        // A list prints its ordinals.
        const layer = document.layer.text.replace(/\d+\./gu, '')
        expect(sorted(layer)).toBe(sorted(printed))
      }),
    )
  })

  test('gives blocks in order, cells inside their tables', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (list) => {
        const { document } = await readWith(`<p>${list.join('')}`, { from: 'html' })
        const ends = document.blocks.map(({ end }) => end)
        expect(document.blocks.every(({ start }, index) => start >= (ends[index - 1] ?? 0))).toBe(
          true,
        )
        expect(ends.at(-1) ?? 0).toBe(document.layer.text.length)
        for (const block of document.blocks) if (block.type === 'grid') expectInside(block)
      }),
    )
  })

  function expectInside({ cells, start, end, columnCount, rowCount }: Grid) {
    let at = start
    for (const cell of cells) {
      expect(cell.start).toBeGreaterThanOrEqual(at)
      expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(columnCount)
      expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(rowCount)
      at = cell.end
    }
    expect(at).toBeLessThanOrEqual(end)
  }

  function sorted(text: string): string {
    return [...text]
      .filter((char) => char.trim() !== '')
      .sort()
      .join('')
  }
})

describe('what browsers forgive', () => {
  test.each([
    ['an attribute that is never closed', '<p class="a>甲</p><p>乙', ['甲', '乙']],
    ['quotes of both kinds', `<p style='text-align:right' title="a>b">甲</p>`, ['r 甲']],
    ['attributes without quotes', '<p align=right class=a/b>甲', ['r 甲']],
    ['an attribute twice', '<p align=right align=center>甲', ['r 甲']],
    // It hides as little as it can.
    ['a comment that is never closed', '<p>甲<!-- 乙><p>丙', ['甲', '丙']],
    ['short comments', '<p>甲<!---->乙<!-->丙</p>', ['甲乙丙']],
    ['conditional comments', '<p>甲<![if !supportLists]>乙<![endif]></p>', ['甲乙']],
    ['a title that is never closed', '<title>要点<p>甲', ['F 要点', 'F 甲']],
    ['a script that is never closed', '<p>甲<script>乙', ['甲']],
    ['a tag that is never closed', '<p>甲</p><p class=a', ['甲']],
    ['references without a semicolon', '<p>&nbsp甲&lt乙&copy;&#19968&#x4e8c', ['甲<乙©一二']],
    ['references of Windows', '<p>&#147;甲&#148;&#0;', ['“甲”\uFFFD']],
    ['what is no reference', '<p>A&B &unknown; a=1&copyright=2', ['A&B &unknown; a=1©right=2']],
    ['names in capitals', '<P ALIGN=RIGHT>甲<BR>乙</P>', ['r 甲', 'r 乙']],
    ['a second body', '<body><p>甲</body><body><p>乙</body></html>', ['甲', '乙']],
    [
      'a table in a paragraph',
      '<p>甲<table><tr><th>任务<th>单位<tr><td>乙<td>丙</table>丁',
      ['甲', '0.0H 任务 | 0.1H 单位 | 1.0 乙 | 1.1 丙', '丁'],
    ],
    ['a heading in a heading', '<h2>甲<h3>乙</h2>丙', ['h2 甲', 'h3 乙', '丙']],
    ['definitions', '<dl><dt>甲<dd>乙<dt>丙</dl>', ['甲', '乙', '丙']],
    [
      'controls',
      '<p>甲<button>打印</button><select><option>乙<option>丙</select>',
      ['甲', 'F 打印', 'F 乙', 'F 丙'],
    ],
    ['a link in a link', '<p><a href=1>甲<a href=2>乙</a>', ['甲乙']],
  ])('%s', async (_, source, blocks) => {
    expect(await html(source)).toEqual(blocks)
  })
})
