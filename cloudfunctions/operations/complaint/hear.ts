import { can } from '@shared/access/can'
import { decideHearing } from '@shared/case/decide-complaint'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { districtsFree, forOfficer } from '../../modules/complaint/officers'
import { tellStep } from '../../modules/complaint/tell'
import { officerViewById } from '../../modules/complaint/view'
import { complaints } from '../../store/complaints'

export const hear = os.complaint.hear.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const { complaintId, stationSaid, opinion } = input
  await commit(context, input, complaintId, async (tx, now) => {
    const complaint = await forOfficer(context, tx, await complaints.get(tx, complaintId), now)
    const ofDistrict = can(context.caller, ['district-officer'], { district: complaint.district })
    const [districtIsFree = false] = ofDistrict ? [true] : await districtsFree(documents, [complaint], now)
    const hearing = { stationSaid, opinion, byId: personOf(context) }
    const decision = decideHearing(complaint, hearing, ofDistrict ? 'district' : 'city', districtIsFree, now)
    if (!decision.accepted) {
      if (decision.code === 'DISTRICT_HEARS') throw refusal('FORBIDDEN')
      throw errors.WRONG_STATE({ data: { state: decision.code } })
    }
    await complaints.change(tx, complaintId, { heard: decision.heard })
    await tellStep(tx, complaint, 'heard', now)
    return { complaintId }
  })
  return officerViewById(context.deps, complaintId)
})
