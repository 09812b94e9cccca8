import { describe, expect, test } from 'vitest'
import { writeCoverageCsv } from '../../../src/write/coverage/csv.ts'
import { writeCoverageHtml } from '../../../src/write/coverage/html.ts'
import { writeCoverageText } from '../../../src/write/coverage/text.ts'
import { covered, coveredByOne } from './covered.ts'

const same = (text: string) => text
const paint = { added: same, removed: (text: string) => `-{${text}}`, bold: same, dim: same }

describe('on a terminal', () => {
  test('each upper task stands with what takes it up, gaps below', () => {
    const text = writeCoverageText(covered, { language: 'zh', width: 80, paint })
    expect(text).toContain('青岭市工作要点')
    expect(text).toContain('[1] 东坡县工作要点  ● 全面落实 2')
    expect(text).toContain('[2] west.txt')
    expect(text).toMatch(/●◐ \(一\) 桥梁检测/u)
    expect(text).toContain('! 时限：8月底前 → 9月底前')
    expect(text).toContain('-{✗✗ (三) =茶园改造}')
    expect(text).toContain('+ [2] (二) 渔市整修')
  })

  test('one lower plan needs no number', () => {
    const text = writeCoverageText(coveredByOne, { language: 'en', width: 80, paint })
    expect(text).not.toContain('[1]')
    expect(text).toContain('deadline: 8月底前 → 9月底前')
    expect(text).not.toContain('Own tasks')
  })
})

test('as a table for spreadsheets', () => {
  const text = writeCoverageCsv(covered.coverage, 'zh')
  const lines = text.split('\r\n')
  expect(text.startsWith('\uFEFF上级任务,')).toBe(true)
  expect(lines[0]?.split(',')).toHaveLength(7)
  expect(text).toContain('全面落实,(二) 校舍维修,时限：8月底前 → 9月底前')
  expect(lines.at(-2)).toBe(',,,,自有,(二) 渔市整修,')
})

test('as a page: what a plan prints is no markup', () => {
  for (const language of ['en', 'zh'] as const) {
    const page = writeCoverageHtml(covered, language)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=1&gt;')
    expect(page).toContain('8月底前 → 9月底前')
  }
  expect(writeCoverageHtml(coveredByOne, 'en')).not.toContain('Own tasks')
})
