import { decideAppeal } from '@shared/booking/decide-appeal'
import { clockFrom } from '@shared/calendar/clock'
import { replyWorkingDays } from '@shared/case/reply-days'
import type { EnterpriseId } from '@shared/ids'
import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { standingView, whatOf } from '../../modules/absence/view'
import { appealId, appeals } from '../../store/appeals'
import { bookings } from '../../store/bookings'

/** Goes to the district of the station; the station is not told. */
export const appeal = os.absence.appeal.handler(async ({ context, input, errors }) => {
  const { documents, now: clock } = context.deps
  const { bookingId, text } = input
  const byId = personOf(context)
  const ofEnterprise = ({ enterpriseId }: { enterpriseId: EnterpriseId }) => ({ enterpriseId })
  const found = allowed(context, await bookings.get(documents, bookingId), ofEnterprise)
  await commit(context, input, bookingId, async (tx, now) => {
    const booking = allowed(context, await bookings.get(tx, bookingId), ofEnterprise)
    const _id = appealId(bookingId)
    const decided = decideAppeal(booking, await appeals.get(tx, _id), now)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    const { carrierId, district, enterpriseId } = booking
    await appeals.create(tx, {
      ...{ _id, bookingId, carrierId, district, enterpriseId, what: whatOf(booking), text, byId, at: now },
      clock: clockFrom(now, replyWorkingDays),
      ...{ waiting: true, decidedAt: null, decision: null },
    })
    return { bookingId }
  })
  return standingView(documents, found.enterpriseId, clock())
})
