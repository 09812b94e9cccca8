import { describe, expect, test } from 'vitest'
import { comparePlans } from '../../../src/diff/index.ts'
import { writeChangesMarkdown } from '../../../src/write/changes/markdown.ts'
import { writeChangesText } from '../../../src/write/changes/text.ts'
import { planOfTasks } from '../../diff/build-plan.ts'
import { compared, unchanged } from './compared.ts'

const paint = {
  added: (text: string) => `+{${text}}`,
  removed: (text: string) => `-{${text}}`,
  bold: (text: string) => text,
  dim: (text: string) => text,
}
const plain = { ...paint, added: (text: string) => text, removed: (text: string) => text }

describe('on a terminal', () => {
  const draw = (width: number, language: 'en' | 'zh' = 'zh', plans = compared()) =>
    writeChangesText(plans, { language, width, paint: plain })

  test('each task that changed stands with its changes', () => {
    const text = draw(80)
    expect(text).toContain('+++ 青岭县2032年工作要点')
    expect(text).toMatch(/保留 2 · 修改 2 · 拆分 1 · 新增 1 · 取消 1 · 移动 1/u)
    expect(text).toContain('< 拆分')
    expect(text).toContain('+ 渔船登记'.slice(2))
    expect(text).toContain('推迟396天')
    expect(text).toContain('提高5000人')
    expect(text).toContain('- 县住房城乡建设局(配合)')
    expect(text).toContain('+ 县审计局(配合)')
    expect(text).toContain('《校舍安全条例》')
    expect(text).toContain('仅年度用语')
    expect(text).not.toContain('桥梁检测')
  })

  test('in English too', () => {
    expect(draw(80, 'en')).toContain('raised by 5000人')
  })

  test('no line is wider than the terminal', () => {
    const widths = draw(60)
      .split('\n')
      .map((line) => [...line].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0))
    expect(Math.max(...widths)).toBeLessThanOrEqual(60)
  })

  test('on a wide one both texts stand side by side', () => {
    const text = draw(140)
    const line = text.split('\n').find((one) => one.includes('│') && one.includes('9月底前'))
    expect(line).toContain('8月底前')
  })

  test('colours mark the changed stretches', () => {
    const text = writeChangesText(compared(), { language: 'zh', width: 140, paint })
    expect(text).toContain('-{8月底前}')
    expect(text).toContain('+{9月底前}')
  })

  test('nothing changed', () => {
    expect(draw(80, 'zh', unchanged)).toContain('没有变化。')
    expect(draw(80, 'en', unchanged)).toContain('No changes.')
  })
})

describe('as Markdown', () => {
  test('counts, then a list', () => {
    const text = writeChangesMarkdown(compared(), 'zh')
    expect(text).toContain('| 保留 | 修改 | 拆分 | 合并 | 新增 | 取消 | 移动 |')
    expect(text).toContain('| 2 | 2 | 1 | 0 | 1 | 1 | 1 |')
    expect(text).toContain('~~8月底前~~ → **9月底前** (推迟396天)')
    expect(text).toContain('职责：县财政局 ~~配合~~ → **负责**')
  })

  test('what a plan prints is no markup', () => {
    const text = writeChangesMarkdown(compared(), 'en')
    expect(text).not.toMatch(/[^\\]<(?:img|i|b)/u)
  })

  test('nothing changed', () => {
    expect(writeChangesMarkdown(unchanged, 'zh')).toContain('没有变化。')
  })
})

test('a plan without a title is called by its file', () => {
  const bare = planOfTasks([], { title: '', name: 'notes.txt' })
  const plans = { changes: comparePlans(bare, bare), old: bare, new: bare }
  const text = writeChangesText(plans, { language: 'en', width: 80, paint: plain })
  expect(text).toContain('--- notes.txt')
  expect(writeChangesMarkdown(plans, 'en')).toContain('notes.txt → notes.txt')
})

test('a limit brought forward and a target lowered are told as such', () => {
  const text = writeChangesText((({ old, new: next }) => compared(next, old))(compared()), {
    language: 'zh',
    width: 80,
    paint: plain,
  })
  expect(text).toContain('提前396天')
  expect(text).toContain('降低5000人')
  expect(text).toContain('> 合并')
})
