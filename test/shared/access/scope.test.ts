import { can } from '@shared/access/can'
import { roleNames, scopeOfRole } from '@shared/access/roles'
import { resourceOf } from '@shared/access/scope'
import { asId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

const scopes = { enterprise: 'e1', carrier: 'station-a', district: 'haidian', city: 'city' }

describe('what a role is held in', () => {
  it('is the resource that the role counts for', () => {
    for (const role of roleNames) {
      const held = { role, scope: scopes[scopeOfRole[role]] }
      expect(can({ personId: asId('p_1'), roles: [held] }, [role], resourceOf(held)), role).toBe(true)
    }
  })

  it('is of the kind that the role’s name says', () => {
    expect(resourceOf({ role: 'enterprise-member', scope: 'e1' })).toEqual({ enterpriseId: 'e1' })
    expect(resourceOf({ role: 'carrier-staff', scope: 'station-a' })).toEqual({ carrierId: 'station-a' })
    expect(resourceOf({ role: 'district-officer', scope: 'haidian' })).toEqual({ district: 'haidian' })
    expect(resourceOf({ role: 'district-officer', scope: 'atlantis' })).toEqual({ district: null })
    expect(resourceOf({ role: 'city-admin', scope: 'city' })).toEqual({})
  })
})
