import { decideApprove } from '@shared/access/decide-approve'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { recordApprover } from '../../modules/access/approvers'
import { grantMatter } from '../../modules/access/grant'
import { assertUntied } from '../../modules/access/untied'
import { roles } from '../../store/roles'

export const approve = os.access.approve.handler(async ({ context, input, errors }) => {
  const byId = personOf(context)
  return commit(context, input, input.grantId, async (tx, now) => {
    const grant = await roles.get(tx, input.grantId)
    if (!grant) throw refusal('NOT_FOUND')
    const decided = decideApprove({ grant, byId }, now)
    if (!decided.accepted) {
      if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
      throw errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(decided.basis) } })
    }
    await assertUntied(context.deps.documents, tx, byId, grantMatter(grant), now, errors)
    await roles.change(tx, grant._id, { approvedById: byId, approvedAt: now, activeFrom: decided.activeFrom })
    await recordApprover(tx, grant, true, now)
    return { grantId: grant._id, active: true as const }
  })
})
