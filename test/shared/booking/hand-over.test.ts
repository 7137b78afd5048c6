import { decideHandOver } from '@shared/booking/decide-hand-over'
import type { Held } from '@shared/booking/sheet'
import { beijingInstant } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { asId, type BookingId, type CarrierId, type EnterpriseId, type LaneId } from '@shared/ids'
import { expect, it } from 'vitest'

/** Who can take what somebody else was to serve. */
const date = localDate('2026-11-20')
const [wang, li, room, hall] = ['wang', 'li', 'room', 'hall'].map((id) => asId<LaneId>(id)) as [
  LaneId,
  LaneId,
  LaneId,
  LaneId,
]
const at = (time: string) => beijingInstant(date, time)
const now = at('10:10')
const times = { cancelledAt: null, checkedInAt: null, completedAt: null }
const booking = { _id: asId<BookingId>('b'), start: at('10:00'), end: at('10:30'), ...times }
const seat: Held = {
  ...{ key: 'talk@1000-1040@li+room', lanes: [li, room], from: '1000', to: '1030', clear: '1040' },
  ...{ bookingId: booking._id, enterpriseId: asId<EnterpriseId>('e'), at: 0 },
}
const sheet = { carrierId: asId<CarrierId>('c'), date, held: [seat], counts: { [seat.key]: 1 }, ordinary: {} }
const service = {
  needs: [
    [wang, li],
    [room, hall],
  ],
  capacity: 1,
}
const given = { booking, seat, sheet, handed: [], service, to: wang }
const walking = { ...given, booking: { ...booking, walkIn: true }, seat: undefined }
const outcome = (own: Partial<Parameters<typeof decideHandOver>[0]>, when = now) => {
  const decided = decideHandOver({ ...given, ...own }, when)
  return decided.accepted
    ? (decided.seat?.key ?? 'with')
    : 'reason' in decided.data
      ? decided.data.reason
      : decided.data.state
}
const also = (key: string) => ({ ...sheet, counts: { ...sheet.counts, [key]: 1 } })

it('takes the lane of its group, at the same time', () => {
  expect(outcome({})).toBe('talk@1000-1040@room+wang')
  expect(outcome({ to: hall })).toBe('talk@1000-1040@hall+li')
  expect(outcome({ to: li })).toBe(seat.key)
})

it('takes the place of whoever serves it no more, and of nobody who does', () => {
  const gone = { ...seat, lanes: [asId<LaneId>('gone'), room], key: 'talk@1000-1040@gone+room' }
  expect(outcome({ seat: gone })).toBe('talk@1000-1040@room+wang')
  expect([outcome({ to: asId('nobody') }), outcome({ ...walking, to: asId('nobody') })]).toEqual([
    'not-serving',
    'not-serving',
  ])
})

it('is never across another, the time kept free after it included', () => {
  const keys = ['other@1030-1100@wang', 'other@0900-1001@wang', 'talk@1000-1040@hall+wang']
  expect(keys.map((key) => outcome({ sheet: also(key) }))).toEqual(['busy', 'busy', 'busy'])
  const apart = ['other@1040-1100@wang', 'other@0900-1000@wang', 'other@1000-1040@hall']
  expect(apart.map((key) => outcome({ sheet: also(key) }))).toEqual(Array(3).fill('talk@1000-1040@room+wang'))
})

it('joins a session of several seats only while it has one', () => {
  const full = also('talk@1000-1040@room+wang')
  expect([outcome({ sheet: full }), outcome({ sheet: full, service: { ...service, capacity: 2 } })]).toEqual([
    'busy',
    'talk@1000-1040@room+wang',
  ])
})

it('who walked in is with somebody from now on for as long as it lasts, and nobody else is', () => {
  expect(outcome(walking)).toBe('with')
  expect(outcome({ ...walking, sheet: also('other@1039-1100@wang') })).toBe('busy')
  const other = { bookingId: asId<BookingId>('other'), laneId: wang, start: at('09:50'), end: at('10:11') }
  expect([outcome({ ...walking, handed: [other] }), outcome({ handed: [other] })]).toEqual(['busy', 'busy'])
  expect(
    outcome({
      ...walking,
      handed: [
        { ...other, laneId: li },
        { ...other, bookingId: booking._id },
      ],
    }),
  ).toBe('with')
})

it('only while it is to be served', () => {
  const states = [{ cancelledAt: 1 }, { completedAt: 1 }, { checkedInAt: 1, leftAt: 1 }, { missedAt: 1 }]
  expect(states.map((own) => outcome({ booking: { ...booking, ...own } }))).toEqual([
    'cancelled',
    'done',
    'arrived',
    'missed',
  ])
  expect([outcome({}, at('10:31')), outcome(walking, at('10:31'))]).toEqual(['past', 'with'])
  expect(outcome(walking, now + 86_400_000)).toBe('past')
})
