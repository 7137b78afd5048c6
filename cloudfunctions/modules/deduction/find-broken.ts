import { isAsked } from '@shared/booking/state'
import { beijingDate } from '@shared/calendar/beijing'
import { brokenSince, type Pledge } from '@shared/case/pledge'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { candidateId, candidates } from '../../store/candidates'

/** Writes down which of its promises a carrier did not keep with an appointment, each once. @returns how many are new */
export async function findBroken(
  documents: Documents,
  pledges: readonly Pledge[],
  { _id: bookingId, ...seen }: Booking,
  now: number,
): Promise<number> {
  const today = beijingDate(now)
  let found = 0
  for (const pledge of pledges) {
    // who walks in was promised no time, nor was who was never told yes
    if ((seen.walkIn || isAsked(seen)) && pledge.measure === 'received') continue
    if (brokenSince(pledge, seen, today) === null) continue
    const written = await documents.transaction(async (tx) => {
      const _id = candidateId(pledge.id, bookingId)
      if (await candidates.get(tx, _id)) return false
      // it may have been kept, or cancelled, a moment ago
      const booking = await bookings.get(tx, bookingId)
      const lastDay = booking && brokenSince(pledge, booking, today)
      if (!lastDay) return false
      const { carrierId } = booking
      await candidates.create(tx, { _id, carrierId, bookingId, pledge, lastDay, foundAt: now, ended: null, open: true })
      return true
    })
    if (written) found++
  }
  return found
}
