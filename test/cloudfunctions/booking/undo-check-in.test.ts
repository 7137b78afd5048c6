import { undoCheckInUntil } from '@shared/booking/undo-check-in-window'
import type { BookingId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { Scene } from '../scene'
import { stored } from '../stored'
import { later, minutes } from '../way-in/phone'

/** Somebody was checked in by mistake (B5, C1). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world?.close())

const undo = (bookingId: BookingId) => world.call('staff-a', 'desk/undoCheckIn', { bookingId, requestId: key() })
const complete = (bookingId: BookingId) =>
  world.call('staff-a', 'desk/complete', { bookingId, summary: '已办结', requestId: key() })
const bookingOf = async (bookingId: BookingId) => (await stored(world, 'bookings', { _id: bookingId }))[0]!

it('is expected again, has a code again, and is checked in with it; the journal keeps all three', async () => {
  const bookingId = await scene.booking()
  const checkIn = async () => {
    const code = await scene.code(bookingId)
    return world.call('staff-a', 'desk/checkIn', { carrierId: 'station-a', code, bookingId, requestId: key() })
  }
  expect(await checkIn()).toMatchObject({ value: { state: 'arrived' } })
  expect(await undo(bookingId)).toMatchObject({ ok: true, value: { state: 'booked', checkedInAt: null } })
  expect(await checkIn()).toMatchObject({ value: { state: 'arrived' } })
  const entries = await stored(world, 'journal', { resourceId: bookingId })
  expect(entries.map(({ action }) => action).sort()).toEqual(['desk.checkIn', 'desk.checkIn', 'desk.undoCheckIn'])
})

it('is refused once the time for it is over, with when that was', async () => {
  const bookingId = await scene.arrived()
  const { checkedInAt } = await bookingOf(bookingId)
  const until = undoCheckInUntil(checkedInAt!)
  later(world, until - world.cloud.now() + minutes)
  expect(await undo(bookingId)).toMatchObject({
    error: { code: 'UNDO_CLOSED', data: { until, basis: { kind: 'product' } } },
  })
  expect((await bookingOf(bookingId)).checkedInAt).toBe(checkedInAt)
})

it('is refused once there is a service record, and to another station', async () => {
  const bookingId = await scene.arrived({ checkedInAt: world.cloud.now() })
  expect(codeOf(await world.call('staff-b', 'desk/undoCheckIn', { bookingId, requestId: key() }))).toBe('NOT_FOUND')
  expect(codeOf(await complete(bookingId))).toBe('OK')
  expect(await undo(bookingId)).toMatchObject({ error: { code: 'WRONG_STATE', data: { state: 'done' } } })
})

it('at the moment in which the service is completed, twelve times: no record without an arrival', async () => {
  for (let round = 0; round < 12; round++) {
    const bookingId = await scene.arrived({ checkedInAt: world.cloud.now() })
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], round)
    const answers = await Promise.all([undo(bookingId), complete(bookingId)])
    world.cloud.faults.clear()
    expect(outcomes(answers)).toEqual(['OK', 'WRONG_STATE'])
    const { checkedInAt, completedAt } = await bookingOf(bookingId)
    expect(completedAt !== null).toBe(answers[1]!.ok)
    expect(checkedInAt === null).toBe(answers[0]!.ok)
    expect(await stored(world, 'records', { bookingId })).toHaveLength(answers[1]!.ok ? 1 : 0)
  }
})
