import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { decideApproval } from '@shared/policy/decide-approval'
import { describe, expect, it } from 'vitest'

const [author, other] = ['p_author', 'p_other'].map((id) => asId<PersonId>(id)) as [PersonId, PersonId]
const waiting = { composedById: author, composedAt: 5, approvedAt: null, returned: null }

describe('who may send a notice off', () => {
  it('another person than its author', () => {
    expect(decideApproval(waiting, other, 5)).toEqual({ accepted: true })
    expect(decideApproval(waiting, author, 5)).toMatchObject({ code: 'OWN_NOTICE', basis: productRules.secondPerson })
  })

  it('once, whoever asks', () => {
    for (const personId of [author, other])
      expect(decideApproval({ ...waiting, approvedAt: 6 }, personId, 5)).toMatchObject({ code: 'DECIDED' })
  })

  it('not while it is with its author again, and then only who has read what was handed in anew', () => {
    expect(decideApproval({ ...waiting, returned: {} }, other, 5)).toMatchObject({ code: 'RETURNED' })
    const anew = { ...waiting, composedAt: 9 }
    expect(decideApproval(anew, other, 5)).toMatchObject({ code: 'REVISED', basis: productRules.noticeAsRead })
    expect(decideApproval(anew, other, 9)).toEqual({ accepted: true })
  })
})
