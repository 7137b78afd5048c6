import { absenceRule } from '@shared/booking/absence-rule'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { addWorkingDays } from '@shared/calendar/working-days'
import { replyWorkingDays } from '@shared/case/reply-days'
import type { BookingId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appealId } from '../../../cloudfunctions/store/appeals'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { type Client, carrierId, Hall } from '../booking/hall'
import { stationA } from '../newcomers'
import { change, remove, stored } from '../stored'
import { later } from '../way-in/phone'

/** Appointments that were not kept (B3): a soft limit that follows from them, and the appeal that lifts it. */
let world: World
let hall: Hall
let client: Client
beforeAll(async () => {
  world = await openWorld()
  hall = await Hall.open(world, [1, 5])
})
beforeEach(async () => {
  client = await hall.client()
})
afterAll(() => world.close())

const day = 86_400_000
const { most } = absenceRule
const standing = async (who: Client) =>
  world.must(await hall.tokenOf(who), 'absence/mine', { enterpriseId: who.enterpriseId })

/** So many times that nobody came, one a day; each at station-a. */
async function absent(who: Client, times: number, own: object = {}): Promise<BookingId[]> {
  const found: BookingId[] = []
  const { enterpriseId } = who
  for (let nth = 0; nth < times; nth++)
    found.push(await hall.scene.absence({ enterpriseId, start: hall.scene.now - (nth + 1) * day, ...own }))
  return found
}

const appeal = async (who: Client, bookingId: BookingId) =>
  world.call(await hall.tokenOf(who), 'absence/appeal', { bookingId, text: '那天封路', requestId: key() })
const decide = (as: string, bookingId: BookingId, upheld: boolean) =>
  world.call(as, 'absence/decide', { appealId: appealId(bookingId), upheld, reason: '查过了', requestId: key() })

describe('an enterprise that does not come', () => {
  it('sees how often; is limited from the third on, to one at a time', async () => {
    await absent(client, most - 1)
    expect(await standing(client)).toMatchObject({ count: most - 1, limited: null })
    await hall.booked(client, await hall.slot(5))
    await hall.booked(client, await hall.slot(5))
    const other = await hall.client()
    await absent(other, most)
    const until = expect.any(Number)
    expect(await standing(other)).toMatchObject({ count: most, limited: { until, most: 1 } })
    const { id } = await hall.booked(other, await hall.slot(5))
    const slotId = await hall.slot(5)
    const refused = await hall.book(other, slotId)
    expect(refused).toMatchObject({
      error: { code: 'ABSENCE_LIMIT', data: { most: 1, basis: { kind: 'product' } } },
    })
    expect((await hall.seatsOf(slotId)).seats).toEqual([])
    // it is done, or cancelled: the next one
    await hall.cancel(other, id)
    await hall.booked(other, slotId)
  })

  it('gets the last open place once, however many ask at the same moment', async () => {
    await absent(client, most)
    const colleagues = [client, await hall.colleague(client), await hall.colleague(client)]
    const slots = await hall.slots(6, 5)
    const answers = await Promise.all(slots.map((slotId, i) => hall.book(colleagues[i % 3]!, slotId)))
    const codes = outcomes(answers)
    expect(codes.filter((each) => each === 'OK')).toHaveLength(1)
    expect(new Set(codes.filter((each) => each !== 'OK'))).toEqual(new Set(['ABSENCE_LIMIT']))
    const own = await stored(world, 'bookings', { enterpriseId: client.enterpriseId, missedAt: { $exists: false } })
    expect(own).toHaveLength(1)
    const seats = await Promise.all(slots.map(async (slotId) => (await hall.seatsOf(slotId)).seats.length))
    expect(seats.reduce((sum, each) => sum + each, 0)).toBe(1)
  })

  it('is not limited by what the station or the clock did, and is by leaving late', async () => {
    const byId = client.personId
    const start = (nth: number) => hall.scene.now - nth * day
    const { enterpriseId } = client
    for (let nth = 1; nth < 4; nth++) {
      await hall.scene.missed({ enterpriseId, start: start(nth) })
      const objection = { what: 'unreceived', at: start(nth), byId } as const
      await hall.scene.absence({ enterpriseId, start: start(nth + 10), objection })
    }
    expect(await standing(client)).toEqual({ count: 0, limited: null, absences: [] })
    for (let nth = 1; nth < 4; nth++)
      await hall.scene.booking({ enterpriseId, start: start(nth), cancelledAt: start(nth) - 1, lateCancel: true })
    const { limited, absences } = await standing(client)
    expect([limited?.most, absences.map(({ what }) => what)]).toEqual([1, ['late', 'late', 'late']])
  })

  it('is free of one at once that the desk takes back', async () => {
    const [latest] = await absent(client, most, { carrierId: stationA })
    expect((await standing(client)).limited).not.toBeNull()
    await change(world, 'bookings', { _id: latest! }, { start: hall.scene.now - 60_000 })
    const back = await world.call('staff-a', 'desk/unmiss', { bookingId: latest!, requestId: key() })
    expect(codeOf(back)).toBe('OK')
    expect(await standing(client)).toMatchObject({ count: most - 1, limited: null })
  })

  it('that was offered a seat while it waited is limited there as well', async () => {
    await absent(client, most)
    await hall.booked(client, await hall.slot(5))
    const waitId = await hall.scene.wait({ offered: true, enterpriseId: client.enterpriseId })
    await change(world, 'bookings', { enterpriseId: client.enterpriseId }, { excusedAt: null })
    const token = await hall.tokenOf(client)
    const taken = await world.call(token, 'waitlist/accept', { waitId, requestId: key() })
    expect(codeOf(taken)).toBe('ABSENCE_LIMIT')
  })
})

