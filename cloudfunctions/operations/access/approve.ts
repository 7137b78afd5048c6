import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { recordAdmin } from '../../modules/access/grant'
import { secondPerson } from '../../modules/access/second-person'
import { roles } from '../../store/roles'

export const approve = os.access.approve.handler(async ({ context, input, errors }) => {
  const person = personOf(context)
  return commit(context, input, input.grant, async (tx, now) => {
    const grant = await roles.get(tx, input.grant)
    if (!grant) throw refusal('NOT_FOUND')
    if (grant.activeFrom !== null || grant.revokedAt !== null) throw errors.WRONG_STATE({ data: { state: 'decided' } })
    if (person === grant.invitedBy || person === grant.person)
      throw errors.SECOND_PERSON_NEEDED({ data: { basis: secondPerson } })
    await roles.change(tx, grant._id, { approvedBy: person, activeFrom: now })
    await recordAdmin(tx, grant, true, now)
    return { grant: grant._id, active: true as const }
  })
})
