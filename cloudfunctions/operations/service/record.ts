import { can } from '@shared/access/can'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { receivedById, recordById } from '../../modules/service/view'
import { records } from '../../store/records'

export const record = os.service.record.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const { _id, enterpriseId: ownerId } = allowed(
    context,
    await records.get(documents, input.recordId),
    ({ enterpriseId, carrierId }) => ({
      enterpriseId,
      carrierId,
    }),
  )
  const isOwn = can(context.caller, ['enterprise-member', 'enterprise-manager'], { enterpriseId: ownerId })
  return isOwn ? receivedById(documents, _id) : recordById(documents, _id)
})
