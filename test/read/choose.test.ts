import { describe, expect, test } from 'vitest'
import { chooseText } from '../../src/read/choose.ts'
import { UnreadableError } from '../../src/read/errors.ts'
import { readWith } from '../support/blocks.ts'
import { encode } from '../support/encode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('the format of a text is found by its marks', () => {
  test.each([
    ['html', '<!DOCTYPE html>\n<html><body><p>一、目标</p></body></html>'],
    ['html', '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>一</body></html>'],
    ['html', '<?xml version="1.0"?>\n<!-- 略 -->\n<html></html>'],
    ['html', '\n  <div class="TRS"><p>一、目标</p></div>'],
    ['html', '<p style="text-indent:2em">一、目标</p><p>公开</p>'],
    ['html', '<span>要点</span><p>一、目标</p>'],
    ['html', '云溪县:<br>一、目标<br>公开<br>二、目录<br>更新<br>三、其他<br>完成'],
    ['markdown', '# 要点\n\n## 一、目标\n公开\n'],
    ['markdown', '# 云溪县2023年要点\n\n一、目标\n\n公开\n'],
    ['markdown', '---\n标题: 要点\n---\n一、目标\n'],
    ['markdown', '**一、目标**\n公开\n**二、公开**\n'],
    ['markdown', '|任务|单位|\n|---|---|\n|甲|乙|\n'],
    ['markdown', '|任务|单位|\n|:-:|:-:|\n|甲|乙|\n'],
    ['text', '任务 | 单位 |\n甲 | - |\n- | 乙局 |\n'],
    ['markdown', '# 要点\n\n<p align="center">一、目标</p>\n\n[目录](https://example.com)\n'],
    ['text', '云溪县2023年要点\n一、目标\n(一)公开。各单位要落实。(县财政局负责)\n'],
    ['text', '序号 | 任务 | 单位 |\n1 | 公开 | 甲局 |\n2 | 目录 | 乙局 |\n'],
    ['text', '按照《<政府工作报告>任务分解》和《<要点>分工》落实'],
    // Tags that a copying site left over are damage.
    ['text', '一、目标</p>\n公开<br>目录\n'.padEnd(400, '各单位要落实。')],
    ['text', '20**年要点,20**年落实,***37499\n- 2 -\n*注:略\n'],
    ['text', '- 1 -\n一、目标\n- 2 -\n公开\n'],
    // A mark of one kind, however often it stands there, may be a habit of writing.
    ['text', '一、目标\n**重点**是公开\n二、目录\n'],
    ['text', '一、目标\n见[目录](https://example.org/a)、[清单](https://example.org/b)\n'],
    ['text', '一、目标\n![\n二、公开\n![\n'],
    ['text', '> 一、目标\n> 公开\n'],
    ['text', '```\n一、目标\n```\n'],
    ['markdown', '> 一、目标\n\n见[目录](https://example.org/a)\n'],
  ])('%s', (format, text) => {
    expect(chooseText(text)).toBe(format)
  })
})

describe('the name decides nothing', () => {
  const page = '<html><body><table><tr><td>一、目标</td></tr></table><p>公开</p></body></html>'

  test.each(['要点.doc', '要点.xls', '要点.pdf', '要点.txt'])(
    'a page named %s is a page',
    async (name) => {
      const { document, encoding } = await readWith(encode(page, 'gb18030'), { name })
      expect({ format: document.format, encoding }).toEqual({ format: 'html', encoding: 'gb18030' })
    },
  )

  test('a text named .pdf is a text', async () => {
    expect((await readWith(utf8('一、目标\n公开'), { name: '要点.pdf' })).document.format).toBe(
      'text',
    )
  })

  test('--from overrides', async () => {
    const { document } = await readWith(page, { from: 'text' })
    expect([document.format, document.layer.text]).toEqual(['text', page])
    expect((await readWith('一、目标', { from: 'markdown' })).document.format).toBe('markdown')
  })

  test('a page in UTF-16', async () => {
    const { document, encoding } = await readWith(encode(page, 'utf-16le'))
    expect([document.format, encoding]).toEqual(['html', 'utf-16le'])
  })
})

describe('what cannot be opened gets one line', () => {
  test.each([
    ['an empty file', new Uint8Array(0), 'cannot be read: the file is empty'],
    ['an empty text', '', 'cannot be read: the file is empty'],
    ['RTF', utf8('{\\rtf1\\ansi}'), 'cannot be read: it is RTF (save it as .docx and try again)'],
    [
      'a zip',
      utf8('PK\u0003\u0004 a.txt PK\u0005\u0006'),
      'cannot be read: it is a zip archive (unpack it first)',
    ],
    [
      'a zip cut off before its directory',
      utf8('PK\u0003\u0004 a.txt'),
      'cannot be read: it is a zip that ends early (is the download complete?)',
    ],
    [
      'OpenDocument',
      utf8('PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text'),
      'cannot be read: it is an OpenDocument file (save it as .docx or .xlsx)',
    ],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
      'cannot be read: it is a picture (no text is read from pictures)',
    ],
    [
      'rubbish',
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
      'cannot be read: it is no text (is the file damaged? --encoding reads it all the same)',
    ],
  ])('%s', async (_, input, message) => {
    const read = readWith(input)
    await expect(read).rejects.toThrow(UnreadableError)
    await expect(read).rejects.toThrow(new RegExp(`^${message.replace(/[().?]/gu, '\\$&')}$`, 'u'))
  })

  test('a container cannot be read from a string', async () => {
    await expect(readWith('一', { from: 'docx' })).rejects.toThrow(TypeError)
  })
})

test('broken bytes are reported', async () => {
  const bytes = Uint8Array.from([
    ...utf8('一、加大公开力度。'.repeat(20)),
    0xe4,
    0xb8,
    ...utf8('完'),
  ])
  const { diagnostics, document } = await readWith(bytes)
  expect(document.layer.text).toContain('\uFFFD完')
  expect(diagnostics).toEqual([
    { code: 'encoding-broken', severity: 'warning', data: { count: 1, encoding: 'utf-8' } },
  ])
})
