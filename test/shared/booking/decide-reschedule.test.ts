import { quotas } from '@shared/access/quotas'
import { decideReschedule } from '@shared/booking/decide-reschedule'
import { isOver, isOwn } from '@shared/booking/own-seat'
import { instantOn } from '@shared/booking/sheet'
import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type SlotId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

const carrierId = asId<CarrierId>('station-a')
const date = localDate('2026-11-20')
const slotId = (time: string) => asId<SlotId>(`slot:station-a:first-loan:2026-11-20:${time}`)
const start = instantOn(date, '1400')
const booking = {
  carrierId,
  slotId: slotId('1400'),
  ...{ start, end: start + 45 * 60_000, cancelledAt: null, checkedInAt: null, completedAt: null },
  moves: [] as { from: SlotId }[],
}
const moved = (times: number) => ({
  ...booking,
  moves: Array.from({ length: times }, () => ({ from: slotId('0900') })),
})
const decided = (of: typeof booking, { wanted = slotId('1530'), move = of.moves.length + 1, now = start - 1 } = {}) => {
  const outcome = decideReschedule(of, wanted, move, now)
  return outcome.accepted ? 'OK' : [outcome.code, ...Object.values({ ...outcome.data })]
}

describe('another time', () => {
  it('is had before the start, and not after', () => {
    expect(decided(booking)).toBe('OK')
    expect(decided(booking, { now: start })).toEqual(['TOO_LATE'])
  })

  it.each([
    ['cancelled', { cancelledAt: start - 5 }],
    ['arrived', { checkedInAt: start - 5 }],
    ['done', { checkedInAt: start - 5, completedAt: start - 2 }],
  ])('is not had of one that is %s', (state, own) => {
    expect(decided({ ...booking, ...own } as never)).toEqual(['WRONG_STATE', state])
  })

  it('is another: not the one that it has', () => {
    expect(decided(booking, { wanted: slotId('1400') })).toEqual(['ALREADY_BOOKED'])
  })

  it('is not had by a move that was overtaken', () => {
    expect(decided(moved(1), { move: 1 })).toEqual(['WRONG_STATE', 'moved'])
    expect(decided(moved(1), { move: 2 })).toBe('OK')
  })

  it('is not had over and over: as often as the quota says, while the booking is to come', () => {
    const { most } = quotas.moves
    expect(decided(moved(most - 1))).toBe('OK')
    expect(decided(moved(most))).toEqual(['LIMIT_REACHED', 'moves', most, booking.end])
    // but for what the station asks for
    expect(decided({ ...moved(most), offered: { at: 1, reason: '停电' } } as never)).toBe('OK')
  })
})

describe('the seat of a booking', () => {
  const of = { carrierId, date }
  const seat = (from: string, move?: number) => ({ from, ...(move && { move }) })

  it('is the one at its start of the move that brought it there', () => {
    expect(isOwn(booking, of, seat('1400'))).toBe(true)
    expect(isOwn(moved(2), of, seat('1400', 2))).toBe(true)
    expect(isOwn(moved(2), of, seat('1400'))).toBe(false)
    expect(isOwn(moved(2), of, seat('1530', 2))).toBe(false)
    expect(isOwn(booking, { ...of, date: localDate('2026-11-21') }, seat('1400'))).toBe(false)
    expect(isOwn(booking, { ...of, carrierId: asId('station-b') }, seat('1400'))).toBe(false)
    expect(isOwn({ ...booking, cancelledAt: 1 }, of, seat('1400'))).toBe(false)
  })

  it('that was its own, or nearly, is over; that of the next move may become its own', () => {
    expect(isOver(booking, of, seat('1400'))).toBe(false)
    expect(isOver(booking, of, seat('1530', 1))).toBe(false)
    expect(isOver(moved(1), of, seat('1530', 1))).toBe(true)
    expect(isOver(moved(1), of, seat('1530'))).toBe(true)
    expect(isOver({ ...booking, cancelledAt: 1 }, of, seat('1530', 1))).toBe(true)
  })
})
