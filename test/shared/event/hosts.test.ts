import { hostsOf, isHost } from '@shared/event/hosts'
import { expect, it } from 'vitest'

it('somebody’s hosts are their stations, districts and the city, each once; an enterprise is none', () => {
  const roles = [
    { role: 'city-admin', scope: 'city' },
    { role: 'city-reviewer', scope: 'city' },
    { role: 'enterprise-manager', scope: 'e1' },
    { role: 'district-officer', scope: 'haidian' },
    { role: 'carrier-manager', scope: 'station-a' },
    { role: 'carrier-staff', scope: 'station-a' },
    { role: 'carrier-staff', scope: 'station-b' },
  ] as const
  expect(hostsOf(roles).map(({ hostKind, scope }) => `${hostKind} ${scope}`)).toEqual([
    'carrier station-a',
    'carrier station-b',
    'district haidian',
    'city city',
  ])
  expect(hostsOf([roles[2]])).toEqual([])
  expect(isHost({ hostKind: 'district', scope: 'haidian' }, { hostKind: 'district', scope: 'chaoyang' })).toBe(false)
})
