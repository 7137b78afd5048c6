import { emptySheet, type Held, seated } from '@shared/booking/sheet'
import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import { describe, expect, it } from 'vitest'
import { standingOn } from '../../../cloudfunctions/modules/plan/standing'
import { sheetId } from '../../../cloudfunctions/store/sheets'

const of = { carrierId: asId<CarrierId>('station-a'), date: localDate('2026-09-30') }
const MORNING = Date.parse('2026-09-30T09:00:00+08:00')

const seat = (from: string, to: string, own: Partial<Held> = {}): Held => ({
  ...{ key: `talk@${from}-${to}`, lanes: [], from, to, clear: to },
  ...{ bookingId: asId('b_one'), enterpriseId: asId('e_one'), at: 0 },
  ...own,
})

/** From when to when each is, on a day with these seats. */
function standing(...held: Held[]): string[] {
  const sheet = { _id: sheetId(of), ...of, ...held.reduce(seated, emptySheet), touchedAt: 0 }
  const time = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)
  return standingOn([sheet], MORNING).map(({ bookingId, start, end }) => `${bookingId} ${time(start)}–${time(end)}`)
}

describe('who is still to come', () => {
  it('is each seat, the soonest first, and none that has begun', () => {
    const other: Partial<Held> = { bookingId: asId('b_two') }
    expect(
      standing(seat('1400', '1500'), seat('1000', '1100', other), seat('0800', '0900', { bookingId: asId('b') })),
    ).toEqual(['b_two 10:00–11:00', 'b_one 14:00–15:00'])
  })

  it('is, of one that moves, where it goes, and of one that moves twice at once, wherever it may go', () => {
    expect(standing(seat('1000', '1100'), seat('1400', '1500', { move: 1 }))).toEqual(['b_one 14:00–15:00'])
    const twice = [seat('1400', '1500', { move: 1, at: 1 }), seat('1100', '1200', { move: 1, at: 2 })]
    expect(standing(seat('1000', '1100'), ...twice)).toEqual(['b_one 11:00–12:00', 'b_one 14:00–15:00'])
  })
})
