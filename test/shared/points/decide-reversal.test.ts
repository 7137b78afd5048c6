import { productRules } from '@shared/law/product-rules'
import { decideReversal } from '@shared/points/decide-reversal'
import { describe, expect, test } from 'vitest'
import { personId } from './facts'

const [first, second, other] = [personId('city-1'), personId('city-2'), personId('city-3')]
const sound = { entry: { kind: 'deduction' as const }, reversed: false, decidedByIds: [first, second] }

describe('a reversal', () => {
  test.each(['award', 'deduction'] as const)('takes back an %s that others decided', (kind) => {
    expect(decideReversal({ ...sound, entry: { kind } }, other)).toEqual({ accepted: true })
  })
  test.each([first, second])('is not for %s, who decided the entry', (byId) => {
    expect(decideReversal(sound, byId)).toMatchObject({
      code: 'SECOND_PERSON_NEEDED',
      basis: productRules.reversedByAnother,
    })
  })
  test('happens once, and is not taken back itself', () => {
    const basis = productRules.reversedOnce
    expect(decideReversal({ ...sound, reversed: true }, other)).toMatchObject({ code: 'reversed', basis })
    expect(decideReversal({ ...sound, entry: { kind: 'reversal' } }, other)).toMatchObject({ code: 'reversed', basis })
  })
})
