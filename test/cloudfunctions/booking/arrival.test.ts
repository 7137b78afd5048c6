import { checkInWindow } from '@shared/booking/check-in-window'
import { odditiesOf } from '@shared/booking/oddities'
import { beijingInstant } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import type { BookingId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { sessionFor } from '../people'
import { Scene } from '../scene'
import { digest, stored } from '../stored'
import { later, minutes } from '../way-in/phone'

/** When somebody can be checked in, and what the times of a service then say (B5, C1). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world?.close())

const goTo = (at: number) => later(world, at - world.cloud.now())

/** As the desk does at this moment, with the code that the enterprise shows. */
async function checkIn(bookingId: BookingId) {
  const [staff, member] = await Promise.all(
    (['staff-a', 'enterprise-a'] as const).map((persona) => sessionFor(world, scene.person(persona))),
  )
  const { code } = await world.must(member!, 'booking/code', { bookingId })
  const before = await digest(world)
  const answer = await world.call(staff!, 'desk/checkIn', { carrierId: 'station-a', code, bookingId, requestId: key() })
  if (!answer.ok) expect(await digest(world)).toEqual(before)
  return { answer, staff: staff! }
}

describe('checking in', () => {
  it('opens half an hour before the start: before that the desk is told when, and nothing is written or burnt', async () => {
    const start = scene.now + 90 * minutes
    const bookingId = await scene.booking({ start })
    const { from, until } = checkInWindow({ start, end: start + 45 * minutes })
    const early = await checkIn(bookingId)
    expect(early.answer).toMatchObject({
      ok: false,
      error: { code: 'CHECKIN_CLOSED', data: { from, until, basis: { kind: 'product' } } },
    })
    goTo(from)
    expect((await checkIn(bookingId)).answer).toMatchObject({ ok: true, value: { state: 'arrived' } })
  })

  it('closes an hour after the end: who comes later than that has missed it', async () => {
    const start = scene.now + 10 * minutes
    const [late, tooLate] = [await scene.booking({ start }), await scene.booking({ start })]
    const { until } = checkInWindow({ start, end: start + 45 * minutes })
    goTo(until - 5000)
    expect(codeOf((await checkIn(late)).answer)).toBe('OK')
    goTo(until)
    expect(codeOf((await checkIn(tooLate)).answer)).toBe('CHECKIN_CLOSED')
    expect(await stored(world, 'bookings', { _id: tooLate })).toMatchObject([{ checkedInAt: null }])
  })

  it('ends with the day', async () => {
    const start = beijingInstant(localDate('2026-10-08'), '23:00')
    const bookingId = await scene.booking({ start })
    goTo(beijingInstant(localDate('2026-10-09'), '00:00'))
    expect(codeOf((await checkIn(bookingId)).answer)).toBe('CHECKIN_CODE_WRONG')
  })
})

it('a service that is completed the moment it has begun is done, and is odd', async () => {
  const bookingId = await scene.booking()
  const { staff } = await checkIn(bookingId)
  const done = { bookingId, summary: '已办结', requestId: key() }
  expect(codeOf(await world.call(staff, 'desk/complete', done))).toBe('OK')
  const [booking] = await stored(world, 'bookings', { _id: bookingId })
  const kinds = odditiesOf(booking!).map(({ kind }) => kind)
  expect(kinds).toEqual(['too-short', 'done-before-start'])
})
