import { decideHeard } from '@shared/booking/decide-appeal'
import { destination } from '@shared/screens'
import { commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { appealMatter } from '../../modules/absence/matter'
import { assertUntied } from '../../modules/access/untied'
import { tell } from '../../modules/inbox/tell'
import { appeals } from '../../store/appeals'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'

/** A person decides, and one who has nothing to do with it; what is upheld counts no more from this moment. */
export const decide = os.absence.decide.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { appealId, upheld, reason } = input
  return commit(context, input, appealId, async (tx, now) => {
    const appeal = allowed(context, await appeals.get(tx, appealId), ({ district }) => ({ district }))
    await assertUntied(documents, tx, byId, await appealMatter(documents, appeal), now, errors)
    const decided = decideHeard(appeal)
    if (!decided.accepted) throw errors.WRONG_STATE({ data: decided.data })
    const { bookingId, enterpriseId } = appeal
    const booking = await bookings.get(tx, bookingId)
    if (!booking) throw refusal('NOT_FOUND')
    await appeals.change(tx, appealId, { waiting: false, decidedAt: now, decision: { upheld, reason, byId } })
    if (upheld) await bookings.change(tx, bookingId, { excusedAt: now })
    const carrier = await carriers.get(tx, booking.carrierId)
    const serviceName = carrier?.services.find(({ id }) => id === booking.serviceId)?.name ?? ''
    await tell(
      tx,
      {
        id: `${appealId}_decided`,
        to: `enterprise:${enterpriseId}`,
        content: { kind: 'appeal-decided', start: booking.start, serviceName, upheld, reason },
        opens: destination('ticket', { bookingId }),
      },
      now,
    )
    return { appealId, upheld }
  })
})
