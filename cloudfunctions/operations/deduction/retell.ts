import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { proposalMatter } from '../../modules/deduction/matters'
import { tellAnew } from '../../modules/deduction/tell-anew'
import { carriers } from '../../store/carriers'
import { proposals } from '../../store/proposals'

export const retell = os.deduction.retell.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  return commit(context, input, input.proposalId, async (tx, now) => {
    const proposal = await proposals.get(tx, input.proposalId)
    const carrier = proposal && (await carriers.get(tx, proposal.carrierId))
    if (!carrier) throw refusal('NOT_FOUND')
    await assertUntied(documents, tx, byId, await proposalMatter(documents, proposal), now, errors)
    return { amount: await tellAnew(documents, tx, { proposal, carrier }, now, errors) }
  })
})
