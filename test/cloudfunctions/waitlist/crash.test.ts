import { gridOn, parseSlotId } from '@shared/booking/schedule'
import { seatsLeft } from '@shared/booking/session'
import type { BookingId, SlotId, WaitId } from '@shared/ids'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { offerSeats } from '../../../cloudfunctions/jobs/tasks/offer-seats'
import { repairBookings } from '../../../cloudfunctions/jobs/tasks/repair-bookings'
import { sheetId } from '../../../cloudfunctions/store/sheets'
import { key } from '../../world'
import { crashTown } from '../crash-loop'
import { dying } from '../dying'
import type { InProcess } from '../lifecycle/in-process'
import type { Scene } from '../scene'
import { change, remove, stored } from '../stored'

/** Whatever step a call dies after: the same call again, and `jobs`, leave a seat with one who has it or is offered it (B2). */
let world: InProcess
let scene: Scene
beforeAll(async () => {
  ;({ world, scene } = await crashTown())
})
beforeEach(async () => {
  await remove(world, 'quotas', {})
  await remove(world, 'waits', {})
})

interface Arranged {
  as: string
  path: string
  input: object
  slotId: SlotId
}

/** Dies after each of its steps in turn, and is asked for again. @returns how often it died */
async function crashing(
  arrange: () => Promise<Arranged>,
  judge: (arranged: Arranged) => Promise<void>,
): Promise<number> {
  for (let nth = 1; nth < 80; nth++) {
    const arranged = await arrange()
    const request = { ...arranged.input, requestId: key() }
    let steps = () => 0
    world.wrap = (documents) => {
      const made = dying(documents, nth)
      steps = made.steps
      return made.documents
    }
    await world.call(arranged.as, arranged.path, request)
    world.wrap = (documents) => documents
    await world.run(offerSeats)
    await world.run(repairBookings)
    const again = await world.call(arranged.as, arranged.path, request)
    expect(again.ok ? 'OK' : JSON.stringify(again.error), `after ${nth}`).toBe('OK')
    await world.run(offerSeats)
    await judge(arranged)
    await remove(world, 'quotas', {})
    await remove(world, 'waits', {})
    if (steps() < nth) return nth - 1
  }
  throw new Error('it never came through')
}

/** Who has or is offered the seats of a slot: never one more than there are, and none is nobody's. */
async function expectSold(slotId: SlotId, ...who: (BookingId | undefined)[]): Promise<void> {
  const { carrierId, date, serviceId } = parseSlotId(slotId)!
  const [sheet] = await stored(world, 'sheets', { _id: sheetId({ carrierId, date }) })
  const [carrier] = await stored(world, 'carriers', { _id: carrierId })
  const slot = gridOn(carrier!, serviceId, date).find(({ id }) => id === slotId)!
  expect(seatsLeft(slot, sheet!)).toBe(0)
  for (const bookingId of who) expect(sheet!.held.filter((seat) => seat.bookingId === bookingId)).toHaveLength(1)
}

/** Two more who wait for the same slot, of which b is the first. */
async function behind(slotId: SlotId): Promise<WaitId> {
  const { carrierId, date } = parseSlotId(slotId)!
  const waitId = await scene.wait({ enterpriseId: scene.b })
  await change(world, 'waits', { _id: waitId }, { slotId, date, sheetId: sheetId({ carrierId, date }) })
  return waitId
}

const offered = async () => {
  const waitId = await scene.wait({ offered: true })
  const [wait] = await stored(world, 'waits', { _id: waitId })
  return { waitId, offer: wait!.offer!, slotId: wait!.slotId! }
}

describe('a call that dies after any of its steps', () => {
  it('cancelling: the seat is kept for who waits', async () => {
    let waitId: WaitId
    const died = await crashing(
      async () => {
        const slotId = await scene.full()
        const [sheet] = await stored(world, 'sheets', { _id: sheetId(parseSlotId(slotId)!) })
        const seat = sheet!.held.find(({ bookingId }) => bookingId === `${slotId}-0`)!
        const own = { _id: seat.bookingId, slotId, date: sheet!.date, start: scene.now + 86_400_000 }
        await scene.booking({ ...own, end: own.start + 1 })
        waitId = await behind(slotId)
        return { as: 'enterprise-a', path: 'booking/cancel', input: { bookingId: own._id }, slotId }
      },
      async ({ slotId }) => {
        const [wait] = await stored(world, 'waits', { _id: waitId })
        expect(wait).toMatchObject({ state: 'offered' })
        await expectSold(slotId, wait!.offer!.bookingId)
      },
    )
    expect(died).toBeGreaterThan(15)
  })

  it('taking an offer: one booking in its seat', async () => {
    const died = await crashing(
      async () => {
        const { waitId, slotId } = await offered()
        return { as: 'enterprise-a', path: 'waitlist/accept', input: { waitId }, slotId }
      },
      async ({ input, slotId }) => {
        const [wait] = await stored(world, 'waits', { _id: (input as { waitId: WaitId }).waitId })
        expect(wait).toMatchObject({ state: 'taken', open: false, dueAt: null })
        expect(await stored(world, 'bookings', { _id: wait!.offer!.bookingId })).toHaveLength(1)
        await expectSold(slotId, wait!.offer!.bookingId)
      },
    )
    expect(died).toBeGreaterThan(10)
  })

  it.each([true, false])('declining one, staying %s: the next is asked once', async (stay) => {
    let nextId: WaitId
    const died = await crashing(
      async () => {
        const { waitId, slotId } = await offered()
        nextId = await behind(slotId)
        return { as: 'enterprise-a', path: 'waitlist/decline', input: { waitId, stay }, slotId }
      },
      async ({ input, slotId }) => {
        const [wait] = await stored(world, 'waits', { _id: (input as { waitId: WaitId }).waitId })
        expect(wait).toMatchObject({ state: stay ? 'waiting' : 'left', gives: null })
        const [next] = await stored(world, 'waits', { _id: nextId })
        expect(next).toMatchObject({ state: 'offered' })
        await expectSold(slotId, next!.offer!.bookingId)
      },
    )
    expect(died).toBeGreaterThan(15)
  })
})

describe('the task', () => {
  it('dying after any of its steps, lapses an offer and asks the next once', async () => {
    for (let nth = 1; ; nth++) {
      const { waitId, slotId } = await offered()
      const nextId = await behind(slotId)
      await change(world, 'waits', { _id: waitId }, { dueAt: 0, 'offer.until': scene.now - 1 } as never)
      let steps = () => 0
      world.wrap = (documents) => {
        const made = dying(documents, nth)
        steps = made.steps
        return made.documents
      }
      await world.run(offerSeats).catch(() => undefined)
      world.wrap = (documents) => documents
      await world.run(offerSeats)
      expect(await stored(world, 'waits', { _id: waitId })).toMatchObject([
        { state: 'lapsed', dueAt: null, gives: null },
      ])
      const [next] = await stored(world, 'waits', { _id: nextId })
      expect(next).toMatchObject({ state: 'offered' })
      await expectSold(slotId, next!.offer!.bookingId)
      const told = await stored(world, 'inbox', { 'opens.parameters.waitId': waitId } as never)
      expect(told).toHaveLength(1)
      await remove(world, 'waits', {})
      if (steps() < nth) break
      expect(nth).toBeLessThan(80)
    }
  })
})
