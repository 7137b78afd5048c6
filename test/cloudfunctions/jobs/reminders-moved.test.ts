import { INBOX_HOURS, REMINDER_HOURS } from '@shared/booking/reminder'
import { beijingTime } from '@shared/calendar/beijing'
import type { BookingId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reminderId } from '../../../cloudfunctions/modules/booking/reminder'
import { localTemplates } from '../../../dev/cloud'
import { key, openWorld, type World } from '../../world'
import { PostOffice, type Recipient } from '../notices/post-office'
import { change, put, stored } from '../stored'
import { later, minutes } from '../way-in/phone'

/** Of a booking that is moved, the reminders are those of its new time, and never those of the old (B6). */
let world: World
let post: PostOffice
beforeAll(async () => {
  world = await openWorld()
  post = new PostOffice(world)
})
afterAll(() => world.close())

const hour = 60 * minutes
const someone = (): Promise<Recipient> => post.recipient('haidian', { app: 0, wechat: 0 })
async function accept(who: Recipient, bookingId: BookingId) {
  world.cloud.wechat.accept(who.openid, localTemplates.booking, 1)
  return who.must('booking/remind', { bookingId, requestId: key() })
}
/** One slot of each of three days, the first so many hours from now or more. */
async function days(who: Recipient, atLeast: number) {
  const listed = await who.must('booking/slots', { carrierId: 'station-a', serviceId: 'first-loan', days: 14 })
  return listed.days
    .flatMap(({ slots }) =>
      slots.filter(({ start, seatsLeft }) => seatsLeft > 0 && start - world.cloud.now() > atLeast).slice(0, 1),
    )
    .slice(0, 3)
}
const book = (who: Recipient, slotId: string) =>
  who.must('booking/book', { slotId, enterpriseId: who.enterpriseId, requestId: key() })
const move = (who: Recipient, bookingId: BookingId, slotId: string) =>
  who.must('booking/reschedule', { bookingId, slotId, requestId: key() })
async function tickUntil(end: number) {
  while (world.cloud.now() < end) {
    later(world, Math.min(hour, end - world.cloud.now() + minutes))
    await post.tick()
  }
}
const toldTimes = (who: Recipient) => post.sent(who).map(({ data }) => data.time2?.value?.slice(-5))
const soon = async (who: Recipient) =>
  (await stored(world, 'inbox', { to: `enterprise:${who.enterpriseId}` })).filter(
    ({ content }) => content.kind === 'booking' && content.step === 'soon',
  )

describe('who was promised a message', () => {
  it('gets it a day before the new time, and none for the old', async () => {
    const who = await someone()
    const [from, to] = await days(who, 26 * hour)
    const { id } = await book(who, from!.slotId)
    await accept(who, id)
    expect(await move(who, id, to!.slotId)).toMatchObject({ reminded: true })
    await tickUntil(to!.start - REMINDER_HOURS * hour - 5 * minutes)
    expect(toldTimes(who)).toEqual([])
    await tickUntil(to!.start)
    expect(toldTimes(who)).toEqual([beijingTime(to!.start)])
    expect((await soon(who)).map(({ content }) => 'start' in content && content.start)).toEqual([to!.start])
  })

  it('and got it, may be promised one of the new time, and gets that', async () => {
    const who = await someone()
    const [from, , to] = await days(who, 26 * hour)
    const { id } = await book(who, from!.slotId)
    await accept(who, id)
    await tickUntil(from!.start - 3 * hour)
    expect(toldTimes(who)).toHaveLength(1)
    expect(await move(who, id, to!.slotId)).toMatchObject({ reminded: false })
    expect(await accept(who, id)).toMatchObject({ reminded: true })
    await tickUntil(to!.start)
    expect(toldTimes(who)).toEqual([from, to].map((slot) => beijingTime(slot!.start)))
    expect(await soon(who)).toHaveLength(1)
  })

  it('and moved into the day that is left, is told that none comes', async () => {
    const who = await someone()
    const [, far] = await days(who, 26 * hour)
    const [near] = await days(who, 3 * hour)
    const { id } = await book(who, far!.slotId)
    await accept(who, id)
    later(world, Math.max(0, near!.start - world.cloud.now() - 20 * hour))
    expect(await move(who, id, near!.slotId)).toMatchObject({ reminded: false })
    await tickUntil(far!.start + hour)
    expect(toldTimes(who)).toEqual([])
    expect(await soon(who)).toHaveLength(1)
  })

  it('in a message that is written and not sent is sent none of the old time', async () => {
    const who = await someone()
    const [from, to] = await days(who, 26 * hour)
    const { id } = await book(who, from!.slotId)
    await accept(who, id)
    // the timer wrote it, and went away before it was sent
    await put(world, 'outbox', {
      ...{ _id: reminderId({ _id: id }), personId: who.personId, noticeId: null, template: 'booking', page: 'old' },
      ...{ data: { time2: beijingTime(from!.start) }, state: 'waiting', createdAt: world.cloud.now() },
      ...{ takenAt: null, endedAt: null, error: null },
    })
    await change(world, 'bookings', { _id: id }, { remindedAt: world.cloud.now() })
    await move(who, id, to!.slotId)
    await tickUntil(to!.start)
    expect(toldTimes(who)).toEqual([beijingTime(to!.start)])
  })
})

describe('the line in the inbox', () => {
  it('comes again two hours before the new time where it had come for the old, and not within these hours', async () => {
    const who = await someone()
    const [from, to] = await days(who, 5 * hour)
    const { id } = await book(who, from!.slotId)
    await tickUntil(from!.start - INBOX_HOURS * hour + minutes)
    expect(await soon(who)).toHaveLength(1)
    await move(who, id, to!.slotId)
    await tickUntil(to!.start)
    expect((await soon(who)).map(({ content }) => 'start' in content && content.start)).toEqual([
      from!.start,
      to!.start,
    ])
  })
})
