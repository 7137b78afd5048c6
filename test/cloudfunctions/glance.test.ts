import { emptySheet, type Held, seated, sessionKey, timesOf } from '@shared/booking/sheet'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import type { Category } from '@shared/directory/categories'
import { asId, type BookingId, type EnterpriseId, type LaneId, type ServiceId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CarrierDoc } from '../../cloudfunctions/store/carriers'
import { sheetId } from '../../cloudfunctions/store/sheets'
import type { Input, Output } from '../calls'
import { key, openWorld, type World } from '../world'
import { Scene } from './scene'
import { put, remove, stored } from './stored'

type Glance = Output<'directory/glance'>['carriers'][number]

let world: World
let scene: Scene
let carriers: CarrierDoc[]
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  carriers = await stored(world, 'carriers')
})
afterAll(() => world.close())

const glances = async (ids: string[], suiting: Omit<Input<'directory/glance'>, 'carrierIds'> = {}) =>
  (await world.must(null, 'directory/glance', { carrierIds: ids, ...suiting })).carriers

const timetable = ({ id }: CarrierDoc, serviceId: string) =>
  world.must(null, 'booking/slots', { carrierId: id, serviceId, days: 7 })

/** The same from the slot picker's own answers, service by service. */
async function expected(carrier: CarrierDoc, category?: Category): Promise<Glance['booking']> {
  const services = carrier.services.filter((service) => !category || service.category === category)
  if (services.length === 0) return null
  let best: NonNullable<Glance['booking']>['seat'] = null
  for (const { id, name } of services) {
    const first = (await timetable(carrier, id)).days
      .flatMap(({ slots }) => slots)
      .find(({ seatsLeft }) => seatsLeft > 0)
    if (first && (!best || first.start < best.start))
      best = { serviceId: id, serviceName: name, start: first.start, seatsLeft: first.seatsLeft }
  }
  return { seat: best }
}

/** Somebody takes seats of a service, until so many are left in each slot. */
async function take(carrier: CarrierDoc, serviceId: ServiceId, days: number, left: number) {
  const { days: found } = await timetable(carrier, serviceId)
  for (const { date, slots } of found.slice(0, days)) {
    const of = { carrierId: carrier.id, date }
    const [known] = await stored(world, 'sheets', { _id: sheetId(of) })
    const held: Held[] = slots.flatMap(({ slotId, start, end, seatsLeft }) =>
      Array.from({ length: seatsLeft - left }, (_, nth) => ({
        ...{
          key: sessionKey({ serviceId, start, end, clear: end }, [asId(serviceId)]),
          lanes: [asId<LaneId>(serviceId)],
        },
        ...{ ...timesOf({ start, end, clear: end }), at: scene.now },
        ...{ bookingId: asId<BookingId>(`${slotId} ${nth}`), enterpriseId: asId<EnterpriseId>(`e_${nth}`) },
      })),
    )
    await remove(world, 'sheets', { _id: sheetId(of) })
    await put(world, 'sheets', {
      ...{ _id: sheetId(of), ...of, touchedAt: scene.now },
      ...held.reduce(seated, known ?? emptySheet),
    })
  }
}

describe('a glance at carriers (A3)', () => {
  it('names the seat that the slot picker would offer first, and the seats left', async () => {
    const station = carriers.find(({ id }) => id === 'station-a')!
    const other = carriers.find(({ id }) => id === 'station-b')!
    const [first] = station.services
    await take(station, first!.id, 2, 0)
    await take(other, other.services[0]!.id, 1, 1)
    const booked = await scene.slot()
    await world.must('enterprise-a', 'booking/book', {
      slotId: booked,
      enterpriseId: scene.a,
      note: '',
      requestId: key(),
    })
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
    const absent = (await glances([station.id], { categories: ['space'], modes: ['phone'], freeOfCharge: true }))[0]
    expect(absent?.booking).toBeNull()
  })

  it('says so when a week is taken, and what comes after is no seat of this week', async () => {
    const home = carriers.find(({ kind, services }) => kind === 'home' && services.length > 0)!
    for (const { id } of home.services) await take(home, id, 7, 0)
    expect((await glances([home.id]))[0]?.booking).toEqual({ seat: null })
    const after = await world.must(null, 'booking/slots', {
      ...{ carrierId: home.id, serviceId: home.services[0]!.id, days: 7 },
      from: addDays(beijingDate(scene.now), 7),
    })
    expect(after.days.flatMap(({ slots }) => slots).some(({ seatsLeft }) => seatsLeft > 0)).toBe(true)
  })

  it('leaves out carriers that are gone, and asks nothing of who asks', async () => {
    const gone = await world.call(null, 'directory/glance', { carrierIds: ['nowhere'] })
    expect(gone).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect((await glances(['nowhere', 'station-a', 'station-a'])).map(({ id }) => id)).toEqual(['station-a'])
  })
})
