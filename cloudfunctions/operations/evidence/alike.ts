import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { alikeOf } from '../../modules/evidence/alike'
import { assertMayLook } from '../../modules/points/look'
import { records } from '../../store/records'

export const alike = os.evidence.alike.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const record = allowed(context, await records.get(documents, input.recordId), ({ carrierId }) => ({ carrierId }))
  await assertMayLook(context, record, errors)
  return { files: await alikeOf(documents, record) }
})
