import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { joinRequests as store } from '../../store/enterprises'

export const joinRequests = os.enterprise.joinRequests.handler(async ({ context, input }) => {
  const enterpriseId = allowed(context, input.enterpriseId, (id) => ({ enterpriseId: id }))
  const order = { key: 'askedAt', direction: 'asc' } as const
  const page = await pageOf(context, input, store, order, { enterpriseId, decidedAt: null })
  return asPage(
    page.rows.map(({ _id, displayName, askedAt }) => ({ id: _id, displayName, askedAt })),
    page,
  )
})
