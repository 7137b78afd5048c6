import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import type { Category } from '@shared/directory/categories'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CarrierDoc } from '../../cloudfunctions/store/carriers'
import { key, openWorld, type World } from '../world'
import { Scene } from './scene'
import { put, stored } from './stored'

interface Glance {
  id: string
  booking: { seat: { service: string; start: number; left: number } | null } | null
  rating: { count: number; average: number | null }
}
interface Days {
  days: { date: string; slots: { slot: string; start: number; end: number; free: number; capacity: number }[] }[]
}

let world: World
let scene: Scene
let carriers: CarrierDoc[]
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  carriers = await stored<CarrierDoc>(world, 'carriers')
})
afterAll(() => world.close())

const glances = async (ids: string[], suiting: object = {}) =>
  (await world.must<{ carriers: Glance[] }>(null, 'directory/glance', { carriers: ids, ...suiting })).carriers

const timetable = ({ id }: CarrierDoc, service: string) =>
  world.must<Days>(null, 'booking/slots', { carrier: id, service, days: 7 })

/** The same from the slot picker's own answers, service by service. */
async function expected(carrier: CarrierDoc, category?: Category): Promise<Glance['booking']> {
  const services = carrier.services.filter((service) => !category || service.category === category)
  if (services.length === 0) return null
  let best: { service: string; start: number; left: number } | null = null
  for (const { id, name } of services) {
    const first = (await timetable(carrier, id)).days.flatMap(({ slots }) => slots).find(({ free }) => free > 0)
    if (first && (!best || first.start < best.start)) best = { service: name, start: first.start, left: first.free }
  }
  return { seat: best }
}

/** Writes the slots of a service as they are after some bookings. */
async function take(carrier: CarrierDoc, service: string, days: number, left: number) {
  const { days: found } = await timetable(carrier, service)
  for (const { date, slots } of found.slice(0, days))
    for (const { slot, start, end, capacity } of slots)
      await put(world, 'slots', {
        ...{ _id: slot, carrier: carrier.id, service, date, start, end, capacity, free: left },
        ...{ seats: [], touchedAt: scene.now },
      })
}

describe('a glance at carriers (A3)', () => {
  it('names the seat that the slot picker would offer first, and the seats left', async () => {
    const station = carriers.find(({ id }) => id === 'station-a')!
    const other = carriers.find(({ id }) => id === 'station-b')!
    const [first] = station.services
    await take(station, first!.id, 2, 0)
    await take(other, other.services[0]!.id, 1, 1)
    const booked = await scene.slot()
    await world.must('enterprise-a', 'booking/book', { slot: booked, enterprise: scene.a, note: '', requestId: key() })
    for (let at = 0; at < carriers.length; at += 20) {
      const some = carriers.slice(at, at + 20)
      const found = await glances(some.map(({ id }) => id))
      expect(found.map(({ id }) => id).sort()).toEqual(some.map(({ id }) => id).sort())
      for (const carrier of some)
        expect(found.find(({ id }) => id === carrier.id)?.booking, carrier.id).toEqual(await expected(carrier))
    }
  })

  it('of the services that suit', async () => {
    const station = carriers.find(({ id }) => id === 'station-a')!
    const kinds = [...new Set(station.services.map(({ category }) => category))]
    expect(kinds.length).toBeGreaterThan(1)
    for (const category of kinds) {
      const [found] = await glances([station.id], { categories: [category] })
      expect(found?.booking).toEqual(await expected(station, category))
    }
    const absent = (await glances([station.id], { categories: ['space'], modes: ['phone'], free: true }))[0]
    expect(absent?.booking).toBeNull()
  })

  it('says so when a week is taken, and what comes after is no seat of this week', async () => {
    const home = carriers.find(({ kind, services }) => kind === 'home' && services.length > 0)!
    for (const { id } of home.services) await take(home, id, 7, 0)
    expect((await glances([home.id]))[0]?.booking).toEqual({ seat: null })
    const after = await world.must<Days>(null, 'booking/slots', {
      ...{ carrier: home.id, service: home.services[0]!.id, days: 7 },
      from: addDays(beijingDate(scene.now), 7),
    })
    expect(after.days.flatMap(({ slots }) => slots).some(({ free }) => free > 0)).toBe(true)
  })

  it('leaves out carriers that are gone, and asks nothing of who asks', async () => {
    const gone = await world.call(null, 'directory/glance', { carriers: ['nowhere'] })
    expect(gone).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect((await glances(['nowhere', 'station-a', 'station-a'])).map(({ id }) => id)).toEqual(['station-a'])
  })
})
