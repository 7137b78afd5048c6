import { allowed } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { stationViews } from '../../modules/deduction/view'
import { carriers } from '../../store/carriers'
import { proposals } from '../../store/proposals'

export const mine = os.deduction.mine.handler(async ({ context, input }) => {
  const { carrierId } = input
  allowed(context, await carriers.get(context.deps.documents, carrierId), () => ({ carrierId }))
  const page = await pageOf(context, input, proposals, { key: 'place', direction: 'desc' }, { carrierId })
  return asPage(await stationViews(context.deps, page.rows), page)
})
