import { roleNames, scopeOfRole } from '@shared/access/roles'
import { bookableDays, slotsOn } from '@shared/booking/schedule'
import { instantOf } from '@shared/calendar/beijing'
import { categories } from '@shared/directory/categories'
import { type DistrictCode, districtCodes } from '@shared/directory/districts'
import { kindIds } from '@shared/directory/kinds'
import { checkCreditCode } from '@shared/enterprise/credit-code'
import { lines } from '@shared/law/timeline'
import { describe, expect, it } from 'vitest'
import { admissions, carriers, enterprises, events, operatorCodes, personaRoles, personas } from '../../demo/index'
import { boxes } from './boxes'

const byId = (id: string) => carriers.find((carrier) => carrier.id === id)!
const ids = (values: readonly { id: string }[]) => values.map(({ id }) => id)

describe('the fictional town', () => {
  it('has at least 60 carriers, in all 17 units, of all nine kinds', () => {
    expect(carriers.length).toBeGreaterThanOrEqual(60)
    expect(new Set(carriers.map(({ district }) => district))).toEqual(new Set(districtCodes))
    expect(new Set(carriers.map(({ kind }) => kind))).toEqual(new Set(kindIds))
    expect(carriers.filter(({ kind }) => kind === 'window')).toHaveLength(17)
    expect(carriers.filter(({ kind }) => kind === 'hub')).toHaveLength(1)
  })

  it('says 示例 in every name, former names included', () => {
    const names = [
      ...carriers.flatMap(({ name, formerNames }) => [name, ...formerNames]),
      ...enterprises.map(({ name }) => name),
    ]
    for (const name of names) expect(name).toMatch(/[^）]（示例）$/)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has every title under a text that governed its kind, and none for being in a 培育库', () => {
    const titled = carriers.filter(({ titles }) => titles.length > 0)
    expect(new Set(titled.map(({ kind }) => kind))).toEqual(
      new Set(['platform', 'base', 'park', 'cluster', 'incubator']),
    )
    for (const { id, kind, titles } of titled)
      for (const { textId } of titles) expect(lines[kind], id).toContain(textId)
    expect(titled.filter(({ titles, inPool }) => inPool || JSON.stringify(titles).includes('培育库'))).toEqual([])
    const incubators = carriers.filter(({ kind }) => kind === 'incubator')
    expect(incubators.map(({ titles, inPool }) => titles.length + Number(inPool ?? false))).toEqual(
      incubators.map(() => 1),
    )
  })

  it('calls no title valid of which nobody says until when', () => {
    const valid = carriers.flatMap(({ titles }) => titles.filter(({ state }) => state === 'valid'))
    expect(valid.filter(({ from, to }) => from === null || to === null)).toEqual([])
  })

  it('uses each id, telephone number, credit code and position once', () => {
    const unique = (values: string[]) => expect(new Set(values).size).toBe(values.length)
    unique([...ids(carriers), ...ids(enterprises)])
    unique(ids(personas))
    unique(personas.map(({ openid }) => openid))
    unique(carriers.map(({ phone }) => phone))
    unique(carriers.map(({ location }) => `${location.lng},${location.lat}`))
    unique([...enterprises.map(({ creditCode }) => creditCode), ...Object.values(operatorCodes)])
    for (const { id, services } of carriers) {
      unique(ids(services))
      for (const part of [id, ...services.map((each) => each.id)]) expect(part).toMatch(/^[A-Za-z\d-]+$/)
    }
  })

  it('has credit codes that are valid and belong to no region', () => {
    const codes = [...enterprises.map(({ creditCode }) => creditCode), ...carriers.map(({ id }) => operatorCodes[id]!)]
    for (const code of codes) {
      expect(checkCreditCode(code)).toBe('ok')
      expect(code.slice(2, 8)).toBe('990000')
    }
  })

  it('has no telephone number but 010-0000-…, which nobody has, and no other long figure', () => {
    for (const { phone } of carriers) expect(phone).toMatch(/^010-0000-0\d{3}$/)
    const text = JSON.stringify({ carriers, enterprises, personas }).replace(
      /010-0000-\d{4}|"(lng|lat)":[\d.]+|91990000\w{10}/g,
      '',
    )
    expect(text).not.toMatch(/\d{7}|\d{3,4}-\d{7,8}|1\d{2}[- ]\d{4}[- ]\d{4}/)
  })

  it('places every carrier in its unit, in GCJ-02', () => {
    for (const { id, district, location } of carriers) {
      const [west, south, east, north] = boxes[district as DistrictCode]
      expect(location.datum, id).toBe('gcj02')
      expect(location.lng > west && location.lng < east && location.lat > south && location.lat < north, id).toBe(true)
    }
  })

  it.each(['2026-03-02T08:00', '2026-09-30T10:00', '2026-11-20T09:30', '2026-12-31T20:00'])(
    'can be booked on each of the 14 days from %s',
    (time) => {
      const now = instantOf(`${time}:00+08:00`)
      for (const date of bookableDays(now)) {
        const free = carriers.filter((each) => each.services.some(({ id }) => slotsOn(each, id, date, now).length > 0))
        expect(free.length, date).toBeGreaterThan(0)
      }
    },
  )

  it('has opening hours in order, with a lunch break in most places', () => {
    for (const { id, hours } of carriers) {
      expect(hours, id).toHaveLength(7)
      for (const day of hours) {
        const edges = day.flatMap(({ from, to }) => [from, to])
        expect(edges, id).toEqual([...new Set(edges)].sort())
      }
    }
    const rests = carriers.filter(({ hours }) => (hours[3]?.length ?? 0) > 1)
    expect(rests.length / carriers.length).toBeGreaterThan(0.7)
    expect(carriers.some(({ hours }) => hours[1]?.length === 0 && hours[0]?.length !== 0)).toBe(true)
  })

  it('gives every station both facets (G26 三(一)5)', () => {
    for (const { id, services, kind } of carriers) {
      if (kind !== 'station') continue
      const facets = new Set(services.map(({ category }) => categories[category].facet))
      expect(facets, id).toContain('general')
      expect(facets, id).toContain('professional')
    }
  })
})

