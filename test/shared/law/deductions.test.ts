import { deductionGrounds, groundNames, isNamed } from '@shared/law/g26/deductions'
import { expect, test } from 'vitest'

test('a ground that the text names is told from what 等 leaves room for', () => {
  expect(deductionGrounds.filter(isNamed)).toEqual(['found-complaint', 'broken-promise', 'activity-not-as-required'])
  expect(isNamed('other')).toBe(false)
  expect(Object.keys(groundNames)).toEqual([...deductionGrounds])
})
