import { kindIds } from '@shared/directory/kinds'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOf } from '../../frame/paging'
import { tablesOf } from '../../modules/points/table'
import { headView, versionView } from '../../modules/table/view'
import { byImport, tableDrafts } from '../../store/table-drafts'

export const list = os.table.list.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const page = await pageOf(context, input, tableDrafts, byImport, {})
  const inUse = await Promise.all(kindIds.map((kind) => tablesOf(documents, kind)))
  const personId = personOf(context)
  return {
    ...asPage(
      page.rows.map((draft) => headView(draft, personId)),
      page,
    ),
    inUse: inUse.flat().map(versionView),
  }
})
