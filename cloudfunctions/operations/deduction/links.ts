import { can } from '@shared/access/can'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { assertUntied } from '../../modules/access/untied'
import { proposalMatter } from '../../modules/deduction/matters'
import { ownProposal } from '../../modules/deduction/own'
import { linksTo } from '../../modules/evidence/links'

/** To the station as its own; to an officer unless something ties them to it. */
export const links = os.deduction.links.handler(async ({ context, input, errors }) => {
  const { deps, caller } = context
  const proposal = await ownProposal(context, deps.documents, input.proposalId)
  const { carrierId, evidence } = proposal
  const own = can(caller, ['carrier-staff', 'carrier-manager'], { carrierId })
  await commit(context, input, input.proposalId, async (tx, now) => {
    const matter = own ? null : await proposalMatter(deps.documents, proposal)
    if (matter) await assertUntied(deps.documents, tx, personOf(context), matter, now, errors)
    return { looked: evidence.length }
  })
  return { files: await linksTo(deps, evidence) }
})
