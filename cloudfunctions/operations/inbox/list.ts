import { inboxWords } from '@shared/copy/inbox'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { addressesOf } from '../../modules/inbox/addresses'
import { type Addressee, inboxItems } from '../../store/inbox'

export const list = os.inbox.list.handler(async ({ context }) => {
  const { documents } = context.deps
  const person = personOf(context)
  const boxes: Addressee[] = addressesOf(context.caller)
  const found = await inboxItems.find(
    documents,
    { to: documents.command.in(boxes) },
    { order: [['at', 'desc']], limit: 200 },
  )
  return {
    items: found.map(({ _id, to, content, about, at, readBy }) => ({
      id: _id,
      ...inboxWords(content),
      to: to.slice(0, to.indexOf(':')) as 'person' | 'enterprise' | 'carrier',
      about,
      at,
      readAt: readBy[person] ?? null,
    })),
  }
})
