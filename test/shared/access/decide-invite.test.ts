import { decideInvite } from '@shared/access/decide-invite'
import { mayGive } from '@shared/access/may-give'
import { type Role, type RoleName, roleNames, scopeOfRole } from '@shared/access/roles'
import { inviteDays } from '@shared/access/terms'
import { productRules } from '@shared/law/product-rules'
import { describe, expect, it } from 'vitest'

const now = 1_000_000
const manager: Role = { role: 'carrier-manager', scope: 'station-a' }
const staff: Role = { role: 'carrier-staff', scope: 'station-a' }

/** The roles that the holder of one may give in a scope. */
const givenBy = (giver: Role, scope: string) => roleNames.filter((role) => mayGive([giver], { role, scope }))

describe('who may give a role', () => {
  it('a manager what belongs to the same carrier or enterprise, and nothing elsewhere', () => {
    expect(givenBy(manager, 'station-a')).toEqual(['carrier-staff', 'carrier-manager'])
    expect(givenBy(manager, 'station-b')).toEqual([])
    const owner: Role = { role: 'enterprise-manager', scope: 'e1' }
    expect(givenBy(owner, 'e1')).toEqual(['enterprise-member', 'enterprise-manager'])
    expect(givenBy(owner, 'e2')).toEqual([])
  })

  it('a city admin officers and the managers of stations, wherever', () => {
    const admin: Role = { role: 'city-admin', scope: 'city' }
    expect(givenBy(admin, 'x')).toEqual(['carrier-manager', 'district-officer', 'city-reviewer', 'city-admin'])
  })

  it('nobody else anything', () => {
    const others: RoleName[] = ['enterprise-member', 'carrier-staff', 'district-officer', 'city-reviewer']
    for (const role of others) expect(givenBy({ role, scope: scopeOfRole[role] }, scopeOfRole[role])).toEqual([])
    expect(mayGive([], staff)).toBe(false)
  })
})

describe('an invitation', () => {
  it('lasts for its days', () => {
    expect(decideInvite({ giver: [manager], given: staff, scopeExists: true }, now)).toEqual({
      accepted: true,
      expiresAt: now + inviteDays * 86_400_000,
    })
  })

  it('is refused for what is not the inviter’s to give, before anything is told of the scope', () => {
    const given: Role = { role: 'carrier-staff', scope: 'station-b' }
    for (const scopeExists of [true, false])
      expect(decideInvite({ giver: [manager], given, scopeExists }, now)).toMatchObject({
        accepted: false,
        code: 'FORBIDDEN',
        basis: productRules.rolesGiven,
      })
    expect(decideInvite({ giver: [manager], given: staff, scopeExists: false }, now)).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
