import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { joinRequests as store } from '../../store/enterprises'

export const joinRequests = os.enterprise.joinRequests.handler(async ({ context, input }) => {
  const enterprise = allowed(context, input.enterprise, (id) => ({ enterprise: id }))
  const asked = await store.find(context.deps.documents, { enterprise })
  return {
    requests: asked
      .filter((request) => request.decidedAt === null)
      .map(({ _id, displayName, askedAt }) => ({ request: _id, displayName, askedAt })),
  }
})
