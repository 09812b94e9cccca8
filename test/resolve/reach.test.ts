import { describe, expect, test } from 'vitest'
import { resolveReach } from '../../src/resolve/reach.ts'
import { notationOf } from '../extract/clause/notation.ts'
import { itemsOf } from '../extract/item-notation.ts'

/** Clauses of each task of a body: `1.1 县数据局 lead`, `^` before an inherited one. */
function reachOf(text: string): string[] {
  const { sections, tasks } = itemsOf(text)
  const { ofTask } = resolveReach(sections, tasks, [])
  return tasks.map(({ id }) => {
    const clauses = (ofTask.get(id) ?? []).map(
      (clause) => `${clause.inherited ? '^' : ''}${notationOf(clause)}`,
    )
    return [id, ...clauses].join(' | ')
  })
}

describe('a clause governs', () => {
  test('its own item', () => {
    expect(reachOf('一、目录\n(一)梳理资源。(县数据局负责)\n(二)更新目录。(县财政局牵头)')).toEqual(
      ['1.1 | 县数据局 responsible', '1.2 | 县财政局 lead'],
    )
  })

  test('in a heading, what stands below it', () => {
    expect(
      reachOf(
        '一、目录(县数据局牵头)\n(一)梳理资源。\n(二)更新目录。(县财政局负责)\n二、接口\n(一)开放接口。',
      ),
    ).toEqual(['1.1 | ^县数据局 lead', '1.2 | ^县数据局 lead | 县财政局 responsible', '2.1'])
  })

  test('on a line behind the last of several items, all of them', () => {
    expect(
      reachOf(
        '一、目录\n(一)梳理资源。\n(二)更新目录。\n责任单位:县数据局\n二、接口\n(一)开放接口。',
      ),
    ).toEqual(['1.1 | ^县数据局 responsible', '1.2 | 县数据局 responsible', '2.1'])
  })

  test('in brackets on a line behind the last of several items, all of them', () => {
    expect(reachOf('一、目录\n(一)梳理资源。\n(二)更新目录。\n(责任单位:县数据局)')).toEqual([
      '1.1 | ^县数据局 responsible',
      '1.2 | 县数据局 responsible',
    ])
    expect(
      reachOf('一、目录\n(一)梳理资源。\n(二)更新目录。\n(县数据局)逐步更新。\n编制清单。'),
    ).toEqual(['1.1', '1.2 | 县数据局 responsible'])
  })

  test('on a line above the items of a task, those that have none of their own', () => {
    const lines = '一、目录\n责任单位:县数据局\n1.梳理资源。查清底数。\n2.更新目录。'
    expect(reachOf(lines)).toEqual([
      '1 | 县数据局 responsible',
      '1.1 | ^县数据局 responsible',
      '1.2 | ^县数据局 responsible',
    ])
    expect(reachOf(`${lines}(县财政局负责)`)).toEqual([
      '1 | 县数据局 responsible',
      '1.1',
      '1.2 | 县财政局 responsible',
    ])
  })

  test('on a line behind the last item, none that has a clause of its own', () => {
    expect(
      reachOf('一、目录\n(一)梳理资源。\n责任单位:县财政局\n(二)更新目录。\n责任单位:县数据局'),
    ).toEqual(['1.1 | 县财政局 responsible', '1.2 | 县数据局 responsible'])
  })
})

test('a clause is recorded where it is printed', () => {
  const { sections, tasks } = itemsOf('一、目录(县数据局牵头)\n(一)梳理资源。\n(二)更新目录。')
  const { ofSection, ofTask } = resolveReach(sections, tasks, [])
  const [printed] = ofSection.get('1') ?? []
  const [inherited] = ofTask.get('1.1') ?? []
  expect(printed?.inherited).toBeUndefined()
  expect(inherited).toMatchObject({ text: '县数据局牵头', span: printed?.span, inherited: true })
  expect(inherited?.scope).toEqual(tasks[0]?.span)
})
