import { gridOn, type Slot } from '@shared/booking/schedule'
import { sheetFaults } from '@shared/booking/sheet-faults'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { asId, type LaneId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CarrierDoc } from '../../../cloudfunctions/store/carriers'
import { codeOf, openWorld, outcomes, type World } from '../../world'
import { change, stored } from '../stored'
import { type Client, carrierId, Hall } from './hall'

/** People and rooms that services share: over HTTP, at the same moment, against the shipped functions (B2). */
let world: World
let hall: Hall
let carrier: CarrierDoc
let day = 0
const [wang, li, room] = ['wang', 'li', 'room'].map((id) => asId<LaneId>(id))
beforeAll(async () => {
  world = await openWorld({ workersPerFunction: 4 })
  hall = await Hall.open(world, [1])
  carrier = (await stored(world, 'carriers', { _id: carrierId }))[0]!
})
beforeEach(async () => {
  day++ // a sheet of its own
  await offer([
    service('advice', { needs: [[wang!, li!]] }),
    service('check', { needs: [[li!]], minutes: 60 }),
    service('talk', { needs: [[wang!, li!], [room!]], capacity: 3 }),
  ])
  world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 6 }], day)
})
afterAll(() => world?.close())

const service = (id: string, own: Partial<Service>): Service => ({
  ...{ ...carrier.services[0]!, id: asId(id), minutes: 30, capacity: 1 },
  ...own,
})
async function offer(services: Service[]) {
  const lanes = [wang, li, room].map((id) => ({ id: id!, kind: id === room ? 'room' : 'person', name: id! }) as const)
  carrier = { ...carrier, services, lanes }
  await change(world, 'carriers', { _id: carrierId }, { services, lanes })
}
const date = () => addDays(beijingDate(world.cloud.now()), day)
const slot = (id: string, time: string): Slot =>
  gridOn(carrier, asId(id), date()).find((each) => each.id.endsWith(time))!
const free = async (id: string, time: string) => {
  const asked = { carrierId, serviceId: asId<never>(id), from: date(), days: 1 }
  const [{ slots } = { slots: [] }] = (await world.must(null, 'booking/slots', asked)).days
  return slots.find(({ slotId }) => slotId.endsWith(time))
}
const rush = (clients: Client[], wanted: [string, string][]) =>
  Promise.all(clients.map((client, nth) => hall.book(client, slot(...wanted[nth % wanted.length]!).id)))

async function sound(): Promise<number> {
  const [sheet] = await stored(world, 'sheets', { date: date() })
  expect(sheetFaults(sheet!)).toEqual([])
  return sheet!.held.length
}

describe('lanes', () => {
  it('give as many seats as are free, however many come at once', async () => {
    expect(await free('advice', '0900')).toMatchObject({ seatsLeft: 2, capacity: 2 })
    const answers = await rush(await hall.clients(6), [['advice', '0900']])
    expect(outcomes(answers)).toEqual(['OK', 'OK', ...Array.from({ length: 4 }, () => 'SLOT_FULL')])
    expect(await sound()).toBe(2)
  })

  it('are in one of the services that overlap, and what one has taken the others do not offer', async () => {
    const clients = await hall.clients(12)
    const answers = await rush(clients, [
      ['advice', '1000'],
      ['check', '1000'],
      ['talk', '1000'],
      ['advice', '1030'],
    ])
    for (const code of answers.map(codeOf)) expect(['OK', 'SLOT_FULL']).toContain(code)
    expect(await sound()).toBe(answers.filter(({ ok }) => ok).length)
    world.cloud.faults.clear()
    // nobody who was refused could have been let in
    for (const [id, time] of [
      ['advice', '1000'],
      ['check', '1000'],
      ['talk', '1000'],
      ['advice', '1030'],
    ] as const) {
      const left = (await free(id, time))!.seatsLeft
      const more = await rush(await hall.clients(4), [[id, time]])
      expect(
        more.filter(({ ok }) => ok),
        `${id} ${time}`,
      ).toHaveLength(Math.min(4, left))
    }
    await sound()
  })

  it('of groups: a session fills before another begins, and it has one room', async () => {
    const answers = await rush(await hall.clients(5), [['talk', '1100']])
    expect(outcomes(answers)).toEqual(['OK', 'OK', 'OK', 'SLOT_FULL', 'SLOT_FULL'])
    const [sheet] = await stored(world, 'sheets', { date: date() })
    expect(Object.values(sheet!.counts)).toEqual([3])
    expect(await free('advice', '1100')).toMatchObject({ seatsLeft: 1 })
  })
})

describe('an enterprise', () => {
  it('is in one place at a time, also when it asks for two at once', async () => {
    for (let round = 0; round < 5; round++) {
      const client = await hall.client()
      const time = `1${round}00`
      const wanted = [slot('advice', time), slot('check', time)]
      const answers = await Promise.all(wanted.map(({ id }) => hall.book(client, id)))
      expect(outcomes(answers)).toEqual(['ALREADY_BOOKED', 'OK'])
    }
    expect(await sound()).toBe(5)
  })
})

describe('after an edit', () => {
  it('whoever stands is served, and counts against what now lies across', async () => {
    const [one, two] = await hall.clients(2)
    const booking = await hall.booked(one!, slot('advice', '0930').id)
    await offer([service('advice', { minutes: 45, needs: [[wang!]] }), service('check', { needs: [[li!]] })])
    expect(await free('advice', '0900')).toMatchObject({ seatsLeft: 0 })
    expect(codeOf(await hall.book(two!, slot('advice', '0900').id))).toBe('SLOT_FULL')
    expect(await world.must(one!.token, 'booking/get', { bookingId: booking.id })).toMatchObject({ state: 'booked' })
    expect(codeOf(await hall.cancel(one!, booking.id))).toBe('OK')
    expect(codeOf(await hall.book(two!, slot('advice', '0900').id))).toBe('OK')
    await sound()
  })
})