describe('an appeal', () => {
  it('goes to the district with a clock of working days; upheld, it counts no more, and the enterprise is told', async () => {
    const [bookingId] = (await absent(client, most)) as [BookingId]
    const answered = await appeal(client, bookingId)
    const { date } = addWorkingDays(beijingDate(hall.scene.now), replyWorkingDays)
    expect(answered).toMatchObject({
      ok: true,
      value: { absences: [{ bookingId, appeal: { answerBy: date } }, {}, {}] },
    })
    expect(codeOf(await appeal(client, bookingId))).toBe('WRONG_STATE')
    const { items } = await world.must('district-haidian', 'absence/appeals', { limit: 100 })
    const shown = items.find(({ id }) => id === appealId(bookingId))!
    expect(shown).toMatchObject({ text: '那天封路', what: 'missed', answerBy: date, decided: null })
    // one appointment, and nothing of the others
    expect(JSON.stringify(shown)).not.toContain(client.enterpriseId)
    expect((await standing(client)).limited).not.toBeNull()
    const both = await Promise.all([true, false].map((upheld) => decide('district-haidian', bookingId, upheld)))
    expect(outcomes(both).sort()).toEqual(['OK', 'WRONG_STATE'])
    const [appealed] = await stored(world, 'appeals', { bookingId })
    const { upheld } = appealed!.decision!
    expect((await standing(client)).limited === null).toBe(upheld)
    const told = await stored(world, 'inbox', { to: `enterprise:${client.enterpriseId}`, 'content.upheld': upheld })
    expect(told).toMatchObject([{ opens: { screen: 'ticket', parameters: { bookingId } } }])
    expect(await world.must(await hall.tokenOf(client), 'booking/get', { bookingId })).toMatchObject({
      missCounts: !upheld,
    })
  })

  it('that is upheld lifts the limit, and one that is not leaves it', async () => {
    const [first, second] = (await absent(client, most)) as [BookingId, BookingId]
    await appeal(client, first)
    await appeal(client, second)
    expect(codeOf(await decide('district-haidian', first, false))).toBe('OK')
    expect(await standing(client)).toMatchObject({ count: most, limited: { most: 1 } })
    expect(codeOf(await decide('city-1', second, true))).toBe('OK')
    const after = await standing(client)
    expect(after).toMatchObject({ count: most - 1, limited: null })
    expect(after.absences.map(({ appeal: each }) => each?.upheld ?? null)).toEqual([false, true, null])
  })

  it('that is upheld leaves nothing to say but that nobody received them', async () => {
    const [upheld, refused] = (await absent(client, 2)) as [BookingId, BookingId]
    for (const [bookingId, isUpheld] of [
      [upheld, true],
      [refused, false],
    ] as const) {
      await appeal(client, bookingId)
      await decide('city-1', bookingId, isUpheld)
    }
    const object = async (bookingId: BookingId, what: 'came' | 'unreceived') =>
      codeOf(await world.call(await hall.tokenOf(client), 'booking/object', { bookingId, what, requestId: key() }))
    expect(await object(upheld, 'came')).toBe('WRONG_STATE')
    expect(await object(refused, 'came')).toBe('OK')
    expect(await object(upheld, 'unreceived')).toBe('OK')
  })

  it('is not for who recorded it, nor for who is of either side', async () => {
    const grant = (personId: Client['personId']) => hall.scene.grant('district-officer', 'haidian', { personId })
    const [bookingId] = (await absent(client, 1)) as [BookingId]
    await appeal(client, bookingId)
    await grant(hall.scene.person('staff-a'))
    await grant(client.personId)
    for (const as of ['staff-a', await hall.tokenOf(client)]) {
      expect(codeOf(await decide(as, bookingId, true)), as).toBe('CONFLICT_OF_INTEREST')
      const { items } = await world.must(as, 'absence/appeals', { limit: 100 })
      expect(items.some(({ id }) => id === appealId(bookingId))).toBe(false)
    }
    await remove(world, 'roles', { role: 'district-officer', personId: hall.scene.person('staff-a') })
    expect(codeOf(await decide('district-chaoyang', bookingId, true))).toBe('NOT_FOUND')
  })

  it('says what the station has taken back meanwhile', async () => {
    const [bookingId] = (await absent(client, 1, { start: hall.scene.now - 60_000 })) as [BookingId]
    await appeal(client, bookingId)
    await world.must('staff-a', 'desk/unmiss', { bookingId, requestId: key() })
    const { items } = await world.must('district-haidian', 'absence/appeals', { limit: 100 })
    expect(items.find(({ id }) => id === appealId(bookingId))).toMatchObject({ takenBack: true })
  })
})

