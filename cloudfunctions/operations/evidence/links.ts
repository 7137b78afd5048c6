import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { assertMayLook } from '../../modules/points/look'
import { records } from '../../store/records'

const linkSeconds = 600

export const links = os.evidence.links.handler(async ({ context, input, errors }) => {
  const { documents, storage, now } = context.deps
  const record = allowed(context, await records.get(documents, input.recordId), ({ carrierId }) => ({ carrierId }))
  await assertMayLook(context, record, errors)
  await commit(context, input, record._id, async () => ({ looked: record.evidence.length }))
  const urls = await storage.links(
    record.evidence.map(({ fileId }) => fileId),
    linkSeconds,
  )
  const until = now() + linkSeconds * 1000
  return { files: record.evidence.map(({ id }, i) => ({ evidenceId: id, url: urls[i] ?? '', until })) }
})
