import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { stationViews } from '../../modules/complaint/station-view'
import { complaints } from '../../store/complaints'

export const forStation = os.complaint.forStation.handler(async ({ context, input }) => {
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const page = await pageOf(context, input, complaints, { key: 'filedAt', direction: 'desc' }, { carrierId })
  return asPage(await stationViews(context.deps.documents, page.rows), page)
})
