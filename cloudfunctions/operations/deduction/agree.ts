import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { agree as take } from '../../modules/deduction/agree'
import { proposalMatter } from '../../modules/deduction/matters'
import { rowsOf } from '../../modules/points/view'
import { carriers } from '../../store/carriers'
import { ledger } from '../../store/ledger'
import { proposals } from '../../store/proposals'

export const agree = os.deduction.agree.handler(async ({ context, input, errors }) => {
  const { documents } = context.deps
  const byId = personOf(context)
  const { entryId } = await commit(context, input, input.proposalId, async (tx, now) => {
    const proposal = await proposals.get(tx, input.proposalId)
    const carrier = proposal && (await carriers.get(tx, proposal.carrierId))
    if (!carrier) throw refusal('NOT_FOUND')
    await assertUntied(documents, tx, byId, await proposalMatter(documents, proposal), now, errors)
    return { entryId: await take(context.deps, tx, { proposal, carrier, byId }, now, errors) }
  })
  return (await rowsOf(documents, [(await ledger.get(documents, entryId))!]))[0]!
})
