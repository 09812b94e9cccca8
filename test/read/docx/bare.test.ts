import { expect, test } from 'vitest'
import { docxReader } from '../../../src/read/docx/index.ts'
import { abstractNum, lvl, makeDocx, num, numUse, p } from '../../support/docx.ts'
import { readContext, textsOf } from '../../support/read.ts'

async function read(parts: Parameters<typeof makeDocx>[0]) {
  return textsOf(await docxReader.read(makeDocx(parts), readContext().context))
}

/** Elements without the attributes that the schema wants, and where it does not want them. */
const bareNumbering =
  '<w:start w:val="2"/><w:numFmt/><w:styleLink/><w:abstractNumId w:val="1"/><w:startOverride w:val="1"/><w:lvlOverride/><w:lvl/>' +
  '<w:abstractNum><w:styleLink/><w:numStyleLink w:val="Missing"/><w:lvl><w:start/><w:numFmt/><w:lvlText/><w:suff/><w:suff w:val="odd"/><w:lvlRestart/><w:pStyle/></w:lvl></w:abstractNum>' +
  '<w:num/><w:num w:numId="7"><w:abstractNumId/><w:lvlOverride><w:startOverride/><w:startOverride w:val="x"/><w:lvl/></w:lvlOverride></w:num>' +
  '<w:num w:numId="8"><w:abstractNumId w:val="99"/></w:num>'

test('numbering without attributes numbers nothing and stops nothing', async () => {
  const body = p('甲', num(7)) + p('乙', num(8)) + p('丙', num(99)) + p('丁', '<w:numPr/>')
  expect(await read({ numbering: bareNumbering, body })).toEqual(['甲', '乙', '丙', '丁'])
})

test('custom formats are decimal unless they pad', async () => {
  const custom = (pattern: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="custom"${pattern}/><w:lvlText w:val="%1."/></w:lvl>`
  const numbering =
    abstractNum(0, custom('')) +
    abstractNum(1, custom(' w:format="01, 02"')) +
    numUse(1, 0) +
    numUse(2, 1)
  expect(await read({ numbering, body: p('甲', num(1)) + p('乙', num(2)) })).toEqual([
    '1. 甲',
    '01. 乙',
  ])
})

test('a use that sets a whole level anew', async () => {
  const anew = `<w:lvlOverride w:ilvl="0">${lvl(0, 'decimal', '(%1)', { start: 3 })}</w:lvlOverride>`
  const numbering = abstractNum(0, lvl(0, 'decimal', '%1.')) + numUse(1, 0, anew)
  expect(await read({ numbering, body: p('甲', num(1)) })).toEqual(['(3) 甲'])
})

test('styles without attributes, and styles that are based on themselves', async () => {
  const styles =
    '<w:style><w:name/><w:basedOn/></w:style><w:basedOn w:val="A"/><w:outlineLvl w:val="1"/>' +
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:pPr><w:outlineLvl/><w:jc/><w:numPr><w:ilvl/><w:numId/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading x"/><w:basedOn w:val="A"/></w:style>'
  const body = ['A', 'B', 'Missing'].map((id) => p(id, `<w:pStyle w:val="${id}"/>`)).join('')
  expect(await read({ styles, body: body + p('甲', '<w:pStyle/><w:jc/><w:outlineLvl/>') })).toEqual(
    ['A', 'B', 'Missing', '甲'],
  )
})

test('relations without attributes, or to nowhere', async () => {
  const relations =
    '<Relationships><Relationship/><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"/><Relationship Id="y" Type="styles" Target="../../../etc/passwd"/><Relationship Id="z" TargetMode="External" Target="https://example.org/styles.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>'
  const files = { 'word/_rels/document.xml.rels': new TextEncoder().encode(relations) }
  expect(await read({ body: p('甲'), files })).toEqual(['甲'])
})

test('runs, cells and fields without attributes', async () => {
  const body =
    '<w:p><w:r><w:rPr><w:b/><w:vanish w:val="0"/><w:vertAlign/></w:rPr><w:t>甲</w:t><w:sym/><w:tab/><w:br/><w:fldChar/><w:instrText>PAGE</w:instrText></w:r></w:p>' +
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan/><w:vMerge/></w:tcPr><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc><w:tc/></w:tr><w:tr/></w:tbl>'
  const texts = await read({ body })
  expect(texts.join('')).toContain('甲')
  expect(texts.join('')).toContain('乙')
})
