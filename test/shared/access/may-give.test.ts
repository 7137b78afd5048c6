import { givers, mayGive } from '@shared/access/may-give'
import { type RoleName, roleNames } from '@shared/access/roles'
import { describe, expect, it } from 'vitest'

const city = { role: 'city-admin', scope: 'city' } as const

describe('who may give a role', () => {
  const scopes: Record<RoleName, string> = {
    'enterprise-member': 'e_1',
    'enterprise-manager': 'e_1',
    'carrier-staff': 'station-a',
    'carrier-manager': 'station-a',
    'district-officer': 'haidian',
    'city-reviewer': 'city',
    'city-admin': 'city',
  }
  it.each(roleNames)('%s: whoever holds one of the named roles in that scope, and nobody else', (role) => {
    const given = { role, scope: scopes[role] }
    const able = givers(given)
    expect(able.length).toBeGreaterThan(0)
    for (const name of roleNames)
      for (const scope of [...Object.values(scopes), 'e_2', 'station-b'])
        expect(mayGive([{ role: name, scope }], given), `${name} of ${scope}`).toBe(
          able.some((each) => each.role === name && each.scope === scope),
        )
  })

  it('is the city for officers, the manager for their own, both for a station’s manager', () => {
    expect(givers({ role: 'district-officer', scope: 'haidian' })).toEqual([city])
    expect(givers({ role: 'enterprise-member', scope: 'e_1' })).toEqual([{ role: 'enterprise-manager', scope: 'e_1' }])
    expect(givers({ role: 'carrier-manager', scope: 'station-a' })).toEqual([
      { role: 'carrier-manager', scope: 'station-a' },
      city,
    ])
  })
})
