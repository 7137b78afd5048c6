import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { alikeOf } from '../../modules/evidence/alike'
import { records } from '../../store/records'

export const alike = os.evidence.alike.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const record = allowed(context, await records.get(documents, input.recordId), ({ carrierId }) => ({ carrierId }))
  return { files: await alikeOf(documents, record) }
})
