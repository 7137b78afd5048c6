import { beijingDate } from '@shared/calendar/beijing'
import { decideFiling } from '@shared/case/decide-filing'
import { tellingDay } from '@shared/case/telling'
import { allowed, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { roundAt } from '../../modules/complaint/round'
import { bookings } from '../../store/bookings'

export const prospect = os.complaint.prospect.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const { carrierId, ground } = input
  const booking = input.bookingId ? await bookings.get(documents, input.bookingId) : null
  if (input.bookingId && !booking) throw refusal('NOT_FOUND')
  const filing = { enterpriseId, carrierId, ground, statedOn: input.happenedOn ?? null, booking }
  const decision = decideFiling(filing, now())
  if (!decision.accepted) {
    if (decision.code === 'BOOKING_OF_OTHERS') throw refusal('NOT_FOUND')
    // what cannot be complained of yet cannot be hidden yet
    return { revealing: true }
  }
  const round = await roundAt(documents, { carrierId, ground, happenedOn: decision.happenedOn }, now())
  return { revealing: !round || tellingDay(round, beijingDate(now())) === null }
})
