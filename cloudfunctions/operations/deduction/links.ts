import { commit } from '../../frame/commit'
import { os } from '../../frame/os'
import { filesFor } from '../../modules/deduction/look'
import { ownProposal } from '../../modules/deduction/own'
import { linksTo } from '../../modules/evidence/links'

export const links = os.deduction.links.handler(async ({ context, input, errors }) => {
  const proposal = await ownProposal(context, context.deps.documents, input.proposalId)
  const evidence = await filesFor(context, proposal, errors)
  await commit(context, input, input.proposalId, async () => ({ looked: evidence.length }))
  return { files: await linksTo(context.deps, evidence) }
})
