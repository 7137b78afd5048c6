import type { Pledge } from '@shared/case/pledge'
import type { Tx } from '../../platform/documents'
import type { Booking } from '../../store/bookings'
import { candidateId, candidates } from '../../store/candidates'

/** What every appointment is, and so no station publishes: whoever has booked is received, on that day. */
const receivedOn = (date: Booking['date']): Pledge => ({
  ...{ id: 'unreceived', text: '按约好的时间接待', measure: 'received', workingDays: 0 },
  ...{ from: date, to: date },
})

/** A station's no-show, as an enterprise says: for a person to look at, once, beside the promises that ran out. Never a deduction by itself. */
export async function reportUnreceived(tx: Tx, { _id: bookingId, carrierId, date }: Booking, now: number) {
  const pledge = receivedOn(date)
  const _id = candidateId(pledge.id, bookingId)
  if (await candidates.get(tx, _id)) return
  const found = { pledge, lastDay: date, foundAt: now, ended: null, open: true }
  await candidates.create(tx, { _id, carrierId, bookingId, ...found })
}
