import { decideAccept } from '@shared/access/decide-accept'
import { readInviteCode } from '@shared/access/invite-code'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { recordAdmin } from '../../modules/access/admins'
import { grantId, inviteId } from '../../modules/access/grant'
import { governance } from '../../store/governance'
import { invites } from '../../store/invites'
import { blockedUntil, countWrongTry } from '../../store/limits'
import { asRole, isActive, type RoleGrant, roles, rolesOf, tenuresOf } from '../../store/roles'

export const accept = os.access.accept.handler(async ({ context, input, errors }) => {
  const personId = personOf(context)
  const { documents, now: clock } = context.deps
  const id = inviteId(readInviteCode(input.code))
  const limit = `accept:${personId}`
  if (await blockedUntil(documents, limit, clock())) throw errors.CODE_INVALID()
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
        giver: (await rolesOf(documents, byId, now)).map(asRole),
        holdsAlready: held !== null && isActive(held, now),
        firstOfficerKnown: (await governance.get(tx, 'first-officer')) !== null,
      },
      now,
    )
    if (!decided.accepted) throw errors[decided.code]()
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
      activeFrom,
      until,
      revokedAt: null,
      past: held ? tenuresOf(held) : [],
    }
    await invites.change(tx, id, { acceptedById: personId })
    await roles.put(tx, grant)
    if (firstOfficer) {
      await governance.create(tx, { _id: 'first-officer', peopleIds: [personId], at: now })
      await recordAdmin(tx, grant, true, now)
    }
    return { grantId: _id, role, active: activeFrom !== null }
  })
})
