import { type AcceptFacts, decideAccept } from '@shared/access/decide-accept'
import type { RoleName } from '@shared/access/roles'
import { officerDays } from '@shared/access/terms'
import { asId, type PersonId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

const now = 1_000_000
const [inviter, invited] = [asId<PersonId>('p_inviter'), asId<PersonId>('p_invited')]
const year = officerDays * 86_400_000

const facts = (role: RoleName, scope: string, change: Partial<AcceptFacts> = {}): AcceptFacts => ({
  invite: { role, scope, byId: inviter, expiresAt: now + 1, acceptedById: null },
  personId: invited,
  giver: [
    { role: 'city-admin', scope: 'city' },
    { role: 'carrier-manager', scope: 'station-a' },
  ],
  holdsAlready: false,
  firstOfficerKnown: true,
  ...change,
})
const staff = (change: Partial<AcceptFacts> = {}) => facts('carrier-staff', 'station-a', change)
const code = (each: AcceptFacts) => {
  const decided = decideAccept(each, now)
  return decided.accepted ? 'OK' : decided.code
}

describe('taking up an invitation', () => {
  it('gives staff their role at once, without an end', () => {
    expect(decideAccept(staff(), now)).toEqual({ accepted: true, activeFrom: now, until: null, firstOfficer: false })
  })

  it('lets an officer’s role wait for the second person, for a year at most', () => {
    for (const [role, scope] of [
      ['district-officer', 'haidian'],
      ['city-reviewer', 'city'],
      ['city-admin', 'city'],
    ] as const)
      expect(decideAccept(facts(role, scope), now)).toEqual({
        accepted: true,
        activeFrom: null,
        until: now + year,
        firstOfficer: false,
      })
  })

  it('lets the first officer of the city begin at once, but no district’s and no staff', () => {
    const first = { firstOfficerKnown: false }
    for (const role of ['city-reviewer', 'city-admin'] as const)
      expect(decideAccept(facts(role, 'city', first), now)).toMatchObject({ activeFrom: now, firstOfficer: true })
    expect(decideAccept(facts('district-officer', 'haidian', first), now)).toMatchObject({
      activeFrom: null,
      firstOfficer: false,
    })
    expect(decideAccept(staff(first), now)).toMatchObject({ activeFrom: now, firstOfficer: false })
  })

  it('is refused with a code that is used, over, one’s own, or of someone who may not give it any more', () => {
    const { invite } = staff()
    expect(code(staff({ invite: { ...invite, acceptedById: asId('p_other') } }))).toBe('CODE_INVALID')
    expect(code(staff({ invite: { ...invite, expiresAt: now } }))).toBe('CODE_INVALID')
    expect(code(staff({ personId: inviter }))).toBe('CODE_INVALID')
    expect(code(staff({ giver: [{ role: 'carrier-manager', scope: 'station-b' }] }))).toBe('CODE_INVALID')
    expect(code(staff({ giver: [] }))).toBe('CODE_INVALID')
  })

  it('does not renew a role that is held, and says nothing of it for a code that is not good', () => {
    expect(code(staff({ holdsAlready: true }))).toBe('ALREADY_MEMBER')
    expect(code(staff({ holdsAlready: true, giver: [] }))).toBe('CODE_INVALID')
  })
})
