import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { linksTo } from '../../modules/evidence/links'
import { assertMayLook } from '../../modules/points/look'
import { records } from '../../store/records'

export const links = os.evidence.links.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const record = allowed(context, await records.get(documents, input.recordId), ({ carrierId }) => ({ carrierId }))
  await assertMayLook(context, record, errors)
  await commit(context, input, record._id, async () => ({ looked: record.evidence.length }))
  return { files: await linksTo(context.deps, record.evidence) }
})
