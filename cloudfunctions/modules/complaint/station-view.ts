import { beijingDate } from '@shared/calendar/beijing'
import type { Documents } from '../../platform/documents'
import type { Complaint } from '../../store/complaints'
import { enterprises } from '../../store/enterprises'
import { stationNumber } from './tell-station'

/**
 * The station's side (T4): the ground and the finding, by days; never the complainant's words, booking, number or time, nor their name
 * unless they allowed it.
 */
export async function stationViews(documents: Documents, found: Complaint[]) {
  const open = found.filter(({ secretFromStation }) => !secretFromStation)
  const named = await enterprises.getAll(
    documents,
    open.map(({ enterpriseId }) => enterpriseId),
  )
  return found.map((complaint) => ({
    id: complaint.stationId,
    number: stationNumber(complaint),
    ground: complaint.ground,
    enterpriseName: complaint.secretFromStation ? null : (named.get(complaint.enterpriseId)?.name ?? null),
    state: complaint.decided?.finding ?? ('handling' as const),
    reply: complaint.reply?.text ?? null,
    toldOn: beijingDate(complaint.toldAt!),
    decidedOn: complaint.decided && beijingDate(complaint.decided.at),
  }))
}
