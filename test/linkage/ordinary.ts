import { beijingDate } from '@shared/calendar/beijing'
import { unfiled } from '@shared/evidence/open-to'
import { asId } from '@shared/ids'
import type { Booking } from '../../cloudfunctions/store/bookings'
import type { ServiceRecord } from '../../cloudfunctions/store/records'
import { type Candidate, type Scenario, stationA } from './scenario'
import type { Town } from './town'

/** Something that happens in a world, and whether the station looks at everything after it. */
export interface Step {
  at: number
  /** @returns false: nothing happened, so there is nothing to look at */
  run(town: Town): Promise<unknown>
}

const MINUTE = 60_000
const firstLoan = asId<Booking['serviceId']>('first-loan')

/** What everybody does in the open: comes, and later confirms, rates, books again or cancels. */
export const ordinary = ({ candidates, others, missed }: Scenario): Step[] =>
  [...candidates, ...others].flatMap((each) => {
    const isServed = !missed || others.includes(each)
    return [visit(each, isServed), ...act(each, isServed)]
  })

/** An appointment as the desk leaves it; nobody learns anything from it that has not been there. */
const visit = (each: Candidate, isServed: boolean): Step => ({
  at: each.start + 45 * MINUTE,
  async run(town) {
    const { bookingId, start, enterpriseId, personId } = each
    const came = isServed ? start : null
    const booking: Booking = {
      ...{ _id: bookingId, slotId: asId(`slot:${bookingId}`), carrierId: stationA, district: 'haidian' },
      ...{ serviceId: firstLoan, enterpriseId, personId, date: beijingDate(start), start, end: start + 45 * MINUTE },
      ...{ provisional: false, note: '', bookedAt: start - 1000 * MINUTE, cancelledAt: null, reminderForId: null },
      ...{ checkedInAt: came, completedAt: came && came + 45 * MINUTE },
    }
    await town.insert('bookings', [booking])
    if (isServed) await town.insert('records', [recordOf(booking, each)])
    return false
  },
})

const recordOf = (booking: Booking, { recordId }: Candidate): ServiceRecord => ({
  ...{ _id: recordId, bookingId: booking._id, carrierId: stationA, district: 'haidian' },
  ...{ enterpriseId: booking.enterpriseId, serviceId: booking.serviceId, serviceName: '首贷辅导' },
  ...{ category: 'finance', mode: 'onsite', date: booking.date, startedAt: booking.start },
  ...{ completedAt: booking.end, completedById: asId('p_staff'), summary: '核对材料' },
  ...{ evidence: [], quantities: {}, removed: [], ...unfiled },
  ...{ confirmation: null, confirmationNote: '', confirmedAt: null, confirmedById: null, ratingId: null },
  ...{ checkFinding: null, checkReason: '', checkedById: null, checkedAt: null },
})

function act(each: Candidate, isServed: boolean): Step[] {
  const { token, enterpriseId, recordId, actAt: at } = each
  const confirm = (town: Town) =>
    town.must(token, 'service/confirm', { recordId, verdict: 'confirmed', requestId: town.key() })
  const rate = (town: Town) => town.must(token, 'rating/rate', { recordId, stars: 4, requestId: town.key() })
  const book = async (town: Town) => {
    const wanted = { carrierId: stationA, serviceId: firstLoan, days: 14 }
    const { days } = await town.must(null, 'booking/slots', wanted)
    const seats = days.flatMap(({ slots }) => slots).filter(({ seatsLeft }) => seatsLeft > 0)
    const slot = seats[at % seats.length]
    return slot && town.must(token, 'booking/book', { slotId: slot.slotId, enterpriseId, requestId: town.key() })
  }
  const does: Record<Candidate['act'], ((town: Town) => Promise<unknown>) | null> = {
    confirm: isServed ? confirm : null,
    'confirm and rate': isServed ? (town) => confirm(town).then(() => rate(town)) : null,
    'book again': book,
    'book and cancel': async (town) => {
      const booking = await book(town)
      if (booking) await town.must(token, 'booking/cancel', { bookingId: booking.id, requestId: town.key() })
    },
    nothing: null,
  }
  const run = does[each.act]
  return run ? [{ at, run }] : []
}
