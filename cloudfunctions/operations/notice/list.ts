import { notices } from '../../store/notices'
import { os } from '../os'
import { noticeViews } from './view'

export const list = os.notice.list.handler(async ({ context: { deps, caller } }) => {
  const found = await notices.find(deps.documents, {}, { order: [['composedAt', 'desc']], limit: 50 })
  return { notices: await noticeViews(deps.documents, found, caller.person) }
})
