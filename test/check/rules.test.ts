import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { adviceOf } from '../../src/check/advice.ts'
import { explainedCodes } from '../../src/check/explain.ts'
import { rules } from '../../src/check/index.ts'
import { checkPlan } from '../../src/check/run.ts'
import { type Code, codes } from '../../src/diagnostics/codes.ts'
import { parsePlan } from '../../src/pipeline.ts'

async function check(text: string) {
  const { plan, textLayer } = await parsePlan(text, { name: 'plan.txt' })
  return { textLayer, findings: checkPlan(plan, { textLayer }).findings }
}

describe.each(rules)('$code', (rule) => {
  test('finds its bad example, once, at its place', async () => {
    const { bad } = rule.examples
    const { findings, textLayer } = await check(bad.text)
    const found = findings
      .filter(({ code }) => code === rule.code)
      .map(({ span }) => span && textLayer.slice(span.start, span.end))
    expect(found).toEqual([bad.at])
  })

  test('says nothing else of its bad example', async () => {
    const { findings } = await check(rule.examples.bad.text)
    expect(findings.map(({ code }) => code)).toEqual([rule.code])
  })

  test('is silent on its good example', async () => {
    expect((await check(rule.examples.good)).findings).toEqual([])
  })

  test('says the same names in both languages', () => {
    const holes = /\{\w+\}/gu
    const { en, zh } = rule.message
    expect((zh.match(holes) ?? []).sort()).toEqual((en.match(holes) ?? []).sort())
  })
})

test('every rule stands in a file named by its code', () => {
  const folder = join(import.meta.dirname, '../../src/check/rules')
  expect(readdirSync(folder).sort()).toEqual(rules.map(({ code }) => `${code}.ts`))
})

test('rules and parser share one space of codes', () => {
  expect(rules.filter(({ code }) => code in codes)).toEqual([])
  expect(new Set(explainedCodes.map(({ code }) => code)).size).toBe(explainedCodes.length)
})

test('every code of a parsed document has its advice', () => {
  const parser = (Object.keys(codes) as Code[]).filter((code) => codes[code].stage !== 'diff')
  expect(parser.filter((code) => !adviceOf[code])).toEqual([])
})
