import { expect, test } from 'vitest'
import { box, operators, path, rulesOf } from './drawn.ts'

test('strokes, and boxes so thin that they are lines', async () => {
  expect(await rulesOf(path('stroke', 0, 10, 20, 1, 110, 20))).toEqual(['level 20 10-110'])
  expect(await rulesOf(path('fill', ...box(10, 20, 1, 50)))).toEqual(['upright 10.5 20-70'])
})

test('a box that is filled is a ground, one that is drawn has four edges', async () => {
  expect(await rulesOf(path('fill', ...box(10, 20, 100, 50)))).toEqual([])
  const edges = ['level 20 10-110', 'upright 110 20-70', 'level 70 10-110', 'upright 10 20-70']
  expect(await rulesOf(path('stroke', ...box(10, 20, 100, 50)))).toEqual(edges)
  expect(await rulesOf(path('fillStroke', ...box(10, 20, 100, 50)))).toEqual(edges)
})

test('dots, slanted lines, curves and what is not painted are left out', async () => {
  expect(await rulesOf(path('stroke', 0, 10, 20, 1, 12, 20))).toEqual([])
  expect(await rulesOf(path('stroke', 0, 10, 20, 1, 60, 70))).toEqual([])
  expect(await rulesOf(path('stroke', 0, 10, 20, 2, 0, 0, 9, 9, 60, 70, 3, 5, 5, 90, 20))).toEqual(
    [],
  )
  expect(await rulesOf(path('clip', 0, 10, 20, 1, 110, 20))).toEqual([])
  expect(await rulesOf(['constructPath', operators.stroke, [undefined]])).toEqual([])
  expect(await rulesOf(['constructPath', operators.stroke])).toEqual([])
})

test('what is moved and put back', async () => {
  const line = path('stroke', 0, 0, 0, 1, 50, 0)
  expect(
    await rulesOf(
      ['save'],
      ['transform', 2, 0, 0, 2, 5, 7],
      line,
      ['restore'],
      line,
      ['restore'],
      line,
    ),
  ).toEqual(['level 7 5-105', 'level 0 0-50', 'level 0 0-50'])
  expect(
    await rulesOf(
      ['paintFormXObjectBegin', [1, 0, 0, 1, 0, 30]],
      line,
      ['paintFormXObjectEnd'],
      ['paintFormXObjectBegin', null],
      line,
      ['paintFormXObjectEnd'],
    ),
  ).toEqual(['level 30 0-50', 'level 0 0-50'])
})
