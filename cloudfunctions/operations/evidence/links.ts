import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { assertMayLook } from '../../modules/points/look'
import { records } from '../../store/records'

const linkSeconds = 600

/** Of a picture people see the copy: one that nobody has looked at yet has none. */
export const links = os.evidence.links.handler(async ({ context, input, errors }) => {
  const { documents, storage, now } = context.deps
  const record = allowed(context, await records.get(documents, input.recordId), ({ carrierId }) => ({ carrierId }))
  await assertMayLook(context, record, errors)
  await commit(context, input, record._id, async () => ({ looked: record.evidence.length }))
  const shown = record.evidence.flatMap(({ id, type, fileId, shownFileId }) => {
    const seenId = type === 'application/pdf' ? fileId : shownFileId
    return seenId === null ? [] : [{ id, seenId }]
  })
  const urls = await storage.links(
    shown.map(({ seenId }) => seenId),
    linkSeconds,
  )
  const until = now() + linkSeconds * 1000
  return { files: shown.map(({ id }, i) => ({ evidenceId: id, url: urls[i] ?? '', until })) }
})
