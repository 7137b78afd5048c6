import { inviteCode } from '@shared/access/invite-code'
import { type Role, scopeOfRole } from '@shared/access/roles'
import { inviteDays } from '@shared/access/terms'
import { districts } from '@shared/directory/districts'
import { commit } from '../../frame/commit'
import { type Context, personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { inviteId, mayGive } from '../../modules/access/grant'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { invites } from '../../store/invites'

const inviteMs = inviteDays * 86_400_000

export const invite = os.access.invite.handler(async ({ context, input }) => {
  const person = personOf(context)
  await mayInvite(context, input)
  const code = inviteCode(context.deps.derive('invite', person, input.requestId))
  const id = inviteId(code)
  const { expiresAt } = await commit(context, input, id, async (tx, now) => {
    const { role, scope, displayName } = input
    await invites.create(tx, {
      _id: id,
      role,
      scope,
      displayName,
      by: person,
      at: now,
      expiresAt: now + inviteMs,
      acceptedBy: null,
    })
    return { expiresAt: now + inviteMs }
  })
  return { invite: id, code, expiresAt }
})

/** Into a scope that exists, what the caller may give. */
async function mayInvite({ deps, caller }: Context, { role, scope }: Role) {
  if (!mayGive(caller.roles, role, scope)) throw refusal('FORBIDDEN')
  const kind = scopeOfRole[role]
  const there =
    kind === 'city'
      ? scope === 'city'
      : kind === 'district'
        ? Object.hasOwn(districts, scope)
        : kind === 'carrier'
          ? await carriers.get(deps.documents, scope)
          : await enterprises.get(deps.documents, scope)
  if (!there) throw refusal('NOT_FOUND')
}
