import { decideBootstrap } from '@shared/access/decide-bootstrap'
import { destination } from '@shared/screens'
import { commit, journalId } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { cityGrants, recordApprover } from '../../modules/access/approvers'
import { grantId, immediateGrant } from '../../modules/access/grant'
import { tell } from '../../modules/inbox/tell'
import { sameText } from '../../platform/secrets'
import { governance } from '../../store/governance'
import { roles } from '../../store/roles'

export const bootstrap = os.access.bootstrap.handler(async ({ context, input: { secret, ...input }, errors }) => {
  const personId = personOf(context)
  const { BOOTSTRAP_SECRET } = context.deps.config
  const facts = { open: BOOTSTRAP_SECRET !== '', secretMatches: sameText(secret, BOOTSTRAP_SECRET) }
  const role = { role: 'city-admin' as const, scope: 'city' }
  return commit(context, input, 'governance', async (tx, now) => {
    const held = await cityGrants(tx, now)
    const admins = held.filter((grant) => grant.role === role.role)
    const others = new Set(held.map((grant) => grant.personId))
    const decided = decideBootstrap({
      ...facts,
      approvers: others.size,
      admins: admins.length,
      holdsAlready: admins.some((grant) => grant.personId === personId),
    })
    if (!decided.accepted) throw errors[decided.code]()
    const grant = immediateGrant(personId, role, { id: personId }, now, await roles.get(tx, grantId(personId, role)))
    await roles.put(tx, grant)
    await recordApprover(tx, grant, true, now)
    const before = await governance.get(tx, 'bootstrap')
    await governance.put(tx, { _id: 'bootstrap', peopleIds: [...(before?.peopleIds ?? []), personId], at: now })
    others.delete(personId)
    for (const otherId of others)
      await tell(
        tx,
        {
          id: `${journalId(context, input)}_${otherId}`,
          to: `person:${otherId}`,
          content: { kind: 'bootstrapped' },
          opens: destination('grants', { place: 'city' }),
        },
        now,
      )
    return { role: role.role }
  })
})
