import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { stationViews } from '../../modules/complaint/station-view'
import { complaints } from '../../store/complaints'

export const forStation = os.complaint.forStation.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const carrierId = allowed(context, input.carrierId, (id) => ({ carrierId: id }))
  const told = { carrierId, toldAt: documents.command.gt(0) }
  const page = await pageOf(context, input, complaints, { key: 'toldAt', direction: 'desc' }, told)
  return asPage(await stationViews(documents, page.rows), page)
})
