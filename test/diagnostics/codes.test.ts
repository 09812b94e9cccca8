import { describe, expect, test } from 'vitest'
import { codes } from '../../src/diagnostics/codes.ts'

const holes = /\{(\w+)\}/gu

function namesIn(wording: string): string[] {
  return [...new Set([...wording.matchAll(holes)].map(([, name = '']) => name))].sort()
}

describe('every code', () => {
  test.each(Object.entries(codes))('%s', (code, { en, zh, severity }) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/u)
    expect(en).not.toBe('')
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en.replace(holes, '')).not.toMatch(/[{}]/u)
    expect(zh.replace(holes, '')).not.toMatch(/[{}]/u)
    expect(namesIn(zh)).toEqual(namesIn(en))
    expect(['error', 'warning', 'info']).toContain(severity)
  })

  test('stands in alphabetical order', () => {
    expect(Object.keys(codes)).toEqual(Object.keys(codes).sort())
  })
})
