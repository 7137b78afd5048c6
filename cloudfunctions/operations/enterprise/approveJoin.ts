import { commit } from '../../frame/commit'
import { allowed, personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { immediateGrant } from '../../modules/access/grant'
import { enterprises, joinRequests } from '../../store/enterprises'
import { inboxItems } from '../../store/inbox'
import { roles } from '../../store/roles'

export const approveJoin = os.enterprise.approveJoin.handler(async ({ context, input, errors }) => {
  const by = personOf(context)
  return commit(context, input, input.request, async (tx, now) => {
    const request = allowed(context, await joinRequests.get(tx, input.request), (found) => found)
    if (request.decidedAt !== null) throw errors.WRONG_STATE({ data: { state: 'decided' } })
    const { person, enterprise, displayName } = request
    await joinRequests.change(tx, request._id, { decidedAt: now })
    if (input.accept) {
      const held = { person, role: 'enterprise-member' as const, scope: enterprise }
      await roles.put(tx, immediateGrant(held, { person: by, displayName, askedAt: request.askedAt }, now))
    }
    const enterpriseName = (await enterprises.get(tx, enterprise))?.name ?? ''
    await inboxItems.put(tx, {
      _id: `in_${request._id}_decided`,
      to: `person:${person}`,
      content: { kind: 'joined', enterpriseName, accepted: input.accept },
      about: enterprise,
      at: now,
      readBy: {},
    })
    return { accepted: input.accept }
  })
})
