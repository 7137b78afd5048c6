import { decideUnrelated } from '@shared/evidence/decide-pair'
import { SIMILAR_WITHIN } from '@shared/evidence/likeness'
import { expect, test } from 'vitest'

test('what was raised as similar can be found unrelated, and nothing else', () => {
  expect(decideUnrelated({ distance: SIMILAR_WITHIN })).toEqual({ accepted: true })
  expect(decideUnrelated({ distance: SIMILAR_WITHIN + 1 })).toMatchObject({
    code: 'unlike',
    basis: { kind: 'product' },
  })
})
