import { can } from '@shared/access/can'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { addressesOf } from '../../modules/inbox/addresses'
import { inboxItems } from '../../store/inbox'
import { notices } from '../../store/notices'

export const read = os.notice.read.handler(async ({ context: { deps, caller }, input }) => {
  const { documents } = deps
  const notice = await notices.get(documents, input.notice)
  const [item] = await inboxItems.find(
    documents,
    { about: input.notice, to: documents.command.in(addressesOf(caller)) },
    { limit: 1 },
  )
  if (!notice || (!item && !can(caller, ['city-reviewer', 'city-admin'], {}))) throw refusal('NOT_FOUND')
  const { _id, title, body, sample, deadline } = notice
  return {
    notice: { id: _id, title, body, sample, deadline },
    why: item?.content.kind === 'notice' ? item.content.why : [],
  }
})
