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
  if (BOOTSTRAP_SECRET === '') throw errors.BOOTSTRAP_CLOSED()
  if (!sameText(secret, BOOTSTRAP_SECRET)) throw errors.CODE_INVALID()
  return commit(context, input, 'governance', async (tx, now) => {
    if (await governance.get(tx, 'bootstrap')) throw errors.BOOTSTRAP_CLOSED()
    await governance.create(tx, { _id: 'bootstrap', peopleIds: [personId], at: now })
    await governance.create(tx, { _id: 'admins', peopleIds: [personId], at: now })
    await roles.put(tx, immediateGrant(personId, { role: 'city-admin', scope: 'city' }, { id: personId }, now))
    return { role: 'city-admin' as const }
  })
})
