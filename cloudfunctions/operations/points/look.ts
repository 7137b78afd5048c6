import { decideSecondLook } from '@shared/points/decide-second-look'
import { itemOf } from '@shared/points/table'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { tableOfClaim } from '../../modules/points/claim-table'
import { untiedClaim } from '../../modules/points/claims'
import { looks } from '../../store/looks'

/** The second look is written down beside the first decision, and changes nothing of it. */
export const look = os.points.look.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  const { lookId, decision: verdict, chosen = null, note } = input
  return commit(context, input, lookId, async (tx, now) => {
    const found = await looks.get(tx, lookId)
    if (!found) throw refusal('NOT_FOUND')
    const { claim } = await untiedClaim(context, tx, found.claimId, now, errors)
    const table = await tableOfClaim(tx, claim)
    const said = { verdict, chosen, note }
    const decision = decideSecondLook(found, byId, said, { table, item: itemOf(table, claim.itemId) })
    if (!decision.accepted) {
      const { code, basis } = decision
      if (code === 'checked') throw errors.WRONG_STATE({ data: { state: code } })
      if (code === 'SECOND_PERSON_NEEDED') throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(basis) } })
      throw errors.VERIFICATION_REFUSED({ data: { reason: code, basis: asLine(basis) } })
    }
    const { opinion, agrees } = decision
    const looked = { ...opinion, byId, note, at: now }
    await looks.change(tx, lookId, { looked, state: agrees ? 'agreed' : 'differs', at: now })
    return { lookId }
  })
})
