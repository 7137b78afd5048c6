import { can } from '@shared/access/can'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { assertMayLook } from '../../modules/points/look'
import { blinded } from '../../modules/points/looks'
import { stationRecordById } from '../../modules/service/station-view'
import { receivedById, recordById } from '../../modules/service/view'
import { records } from '../../store/records'

export const record = os.service.record.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const found = allowed(context, await records.get(documents, input.recordId), ({ enterpriseId, carrierId }) => ({
    enterpriseId,
    carrierId,
  }))
  await assertMayLook(context, found, errors)
  const isOwn = can(context.caller, ['enterprise-member', 'enterprise-manager'], { enterpriseId: found.enterpriseId })
  if (isOwn) return receivedById(documents, found._id)
  const ofStation = can(context.caller, ['carrier-staff', 'carrier-manager'], { carrierId: found.carrierId })
  if (ofStation) return stationRecordById(context, found._id)
  const [view] = await blinded(context, [await recordById(documents, found._id)])
  return view!
})
