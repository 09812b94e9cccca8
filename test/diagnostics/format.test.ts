import { describe, expect, test } from 'vitest'
import { formatDiagnostic, messageOf } from '../../src/diagnostics/format.ts'

describe('a message', () => {
  test('is filled from its data, in either language', () => {
    const data = { label: '(三)', before: 1 }
    expect(messageOf('label-out-of-order', data, 'en')).toContain('(三)')
    expect(messageOf('label-out-of-order', data, 'zh')).toContain('(三)')
    expect(messageOf('label-out-of-order', data, 'zh')).not.toMatch(/[{}]/u)
  })

  test('puts data in as it is printed', () => {
    const message = messageOf('deadline-impossible', { text: '2月30日$&{text}' }, 'zh')
    expect(message).toBe('日期不存在:2月30日$&{text}')
  })

  test('without data is its wording', () => {
    expect(messageOf('text-unread', {}, 'zh')).toBe('这段文字未能理解,已原样放入 rest')
  })
})

describe('a line for a terminal', () => {
  const diagnostic = { code: 'no-tasks', severity: 'warning', message: 'No task was found' }

  test.each([
    [{ line: 12, column: 3 }, 'notice.txt:12:3: warning no-tasks No task was found'],
    [{ paragraph: 4 }, 'notice.txt#p4: warning no-tasks No task was found'],
  ])('with the place %j', (place, line) => {
    expect(formatDiagnostic({ ...diagnostic, span: { place } }, 'notice.txt')).toBe(line)
  })

  test('of the whole document', () => {
    expect(formatDiagnostic(diagnostic, 'notice.txt')).toBe(
      'notice.txt: warning no-tasks No task was found',
    )
  })
})
