import { beijingDate } from '@shared/calendar/beijing'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { complaintState } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'
import { enterprises } from '../../store/enterprises'

/** The station's side (T4): the ground and the state, never the complainant's words, booking or name unless they allowed it. */
export const about = os.complaint.about.handler(async ({ context, input }) => {
  const carrier = allowed(context, input.carrier, (id) => ({ carrier: id }))
  const { documents } = context.deps
  const found = await complaints.find(documents, { carrier }, { order: [['filedAt', 'desc']], limit: 100 })
  const open = found.filter(({ secretFromStation }) => !secretFromStation).map(({ enterprise }) => enterprise)
  const named = await enterprises.getAll(documents, [...new Set(open)])
  return {
    complaints: found.map((complaint) => ({
      id: complaint._id,
      number: complaint.number,
      ground: complaint.ground,
      enterpriseName: complaint.secretFromStation ? null : (named.get(complaint.enterprise)?.name ?? null),
      state: complaintState(complaint),
      reply: complaint.reply?.text ?? null,
      filedOn: beijingDate(complaint.filedAt),
    })),
  }
})
