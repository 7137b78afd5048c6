import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { linksTo } from '../../modules/evidence/links'
import { visibleCase } from '../../modules/lifecycle/cases'
import { assertMayLook } from '../../modules/lifecycle/look'
import { attachmentsFor } from '../../modules/lifecycle/shown'

export const links = os.lifecycle.links.handler(async ({ context, input, errors }) => {
  const found = await visibleCase(context, context.deps.documents, input.caseId)
  await assertMayLook(context, found, errors)
  const evidence = attachmentsFor(context.caller, found)
  await commit(context, input, input.caseId, async () => ({ looked: evidence.length }))
  return { files: await linksTo(context.deps, evidence) }
})