describe('station-a, where the walk happens', () => {
  const station = byId('station-a')

  it('is in 海淀, a 培育对象 since shortly after G26, open every day until 20:30', () => {
    expect([station.name, station.district, station.kind]).toEqual([
      '青禾路专精特新服务站（示例）',
      'haidian',
      'station',
    ])
    expect(admissions[station.id]).toBe('2026-03-16')
    for (const day of station.hours) {
      expect(day).toEqual([
        { from: '08:30', to: '12:00' },
        { from: '13:00', to: '20:30' },
      ])
    }
    expect(station.holidays).toBe('open')
  })

  it('has one service with one seat and at least two on the others', () => {
    const seats = station.services.map(({ capacity }) => capacity).sort()
    expect(seats[0]).toBe(1)
    expect(seats[1]).toBeGreaterThanOrEqual(2)
  })

  it('is not in the same unit as station-b', () => expect(byId('station-b').district).toBe('chaoyang'))
})

describe('its people', () => {
  it('are the twelve personas, each with an openid of its own', () => {
    expect(ids(personas)).toEqual([
      ...['visitor', 'enterprise-a', 'enterprise-b', 'staff-a', 'manager-a', 'staff-b', 'manager-b'],
      ...['district-haidian', 'district-chaoyang', 'city-1', 'city-2', 'city-admin'],
    ])
    for (const { id, openid, label } of personas) {
      expect(openid).toBe(`demo-${id}`)
      expect(label).toMatch(/\p{Script=Han}/u)
    }
  })

  it('hold roles in scopes that exist', () => {
    const scopes = {
      enterprise: ids(enterprises),
      carrier: ids(carriers),
      district: districtCodes as string[],
      city: ['city'],
    }
    expect(personaRoles).toHaveLength(11)
    for (const { role } of personaRoles) {
      expect(roleNames).toContain(role.role)
      expect(scopes[scopeOfRole[role.role]]).toContain(role.scope)
    }
    expect(personas[0]?.roles).toEqual([])
  })

  it('number exactly two 专精特新 of 海淀 among the enterprises: the audience of the sample notice', () => {
    const audience = enterprises.filter(({ district, tier }) => district === 'haidian' && tier === 'specialised')
    expect(ids(audience)).toEqual(['enterprise-a', 'enterprise-b'])
    expect(enterprises).toHaveLength(6)
  })
})

it('an instrument and an expert are shared by two services each, and their names end in 示例', () => {
  const shared = carriers.filter(({ lanes }) => lanes)
  expect(ids(shared)).toEqual(['platform-haidian', 'base-haidian'])
  for (const { lanes, services } of shared) {
    for (const { name } of lanes!) expect(name).toMatch(/（示例）$/)
    for (const { id } of lanes!) expect(services.filter(({ needs }) => needs?.flat().includes(id))).toHaveLength(2)
  }
})

it('its events are of somebody there, of a service that there is, and end in 示例', () => {
  for (const { title, hostKind, scope, serviceId } of events) {
    expect(title).toMatch(/（示例）$/)
    const host = byId(scope)
    expect(hostKind === 'city' ? scope : ids(host.services)).toEqual(
      hostKind === 'city' ? 'city' : expect.arrayContaining([serviceId]),
    )
  }
  expect(events).toHaveLength(2)
})
