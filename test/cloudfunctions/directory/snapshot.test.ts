import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { listed } from '@shared/directory/listed'
import { mayHaveSeat } from '@shared/directory/seats'
import { asKept } from '@shared/directory/snapshot/encode'
import type { CarrierId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'
import { morning, openWorld, type World } from '../../world'
import { firstLoan } from '../appointments'
import { makeDue } from '../due'
import { stationA } from '../newcomers'
import { change, stored } from '../stored'
import { later } from '../way-in/phone'
import { DirectoryDevice } from './device'

let world: World
let device: DirectoryDevice
const tick = async () => {
  await makeDue(world, 'encode-directory')
  return world.cloud.runTimer('jobs', 'tick')
}
const edit = (patch: object) =>
  change(world, 'carriers', { _id: stationA }, { ...patch, publishedAt: world.cloud.now() })
const row = (id: CarrierId) => device.rows().rows.find((each) => each?.id === id)

beforeAll(async () => {
  world = await openWorld()
  device = new DirectoryDevice(world)
})
afterAll(() => world.close())

/** Who may have a seat in the next seven days, as the snapshot says and as the server promises. */
async function seats() {
  const { rows, seats } = device.rows()
  const may = new Map(
    rows.flatMap((each, at) => (each ? [[each.id, seats.some((day) => mayHaveSeat(day, at))] as const] : [])),
  )
  const promised = new Map<CarrierId, boolean>()
  const ids = [...may.keys()]
  for (let start = 0; start < ids.length; start += 20) {
    const glance = await world.must(null, 'directory/glance', { carrierIds: ids.slice(start, start + 20) })
    for (const { id, booking } of glance.carriers) promised.set(id, Boolean(booking?.seat))
  }
  return { may, promised }
}

describe('the directory on a device', () => {
  it('is nothing until the timer has run, and then every carrier as its page says', async () => {
    expect(await world.must(null, 'directory/snapshot', {})).toMatchObject({ version: '', parts: [], more: false })
    await tick()
    await device.sync()
    const today = beijingDate(morning)
    const expected = carriers.map((each) => asKept(listed(each), today))
    expect(new Map(device.rows().rows.map((each) => [each!.id, each]))).toEqual(
      new Map(expected.map((each) => [each.id, each])),
    )
    expect(device.calls).toBe(1)
  })

  it('says of whom there may be a seat what the server promises', async () => {
    const { may, promised } = await seats()
    expect(may).toEqual(promised)
    expect(device.rows().seats.map(({ date }) => date)).toEqual(
      Array.from({ length: 7 }, (_, ahead) => addDays(beijingDate(morning), ahead)),
    )
  })

  it('has nothing new when nothing is', async () => {
    const before = await stored(world, 'snapshot-heads')
    await tick()
    expect(await device.sync()).toEqual([])
    expect(await stored(world, 'snapshot-heads')).toEqual(before)
  })

  it('hears of one changed telephone number in one small part', async () => {
    await edit({ phone: '010-1234-5678' })
    await tick()
    const before = device.bytes
    expect((await device.sync()).map((id) => id[0])).toEqual(['x'])
    console.log(`directory: one changed number is an answer of ${device.bytes - before} bytes`)
    expect(device.bytes - before).toBeLessThan(400)
    expect(row(stationA)?.phone).toBe('010-1234-5678')
  })

  it('hears of a page that is stamped before others that it has heard of, and comes after them', async () => {
    const stamped = world.cloud.now()
    later(world, 5_000)
    await edit({ phone: '010-1234-0001' })
    await tick()
    await change(world, 'carriers', { _id: carriers[5]!.id }, { phone: '010-1234-0002', publishedAt: stamped })
    later(world, 30_000)
    await tick()
    await device.sync()
    expect(row(carriers[5]!.id)?.phone).toBe('010-1234-0002')
  })

  it('hears that the last seat of seven days was taken, and that it is free again', async () => {
    const { services, hours } = carriers.find(({ id }) => id === stationA)!
    const service = { ...services.find(({ id }) => id === firstLoan)!, minutes: 30, capacity: 1, notice: 0 }
    const { needs: _, ...alone } = service
    const wednesday = hours.map((_, day) => (day === 3 ? [{ from: '14:00', to: '14:30' }] : []))
    await edit({ hours: wednesday, holidays: 'open', closures: [], services: [alone] })
    await tick()
    await device.sync()
    expect((await seats()).may.get(stationA)).toBe(true)
    const [enterprise] = (await world.must('enterprise-a', 'enterprise/mine')).enterprises
    const wanted = { carrierId: stationA, serviceId: firstLoan, days: 1 }
    const [day] = (await world.must(null, 'booking/slots', wanted)).days
    const booking = { slotId: day!.slots[0]!.slotId, enterpriseId: enterprise!.id, requestId: 'directory-booking' }
    const { id: bookingId } = await world.must('enterprise-a', 'booking/book', booking)
    await tick()
    expect((await device.sync()).map((id) => id[0])).toEqual(['s'])
    expect((await seats()).may.get(stationA)).toBe(false)
    await world.must('enterprise-a', 'booking/cancel', { bookingId, reason: '', requestId: 'directory-cancel' })
    await tick()
    await device.sync()
    expect((await seats()).may.get(stationA)).toBe(true)
  })

  it('loses who has left, and keeps everybody else’s place', async () => {
    await edit({ place: null })
    await tick()
    await device.sync()
    expect(row(stationA)).toBeUndefined()
    const { may, promised } = await seats()
    expect(may).toEqual(promised)
  })

  it('is made anew where it cannot be read', async () => {
    const had = device.rows().rows.filter(Boolean).length
    await change(world, 'snapshots', { _id: 'a-1' }, { text: 'AAAA' })
    await change(world, 'snapshots', { _id: 'b-1' }, { text: 'AAAA' })
    await edit({ phone: '010-0000-4321' })
    await tick()
    await device.sync()
    expect(device.rows().rows.filter(Boolean)).toHaveLength(had)
  })

  it('comes to the same when two timers run at once', async () => {
    await edit({ phone: '010-0000-1111', place: { type: 'Point', coordinates: [116.3, 39.9] } })
    await makeDue(world, 'encode-directory')
    await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
    await device.sync()
    expect(row(stationA)?.phone).toBe('010-0000-1111')
    expect(await stored(world, 'snapshot-heads')).toHaveLength(1)
  })

  it('is made on a new day with the days that come then', async () => {
    later(world, 24 * 3_600_000)
    await tick()
    const fresh = await device.sync()
    expect(device.rows().seats.map(({ date }) => date)[0]).toBe(addDays(beijingDate(morning), 1))
    expect(fresh.filter((id) => id[0] !== 's' && id[0] !== 'x')).toEqual([])
  })
})
