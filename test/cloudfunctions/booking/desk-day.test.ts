import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { asId, type BookingId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Input, Output } from '../../calls'
import { openWorld, type World } from '../../world'
import { sessionFor } from '../people'
import { putAll, stored } from '../stored'
import { carrierId, Hall } from './hall'

/** What the desk reads of a day and of two weeks, however many come. */
let world: World
let hall: Hall
let examined = 0
let token: string
beforeAll(async () => {
  world = await openWorld()
  world.cloud.onRead = (cost) => {
    examined += cost.examined
  }
  hall = await Hall.open(world, [3])
  const personId = hall.scene.stranger()
  await hall.scene.grant('carrier-staff', carrierId, { personId })
  token = await sessionFor(world, personId)
})
afterAll(() => world?.close())

it('a day of 1,001 is read page by page, each of them once, and a page costs what it shows', async () => {
  const id = await hall.scene.booking({ carrierId })
  const [like] = await stored(world, 'bookings', { _id: id })
  const more = Array.from({ length: 1000 }, (_, nth) => ({
    ...like!,
    _id: asId<BookingId>(`b_crowd_${String(nth).padStart(4, '0')}`),
    start: like!.start + nth * 1000,
  }))
  await putAll(world, 'bookings', more)
  const seen = new Set<string>()
  let cursor: string | null = null
  let pages = 0
  do {
    examined = 0
    const asked: Input<'desk/today'> = { carrierId, date: like!.date, limit: 100, ...(cursor !== null && { cursor }) }
    const page: Output<'desk/today'> = await world.must(token, 'desk/today', asked)
    for (const each of page.items) seen.add(each.id)
    expect(examined).toBeLessThan(2 * 100 + 50)
    cursor = page.next
    pages++
  } while (cursor !== null)
  expect([seen.size, pages]).toEqual([1001, 11])
})

it('two weeks are counted from the sheets: live seats, and nothing for who cancelled', async () => {
  const slots = await hall.slots(3, 3)
  const clients = await hall.clients(3)
  const made = await Promise.all(clients.map((client, nth) => hall.booked(client, slots[nth]!)))
  await hall.cancel(clients[0]!, made[0]!.id)
  const { days, lanes } = await world.must(token, 'desk/days', { carrierId })
  expect(lanes.length).toBeGreaterThan(0)
  const today = beijingDate(world.cloud.now())
  expect([days.length, days[0]!.date, days.at(-1)!.date]).toEqual([14, today, addDays(today, 13)])
  const seats = await stored(world, 'sheets', { carrierId })
  expect(days.reduce((sum, each) => sum + each.seats, 0)).toBe(seats.flatMap(({ held }) => held).length)
  expect(days.reduce((sum, each) => sum + each.seats, 0)).toBe(2)
})
