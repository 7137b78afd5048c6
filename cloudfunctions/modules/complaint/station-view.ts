import { beijingDate } from '@shared/calendar/beijing'
import type { Documents } from '../../platform/documents'
import type { Complaint } from '../../store/complaints'
import { enterprises } from '../../store/enterprises'
import { complaintState } from './view'

/** The station's side (T4): the ground and the state, never the complainant's words, booking or name unless they allowed it. */
export async function stationViews(documents: Documents, found: Complaint[]) {
  const open = found.filter(({ secretFromStation }) => !secretFromStation)
  const named = await enterprises.getAll(
    documents,
    open.map(({ enterpriseId }) => enterpriseId),
  )
  return found.map((complaint) => ({
    id: complaint._id,
    number: complaint.number,
    ground: complaint.ground,
    enterpriseName: complaint.secretFromStation ? null : (named.get(complaint.enterpriseId)?.name ?? null),
    state: complaintState(complaint),
    reply: complaint.reply?.text ?? null,
    filedOn: beijingDate(complaint.filedAt),
  }))
}
