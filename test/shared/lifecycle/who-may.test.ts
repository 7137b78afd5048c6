import type { Actor } from '@shared/access/can'
import type { RoleName } from '@shared/access/roles'
import { asId, type PersonId } from '@shared/ids'
import { passAction, waitsFor } from '@shared/lifecycle/passing'
import { actionOf, type Procedure, sideOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { stationChange } from '@shared/lifecycle/procedures/station-change'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { mayOpen, maySee, mayTake, openedByOfficers } from '@shared/lifecycle/who-may'
import { describe, expect, test } from 'vitest'

const who = (role: RoleName, scope: string): Actor => ({
  personId: asId<PersonId>(`p_${role}`),
  roles: [{ role, scope }],
})
const resource = { enterpriseId: asId<never>('e'), carrierId: asId<never>('c'), district: 'haidian' } as const
const actors = {
  nobody: { personId: null, roles: [] } as Actor,
  person: { personId: asId<PersonId>('p'), roles: [] } as Actor,
  manager: who('enterprise-manager', 'e'),
  'manager elsewhere': who('enterprise-manager', 'e_other'),
  carrier: who('carrier-manager', 'c'),
  staff: who('carrier-staff', 'c'),
  district: who('district-officer', 'haidian'),
  'district elsewhere': who('district-officer', 'chaoyang'),
  reviewer: who('city-reviewer', 'city'),
  admin: who('city-admin', 'city'),
}
type Name = keyof typeof actors
const those = (may: (actor: Actor) => boolean) => (Object.keys(actors) as Name[]).filter((name) => may(actors[name]))
const officers: Name[] = ['district', 'reviewer', 'admin']

describe('who begins, acts and sees', () => {
  test.each<[Procedure, Name[]]>([
    [stationEntry, ['manager']],
    [stationChange, ['carrier']],
    [stationCancellation, officers],
  ])('$id is begun by its own', (procedure, expected) => {
    expect(those((actor) => mayOpen(actor, procedure, resource))).toEqual(expected)
  })
  test('one of a person is begun by that person', () => {
    const own = { ...stationEntry, opens: { ...stationEntry.opens, by: 'person' as const } }
    expect(those((actor) => mayOpen(actor, own, { personId: asId<PersonId>('p') }))).toEqual(['person'])
    expect(sideOf(own, { by: 'opener' })).toBe('applicant')
    expect(openedByOfficers(own)).toBe(false)
  })
  test('officers begin some, about a carrier and not in its name', () => {
    expect(procedures.filter(openedByOfficers).map(({ id }) => id)).toEqual([
      'station-removal',
      'station-cancellation',
      'station-recheck',
    ])
  })
  test.each<[string, boolean, Name[]]>([
    ['recommend', false, ['district']],
    ['recommend', true, ['reviewer', 'admin']],
    ['publish', false, ['reviewer', 'admin']],
    ['publish', true, ['reviewer', 'admin']],
    ['withdraw', false, ['manager']],
    ['object', false, ['person', 'manager', 'manager elsewhere', 'carrier', 'staff', ...officers]],
  ])('%s, passed on: %s', (id, passed, expected) => {
    const found = those((actor) => mayTake(actor, stationEntry, actionOf(stationEntry, id)!, resource, passed))
    expect(found.filter((name) => name !== 'district elsewhere')).toEqual(expected)
  })
  test('a draft is its opener’s alone; what is filed is seen by officers of its district and the city, too', () => {
    expect(those((actor) => maySee(actor, stationEntry, resource, false))).toEqual(['manager'])
    expect(those((actor) => maySee(actor, stationEntry, resource, true))).toEqual(['manager', ...officers])
    expect(those((actor) => maySee(actor, stationCancellation, resource, true))).toEqual(['carrier', ...officers])
    expect(those((actor) => maySee(actor, stationCancellation, resource, false))).toEqual(officers)
  })
})

describe('in whose name', () => {
  const side = (procedure: Procedure, id: string) => sideOf(procedure, actionOf(procedure, id)!)
  test('a step is taken', () => {
    expect(['recommend', 'publish', 'withdraw', 'object'].map((id) => side(stationEntry, id))).toEqual([
      'district',
      'city',
      'applicant',
      'public',
    ])
    expect(['answer', 'cancel', 'withdraw'].map((id) => side(stationCancellation, id))).toEqual([
      'applicant',
      'city',
      'district',
    ])
    expect(sideOf(stationEntry, { by: ['city-admin'] })).toBe('city')
    expect(sideOf(stationEntry, { by: ['city-reviewer'] })).toBe('city')
  })
  test('what waits for a district that has nobody waits for the city, and nothing else moves', () => {
    const waits = (side: 'district' | 'applicant' | 'city' | null, passed: boolean) => waitsFor({ waits: side }, passed)
    expect([waits('district', false), waits('district', true)]).toEqual(['district', 'city'])
    expect([waits('applicant', true), waits('city', true), waits(null, true)]).toEqual(['applicant', 'city', null])
    expect(procedures.flatMap(({ actions }) => actions).some(({ id }) => id === passAction.id)).toBe(false)
  })
})
