import { decideRevoke } from '@shared/access/decide-revoke'
import { resourceOf } from '@shared/access/scope'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { hasOtherAdmins, recordAdmin } from '../../modules/access/admins'
import { isActive, roles } from '../../store/roles'

export const revoke = os.access.revoke.handler(async ({ context, input, errors }) =>
  commit(context, input, input.grantId, async (tx, now) => {
    const grant = allowed(context, await roles.get(tx, input.grantId), resourceOf)
    const { _id, role, personId, revokedAt } = grant
    const otherAdmins = role !== 'city-admin' || (await hasOtherAdmins(tx, personId, now))
    const decided = decideRevoke({ role, revoked: revokedAt !== null, active: isActive(grant, now), otherAdmins })
    if (!decided.accepted) {
      if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
      throw errors.LAST_ADMIN({ data: { basis: asLine(decided.basis) } })
    }
    await recordAdmin(tx, grant, false, now)
    await roles.change(tx, _id, { revokedAt: now })
    return { revoked: true as const }
  }),
)
