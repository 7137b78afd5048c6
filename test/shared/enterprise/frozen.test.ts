import { decideNotFrozen } from '@shared/enterprise/decide-not-frozen'
import { isUnconfirmed } from '@shared/enterprise/unconfirmed'
import { productRules } from '@shared/law/product-rules'
import { describe, expect, it } from 'vitest'

describe('an enterprise', () => {
  it('is unconfirmed when the check symbol fails or an officer doubts whose code it is, and not by what others say', () => {
    expect(isUnconfirmed({ codeUnusual: false, frozenAt: null })).toBe(false)
    expect(isUnconfirmed({ codeUnusual: true, frozenAt: null })).toBe(true)
    expect(isUnconfirmed({ codeUnusual: false, frozenAt: 0 })).toBe(true)
  })

  it('does nothing new while it is frozen', () => {
    expect(decideNotFrozen({ frozenAt: null })).toEqual({ accepted: true })
    expect(decideNotFrozen({ frozenAt: 0 })).toMatchObject({
      code: 'ENTERPRISE_FROZEN',
      basis: productRules.frozenCode,
    })
  })
})
