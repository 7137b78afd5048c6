import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { recordById } from '../../modules/service/view'
import { records } from '../../store/records'

export const record = os.service.record.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const { _id } = allowed(context, await records.get(documents, input.recordId), ({ enterpriseId, carrierId }) => ({
    enterpriseId,
    carrierId,
  }))
  return recordById(documents, _id)
})
