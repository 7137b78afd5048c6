import { decideBootstrap } from '@shared/access/decide-bootstrap'
import { commit } from '../../frame/commit'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { immediateGrant } from '../../modules/access/grant'
import { sameText } from '../../platform/secrets'
import { governance } from '../../store/governance'
import { roles } from '../../store/roles'

export const bootstrap = os.access.bootstrap.handler(async ({ context, input: { secret, ...input }, errors }) => {
  const personId = personOf(context)
  const { BOOTSTRAP_SECRET } = context.deps.config
  const facts = { open: BOOTSTRAP_SECRET !== '', secretMatches: sameText(secret, BOOTSTRAP_SECRET) }
  return commit(context, input, 'governance', async (tx, now) => {
    const decided = decideBootstrap({ ...facts, used: (await governance.get(tx, 'bootstrap')) !== null })
    if (!decided.accepted) throw errors[decided.code]()
    await governance.create(tx, { _id: 'bootstrap', peopleIds: [personId], at: now })
    await governance.create(tx, { _id: 'admins', peopleIds: [personId], at: now })
    await roles.put(tx, immediateGrant(personId, { role: 'city-admin', scope: 'city' }, { id: personId }, now))
    return { role: 'city-admin' as const }
  })
})
