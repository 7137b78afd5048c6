import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { viewOf } from '../../modules/notice/view'
import { notices } from '../../store/notices'

export const list = os.notice.list.handler(async ({ context, input }) => {
  const { deps, caller } = context
  const page = await pageOf(context, input, notices, { key: 'composedAt', direction: 'desc' }, {})
  return asPage(await Promise.all(page.rows.map((notice) => viewOf(deps.documents, notice, caller.personId))), page)
})
