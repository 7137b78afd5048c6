import { decideAccept } from '@shared/access/decide-accept'
import { readInviteCode } from '@shared/access/invite-code'
import { givers } from '@shared/access/may-give'
import { resourceOf } from '@shared/access/scope'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { recordApprover } from '../../modules/access/approvers'
import { activeAmong, grantId, inviteId } from '../../modules/access/grant'
import { assertNotFrozen } from '../../modules/enterprise/frozen'
import { recordManager } from '../../modules/enterprise/managers'
import { enterprises } from '../../store/enterprises'
import { governance } from '../../store/governance'
import { invites } from '../../store/invites'
import { blockedUntil, countWrongTry } from '../../store/limits'
import { isActive, type RoleGrant, roles, tenuresOf } from '../../store/roles'

export const accept = os.access.accept.handler(async ({ context, input, errors }) => {
  const personId = personOf(context)
  const { documents, now: clock } = context.deps
  const id = inviteId(readInviteCode(input.code))
  const limit = `accept:${personId}`
  const retryAt = await blockedUntil(documents, limit, clock())
  if (retryAt) throw errors.TOO_MANY_TRIES({ data: { retryAt } })
  if (!(await invites.get(documents, id))) {
    await countWrongTry(documents, limit, clock())
    throw errors.CODE_INVALID()
  }
  return commit(context, input, id, async (tx, now) => {
    const invite = await invites.get(tx, id)
    if (!invite) throw errors.CODE_INVALID()
    const { role, scope, displayName, byId, at } = invite
    const _id = grantId(personId, invite)
    const held = await roles.get(tx, _id)
    const decided = decideAccept(
      {
        invite,
        personId,
        // by id in the transaction: whoever was revoked before gives nothing any more
        giver: await activeAmong(tx, byId, givers(invite), now),
        holdsAlready: held !== null && isActive(held, now),
        firstOfficerKnown: (await governance.get(tx, 'first-officer')) !== null,
      },
      now,
    )
    if (!decided.accepted) throw errors[decided.code]()
    const { enterpriseId } = resourceOf(invite)
    if (enterpriseId) assertNotFrozen(await enterprises.get(tx, enterpriseId), errors)
    const { activeFrom, until, firstOfficer } = decided
    const grant: RoleGrant = {
      _id,
      personId,
      role,
      scope,
      displayName,
      invitedById: byId,
      invitedAt: at,
      acceptedAt: now,
      approvedById: null,
      approvedAt: null,
      activeFrom,
      until,
      revokedAt: null,
      past: held ? tenuresOf(held) : [],
    }
    await invites.change(tx, id, { acceptedById: personId })
    await roles.put(tx, grant)
    await recordManager(tx, grant, true, now)
    if (firstOfficer) {
      await governance.create(tx, { _id: 'first-officer', peopleIds: [personId], at: now })
      await recordApprover(tx, grant, true, now)
    }
    return { grantId: _id, role, active: activeFrom !== null }
  })
})
