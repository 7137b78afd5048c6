import { decideRevoke } from '@shared/access/decide-revoke'
import { resourceOf } from '@shared/access/scope'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { cityGrants, recordApprover } from '../../modules/access/approvers'
import { recordManager } from '../../modules/enterprise/managers'
import { isActive, type RoleGrant, roles } from '../../store/roles'

const ownerOf = (grant: RoleGrant) => ({ ...resourceOf(grant), personId: grant.personId })

export const revoke = os.access.revoke.handler(async ({ context, input, errors }) =>
  commit(context, input, input.grantId, async (tx, now) => {
    const grant = allowed(context, await roles.get(tx, input.grantId), ownerOf)
    const { _id, role, revokedAt } = grant
    const ofCity = role === 'city-admin' ? await cityGrants(tx, now) : []
    const decided = decideRevoke({
      role,
      revoked: revokedAt !== null,
      active: isActive(grant, now),
      otherAdmins: ofCity.some((other) => other.role === role && other._id !== _id),
      confirmLast: input.confirmLast,
    })
    if (!decided.accepted) {
      if (decided.code === 'WRONG_STATE') throw errors.WRONG_STATE({ data: decided.data })
      throw errors.LAST_ADMIN({ data: { basis: asLine(decided.basis) } })
    }
    await roles.change(tx, _id, { revokedAt: now })
    await recordApprover(tx, grant, false, now)
    await recordManager(tx, grant, false, now)
    return { revoked: true as const }
  }),
)
