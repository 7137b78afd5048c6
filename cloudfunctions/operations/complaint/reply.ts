import { decideReply } from '@shared/case/decide-complaint'
import { commit } from '../../frame/commit'
import { allowed, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { tellStep } from '../../modules/complaint/tell'
import { settle } from '../../modules/inbox/tell'
import { complaints } from '../../store/complaints'

export const reply = os.complaint.reply.handler(async ({ context, input, errors }) => {
  const { stationComplaintId: stationId } = input
  const found = await complaints.first(context.deps.documents, { stationId }, { key: '_id', direction: 'asc' })
  if (!found) throw refusal('NOT_FOUND')
  return commit(context, input, found._id, async (tx, now) => {
    const told = await complaints.get(tx, found._id)
    // what the station was not told of is not there for it
    const complaint = allowed(context, told?.toldAt == null ? null : told, ({ carrierId }) => ({ carrierId }))
    const decision = decideReply(complaint, { text: input.text, byId: personOf(context) }, now)
    if (!decision.accepted) throw errors.WRONG_STATE({ data: { state: decision.code } })
    await complaints.change(tx, complaint._id, { reply: decision.reply })
    await tellStep(tx, complaint, 'replied', now)
    await settle(tx, `carrier-managers:${complaint.carrierId}`, { stationComplaintId: stationId })
    return { replied: true as const }
  })
})
