import { decideCandidate } from '@shared/case/decide-candidate'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { bookingMatter } from '../../modules/points/matters'
import { bookings } from '../../store/bookings'
import { candidates } from '../../store/candidates'

export const dismiss = os.deduction.dismiss.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { candidateId, reason } = input
  return commit(context, input, candidateId, async (tx, now) => {
    const candidate = await candidates.get(tx, candidateId)
    const booking = candidate && (await bookings.get(tx, candidate.bookingId))
    if (!booking) throw refusal('NOT_FOUND')
    await assertUntied(documents, tx, byId, await bookingMatter(documents, booking), now, errors)
    const decision = decideCandidate(candidate, booking)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    await candidates.change(tx, candidateId, { ended: { how: 'dismissed', byId, at: now, reason }, open: false })
    return { dismissed: true as const }
  })
})
