import type { Role } from '@shared/access/roles'
import {
  defaultRoute,
  fallsToCity,
  isOnRoute,
  levelFor,
  levels,
  officersNeeded,
  type Route,
  routeSet,
  routeSteps,
  toCity,
} from '@shared/case/route'
import { asId, type PersonId } from '@shared/ids'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'

const holding = (role: Role['role'], scope: string) => ({ personId: asId<PersonId>('p'), roles: [{ role, scope }] })
const actors = {
  haidian: holding('district-officer', 'haidian'),
  chaoyang: holding('district-officer', 'chaoyang'),
  reviewer: holding('city-reviewer', 'city'),
  admin: holding('city-admin', 'city'),
  station: holding('carrier-manager', 'station-a'),
  nobody: { personId: null, roles: [] },
}
type Who = keyof typeof actors
const routes = levels.flatMap((heardBy) => levels.map((foundBy): Route => ({ heardBy, foundBy })))
const named = ({ heardBy, foundBy }: Route) => `${heardBy}, ${foundBy}`
const at = (route: Route) => ({ route, district: 'haidian' }) as const
const whoMay = (may: (who: Who) => boolean) => (Object.keys(actors) as Who[]).filter(may).join(' ')
const taking = (route: Route, free: boolean) =>
  routeSteps.map((step) => whoMay((who) => levelFor(actors[who], at(route), step, free) !== null))

/** Who hears, who finds and who sees it at all; and the same where the district has nobody who is free to. */
const expected: Record<string, [hears: string, finds: string, sees: string, withoutDistrict: string[]]> = {
  'district, city': [
    'haidian',
    'reviewer admin',
    'haidian reviewer admin',
    ['haidian reviewer', 'reviewer admin', 'haidian reviewer admin'],
  ],
  'district, district': [
    'haidian',
    'haidian',
    'haidian',
    ['haidian reviewer', 'haidian reviewer admin', 'haidian reviewer admin'],
  ],
  'city, city': ['reviewer', 'reviewer admin', 'reviewer admin', ['reviewer', 'reviewer admin', 'reviewer admin']],
  'city, district': [
    'reviewer',
    'haidian',
    'haidian reviewer',
    ['reviewer', 'haidian reviewer admin', 'haidian reviewer admin'],
  ],
}

describe('the route of a complaint', () => {
  test('there are four, and one that holds until anything is set', () => {
    expect(routes.map(named).sort()).toEqual(Object.keys(expected).sort())
    expect(routeSet(defaultValues)).toEqual(defaultRoute)
    expect(routeSet({ ...defaultValues, complaintHeardBy: 'city', complaintFoundBy: 'district' })).toEqual({
      heardBy: 'city',
      foundBy: 'district',
    })
  })
  test.each(routes.map((route) => [named(route), route] as const))(
    '%s: who takes which step, and who sees it',
    (name, route) => {
      const sees = (free: boolean) => whoMay((who) => isOnRoute(actors[who], at(route), free))
      const [hears, finds, onIt, without] = expected[name]!
      expect([...taking(route, true), sees(true)]).toEqual([hears, finds, onIt])
      expect([...taking(route, false), sees(false)]).toEqual(without)
    },
  )
  test('what falls to the city is taken as the city; what is the city’s falls to nobody', () => {
    for (const route of routes)
      for (const step of routeSteps) {
        const districts = (step === 'hear' ? route.heardBy : route.foundBy) === 'district'
        expect([fallsToCity(route, step, false), fallsToCity(route, step, true)]).toEqual([districts, false])
        expect(levelFor(actors.reviewer, at(route), step, false)).toBe('city')
        expect(levelFor(actors.reviewer, at(toCity(route, step)), step, true)).toBe('city')
      }
  })
  test('who is of the district and of the city takes a step as what it is set to', () => {
    const both = { ...actors.haidian, roles: [...actors.haidian.roles, ...actors.reviewer.roles] }
    for (const route of routes) {
      const as = routeSteps.map((step) => levelFor(both, at(route), step, true))
      expect(as).toEqual([route.heardBy, route.foundBy])
    }
  })
  test('how many people of a district it takes', () => {
    expect(Object.fromEntries(routes.map((route) => [named(route), officersNeeded(route)]))).toEqual({
      'district, city': 1,
      'city, district': 1,
      'district, district': 2,
      'city, city': 0,
    })
  })
})
