import { can } from '@shared/access/can'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { addressesOf } from '../../modules/inbox/addresses'
import { noticeItemId } from '../../modules/notice/item-id'
import { inboxItems } from '../../store/inbox'
import { notices } from '../../store/notices'

export const get = os.notice.get.handler(async ({ context: { deps, caller }, input }) => {
  const { documents } = deps
  const itemIds = addressesOf(caller).map((address) => noticeItemId(input.noticeId, address))
  const [notice, items] = await Promise.all([
    notices.get(documents, input.noticeId),
    inboxItems.getAll(documents, itemIds),
  ])
  const [item] = items.values()
  if (!notice || (!item && !can(caller, ['city-reviewer', 'city-admin'], {}))) throw refusal('NOT_FOUND')
  const { _id, title, body, sample, deadline } = notice
  return {
    notice: { id: _id, title, body, sample, deadline },
    why: item?.content.kind === 'notice' ? item.content.why : [],
  }
})
