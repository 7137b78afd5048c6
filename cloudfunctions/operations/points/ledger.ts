import { beijingDate } from '@shared/calendar/beijing'
import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { tableHead, tableOn } from '../../modules/points/table'
import { rowsOf } from '../../modules/points/view'
import { ledger as store } from '../../store/ledger'

export const ledger = os.points.ledger.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const { documents, now } = context.deps
  const page = await pageOf(context, input, store, { key: 'decidedAt', direction: 'desc' }, { carrierId })
  return { ...asPage(await rowsOf(documents, page.rows), page), table: tableHead(tableOn(beijingDate(now()))) }
})
