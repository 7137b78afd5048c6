import type { Mode } from '@shared/directory/carrier'
import type { BookingId, PersonId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogLine } from '../../../localcloud'
import { codeOf, key, openWorld, type World } from '../../world'
import { sessionFor } from '../people'
import { change, digest, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { type Client, carrierId, Hall } from './hall'

/** How a booking is to take place, and where to, if the station comes (A3). */
let world: World
let hall: Hall
let staffId: PersonId
const logs: LogLine[] = []
const address = '朝阳区示例胡同 7 号 3 层'
beforeAll(async () => {
  world = await openWorld({ onLog: (line) => logs.push(line) })
  hall = await Hall.open(world, [3])
  await offers(['onsite', 'visit', 'phone'])
  staffId = hall.scene.stranger()
  await hall.scene.grant('carrier-staff', carrierId, { personId: staffId })
})
afterAll(() => world?.close())

async function offers(modes: Mode[]) {
  const [carrier] = await stored(world, 'carriers', { _id: carrierId })
  await change(
    world,
    'carriers',
    { _id: carrierId },
    { services: carrier!.services.map((each) => ({ ...each, modes })) },
  )
}

async function book(client: Client, how: { mode?: Mode; address?: string }) {
  const asked = { slotId: await hall.slot(3), enterpriseId: client.enterpriseId, ...how, requestId: key() }
  return world.call(client.token, 'booking/book', asked)
}
const kept = async (_id: BookingId) => (await stored(world, 'bookings', { _id }))[0]!
const visit = async (client: Client): Promise<BookingId> => {
  const answer = await book(client, { mode: 'visit', address })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value.id
}

describe('how', () => {
  it('is chosen, and stands on the ticket, at the desk and in what the desk writes', async () => {
    const client = await hall.client()
    const answer = await book(client, { mode: 'phone', address: '010-0000-1111' })
    expect(answer).toMatchObject({ ok: true, value: { mode: 'phone', address: '010-0000-1111', meeting: null } })
    const { id } = (answer as { value: { id: BookingId } }).value
    await change(world, 'bookings', { _id: id }, { checkedInAt: world.cloud.now() })
    const token = await sessionFor(world, staffId)
    expect(await world.must(token, 'desk/draft', { bookingId: id })).toMatchObject({ mode: 'phone' })
  })

  it('left open, it stays open; of a service with one way it is that', async () => {
    expect(await book(await hall.client(), {})).toMatchObject({ ok: true, value: { mode: null } })
    await offers(['online'])
    expect(await book(await hall.client(), {})).toMatchObject({ ok: true, value: { mode: 'online' } })
    await offers(['onsite', 'visit', 'phone'])
  })

  it.each<[string, { mode: Mode; address?: string }, string]>([
    ['a way that the service has not', { mode: 'online' }, 'not-offered'],
    ['a visit to nowhere', { mode: 'visit' }, 'no-address'],
    ['a call to nobody', { mode: 'phone' }, 'no-number'],
    ['a call to a street', { mode: 'phone', address }, 'no-number'],
    ['a visit to blanks', { mode: 'visit', address: '  ' }, 'no-address'],
  ])('%s is refused, and nothing is written', async (_, how, reason) => {
    const client = await hall.client()
    const before = await digest(world)
    const answer = await book(client, how)
    expect(codeOf(answer)).toBe('MODE_REFUSED')
    expect(answer).toMatchObject({ error: { data: { reason } } })
    expect(await digest(world)).toEqual(before)
  })
})

describe('the way into an online appointment', () => {
  const url = 'https://meet.example/room-7'
  const online = async (client: Client): Promise<BookingId> => {
    await offers(['online', 'onsite'])
    const answer = await book(client, { mode: 'online' })
    await offers(['onsite', 'visit', 'phone'])
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.value.id
  }
  const meet = async (bookingId: BookingId, link = url) =>
    world.call(await sessionFor(world, staffId), 'desk/meet', { bookingId, url: link, requestId: key() })
  const meeting = async ({ personId }: Client, bookingId: BookingId) =>
    (await world.must(await sessionFor(world, personId), 'booking/get', { bookingId })).meeting

  it('is said by the station, seen by the enterprise ten minutes before the start, and by nobody after the end', async () => {
    const client = await hall.client()
    const id = await online(client)
    const { start, end } = await kept(id)
    const from = start - 10 * minutes
    expect(await meeting(client, id)).toEqual({ from, given: false, url: null })
    expect(await meet(id)).toMatchObject({ ok: true, value: { meetingUrl: url, meeting: { given: true, url: null } } })
    expect(await meeting(client, id)).toEqual({ from, given: true, url: null })
    later(world, from - world.cloud.now())
    expect(await meeting(client, id)).toEqual({ from, given: true, url })
    await world.cloud.runTimer('jobs', 'tick')
    for (const collection of ['inbox', 'threads', 'journal', 'outbox'] as const)
      expect(JSON.stringify(await stored(world, collection)), collection).not.toContain(url)
    expect(JSON.stringify(logs)).not.toContain(url)
    later(world, end - world.cloud.now())
    expect(await meeting(client, id)).toBeNull()
    expect(codeOf(await meet(id))).toBe('WRONG_STATE')
    // those that have begun by now are nobody's
    for (let gone = 0; gone < 4; gone++) await hall.slot(3)
  })

  it('is written anew, taken back, and gone with the other details', async () => {
    const client = await hall.client()
    const id = await online(client)
    await meet(id)
    const { end } = await kept(id)
    expect(await kept(id)).toMatchObject({ meetingUrl: url, detailsUntil: end + 7 * 86_400_000 })
    expect(await meet(id, '')).toMatchObject({ ok: true, value: { meetingUrl: null, meeting: { given: false } } })
    expect(await kept(id)).toMatchObject({ meetingUrl: null, detailsUntil: null })
    await meet(id)
    await hall.cancel(client, id)
    expect(await kept(id)).toMatchObject({ meetingUrl: null, detailsUntil: null })
  })

  it('stays with the time that it was for', async () => {
    const client = await hall.client()
    const id = await online(client)
    await meet(id)
    const moved = await hall.reschedule(client, id, await hall.slot(3))
    expect(moved).toMatchObject({ ok: true, value: { meeting: { given: false } } })
    expect(await kept(id)).toMatchObject({ meetingUrl: null, detailsUntil: null })
  })

  it('is of an online appointment alone', async () => {
    const client = await hall.client()
    expect(codeOf(await meet(await visit(client)))).toBe('WRONG_STATE')
  })
})

describe('the address of a visit', () => {
  it('is seen by the two sides, and stands in no message, no log and no address of a page', async () => {
    const client = await hall.client()
    const id = await visit(client)
    const token = await sessionFor(world, staffId)
    for (const as of [client.token, token])
      expect(await world.must(as, 'booking/get', { bookingId: id })).toMatchObject({ mode: 'visit', address })
    const other = await hall.client()
    expect(codeOf(await world.call(other.token, 'booking/get', { bookingId: id }))).toBe('NOT_FOUND')
    await world.cloud.runTimer('jobs', 'tick')
    for (const collection of ['inbox', 'threads', 'journal', 'outbox'] as const)
      expect(JSON.stringify(await stored(world, collection)), collection).not.toContain(address)
    expect(logs.length).toBeGreaterThan(0)
    expect(JSON.stringify(logs)).not.toContain(address)
  })

  it('is gone at once with a cancellation', async () => {
    const client = await hall.client()
    const id = await visit(client)
    expect(await hall.cancel(client, id)).toMatchObject({ ok: true, value: { address: null } })
    expect(await kept(id)).toMatchObject({ address: null, detailsUntil: null })
  })

  it('moves along, and is gone some days after the service: two runs at once, and no sooner', async () => {
    const client = await hall.client()
    const id = await visit(client)
    const moved = await hall.reschedule(client, id, await hall.slot(3))
    expect(moved).toMatchObject({ ok: true, value: { mode: 'visit', address } })
    const { end, detailsUntil } = await kept(id)
    expect(detailsUntil).toBe(end + 7 * 86_400_000)
    later(world, detailsUntil! - world.cloud.now() - minutes)
    await world.cloud.runTimer('jobs', 'tick')
    expect(await kept(id)).toMatchObject({ address })
    later(world, 12 * minutes)
    await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
    expect(await kept(id)).toMatchObject({ address: null, detailsUntil: null, mode: 'visit' })
    expect(JSON.stringify(await stored(world, 'bookings'))).not.toContain(address)
  })
})
