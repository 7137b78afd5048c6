import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { addressesOf } from '../../modules/inbox/addresses'
import { inboxItems } from '../../store/inbox'

export const read = os.inbox.read.handler(async ({ context, input }) => {
  const person = personOf(context)
  return commit(context, input, input.item, async (tx, now) => {
    const item = await inboxItems.get(tx, input.item)
    if (!item || !addressesOf(context.caller).includes(item.to)) throw refusal('NOT_FOUND')
    const readAt = item.readBy[person] ?? now
    await inboxItems.change(tx, item._id, { readBy: { ...item.readBy, [person]: readAt } })
    return { readAt }
  })
})
