import { isOfficerRole, scopeOfRole } from '@shared/access/roles'
import { districts } from '@shared/directory/districts'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { invites } from '../../store/invites'
import { commit } from '../commit'
import { type Context, personOf, refusal } from '../context'
import { os } from '../os'
import { inviteId } from './grant'

const inviteMs = 7 * 86_400_000

export const invite = os.access.invite.handler(async ({ context, input }) => {
  const person = personOf(context)
  await mayInvite(context, input)
  const code = context.deps
    .derive('invite', person, input.requestId)
    .toString('base64url')
    .replace(/[-_]/g, '')
    .slice(0, 12)
    .toUpperCase()
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

/** City admins invite into any scope that exists; managers only staff and members of their own carrier or enterprise. */
async function mayInvite(
  { deps, caller }: Context,
  { role, scope }: { role: keyof typeof scopeOfRole; scope: string },
) {
  const holds = (name: string, where: string) => caller.roles.some((held) => held.role === name && held.scope === where)
  const own =
    (role.startsWith('station-') && holds('station-manager', scope)) ||
    (role.startsWith('enterprise-') && holds('enterprise-manager', scope))
  const byCity = holds('city-admin', 'city') && (isOfficerRole(role) || role === 'station-manager')
  if (!own && !byCity) throw refusal('FORBIDDEN')
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
