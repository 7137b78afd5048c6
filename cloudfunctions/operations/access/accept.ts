import { readInviteCode } from '@shared/access/invite-code'
import { isOfficerRole, scopeOfRole } from '@shared/access/roles'
import { officerDays } from '@shared/access/terms'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { grantId, inviteId, mayGive, recordAdmin } from '../../modules/access/grant'
import { governance } from '../../store/governance'
import { invites } from '../../store/invites'
import { blockedUntil, countWrongTry } from '../../store/limits'
import { asRole, isActive, type RoleGrant, roles, rolesOf } from '../../store/roles'

const officerMs = officerDays * 86_400_000

/**
 * Staff and members hold the role at once. An officer's role waits for a second person, except that of the very first of the
 * city's own after the bootstrap: then nobody else exists who could approve (product rule, used once and journaled).
 */
export const accept = os.access.accept.handler(async ({ context, input, errors }) => {
  const person = personOf(context)
  const { documents, now: clock } = context.deps
  const id = inviteId(readInviteCode(input.code))
  const limit = `accept:${person}`
  if (await blockedUntil(documents, limit, clock())) throw errors.CODE_INVALID()
  if (!(await invites.get(documents, id))) {
    await countWrongTry(documents, limit, clock())
    throw errors.CODE_INVALID()
  }
  return commit(context, input, id, async (tx, now) => {
    const invite = await invites.get(tx, id)
    if (!invite || invite.acceptedBy !== null || invite.expiresAt <= now || invite.by === person)
      throw errors.CODE_INVALID()
    const giver = (await rolesOf(documents, invite.by, now)).map(asRole)
    if (!mayGive(giver, invite.role, invite.scope)) throw errors.CODE_INVALID()
    const _id = grantId(person, invite.role, invite.scope)
    const held = await roles.get(tx, _id)
    // an officer's renewed role would wait for the second person, and until then be lost
    if (held && isActive(held, now)) throw errors.ALREADY_MEMBER()
    const officer = isOfficerRole(invite.role)
    const mayApprove = scopeOfRole[invite.role] === 'city'
    const needsSecond = officer && !(mayApprove && (await governance.get(tx, 'first-officer')) === null)
    const grant: RoleGrant = {
      _id,
      person,
      role: invite.role,
      scope: invite.scope,
      displayName: invite.displayName,
      invitedBy: invite.by,
      invitedAt: invite.at,
      acceptedAt: now,
      approvedBy: null,
      activeFrom: needsSecond ? null : now,
      until: officer ? now + officerMs : null,
      revokedAt: null,
    }
    await invites.change(tx, id, { acceptedBy: person })
    await roles.put(tx, grant)
    if (officer && !needsSecond) {
      await governance.create(tx, { _id: 'first-officer', people: [person], at: now })
      await recordAdmin(tx, grant, true, now)
    }
    return { grant: grant._id, role: grant.role, active: grant.activeFrom !== null }
  })
})
