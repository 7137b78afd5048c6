import { beijingDate } from '@shared/calendar/beijing'
import { decideConsent } from '@shared/case/decide-telling'
import { commit } from '../../frame/commit'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { isOfComplainant, visibleTo } from '../../modules/complaint/complainants'
import { complaintViews } from '../../modules/complaint/view'
import { settle } from '../../modules/inbox/tell'
import { complaints } from '../../store/complaints'

export const consent = os.complaint.consent.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { complaintId, agrees } = input
  await commit(context, input, complaintId, async (tx, now) => {
    const complaint = await complaints.get(tx, complaintId)
    if (!complaint || !isOfComplainant(context, complaint)) throw refusal('NOT_FOUND')
    if ((await visibleTo(context, [complaint], now)).length === 0) throw refusal('NOT_FOUND')
    const decision = decideConsent(complaint, agrees, now)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    await complaints.change(tx, complaintId, { consent: decision.consent })
    await settle(tx, `person:${complaint.personId}`, { complaintId })
    return { complaintId }
  })
  return (
    await complaintViews(documents, [(await complaints.get(documents, complaintId))!], beijingDate(context.deps.now()))
  )[0]!
})
