import { describe, expect, test } from 'vitest'
import {
  isClosingText,
  isGeneralHeading,
  isLeadIn,
  isOfWholePlan,
  isSafeguardHeading,
} from '../../src/lexicon/headings.ts'

describe('headings that name aim, thought, principle, meaning or scope', () => {
  test.each([
    '总体要求',
    '总体要求和目标',
    '总体要求和主要目标',
    '总体思路',
    '指导思想',
    '指导思想和基本原则',
    '基本原则',
    '工作目标',
    '主要目标',
    '主要指标',
    '阶段性目标',
    '发展目标',
    '重大意义',
    '适用范围',
    '编制目的',
    '目的意义',
    '发展基础与形势',
    '面临形势',
    '现有基础',
    '发展环境',
    '工作成效',
    '“十三五”时期发展回顾',
    '机遇和挑战',
    '目的',
  ])('%s', (title) => {
    expect(isGeneralHeading(title)).toBe(true)
  })
})

describe('headings of work', () => {
  test.each([
    '',
    '主要任务',
    '重点任务',
    '明确总体目标任务',
    '完善共享目录',
    '优化发展环境',
    '基础设施',
    '落实工作要求',
    '保障措施',
    '总体',
    '附则',
    '编制目录',
    '总体要求和主要目标以及工作原则和指导思想',
  ])('%s', (title) => {
    expect(isGeneralHeading(title)).toBe(false)
  })
})

test.each([
  ['保障措施', true],
  ['组织保障', true],
  ['强化组织领导', true],
  ['工作要求', true],
  ['完善共享目录', false],
  ['主要任务', false],
  // A sentence that goes on is no heading of safeguards.
  ['完善住房租赁市场和社会救助等方面的基本生活保障制度体系建设', false],
])('a heading of safeguards: %s %s', (title, is) => {
  expect(isSafeguardHeading(title)).toBe(is)
})

describe('closing text', () => {
  test.each([
    ['本方案自印发之日起施行。', 'plan'],
    ['本办法由县数据局负责解释。', 'plan'],
    ['上述措施有效期三年。', 'plan'],
    ['由县数据局负责解释。', 'plan'],
    ['县数据局要按照本方案细化措施。', 'plan'],
    ['各地、各部门要认真落实。', 'all'],
    ['各乡镇、县级各部门应结合实际抓好落实。', 'all'],
    ['请各单位按时报送。', 'all'],
    ['县级各部门要加强协作。', 'all'],
    ['县数据局要加强协作。', '-'],
    ['各乡镇人民政府:', '-'],
    ['加强目录管理。', '-'],
    ['国家和省另有规定的,从其规定。', 'plan'],
    ['此前有关规定与本措施不一致的,以本措施为准。', 'plan'],
    ['国家和省两级平台实现互通。', '-'],
  ])('%s %s', (text, of) => {
    expect(isOfWholePlan(text)).toBe(of === 'plan')
    expect(isClosingText(text)).toBe(of !== '-')
  })
})

describe('bare lead-ins', () => {
  test.each([
    ['具体措施:', true],
    ['重点做好以下工作:', true],
    ['主要包括:', true],
    ['2023年重点任务如下:', true],
    ['具体措施', false],
    ['加强目录管理,重点做好以下工作:', false],
    ['加强管理。具体措施:', false],
    ['再选择一批企业开展试点工作的单位应当符合条件:', false],
  ])('%s %s', (text, is) => {
    expect(isLeadIn(text)).toBe(is)
  })
})
