import { emptySheet, without } from '@shared/booking/sheet'
import { asId, type CarrierId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sheetId } from '../../../cloudfunctions/store/sheets'
import { key, openWorld, type World } from '../../world'
import { carrierId, Hall } from '../booking/hall'
import { change, putAll, stored } from '../stored'
import { later, minutes } from '../way-in/phone'

/** A seat whose booking was lost in a crash is found however busy the hour was (ADR 0013). */
let world: World
let hall: Hall
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1])
})
afterAll(() => world.close())

const tick = () => world.cloud.runTimer('jobs', 'tick') as Promise<Record<string, number | string>>

it('among 2,500 sheets that were touched in the hour, the first of them and the last', async () => {
  const client = await hall.client()
  const busy = world.cloud.now() - 50 * minutes
  const days = (await world.must(null, 'booking/slots', { carrierId, serviceId: asId('seats-1'), days: 14 })).days
  hall.spend(await hall.slot(1))
  const lost = days.slice(1, 4).map(({ slots }) => slots[0]!.slotId)
  const ids = lost.map((slotId) => hall.idOf(client, key(), slotId))
  const when = [busy - 1, busy + 1250, busy + 9999]
  for (const slotId of lost) hall.spend(slotId)
  for (const [nth, slotId] of lost.entries())
    await hall.seatWithoutBooking(slotId, ids[nth]!, client.enterpriseId, when[nth])
  const like = await hall.sheet(lost[0]!)
  await putAll(
    world,
    'sheets',
    Array.from({ length: 2500 }, (_, nth) => {
      const carrierId = asId<CarrierId>(`busy-${nth}`)
      return { ...like!, _id: sheetId({ ...like!, carrierId }), carrierId, ...emptySheet, touchedAt: busy + nth }
    }),
  )
  const report = await tick()
  expect(report['repair-bookings']).toBe(3)
  const found = await stored(world, 'bookings', { _id: { $in: ids } })
  expect(found.map(({ slotId }) => slotId).sort()).toEqual([...lost].sort())
  await hall.expectSound()
  later(world, minutes)
  expect(await tick()).toMatchObject({ 'repair-bookings': 0 })
})

it('on a sheet that somebody books on all the time', async () => {
  const client = await hall.client()
  const [lost, ...busy] = [await hall.slot(1), await hall.slot(1), await hall.slot(1), await hall.slot(1)]
  const bookingId = hall.idOf(client, key(), lost!)
  await hall.seatWithoutBooking(lost!, bookingId, client.enterpriseId)
  for (const slotId of busy) {
    later(world, 40_000)
    await hall.booked(await hall.client(), slotId)
    await tick()
  }
  expect(await stored(world, 'bookings', { _id: bookingId })).toHaveLength(1)
  await hall.expectSound()
})

it('looks whether a sheet is what it must be, and the log names what is wrong', async () => {
  const client = await hall.client()
  const [slotId, other] = [await hall.slot(1), await hall.slot(1)]
  const { id } = await hall.booked(client, slotId)
  await hall.booked(await hall.client(), other)
  const sheet = await hall.sheet(slotId)
  await change(world, 'sheets', { _id: sheet!._id }, { counts: {}, held: without(sheet!, id).held })
  later(world, 2 * minutes)
  await tick()
  const lines = world.cloud.logs('jobs').filter(({ text }) => text.includes('sheet is wrong'))
  expect(lines).toHaveLength(1)
  const { level, detail } = JSON.parse(lines[0]!.text)
  expect([level, detail]).toEqual(['error', expect.stringContaining(`no seat for ${id}`)])
  expect(detail).toMatch(/seats-1@\d{4}-\d{4} counts undefined for 1/)
})
