import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { visibleCase } from '../../modules/lifecycle/cases'
import { assertMayLook } from '../../modules/lifecycle/look'

const linkSeconds = 600

export const links = os.lifecycle.links.handler(async ({ context, input, errors }) => {
  const { documents, storage, now } = context.deps
  const found = await visibleCase(context, documents, input.caseId)
  await assertMayLook(context, found, errors)
  const { evidence } = found.doc
  await commit(context, input, input.caseId, async () => ({ looked: evidence.length }))
  const urls = await storage.links(
    evidence.map(({ fileId }) => fileId),
    linkSeconds,
  )
  const until = now() + linkSeconds * 1000
  return { files: evidence.map(({ id }, i) => ({ evidenceId: id, url: urls[i] ?? '', until })) }
})
