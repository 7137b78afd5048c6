import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { decideApproval } from '@shared/policy/decide-approval'
import { describe, expect, it } from 'vitest'

const [author, other] = ['p_author', 'p_other'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId]

describe('who may send a notice off', () => {
  it('another person than its author', () => {
    expect(decideApproval({ composedById: author, approvedAt: null, returned: null }, other)).toEqual({
      accepted: true,
    })
    expect(decideApproval({ composedById: author, approvedAt: null, returned: null }, author)).toMatchObject({
      code: 'OWN_NOTICE',
      basis: productRules.secondPerson,
    })
  })

  it('once, whoever asks', () => {
    for (const personId of [author, other])
      expect(decideApproval({ composedById: author, approvedAt: 1, returned: null }, personId)).toMatchObject({
        code: 'DECIDED',
      })
  })
})
