import { INBOX_HOURS, REMINDER_HOURS } from '@shared/booking/reminder'
import type { BookingId } from '@shared/ids'
import { type ScreenName, screenNames, screens } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localTemplates } from '../../../dev/cloud'
import { key, openWorld, type World } from '../../world'
import { PostOffice, type Recipient } from '../notices/post-office'
import { later, minutes } from '../way-in/phone'

/** A message on WeChat opens what it is about, and a reminder that was accepted comes once, a day before (B6, G3). */
let world: World
let post: PostOffice
beforeAll(async () => {
  world = await openWorld()
  post = new PostOffice(world)
})
afterAll(() => world.close())

/** The page that a message opens, as the app reads it. */
function opened(page: string): { screen: ScreenName | undefined; parameters: Record<string, string> } {
  const [path, query] = page.split('?')
  const screen = screenNames.find((name) => screens[name].page === path)
  return { screen, parameters: Object.fromEntries(new URLSearchParams(query)) }
}

const someone = (): Promise<Recipient> => post.recipient('haidian', { app: 0, wechat: 0 })
/** Says yes to WeChat's prompt on a booking's ticket. */
async function accept(who: Recipient, { id: bookingId }: { id: BookingId }) {
  world.cloud.wechat.accept(who.openid, localTemplates.booking, 1)
  return who.must('booking/remind', { bookingId, requestId: key() })
}
/** Those that start more than a day and two hours from now, the soonest first. */
async function ahead(who: Recipient) {
  const { days } = await who.must('booking/slots', { carrierId: 'station-a', serviceId: 'first-loan', days: 14 })
  return days.flatMap(({ slots }) => slots).filter(({ start }) => start - world.cloud.now() > 26 * 60 * minutes)
}
const bookAt = (who: Recipient, slotId: string) =>
  who.must('booking/book', { slotId, enterpriseId: who.enterpriseId, requestId: key() })
const book = async (who: Recipient) => bookAt(who, (await ahead(who))[0]!.slotId)

/** Hour by hour until then. */
async function tickUntil(end: number) {
  while (world.cloud.now() < end) {
    later(world, 60 * minutes)
    await post.tick()
  }
}

const remindersOf = (who: Recipient) => post.sent(who).map(({ page }) => opened(page))
const reminder = (bookingId: BookingId) => ({ screen: 'ticket', parameters: { bookingId } })

describe('a reminder', () => {
  it('comes once, a day before, to who accepted it and still comes', async () => {
    const [coming, cancelling, silent] = [await someone(), await someone(), await someone()]
    const kept = await book(coming)
    const called = await book(cancelling)
    await book(silent)
    expect(await accept(coming, kept)).toMatchObject({ reminded: true })
    await accept(cancelling, called)
    expect(kept.start - world.cloud.now()).toBeGreaterThan(25 * 60 * minutes)
    await post.tick() // they are told what was booked for them
    await cancelling.must('booking/cancel', { bookingId: called.id, requestId: key() })

    const due = kept.start - REMINDER_HOURS * 60 * minutes
    later(world, due - 5 * minutes - world.cloud.now())
    await post.tick()
    expect(remindersOf(coming)).toEqual([])
    for (let at = due + minutes; at < kept.start + 60 * minutes; at += 60 * minutes) {
      later(world, at - world.cloud.now())
      await post.tick()
      expect(remindersOf(coming)).toEqual([reminder(kept.id)])
    }
    expect([remindersOf(cancelling), remindersOf(silent)]).toEqual([[], []])
    const { parameters } = remindersOf(coming)[0]!
    expect(await coming.must('booking/get', { bookingId: parameters.bookingId! })).toMatchObject({ id: kept.id })
  })

  it('is kept for the booking that it was accepted for, though a sooner one goes without', async () => {
    const who = await someone()
    const [first, second] = await ahead(who)
    const [sooner, wanted] = [await bookAt(who, first!.slotId), await bookAt(who, second!.slotId)]
    expect(sooner.start).toBeLessThan(wanted.start)
    await accept(who, wanted)
    await tickUntil(wanted.start)
    expect(remindersOf(who)).toEqual([reminder(wanted.id)])
  })
})

describe('the inbox', () => {
  it('has a line two hours before, once, whoever accepted what; none of what was cancelled or is booked in these hours', async () => {
    const [coming, cancelling, late] = [await someone(), await someone(), await someone()]
    const kept = await book(coming)
    const called = await book(cancelling)
    const told = async (who: Recipient) =>
      (await who.must('inbox/threads', {})).items.map(({ line, count }) => [line, count])

    const due = kept.start - INBOX_HOURS * 60 * minutes
    await tickUntil(due - 60 * minutes)
    later(world, due - minutes - world.cloud.now())
    await post.tick()
    expect(await told(coming)).toEqual([['约好了', 1]])
    await cancelling.must('booking/cancel', { bookingId: called.id, requestId: key() })

    later(world, 2 * minutes)
    const last = await bookAt(late, kept.slotId)
    expect(last.start).toBe(kept.start)
    for (const step of [0, 30, 60, 120, 24 * 60, 24 * 60]) {
      later(world, step * minutes)
      await post.tick()
      expect(await told(coming)).toEqual([['快到时间了', 2]])
    }
    expect(await told(cancelling)).toEqual([['预约取消了', 2]])
    expect(await told(late)).toEqual([['约好了', 1]])
  })
})

describe('a notice', () => {
  it('is opened by its message, for whoever got it', async () => {
    const who = await post.recipient('fengtai')
    const noticeId = await post.approved('fengtai', '打得开的通知（示例）')
    await post.tick()
    const [message] = post.sent(who).map(({ page }) => opened(page))
    expect(message).toEqual({ screen: 'notice', parameters: { noticeId } })
    const { notice } = await who.must('notice/get', { noticeId: message!.parameters.noticeId! })
    expect(notice).toMatchObject({ id: noticeId, title: '打得开的通知（示例）' })
  })
})
