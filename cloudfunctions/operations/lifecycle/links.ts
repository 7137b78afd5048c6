import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { linksTo } from '../../modules/evidence/links'
import { visibleCase } from '../../modules/lifecycle/cases'
import { assertMayLook } from '../../modules/lifecycle/look'

export const links = os.lifecycle.links.handler(async ({ context, input, errors }) => {
  const found = await visibleCase(context, context.deps.documents, input.caseId)
  await assertMayLook(context, found, errors)
  const { evidence } = found.doc
  await commit(context, input, input.caseId, async () => ({ looked: evidence.length }))
  return { files: await linksTo(context.deps, evidence) }
})
