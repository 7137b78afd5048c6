import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { addressesOf } from '../../modules/inbox/addresses'
import { inboxItems } from '../../store/inbox'

export const read = os.inbox.read.handler(async ({ context, input }) => {
  const personId = personOf(context)
  return commit(context, input, input.inboxItemId, async (tx, now) => {
    const item = await inboxItems.get(tx, input.inboxItemId)
    if (!item || !addressesOf(context.caller).includes(item.to)) throw refusal('NOT_FOUND')
    const readAt = item.readAt[personId] ?? now
    await inboxItems.change(tx, item._id, { readAt: { ...item.readAt, [personId]: readAt } })
    return { readAt }
  })
})
