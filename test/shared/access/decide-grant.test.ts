import { type ApproveFacts, decideApprove } from '@shared/access/decide-approve'
import { decideRevoke, type RevokeFacts } from '@shared/access/decide-revoke'
import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { describe, expect, it } from 'vitest'

const now = 1_000_000
const person = (name: string) => asId<PersonId>(`p_${name}`)
const waiting: ApproveFacts['grant'] = {
  personId: person('officer'),
  invitedById: person('inviter'),
  activeFrom: null,
  revokedAt: null,
}

describe('approving a role', () => {
  it('takes a second person, neither the one who invited nor the one who gets it', () => {
    expect(decideApprove({ grant: waiting, byId: person('second') }, now)).toEqual({ accepted: true, activeFrom: now })
    for (const byId of [person('officer'), person('inviter')])
      expect(decideApprove({ grant: waiting, byId }, now)).toMatchObject({
        code: 'SECOND_PERSON_NEEDED',
        basis: productRules.secondPerson,
      })
  })

  it('is done once, and not of one that was taken back', () => {
    for (const change of [{ activeFrom: 5 }, { revokedAt: 5 }])
      expect(decideApprove({ grant: { ...waiting, ...change }, byId: person('inviter') }, now)).toMatchObject({
        code: 'WRONG_STATE',
        data: { state: 'decided' },
      })
  })
})

describe('taking a role away', () => {
  const admin: RevokeFacts = {
    role: 'city-admin',
    revoked: false,
    active: true,
    otherAdmins: false,
    confirmLast: false,
  }

  it('asks before it takes the last city admin, and takes it when that is confirmed', () => {
    expect(decideRevoke(admin)).toMatchObject({ code: 'LAST_ADMIN', basis: productRules.lastAdmin })
    expect(decideRevoke({ ...admin, confirmLast: true })).toEqual({ accepted: true })
    expect(decideRevoke({ ...admin, otherAdmins: true })).toEqual({ accepted: true })
  })

  it('takes one that does not count, and any other role', () => {
    expect(decideRevoke({ ...admin, active: false })).toEqual({ accepted: true })
    expect(decideRevoke({ ...admin, role: 'city-reviewer' })).toEqual({ accepted: true })
    expect(decideRevoke({ ...admin, role: 'carrier-staff' })).toEqual({ accepted: true })
  })

  it('is done once', () => {
    expect(decideRevoke({ ...admin, revoked: true, confirmLast: true })).toMatchObject({
      code: 'WRONG_STATE',
      data: { state: 'revoked' },
    })
  })
})