describe('a station', () => {
  it('is told nothing of it: neither of others’ no-shows, nor of the limit, nor of the appeal', async () => {
    const [bookingId] = (await absent(client, most)) as [BookingId]
    await appeal(client, bookingId)
    for (const as of ['staff-a', 'manager-a', 'city-1']) {
      expect(codeOf(await world.raw(as, 'absence/mine', { enterpriseId: client.enterpriseId }))).not.toBe('OK')
      if (as !== 'city-1') expect(codeOf(await world.raw(as, 'absence/appeals', {}))).toBe('FORBIDDEN')
    }
    const seen = await world.must('staff-a', 'booking/get', { bookingId })
    expect(JSON.stringify(seen)).not.toMatch(/appeal|limited|excused/)
    expect(await stored(world, 'inbox', { to: `carrier:${carrierId}` })).toEqual([])
    const date = addDays(beijingDate(hall.scene.now), -1)
    const { items } = await world.must('staff-a', 'desk/today', { carrierId: stationA, date, limit: 100 })
    expect(JSON.stringify(items)).not.toMatch(/appeal|limited|excused|封路/)
  })
})

// last: the clock does not go back
it('the limit is over when the rule says', async () => {
  await absent(client, most)
  const { limited } = await standing(client)
  later(world, limited!.until - world.cloud.now() - 60_000)
  expect(await standing(client)).toMatchObject({ count: most, limited })
  later(world, 60_000)
  expect(await standing(client)).toMatchObject({ count: most, limited: null })
})
