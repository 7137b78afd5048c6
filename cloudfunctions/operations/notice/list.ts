import { os } from '../../frame/os'
import { noticeViews } from '../../modules/notice/view'
import { notices } from '../../store/notices'

export const list = os.notice.list.handler(async ({ context: { deps, caller } }) => {
  const found = await notices.find(deps.documents, {}, { order: [['composedAt', 'desc']], limit: 50 })
  return { notices: await noticeViews(deps.documents, found, caller.person) }
})
