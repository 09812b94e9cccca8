import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../../src/model/plan.ts'
import { parsePlan } from '../../src/pipeline.ts'

const folder = join(import.meta.dirname, '../../seeds')

export const seedNames = [
  'guizhou-drc-2021',
  'guizhou-grain-2020',
  'qinghai-drc-2017',
  'xuanhan-2023',
  'yongzhou-2021',
] as const

export function seedText(name: string): string {
  return readFileSync(join(folder, `${name}.txt`), 'utf8')
}

export async function planOfText(text: string, name = 'a.txt'): Promise<Plan> {
  return (await parsePlan(text, { name, from: 'text' })).plan
}
