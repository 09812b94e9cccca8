import { expect, test } from 'vitest'
import { InputError } from '../../src/diagnostics/input-error.ts'

test('an input error speaks English and knows both languages', () => {
  const cause = new Error('cause')
  const error = new InputError(
    { en: 'plans.yaml:3: no such key', zh: 'plans.yaml:3:没有该项' },
    { cause },
  )
  expect(error).toBeInstanceOf(Error)
  expect(error.name).toBe('InputError')
  expect(error.message).toBe('plans.yaml:3: no such key')
  expect(error.wording.zh).toBe('plans.yaml:3:没有该项')
  expect(error.cause).toBe(cause)
})
